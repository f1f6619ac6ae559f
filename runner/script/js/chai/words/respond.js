'use strict';

const { flag } = require('../assertion');
const { display, inspect } = require('../inspect');
const { about, addMethods, misuse, subject } = require('./support');

function assertResponds(method, message) {
  const value = subject(this, message);
  const ofClass = typeof value === 'function' && !flag(this, 'itself');
  const member = ofClass ? value.prototype[method] : value[method];
  this.assert(typeof member === 'function', `expected #{this} to respond to ${inspect(method)}`,
    `expected #{this} to not respond to ${inspect(method)}`);
}

function assertSatisfies(matcher, message) {
  const result = matcher(subject(this, message));
  const shown = display(matcher);
  this.assert(result, `expected #{this} to satisfy ${shown}`, `expected #{this} to not satisfy${shown}`,
    !flag(this, 'negate'), result);
}

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

function addTo(Assertion) {
  addMethods(Assertion, ['respondTo', 'respondsTo'], assertResponds);
  Assertion.addProperty('itself', function markItself() {
    flag(this, 'itself', true);
  });
  addMethods(Assertion, ['satisfy', 'satisfies'], assertSatisfies);
  addMethods(Assertion, ['closeTo', 'approximately'], assertCloseTo);
}

module.exports = { addTo };
