'use strict';

const { comparison, inspect, misuse, subject } = require('./support');

function checkArguments(assertion, value, name) {
  const { nested, own } = assertion.__flags;
  if (nested && typeof name !== 'string') {
    misuse(assertion, 'the argument to property must be a string when using nested syntax');
  }
  if (!['string', 'number', 'symbol'].includes(typeof name)) {
    misuse(assertion, 'the argument to property must be a string, number, or symbol');
  }
  if (nested && own) misuse(assertion, 'The "nested" and "own" flags cannot be combined.');
  if (value === null || value === undefined) misuse(assertion, 'Target cannot be null or undefined.');
}

function find(assertion, value, name) {
  const { nested, own } = assertion.__flags;
  if (nested) return require('../path').pathInfo(value, name);
  const exists = own ? Object.prototype.hasOwnProperty.call(value, name) : name in Object(value);
  return { value: value[name], exists };
}

function describe(assertion, name) {
  const words = ['deep', 'own', 'nested'].filter((word) => assertion.__flags[word]);
  return [...words, 'property', inspect(name)].join(' ');
}

function assertProperty(name, expected, message) {
  const value = subject(this, message);
  checkArguments(this, value, name);
  const found = find(this, value, name);
  const text = () => describe(this, name);
  const compares = arguments.length > 1;
  if (!this.__flags.negate || !compares) {
    this.assert(found.exists, () => `expected #{this} to have ${text()}`,
      () => `expected #{this} to not have ${text()}`);
  }
  if (compares) {
    const same = found.exists && comparison(this)(expected, found.value);
    this.assert(same, () => `expected #{this} to have ${text()} of #{exp}, but got #{act}`,
      () => `expected #{this} to not have ${text()} of #{act}`, expected, found.value);
  }
  this.__flags.object = found.value;
}

function assertOwnProperty(...args) {
  this.__flags.own = true;
  assertProperty.apply(this, args);
}

module.exports = { property: assertProperty, ownProperty: assertOwnProperty };
