/* Runs a file of tests (test(name, fn), assert): the names of those that failed with what went wrong, as JSON. */
'use strict';

function same(a, b) {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (a instanceof Date && b instanceof Date) return +a === +b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && same(a[key], b[key]));
}

function shown(value) {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return String(value);
  try {
    const text = JSON.stringify(value);
    return text === undefined ? String(value) : text;
  } catch (_) {
    return String(value);
  }
}

function refuse(message, otherwise) {
  throw new Error(message === undefined ? otherwise : `${message}: ${otherwise}`);
}

function thrownBy(fn) {
  try {
    fn();
  } catch (error) {
    return { error };
  }
  return null;
}

function fits(error, expected) {
  if (expected === undefined) return true;
  if (expected instanceof RegExp) return expected.test(String(error));
  if (typeof expected === 'string') return error.message === expected;
  if (typeof expected === 'object') return Object.keys(expected).every((key) => same(error[key], expected[key]));
  return error instanceof expected || (!expected.prototype && expected(error) === true);
}

function assert(value, message) {
  if (!value) refuse(message, `${shown(value)} is not true`);
}

assert.ok = assert;
assert.equal = assert.strictEqual = (actual, expected, message) => {
  if (!Object.is(actual, expected)) refuse(message, `got ${shown(actual)} instead of ${shown(expected)}`);
};
assert.notEqual = assert.notStrictEqual = (actual, other, message) => {
  if (Object.is(actual, other)) refuse(message, `got ${shown(actual)}`);
};
assert.deepEqual = assert.deepStrictEqual = (actual, expected, message) => {
  if (!same(actual, expected)) refuse(message, `got ${shown(actual)} instead of ${shown(expected)}`);
};
assert.throws = (fn, expected, message) => {
  const thrown = thrownBy(fn);
  if (!thrown) refuse(message, 'nothing was thrown');
  if (!fits(thrown.error, expected)) refuse(message, `threw ${String(thrown.error)} instead of ${String(expected)}`);
  return thrown.error;
};
assert.match = (text, pattern, message) => {
  if (!pattern.test(text)) refuse(message, `${shown(text)} does not match ${pattern}`);
};
assert.fail = (message) => refuse(undefined, message);

function record(results, entry, error) {
  entry.error = `${error}\n${(error && error.stack) || ''}`;
}

function start(results, name, fn) {
  const entry = { name, error: null };
  results.push(entry);
  try {
    const pending = fn();
    if (pending && typeof pending.then === 'function') {
      entry.error = 'its promise was never settled';
      pending.then(() => { entry.error = null; }, (error) => record(results, entry, error));
    }
  } catch (error) {
    record(results, entry, error);
  }
}

let latest = [];

exports.run = function run(tools, source) {
  const results = latest = [];
  const test = (name, fn) => start(results, name, fn);
  const body = tools.evaluate(`(function (module, exports, require, test, assert) {${source}\n})`);
  const module = { exports: {} };
  body.call(module.exports, module, module.exports, tools.require, test, assert);
};

exports.results = () => JSON.stringify(latest);
