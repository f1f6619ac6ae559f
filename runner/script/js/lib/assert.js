/* `require('assert')`: the assertions of Node 12 as the sandbox packs them, and their messages. */
'use strict';

const { deepEqual } = require('./util-equal');
const { AssertionError, failWith } = require('./assert-error');

function missingArguments() {
  const error = new TypeError('The "actual", "expected", and "undefined" arguments must be specified');
  return Object.assign(error, { code: 'ERR_MISSING_ARGS' });
}

function comparison(operator, holds) {
  return (...args) => {
    const [actual, expected, message] = args;
    if (args.length < 2) throw missingArguments();
    if (!holds(actual, expected)) failWith({ actual, expected, message, operator });
  };
}

function ok(...args) {
  const [value, given] = args;
  if (value) return;
  const message = args.length ? given : 'No value argument passed to `assert.ok()`';
  if (message instanceof Error) throw message;
  const error = new AssertionError({ actual: value, expected: true, message, operator: '==' });
  error.generatedMessage = !args.length;
  throw error;
}

function fail(...args) {
  const [actual, expected, message, operator] = args.length < 2 ? [undefined, undefined, args[0]] : args;
  const sign = operator === undefined ? (args.length === 2 ? '!=' : 'fail') : operator;
  failWith({ actual, expected, message: args.length ? message : 'Failed', operator: sign });
}

function ifError(value) {
  if (value === null || value === undefined) return;
  let text = require('./assert-inspect').inspect(value);
  if (typeof value === 'object' && typeof value.message === 'string') text = value.message || value.constructor?.name;
  failWith({ actual: value, expected: null, operator: 'ifError', message: `ifError got unwanted exception: ${text}` });
}

// How something thrown is judged is loaded for those who ask.
const judge = (name) => (...args) => require('./assert-throws')[name](...args);

const COMPARISONS = {
  equal: comparison('==', (left, right) => left == right),
  notEqual: comparison('!=', (left, right) => left != right),
  strictEqual: comparison('strictEqual', Object.is),
  notStrictEqual: comparison('notStrictEqual', (left, right) => !Object.is(left, right)),
  deepEqual: comparison('deepEqual', (left, right) => deepEqual(left, right)),
  notDeepEqual: comparison('notDeepEqual', (left, right) => !deepEqual(left, right)),
  deepStrictEqual: comparison('deepStrictEqual', (left, right) => deepEqual(left, right, true)),
  notDeepStrictEqual: comparison('notDeepStrictEqual', (left, right) => !deepEqual(left, right, true)),
};
const ALL = {
  fail, AssertionError, ok, ...COMPARISONS, throws: judge('throws'), rejects: judge('rejects'),
  doesNotThrow: judge('doesNotThrow'), doesNotReject: judge('doesNotReject'), ifError,
};
const { strictEqual, notStrictEqual, deepStrictEqual, notDeepStrictEqual } = COMPARISONS;

const assert = Object.assign((...args) => ok(...args), ALL);
assert.strict = Object.assign((...args) => ok(...args), ALL, {
  equal: strictEqual, notEqual: notStrictEqual, deepEqual: deepStrictEqual, notDeepEqual: notDeepStrictEqual,
});
assert.strict.strict = assert.strict;

module.exports = assert;
