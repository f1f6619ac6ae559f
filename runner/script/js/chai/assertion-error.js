'use strict';

// Thrown by a failed assertion; carries `actual`, `expected`, `showDiff` and perhaps `operator`.
class AssertionError extends Error {
  constructor(message, properties) {
    super(message || 'Unspecified AssertionError');
    Object.defineProperty(this, 'message', { enumerable: true });
    this.showDiff = false;
    Object.assign(this, properties);
  }

  toJSON(withStack) {
    const { name, message, stack, ...rest } = this;
    return { name: this.name, message: this.message, ...rest, ...(withStack === false ? {} : { stack: this.stack }) };
  }
}
Object.defineProperty(AssertionError.prototype, 'name', { value: 'AssertionError', writable: true, configurable: true });

module.exports = { AssertionError };
