'use strict';

class AssertionError extends Error {
  constructor({ message, actual, expected, operator }) {
    const given = message !== undefined && message !== null;
    super(given ? String(message) : require('./assert-text').messageFor(operator, actual, expected));
    Object.defineProperty(this, 'name', { value: 'AssertionError', configurable: true, writable: true });
    Object.assign(this, { generatedMessage: !message, code: 'ERR_ASSERTION', actual, expected, operator });
  }

  toString() {
    return `${this.name} [${this.code}]: ${this.message}`;
  }
}

// Fails with the caller's own error, or with the message, or with one of ours.
function failWith(details) {
  if (details.message instanceof Error) throw details.message;
  throw new AssertionError(details);
}

module.exports = { AssertionError, failWith };
