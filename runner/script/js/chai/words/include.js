'use strict';

const { Assertion, transferFlags } = require('../assertion');
const { isPrimitive, lowerType } = require('../type');
const { comparison, inspect, misuse, subject } = require('./support');

const ZERO_EQUAL = (left, right) => left === right || Object.is(left, right);

function amongst(assertion, items, wanted, shallow) {
  const same = comparison(assertion, shallow);
  return [...items].some((item) => same(item, wanted));
}

function inWeakSet(assertion, set, wanted) {
  if (assertion.__flags.deep) misuse(assertion, 'unable to use .deep.include with WeakSet');
  return set.has(wanted);
}

const deeplyOr = (has) => (assertion, items, wanted) => (
  assertion.__flags.deep ? amongst(assertion, items, wanted) : has(items, wanted));

const SEARCHES = {
  string: (assertion, text, wanted) => text.indexOf(wanted) !== -1,
  array: deeplyOr((list, wanted) => list.indexOf(wanted) !== -1),
  set: deeplyOr((set, wanted) => set.has(wanted)),
  map: (assertion, map, wanted) => amongst(assertion, map.values(), wanted, ZERO_EQUAL),
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
    if (error instanceof require('../assertion-error').AssertionError) return error;
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
  if (!assertion.__flags.negate || checks.length === 1) {
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
  const text = () => `${this.__flags.deep ? 'deep ' : ''}include ${inspect(wanted)}`;
  this.assert(search(this, value, wanted), () => `expected #{this} to ${text()}`,
    () => `expected #{this} to not ${text()}`);
}

function markContains() {
  this.__flags.contains = true;
}

module.exports = { include: { method: assertInclude, onChain: markContains } };
