'use strict';

const { Assertion, flag, transferFlags } = require('../assertion');
const { AssertionError } = require('../assertion-error');
const { deepEqual } = require('../deep-equal');
const { inspect } = require('../inspect');
const { isPrimitive, lowerType } = require('../type');
const { addChains, misuse, subject } = require('./support');

const ZERO_EQUAL = (left, right) => left === right || Object.is(left, right);

function inList(list, wanted, deep) {
  return deep ? list.some((item) => deepEqual(item, wanted)) : list.indexOf(wanted) !== -1;
}

function inSet(assertion, set, wanted, deep) {
  return deep ? inList([...set], wanted, true) : set.has(wanted);
}

function inMap(assertion, map, wanted, deep) {
  const same = deep ? deepEqual : ZERO_EQUAL;
  return [...map.values()].some((item) => same(item, wanted));
}

function inWeakSet(assertion, set, wanted, deep) {
  if (deep) misuse(assertion, 'unable to use .deep.include with WeakSet');
  return set.has(wanted);
}

const SEARCHES = {
  string: (assertion, text, wanted) => text.indexOf(wanted) !== -1,
  array: (assertion, list, wanted, deep) => inList(list, wanted, deep),
  set: inSet,
  map: inMap,
  weakset: inWeakSet,
};

function refuseKinds(assertion, subjectType, wanted) {
  const type = lowerType(wanted);
  misuse(assertion, `the given combination of arguments (${subjectType} and ${type}) is invalid for this `
    + 'assertion. You can use an array, a map, an object, a set, a string, or a weakset instead of '
    + `a ${type}`);
}

function failureOf(check) {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof AssertionError) return error;
    throw error;
  }
}

// Every property of `wanted` has to be there; negated, at least one must not.
function assertProperties(assertion, value, wanted) {
  const checks = Object.keys(wanted).map((key) => () => {
    const property = new Assertion(value);
    transferFlags(assertion, property);
    property.property(key, wanted[key]);
  });
  if (!flag(assertion, 'negate') || checks.length === 1) {
    checks.forEach((check) => check());
    return;
  }
  const failures = checks.map(failureOf).filter(Boolean);
  if (checks.length && failures.length === checks.length) throw failures[0];
}

function assertInclude(wanted, message) {
  const value = subject(this, message);
  const type = lowerType(value);
  const search = Object.prototype.hasOwnProperty.call(SEARCHES, type) ? SEARCHES[type] : null;
  if (search === null) {
    if (isPrimitive(wanted)) refuseKinds(this, type, wanted);
    assertProperties(this, value, wanted);
    return;
  }
  const deep = flag(this, 'deep');
  const text = `${deep ? 'deep ' : ''}include ${inspect(wanted)}`;
  this.assert(search(this, value, wanted, deep), `expected #{this} to ${text}`, `expected #{this} to not ${text}`);
}

function addTo(target) {
  addChains(target, ['include', 'contain', 'contains', 'includes'], assertInclude, function markContains() {
    flag(this, 'contains', true);
  });
}

module.exports = { addTo };
