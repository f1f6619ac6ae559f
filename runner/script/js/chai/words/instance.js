'use strict';

const { functionName, typeOf } = require('../type');
const { misuse, subject } = require('./support');

function isInstance(assertion, value, constructor) {
  try {
    return value instanceof constructor;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return misuse(assertion, `The instanceof assertion needs a constructor but ${typeOf(constructor)} was given.`);
  }
}

function assertInstance(constructor, message) {
  const value = subject(this, message);
  const outcome = isInstance(this, value, constructor);
  const name = functionName(constructor) ?? 'an unnamed constructor';
  this.assert(outcome, `expected #{this} to be an instance of ${name}`,
    `expected #{this} to not be an instance of ${name}`);
}

module.exports = { instanceof: assertInstance };
