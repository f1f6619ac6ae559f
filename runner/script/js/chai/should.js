'use strict';

const { Assertion, expect } = require('./expect');

const should = {
  fail: (...args) => require('./failure').refuse('should.fail()', args),
  equal: (left, right, message) => { expect(left, message).to.equal(right); },
  Throw: (fn, type, text, message) => { expect(fn, message).to.throw(type, text); },
  exist: (value, message) => { expect(value, message).to.exist; },
  not: {
    equal: (left, right, message) => { expect(left, message).to.not.equal(right); },
    Throw: (fn, type, text, message) => { expect(fn, message).to.not.throw(type, text); },
    exist: (value, message) => { expect(value, message).to.not.exist; },
  },
};
should.throw = should.Throw;
should.not.throw = should.not.Throw;

const BOXED = [String, Number, Boolean, Symbol, BigInt];

// Gives every object a `should` that starts an assertion on it.
function install() {
  Object.defineProperty(Object.prototype, 'should', {
    configurable: true,
    get() {
      const boxed = BOXED.some((type) => this instanceof type);
      return new Assertion(boxed ? this.valueOf() : this);
    },
    set(value) {
      Object.defineProperty(this, 'should', { value, enumerable: true, configurable: true, writable: true });
    },
  });
  return should;
}

module.exports = { install };
