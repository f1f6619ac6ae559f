'use strict';

const { functionName, lowerType, typeOf } = require('../type');
const { addChains, article, misuse, subject } = require('./support');

function assertType(type, message) {
  const value = subject(this, message);
  const wanted = article(type.toLowerCase());
  this.assert(
    type.toLowerCase() === lowerType(value),
    `expected #{this} to be ${wanted}`,
    `expected #{this} not to be ${wanted}`,
  );
}

function isInstance(assertion, value, constructor) {
  try {
    return value instanceof constructor;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const given = typeOf(constructor);
    return misuse(assertion, `The instanceof assertion needs a constructor but ${given} was given.`);
  }
}

// `instanceof` with chai's wording for a right-hand side that is no constructor.
function assertInstance(constructor, message) {
  const value = subject(this, message);
  const outcome = isInstance(this, value, constructor);
  const name = functionName(constructor) ?? 'an unnamed constructor';
  this.assert(
    outcome,
    `expected #{this} to be an instance of ${name}`,
    `expected #{this} to not be an instance of ${name}`,
  );
}

function addTo(Assertion) {
  addChains(Assertion, ['an', 'a'], assertType);
}

module.exports = { addTo, assertInstance };
