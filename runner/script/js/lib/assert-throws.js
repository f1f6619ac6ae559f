/* Assertions about what a function throws, or what a promise is rejected with. */
'use strict';

const { AssertionError, failWith } = require('./assert-error');
const { inspect } = require('./assert-inspect');
const { deepEqual } = require('./util-equal');

const KINDS = 'one of type Object, Error, Function, or RegExp';

function wrongType(name, wanted, value) {
  const error = new TypeError(`The "${name}" argument must be ${wanted}. Received type ${typeof value}`);
  return Object.assign(error, { code: 'ERR_INVALID_ARG_TYPE' });
}

const fits = (value, wanted) => typeof value === 'string' && wanted instanceof RegExp && wanted.test(value);

// The part of an error that is compared; with `actual`, what a pattern fits is shown as it is there.
function part(error, keys, actual) {
  const shown = {};
  for (const key of keys) {
    if (key in error) shown[key] = actual && fits(actual[key], error[key]) ? actual[key] : error[key];
  }
  return shown;
}

function failByObject(name, actual, expected, details) {
  const error = new AssertionError({ ...details, operator: 'deepStrictEqual' });
  throw Object.assign(error, { actual, expected, operator: name });
}

function matchObject(name, actual, expected, message) {
  if (typeof actual !== 'object' || actual === null) {
    failByObject(name, actual, expected, { actual, expected, message });
  }
  const keys = Object.keys(expected);
  if (expected instanceof Error) keys.push('name', 'message');
  else if (!keys.length) {
    throw new TypeError(`The argument 'error' may not be an empty object. Received ${inspect(expected)}`);
  }
  for (const key of keys) {
    if (fits(actual[key], expected[key]) || (key in actual && deepEqual(actual[key], expected[key], true))) continue;
    if (message) failWith({ actual, expected, message, operator: name });
    failByObject(name, actual, expected, { actual: part(actual, keys), expected: part(expected, keys, actual) });
  }
  return true;
}

function isExpected(name, actual, expected, message, asObject) {
  if (expected instanceof RegExp) return expected.test(actual);
  if (typeof expected !== 'function') {
    if (!asObject) throw wrongType('expected', 'one of type Function or RegExp', expected);
    return matchObject(name, actual, expected, message);
  }
  if (expected.prototype !== undefined && actual instanceof expected) return true;
  if (Object.prototype.isPrototypeOf.call(Error, expected)) return false;
  return expected.call({}, actual) === true;
}

function refuseAmbiguous(thrown, message) {
  const isObject = typeof thrown === 'object' && thrown !== null;
  if ((isObject ? thrown.message : thrown) !== message) return;
  const text = `The error ${isObject ? 'message ' : ''}"${message}" is identical to the message.`;
  const error = new TypeError(`The "error/message" argument is ambiguous. ${text}`);
  throw Object.assign(error, { code: 'ERR_AMBIGUOUS_ARGUMENT' });
}

const nounOf = (name) => (name.toLowerCase().includes('reject') ? 'rejection' : 'exception');

function expectError(name, outcome, args) {
  let [expected, message] = args;
  if (typeof expected === 'string') {
    if (args.length === 2) throw wrongType('error', KINDS, expected);
    refuseAmbiguous(outcome.thrown, expected);
    [expected, message] = [undefined, expected];
  } else if (expected !== undefined && expected !== null && !['object', 'function'].includes(typeof expected)) {
    throw wrongType('error', KINDS, expected);
  }
  if (!outcome.failed) {
    const details = (expected && expected.name ? ` (${expected.name})` : '') + (message ? `: ${message}` : '.');
    failWith({ actual: undefined, expected, operator: name, message: `Missing expected ${nounOf(name)}${details}` });
  }
  if (expected && !isExpected(name, outcome.thrown, expected, message, true)) throw outcome.thrown;
}

function expectNoError(name, outcome, args) {
  const [expected, message] = typeof args[0] === 'string' ? [undefined, args[0]] : args;
  if (!outcome.failed) return;
  const { thrown } = outcome;
  if (expected && !isExpected(name, thrown, expected)) throw thrown;
  const text = `Got unwanted ${nounOf(name)}${message ? `: ${message}` : '.'}`;
  const told = `${text}\nActual message: "${thrown && thrown.message}"`;
  failWith({ actual: thrown, expected, operator: name, message: told });
}

function attempt(fn) {
  if (typeof fn !== 'function') throw wrongType('fn', 'of type Function', fn);
  try {
    fn();
    return { failed: false };
  } catch (thrown) {
    return { failed: true, thrown };
  }
}

async function settle(promise) {
  const waited = typeof promise === 'function' ? promise() : promise;
  if (!waited || typeof waited.then !== 'function') {
    throw wrongType('promiseFn', 'one of type Function or Promise', promise);
  }
  try {
    await waited;
    return { failed: false };
  } catch (thrown) {
    return { failed: true, thrown };
  }
}

module.exports = {
  throws: (fn, ...args) => expectError('throws', attempt(fn), args),
  doesNotThrow: (fn, ...args) => expectNoError('doesNotThrow', attempt(fn), args),
  rejects: async (promise, ...args) => expectError('rejects', await settle(promise), args),
  doesNotReject: async (promise, ...args) => expectNoError('doesNotReject', await settle(promise), args),
};
