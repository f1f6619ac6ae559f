'use strict';

const { flag } = require('../assertion');
const { inspect } = require('../inspect');
const { about, addChains, addMethods, subject } = require('./support');
const { measure } = require('./compare');

function assertLength(expected, message) {
  const { count, word } = measure(this, subject(this, message));
  this.assert(count == expected, `expected #{this} to have a ${word} of #{exp} but got #{act}`,
    `expected #{this} to not have a ${word} of #{act}`, expected, count);
}

function assertMatch(pattern, message) {
  const value = subject(this, message);
  this.assert(pattern.exec(value), `expected #{this} to match ${pattern}`, `expected #{this} not to match ${pattern}`);
}

function assertString(part, message) {
  const value = subject(this, message);
  about(this, value).is.a('string');
  const shown = inspect(part);
  this.assert(value.indexOf(part) !== -1, `expected #{this} to contain ${shown}`, `expected #{this} to not contain ${shown}`);
}

function addTo(Assertion) {
  addChains(Assertion, ['length', 'lengthOf'], assertLength, function markLength() {
    flag(this, 'doLength', true);
  });
  addMethods(Assertion, ['match', 'matches'], assertMatch);
  Assertion.addMethod('string', assertString);
}

module.exports = { addTo };
