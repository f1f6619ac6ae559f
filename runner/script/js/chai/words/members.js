'use strict';

const { flag } = require('../assertion');
const { deepEqual } = require('../deep-equal');
const { about, subject } = require('./support');

const identical = (left, right) => left === right;

function isSubset(subset, superset, same, contains, ordered) {
  if (!contains && subset.length !== superset.length) return false;
  if (ordered) return subset.every((item, index) => same(item, superset[index]));
  const rest = [...superset];
  return subset.every((item) => {
    const index = rest.findIndex((other) => same(item, other));
    if (index !== -1 && !contains) rest.splice(index, 1);
    return index !== -1;
  });
}

function describe(contains, ordered) {
  if (contains) return ['be', `${ordered ? 'an ordered' : 'a'} superset of #{exp}`];
  return ['have', `the same ${ordered ? 'ordered ' : ''}members as #{exp}`];
}

function assertMembers(subset, message) {
  const value = subject(this, message);
  about(this, value).to.be.an('array');
  about(this, subset).to.be.an('array');
  const contains = flag(this, 'contains');
  const ordered = flag(this, 'ordered');
  const [verb, rest] = describe(contains, ordered);
  const same = flag(this, 'deep') ? deepEqual : identical;
  this.assert(isSubset(subset, value, same, contains, ordered), `expected #{this} to ${verb} ${rest}`,
    `expected #{this} to not ${verb} ${rest}`, subset, value, true);
}

function assertOneOf(list, message) {
  const value = subject(this, message);
  about(this, list).to.be.an('array');
  const check = (holds, text, negated) => this.assert(list.some(holds), `expected #{this} to ${text} one of #{exp}`,
    `expected #{this} to ${negated} one of #{exp}`, list, value);
  if (flag(this, 'contains')) check((item) => value.indexOf(item) > -1, 'contain', 'not contain');
  else if (flag(this, 'deep')) check((item) => deepEqual(value, item), 'deeply equal', 'deeply equal');
  else check((item) => item === value, 'be', 'not be');
}

function addTo(Assertion) {
  Assertion.addMethod('members', assertMembers);
  Assertion.addMethod('oneOf', assertOneOf);
}

module.exports = { addTo };
