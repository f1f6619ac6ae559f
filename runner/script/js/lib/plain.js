'use strict';

/** Sets an own property, also one that plain assignment would take for the prototype. */
function define(object, key, value) {
  if (key !== '__proto__') {
    object[key] = value;
    return;
  }
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}

module.exports = { define };
