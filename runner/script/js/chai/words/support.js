'use strict';

const { Assertion, flag, withPrefix } = require('../assertion');
const { AssertionError } = require('../assertion-error');

// The subject of the assertion, after taking over the call's own message if there is one.
function subject(assertion, message) {
  if (message) flag(assertion, 'message', message);
  return flag(assertion, 'object');
}

// Fails whether or not the assertion is negated: it was used wrongly.
function misuse(assertion, text) {
  throw new AssertionError(withPrefix(assertion, text), { actual: undefined, expected: undefined });
}

// A fresh assertion on another value with the same message.
function about(assertion, value) {
  return new Assertion(value, flag(assertion, 'message'));
}

function addMethods(Assertion, names, method) {
  for (const name of names) Assertion.addMethod(name, method);
}

function addProperties(Assertion, names, getter) {
  for (const name of names) Assertion.addProperty(name, getter);
}

function addChains(Assertion, names, method, onChain) {
  for (const name of names) Assertion.addChainableMethod(name, method, onChain);
}

function article(word) {
  return /^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`;
}

module.exports = { subject, misuse, about, addMethods, addProperties, addChains, article };
