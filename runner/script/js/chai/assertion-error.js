'use strict';

const OWN = new Set(['name', 'message', 'stack', 'constructor', 'toJSON']);

function extras(properties) {
  return Object.entries(properties).filter(([key]) => !OWN.has(key));
}

// Thrown by a failed assertion; carries `showDiff`, and perhaps `actual`, `expected` and `operator`.
// It is no error by nature, but an object that inherits from Error: scripts see the difference.
class AssertionError {
  constructor(message, properties = {}) {
    this.message = message || 'Unspecified AssertionError';
    this.showDiff = false;
    for (const [key, value] of extras(properties)) this[key] = value;
    Error.captureStackTrace(this, AssertionError);
  }

  toJSON(withStack) {
    const { name, message, stack } = this;
    const text = withStack !== false && stack ? { stack } : {};
    return { name, message, ...Object.fromEntries(extras(this)), ...text };
  }
}
Object.setPrototypeOf(AssertionError.prototype, Error.prototype);
Object.defineProperty(AssertionError.prototype, 'name', {
  value: 'AssertionError', writable: true, configurable: true,
});

module.exports = { AssertionError };
