'use strict';

const { flag } = require('../assertion');
const { deepEqual } = require('../deep-equal');
const { inspect } = require('../inspect');
const { hasProperty, pathInfo } = require('../path');
const { addMethods, misuse, subject } = require('./support');

function checkArguments(assertion, value, name) {
  const nested = flag(assertion, 'nested');
  if (nested && typeof name !== 'string') {
    misuse(assertion, 'the argument to property must be a string when using nested syntax');
  }
  if (!['string', 'number', 'symbol'].includes(typeof name)) {
    misuse(assertion, 'the argument to property must be a string, number, or symbol');
  }
  if (nested && flag(assertion, 'own')) {
    misuse(assertion, 'The "nested" and "own" flags cannot be combined.');
  }
  if (value === null || value === undefined) misuse(assertion, 'Target cannot be null or undefined.');
}

function find(assertion, value, name) {
  if (flag(assertion, 'nested')) return pathInfo(value, name);
  const own = flag(assertion, 'own');
  const exists = own ? Object.prototype.hasOwnProperty.call(value, name) : hasProperty(value, name);
  return { value: value[name], exists };
}

function describe(assertion, name) {
  const words = ['deep', 'own', 'nested'].filter((word) => flag(assertion, word));
  return [...words, 'property', inspect(name)].join(' ');
}

function assertProperty(name, expected, message) {
  const value = subject(this, message);
  checkArguments(this, value, name);
  const found = find(this, value, name);
  const text = describe(this, name);
  const compares = arguments.length > 1;
  if (!flag(this, 'negate') || !compares) {
    this.assert(found.exists, `expected #{this} to have ${text}`, `expected #{this} to not have ${text}`);
  }
  if (compares) {
    const same = flag(this, 'deep') ? deepEqual(expected, found.value) : expected === found.value;
    this.assert(found.exists && same, `expected #{this} to have ${text} of #{exp}, but got #{act}`,
      `expected #{this} to not have ${text} of #{act}`, expected, found.value);
  }
  flag(this, 'object', found.value);
}

function assertOwnProperty(...args) {
  flag(this, 'own', true);
  assertProperty.apply(this, args);
}

function assertDescriptor(name, descriptor, message) {
  const wanted = typeof descriptor === 'string' ? null : descriptor;
  const value = subject(this, typeof descriptor === 'string' ? descriptor : message);
  const actual = Object.getOwnPropertyDescriptor(Object(value), name);
  const key = inspect(name);
  if (actual && wanted) {
    const text = `expected the own property descriptor for ${key} on #{this} to`;
    this.assert(deepEqual(wanted, actual), `${text} match ${inspect(wanted)}, got ${inspect(actual)}`,
      `${text} not match ${inspect(wanted)}`, wanted, actual, true);
  } else {
    this.assert(actual, `expected #{this} to have an own property descriptor for ${key}`,
      `expected #{this} to not have an own property descriptor for ${key}`);
  }
  flag(this, 'object', actual);
}

function addTo(Assertion) {
  Assertion.addMethod('property', assertProperty);
  addMethods(Assertion, ['ownProperty', 'haveOwnProperty'], assertOwnProperty);
  addMethods(Assertion, ['ownPropertyDescriptor', 'haveOwnPropertyDescriptor'], assertDescriptor);
}

module.exports = { addTo };
