'use strict';

const { Assertion, AssertionError, expect } = require('./expect');

const start = (value, message) => new Assertion(value, message);

// `path` is the chain of words after expect(value), e.g. "to.not.deep.include".
function follow(value, message, path) {
  return path.split('.').reduce((link, word) => link[word], start(value, message));
}

// Words without an argument: assert.isTrue(value, message).
const STATES = {
  isOk: 'ok', ok: 'ok', isNotOk: 'not.ok', notOk: 'not.ok', isTrue: 'true', isNotTrue: 'not.true', isFalse: 'false',
  isNotFalse: 'not.false', isNull: 'null', isNotNull: 'not.null', isNaN: 'NaN', isNotNaN: 'not.NaN', exists: 'exist',
  notExists: 'not.exist', isUndefined: 'undefined', isDefined: 'not.undefined', isFinite: 'finite', isEmpty: 'empty', isNotEmpty: 'not.empty',
  isExtensible: 'extensible', extensible: 'extensible', isNotExtensible: 'not.extensible', notExtensible: 'not.extensible',
  isSealed: 'sealed', sealed: 'sealed', isNotSealed: 'not.sealed', notSealed: 'not.sealed',
  isFrozen: 'frozen', frozen: 'frozen', isNotFrozen: 'not.frozen', notFrozen: 'not.frozen',
};

const TYPES = { Function: 'function', Object: 'object', Array: 'array', String: 'string', Number: 'number', Boolean: 'boolean' };

// Words with one argument: assert.include(value, expected, message).
const ONE = {
  strictEqual: 'equal', notStrictEqual: 'not.equal', deepEqual: 'eql', deepStrictEqual: 'eql', notDeepEqual: 'not.eql',
  isAbove: 'above', isAtLeast: 'least', isBelow: 'below', isAtMost: 'most',
  typeOf: 'a', notTypeOf: 'not.a', instanceOf: 'instanceOf', notInstanceOf: 'not.instanceOf',
  include: 'include', notInclude: 'not.include', deepInclude: 'deep.include', notDeepInclude: 'not.deep.include',
  nestedInclude: 'nested.include', notNestedInclude: 'not.nested.include', deepNestedInclude: 'deep.nested.include',
  notDeepNestedInclude: 'not.deep.nested.include', ownInclude: 'own.include', notOwnInclude: 'not.own.include',
  deepOwnInclude: 'deep.own.include', notDeepOwnInclude: 'not.deep.own.include', match: 'match', notMatch: 'not.match',
  property: 'property', notProperty: 'not.property', ownProperty: 'own.property', notOwnProperty: 'not.own.property',
  nestedProperty: 'nested.property', notNestedProperty: 'not.nested.property', lengthOf: 'lengthOf',
  hasAnyKeys: 'any.keys', hasAllKeys: 'all.keys', containsAllKeys: 'contain.all.keys', doesNotHaveAnyKeys: 'not.any.keys',
  doesNotHaveAllKeys: 'not.all.keys', hasAnyDeepKeys: 'any.deep.keys', hasAllDeepKeys: 'all.deep.keys', oneOf: 'oneOf',
  sameMembers: 'members', notSameMembers: 'not.members', sameDeepMembers: 'deep.members', notSameDeepMembers: 'not.deep.members',
  sameOrderedMembers: 'ordered.members', notSameOrderedMembers: 'not.ordered.members', sameDeepOrderedMembers: 'deep.ordered.members',
  includeMembers: 'include.members', notIncludeMembers: 'not.include.members', includeDeepMembers: 'include.deep.members',
  includeOrderedMembers: 'include.ordered.members', respondsTo: 'respondTo', satisfies: 'satisfy',
};

// Words with two arguments: assert.propertyVal(value, name, expected, message).
const TWO = {
  propertyVal: 'property', notPropertyVal: 'not.property', deepPropertyVal: 'deep.property', notDeepPropertyVal: 'not.deep.property',
  ownPropertyVal: 'own.property', notOwnPropertyVal: 'not.own.property', nestedPropertyVal: 'nested.property',
  notNestedPropertyVal: 'not.nested.property', closeTo: 'closeTo', approximately: 'closeTo',
  changes: 'change', doesNotChange: 'not.change', increases: 'increase', doesNotIncrease: 'not.increase',
  decreases: 'decrease', doesNotDecrease: 'not.decrease',
};

function assert(outcome, message) {
  start(null).assert(outcome, message, '[ negation message unavailable ]');
}

function looseEqual(negate) {
  return (actual, expected, message) => {
    // Loose equality is what assert.equal promises.
    const same = actual == expected;
    const word = negate ? 'not equal' : 'equal';
    start(actual, message).assert(negate ? !same : same, `expected #{this} to ${word} #{exp}`,
      `expected #{this} to ${negate ? 'equal' : 'not equal'} #{${negate ? 'exp' : 'act'}}`, expected, actual, true);
  };
}

function throwing(path) {
  return (fn, type, text, message) => {
    const onlyText = typeof type === 'string' || type instanceof RegExp;
    const link = follow(fn, message, path);
    return (onlyText ? link.throw(null, type) : link.throw(type, text))._obj;
  };
}

function addTables() {
  for (const [name, path] of Object.entries(STATES)) {
    assert[name] = (value, message) => { follow(value, message, `to.${path}`); };
  }
  for (const [name, type] of Object.entries(TYPES)) {
    assert[`is${name}`] = (value, message) => { start(value, message).to.be.a(type); };
    assert[`isNot${name}`] = (value, message) => { start(value, message).to.not.be.a(type); };
  }
  const call = (value, message, path, args) => {
    const words = `to.${path}`.split('.');
    const method = words.pop();
    follow(value, message, words.join('.'))[method](...args);
  };
  for (const [name, path] of Object.entries(ONE)) {
    assert[name] = (value, wanted, message) => { call(value, message, path, [wanted]); };
  }
  for (const [name, path] of Object.entries(TWO)) {
    assert[name] = (value, first, second, message) => { call(value, message, path, [first, second]); };
  }
}

addTables();
Object.assign(assert, {
  equal: looseEqual(false),
  notEqual: looseEqual(true),
  throws: throwing('to'),
  throw: throwing('to'),
  Throw: throwing('to'),
  doesNotThrow(fn, type, text, message) { throwing('to.not')(fn, type, text, message); },
  isCallable: (value, message) => { start(value, message).to.be.a('function'); },
  fail(...args) {
    if (args.length < 2) throw new AssertionError(args[0] || 'assert.fail()');
    expect.fail(args[0], args[1], args[2] || 'assert.fail()', args[3]);
  },
});

module.exports = { assert };
