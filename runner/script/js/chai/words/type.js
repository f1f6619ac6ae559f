'use strict';

const { lowerType } = require('../type');
const { subject } = require('./support');

const article = (word) => (/^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`);

function assertType(type, message) {
  const wanted = type.toLowerCase();
  const value = subject(this, message);
  this.assert(wanted === lowerType(value), () => `expected #{this} to be ${article(wanted)}`,
    () => `expected #{this} not to be ${article(wanted)}`);
}

module.exports = { an: { method: assertType } };
