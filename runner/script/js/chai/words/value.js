'use strict';

const { flag } = require('../assertion');
const { deepEqual } = require('../deep-equal');
const { inspect } = require('../inspect');
const { functionName, isPrimitive, lowerType, typeOf } = require('../type');
const { addMethods, addProperties, misuse, subject } = require('./support');

function addCheck(Assertion, names, holds, text, negatedText) {
  addProperties(Assertion, names, function check() {
    this.assert(holds(subject(this)), `expected #{this} ${text}`, `expected #{this} ${negatedText}`);
  });
}

function addBoolean(Assertion, wanted) {
  Assertion.addProperty(String(wanted), function check() {
    const expected = flag(this, 'negate') ? !wanted : wanted;
    this.assert(subject(this) === wanted, `expected #{this} to be ${wanted}`, `expected #{this} to be ${!wanted}`, expected);
  });
}

function countItems(assertion, value) {
  switch (lowerType(value)) {
    case 'array':
    case 'string': return value.length;
    case 'map':
    case 'set': return value.size;
    case 'weakmap':
    case 'weakset': return misuse(assertion, '.empty was passed a weak collection');
    case 'function': return misuse(assertion, `.empty was passed a function ${functionName(value)}`.trim());
    default:
      if (isPrimitive(value)) misuse(assertion, `.empty was passed non-string primitive ${inspect(value)}`);
      return Object.keys(value).length;
  }
}

function assertEmpty() {
  const count = countItems(this, subject(this));
  this.assert(count === 0, 'expected #{this} to be empty', 'expected #{this} not to be empty');
}

function assertArguments() {
  const type = typeOf(subject(this));
  this.assert(type === 'Arguments', `expected #{this} to be arguments but got ${type}`,
    'expected #{this} to not be arguments');
}

function assertEql(expected, message) {
  const value = subject(this, message);
  this.assert(deepEqual(expected, value), 'expected #{this} to deeply equal #{exp}',
    'expected #{this} to not deeply equal #{exp}', expected, value, true);
}

function assertEqual(expected, message) {
  if (flag(this, 'deep')) {
    assertEql.call(this, expected, message);
    return;
  }
  const value = subject(this, message);
  this.assert(expected === value, 'expected #{this} to equal #{exp}',
    'expected #{this} to not equal #{exp}', expected, value, true);
}

function addTo(Assertion) {
  addCheck(Assertion, ['ok'], Boolean, 'to be truthy', 'to be falsy');
  addBoolean(Assertion, true);
  addBoolean(Assertion, false);
  addCheck(Assertion, ['null'], (value) => value === null, 'to be null', 'not to be null');
  addCheck(Assertion, ['undefined'], (value) => value === undefined, 'to be undefined', 'not to be undefined');
  addCheck(Assertion, ['NaN'], Number.isNaN, 'to be NaN', 'not to be NaN');
  addCheck(Assertion, ['exist', 'exists'], (value) => value !== null && value !== undefined, 'to exist', 'to not exist');
  Assertion.addProperty('empty', assertEmpty);
  addProperties(Assertion, ['arguments', 'Arguments'], assertArguments);
  addMethods(Assertion, ['equal', 'equals', 'eq'], assertEqual);
  addMethods(Assertion, ['eql', 'eqls'], assertEql);
}

module.exports = { addTo };
