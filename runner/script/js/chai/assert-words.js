/* The words of chai.assert by their arguments, each with what it says of its first one. */
'use strict';

// assert.isTrue(value, message)
const STATES = {
  isOk: 'ok', ok: 'ok', isNotOk: 'not.ok', notOk: 'not.ok', isTrue: 'true', isFalse: 'false',
  isNaN: 'NaN', isNotNaN: 'not.NaN', exists: 'exist', notExists: 'not.exist', isFinite: 'finite',
  isEmpty: 'empty', empty: 'empty', isNotEmpty: 'not.empty', notEmpty: 'not.empty',
  isExtensible: 'extensible', extensible: 'extensible', isNotExtensible: 'not.extensible',
  notExtensible: 'not.extensible',
  isSealed: 'sealed', sealed: 'sealed', isNotSealed: 'not.sealed', notSealed: 'not.sealed',
  isFrozen: 'frozen', frozen: 'frozen', isNotFrozen: 'not.frozen', notFrozen: 'not.frozen',
};

// assert.isString(value, message) and assert.isNotString
const TYPES = {
  Function: 'function', Object: 'object', Array: 'array', String: 'string', Number: 'number', Boolean: 'boolean',
};

// assert.isNull(value, message)
const CONSTANTS = {
  isNotTrue: ['not.equal', true], isNotFalse: ['not.equal', false], isNull: ['equal', null],
  isNotNull: ['not.equal', null],
  isUndefined: ['equal', undefined], isDefined: ['not.equal', undefined],
};

// assert.include(value, expected, message)
const ONE = {
  strictEqual: 'equal', notStrictEqual: 'not.equal', deepEqual: 'eql', deepStrictEqual: 'eql', notDeepEqual: 'not.eql',
  isAbove: 'above', isAtLeast: 'least', isBelow: 'below', isAtMost: 'most',
  typeOf: 'a', notTypeOf: 'not.a', instanceOf: 'instanceOf', notInstanceOf: 'not.instanceOf',
  include: 'include', notInclude: 'not.include', deepInclude: 'deep.include', notDeepInclude: 'not.deep.include',
  nestedInclude: 'nested.include', notNestedInclude: 'not.nested.include',
  deepNestedInclude: 'deep.nested.include', notDeepNestedInclude: 'not.deep.nested.include',
  ownInclude: 'own.include', notOwnInclude: 'not.own.include',
  deepOwnInclude: 'deep.own.include', notDeepOwnInclude: 'not.deep.own.include',
  match: 'match', notMatch: 'not.match', lengthOf: 'lengthOf', oneOf: 'oneOf',
  property: 'property', notProperty: 'not.property', ownProperty: 'own.property', notOwnProperty: 'not.own.property',
  nestedProperty: 'nested.property', notNestedProperty: 'not.nested.property',
  hasAnyKeys: 'any.keys', hasAllKeys: 'all.keys', containsAllKeys: 'contain.all.keys',
  doesNotHaveAnyKeys: 'not.any.keys', doesNotHaveAllKeys: 'not.all.keys',
  hasAnyDeepKeys: 'any.deep.keys', hasAllDeepKeys: 'all.deep.keys', containsAllDeepKeys: 'contain.all.deep.keys',
  doesNotHaveAnyDeepKeys: 'not.any.deep.keys', doesNotHaveAllDeepKeys: 'not.all.deep.keys',
  sameMembers: 'members', notSameMembers: 'not.members',
  sameDeepMembers: 'deep.members', notSameDeepMembers: 'not.deep.members',
  sameOrderedMembers: 'ordered.members', notSameOrderedMembers: 'not.ordered.members',
  sameDeepOrderedMembers: 'deep.ordered.members', notSameDeepOrderedMembers: 'not.deep.ordered.members',
  includeMembers: 'include.members', notIncludeMembers: 'not.include.members',
  includeDeepMembers: 'include.deep.members', notIncludeDeepMembers: 'not.include.deep.members',
  includeOrderedMembers: 'include.ordered.members', notIncludeOrderedMembers: 'not.include.ordered.members',
  includeDeepOrderedMembers: 'include.deep.ordered.members',
  notIncludeDeepOrderedMembers: 'not.include.deep.ordered.members',
};

// assert.propertyVal(value, name, expected, message)
const TWO = {
  propertyVal: 'property', notPropertyVal: 'not.property',
  deepPropertyVal: 'deep.property', notDeepPropertyVal: 'not.deep.property',
  ownPropertyVal: 'own.property', notOwnPropertyVal: 'not.own.property',
  deepOwnPropertyVal: 'deep.own.property', notDeepOwnPropertyVal: 'not.deep.own.property',
  nestedPropertyVal: 'nested.property', notNestedPropertyVal: 'not.nested.property',
  deepNestedPropertyVal: 'deep.nested.property', notDeepNestedPropertyVal: 'not.deep.nested.property',
  closeTo: 'closeTo', approximately: 'closeTo',
};

// assert.changes(fn, object, name, message)
const CHANGES = {
  changes: 'change', doesNotChange: 'not.change', increases: 'increase', doesNotIncrease: 'not.increase',
  decreases: 'decrease', doesNotDecrease: 'not.decrease',
};

// assert.changesBy(fn, object, name, delta, message)
const CHANGES_BY = {
  changesBy: ['change', 'by'], changesButNotBy: ['change', 'but.not.by'],
  increasesBy: ['increase', 'by'], increasesButNotBy: ['increase', 'but.not.by'],
  decreasesBy: ['decrease', 'by'], decreasesButNotBy: ['decrease', 'but.not.by'],
  doesNotDecreaseBy: ['not.decrease', 'by'],
};

const OPERATORS = {
  '==': (left, right) => left == right,
  '===': (left, right) => left === right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '!=': (left, right) => left != right,
  '!==': (left, right) => left !== right,
};

module.exports = { STATES, TYPES, CONSTANTS, ONE, TWO, CHANGES, CHANGES_BY, OPERATORS };
