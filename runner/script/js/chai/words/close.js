'use strict';

const { about, misuse, subject } = require('./support');

function assertCloseTo(expected, delta, message) {
  const value = subject(this, message);
  about(this, value).is.a('number');
  if (typeof expected !== 'number' || typeof delta !== 'number') {
    const hint = delta === undefined ? ', and a delta is required' : '';
    misuse(this, `the arguments to closeTo or approximately must be numbers${hint}`);
  }
  const text = `to be close to ${expected} +/- ${delta}`;
  this.assert(Math.abs(value - expected) <= delta, `expected #{this} ${text}`, `expected #{this} not ${text}`);
}

module.exports = { closeTo: assertCloseTo };
