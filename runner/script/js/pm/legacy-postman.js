'use strict';

// These setters take text: all but null and undefined becomes it.
const asText = (value) => (value === null || value === undefined ? value : String(value));

function scopeMethods(scope, name) {
  return {
    [`set${name}Variable`](key, value) { scope().set(key, asText(value)); },
    [`get${name}Variable`]: (key) => scope().get(key),
    [`clear${name}Variable`](key) { scope().unset(key); },
    [`clear${name}Variables`]() { scope().clear(); },
  };
}

function createPostman(pm, input, effects) {
  const methods = {
    ...scopeMethods(() => pm.environment, 'Environment'),
    ...scopeMethods(() => pm.globals, 'Global'),
    setNextRequest(name) { effects.setNextRequest(name); },
    getResponseHeader: (name) => (pm.response ? pm.response.headers.get(name) : undefined),
    getResponseCookie: (name) => {
      const cookie = pm.cookies.one(name);
      return cookie ? cookie.toJSON() : undefined;
    },
  };
  return Object.create(methods);
}

module.exports = { createPostman };
