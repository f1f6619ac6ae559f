'use strict';

// A property of an object's own that is made when it is first looked at; what is assigned takes its place.
function lazily(owner, name, make) {
  const visible = { configurable: true, enumerable: true };
  const settle = (value) => Object.defineProperty(owner, name, { ...visible, value, writable: true });
  Object.defineProperty(owner, name, {
    ...visible,
    get() {
      const value = make();
      settle(value);
      return value;
    },
    set: settle,
  });
}

module.exports = { lazily };
