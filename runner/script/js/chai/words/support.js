/* What the words have in common. What only a message or a deep comparison needs is loaded for these. */
'use strict';

const { Assertion } = require('../assertion');
const { config } = require('../config');

// The subject of the assertion, after taking over the call's own message if there is one.
function subject(assertion, message) {
  const flags = assertion.__flags;
  if (message) flags.message = message;
  return flags.object;
}

// A fresh assertion on another value with the same message.
function about(assertion, value) {
  return new Assertion(value, assertion.__flags.message);
}

const misuse = (assertion, text) => require('../failure').misuse(assertion, text);
const inspect = (value) => require('../inspect').inspect(value);
const display = (value) => require('../inspect').display(value);

let deepEqual = null;

function deepComparison() {
  deepEqual = deepEqual || require('../deep-equal').deepEqual;
  return config.deepEqual || deepEqual;
}

// How two values are compared: deeply where the assertion says so.
function comparison(assertion, shallow = (left, right) => left === right) {
  return assertion.__flags.deep ? deepComparison() : shallow;
}

module.exports = { subject, about, misuse, inspect, display, deepComparison, comparison };
