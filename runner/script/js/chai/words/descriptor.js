'use strict';

const { deepComparison, inspect, subject } = require('./support');

function assertDescriptor(name, descriptor, message) {
  const wanted = typeof descriptor === 'string' ? null : descriptor;
  const value = subject(this, typeof descriptor === 'string' ? descriptor : message);
  const actual = Object.getOwnPropertyDescriptor(Object(value), name);
  const key = inspect(name);
  if (actual && wanted) {
    const text = `expected the own property descriptor for ${key} on #{this} to`;
    this.assert(deepComparison()(wanted, actual), `${text} match ${inspect(wanted)}, got ${inspect(actual)}`,
      `${text} not match ${inspect(wanted)}`, wanted, actual, true);
  } else {
    this.assert(actual, `expected #{this} to have an own property descriptor for ${key}`,
      `expected #{this} to not have an own property descriptor for ${key}`);
  }
  this.__flags.object = actual;
}

module.exports = { ownPropertyDescriptor: assertDescriptor };
