/* Words about the subject alone. */
'use strict';

const { typeOf } = require('../type');
const { subject } = require('./support');

function state(holds, text, negated) {
  return function check() {
    this.assert(holds(subject(this)), `expected #{this} ${text}`, `expected #{this} ${negated}`);
  };
}

function truth(wanted) {
  return function check() {
    this.assert(subject(this) === wanted, `expected #{this} to be ${wanted}`, `expected #{this} to be ${!wanted}`,
      this.__flags.negate ? !wanted : wanted);
  };
}

function assertArguments() {
  const type = typeOf(subject(this));
  this.assert(type === 'Arguments', `expected #{this} to be arguments but got ${type}`,
    'expected #{this} to not be arguments');
}

module.exports = {
  ok: state(Boolean, 'to be truthy', 'to be falsy'),
  true: truth(true),
  false: truth(false),
  null: state((value) => value === null, 'to be null', 'not to be null'),
  undefined: state((value) => value === undefined, 'to be undefined', 'not to be undefined'),
  NaN: state(Number.isNaN, 'to be NaN', 'not to be NaN'),
  exist: state((value) => value !== null && value !== undefined, 'to exist', 'to not exist'),
  arguments: assertArguments,
  extensible: state(Object.isExtensible, 'to be extensible', 'to not be extensible'),
  sealed: state(Object.isSealed, 'to be sealed', 'to not be sealed'),
  frozen: state(Object.isFrozen, 'to be frozen', 'to not be frozen'),
  finite: state(Number.isFinite, 'to be a finite number', 'to not be a finite number'),
};
