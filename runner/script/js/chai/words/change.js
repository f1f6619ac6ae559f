'use strict';

const { about, subject } = require('./support');

const BEHAVIOURS = {
  change: { delta: (before, after) => after !== before, holds: (before, after) => before !== after },
  increase: { numeric: true, delta: (before, after) => after - before, holds: (before, after) => after - before > 0 },
  decrease: { numeric: true, delta: (before, after) => before - after, holds: (before, after) => after - before < 0 },
};

const missing = (property) => property === undefined || property === null;

function readBefore(assertion, target, property) {
  if (property) {
    about(assertion, target).to.have.property(property);
    return target[property];
  }
  about(assertion, target).is.a('function');
  return target();
}

function assertBehaviour(assertion, name, target, property) {
  const behaviour = BEHAVIOURS[name];
  const run = subject(assertion);
  about(assertion, run).is.a('function');
  const before = readBefore(assertion, target, property);
  if (behaviour.numeric) about(assertion, before).is.a('number');
  run();
  const after = missing(property) ? target() : target[property];
  const label = missing(property) ? before : `.${property}`;
  assertion.__flags.change = { label, name, before, after, delta: behaviour.delta(before, after) };
  assertion.assert(behaviour.holds(before, after), `expected ${label} to ${name}`, `expected ${label} to not ${name}`);
}

function assertBy(delta, message) {
  subject(this, message);
  const { label, name, before, after, delta: real } = this.__flags.change || {};
  const moved = name === 'change' ? Math.abs(after - before) : real;
  this.assert(moved === Math.abs(delta), `expected ${label} to ${name} by ${delta}`,
    `expected ${label} to not ${name} by ${delta}`);
}

function observer(name) {
  return function observe(target, property, message) {
    subject(this, message);
    assertBehaviour(this, name, target, property);
  };
}

module.exports = {
  change: observer('change'), increase: observer('increase'), decrease: observer('decrease'), by: assertBy,
};
