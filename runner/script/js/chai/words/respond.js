'use strict';

const { display, inspect, subject } = require('./support');

function assertResponds(method, message) {
  const value = subject(this, message);
  const ofClass = typeof value === 'function' && !this.__flags.itself;
  const member = ofClass ? value.prototype[method] : value[method];
  this.assert(typeof member === 'function', () => `expected #{this} to respond to ${inspect(method)}`,
    () => `expected #{this} to not respond to ${inspect(method)}`);
}

function assertSatisfies(matcher, message) {
  const result = matcher(subject(this, message));
  this.assert(result, () => `expected #{this} to satisfy ${display(matcher)}`,
    () => `expected #{this} to not satisfy${display(matcher)}`, !this.__flags.negate, result);
}

module.exports = { respondTo: assertResponds, satisfy: assertSatisfies };
