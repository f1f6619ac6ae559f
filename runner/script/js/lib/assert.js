'use strict';
// `require('assert')`: node's assertions and their messages.

const { inspect } = require('./util-inspect');
const { deepEqual } = require('./util-equal');
const { received } = require('./error-text');
const { messageFor } = require('./assert-text');

class AssertionError extends Error {
    constructor({ message, actual, expected, operator }) {
        super(message === undefined ? messageFor(operator, actual, expected) : String(message));
        Object.defineProperty(this, 'name', { value: 'AssertionError', configurable: true, writable: true });
        Object.assign(this, { generatedMessage: message === undefined, code: 'ERR_ASSERTION', actual, expected, operator });
    }
}

function failWith(message, details) {
    if (message instanceof Error) {
        throw message;
    }
    throw new AssertionError({ message, ...details });
}

function comparison(operator, holds) {
    return (actual, expected, message) => {
        if (!holds(actual, expected)) {
            failWith(message, { actual, expected, operator });
        }
    };
}

function ok(...args) {
    const [value, message] = args;

    if (!value) {
        const text = args.length ? 'The expression evaluated to a falsy value' : 'No value argument passed to `assert.ok()`';

        failWith(message === undefined ? text : message, { actual: value, expected: true, operator: '==' });
    }
}

// eslint-disable-next-line eqeqeq
const loose = (a, b) => a == b || (Number.isNaN(a) && Number.isNaN(b));
const notText = (text, name) => {
    if (typeof text !== 'string') {
        failWith(`The "string" argument must be of type string. Received ${received(text)} (${name})`, { actual: text });
    }
};

function matchesObject(error, expected) {
    const keys = expected instanceof Error ? ['name', 'message', ...Object.keys(expected)] : Object.keys(expected);

    for (const key of keys) {
        const wanted = expected[key];
        const fits = wanted instanceof RegExp && typeof error[key] === 'string' ? wanted.test(error[key]) : deepEqual(error[key], wanted, true);

        if (!fits) {
            failWith(undefined, { actual: error, expected, operator: 'throws' });
        }
    }
}

function wrongClass(error, expected) {
    const shown = error instanceof Error ? `"${error.name}"\n\nError message:\n\n${error.message}` : `"${inspect(error)}"`;

    return `The error is expected to be an instance of "${expected.name}". Received ${shown}`;
}

function checkThrown(error, expected, message) {
    if (expected instanceof RegExp) {
        if (!expected.test(String(error))) {
            failWith(message || `The input did not match the regular expression ${inspect(expected)}. Input:\n\n${inspect(String(error))}\n`,
                { actual: error, expected, operator: 'throws' });
        }
    } else if (typeof expected === 'object') {
        matchesObject(error, expected);
    } else if (expected.prototype === undefined || !(error instanceof expected)) {
        if (Error.isPrototypeOf(expected)) {
            failWith(message || wrongClass(error, expected), { actual: error, expected, operator: 'throws' });
        }
        if (expected.call({}, error) !== true) {
            failWith(message || `The ${expected.name ? `"${expected.name}" ` : ''}validation function is expected to return "true". Received ${inspect(expected.call({}, error))}\n\nCaught error:\n\n${inspect(error)}`,
                { actual: error, expected, operator: 'throws' });
        }
    }
}

function judge(outcome, expected, message, operator) {
    const wanted = typeof expected === 'string' ? undefined : expected;
    const text = typeof expected === 'string' ? expected : message;

    if (!outcome.threw) {
        const kind = operator === 'rejects' ? 'rejection' : 'exception';
        const name = wanted && wanted.name ? ` (${wanted.name})` : '';

        failWith(text instanceof Error ? text : `Missing expected ${kind}${name}${text ? `: ${text}` : '.'}`, { expected: wanted, operator });
    }
    if (wanted !== undefined) {
        checkThrown(outcome.error, wanted, text);
    }
}

function refuse(outcome, expected, message, operator) {
    if (outcome.threw) {
        const text = typeof expected === 'string' ? expected : message;
        const kind = operator === 'doesNotReject' ? 'rejection' : 'exception';

        failWith(`Got unwanted ${kind}${text ? `: ${text}` : '.'}\nActual message: "${outcome.error && outcome.error.message}"`,
            { actual: outcome.error, expected, operator });
    }
}

function attempt(fn) {
    if (typeof fn !== 'function') {
        throw Object.assign(new TypeError(`The "fn" argument must be of type function. Received ${received(fn)}`), { code: 'ERR_INVALID_ARG_TYPE' });
    }
    try {
        fn();

        return { threw: false };
    } catch (error) {
        return { threw: true, error };
    }
}

async function settle(promise) {
    try {
        await (typeof promise === 'function' ? promise() : promise);

        return { threw: false };
    } catch (error) {
        return { threw: true, error };
    }
}

function pattern(operator, holds, text) {
    return (string, regexp, message) => {
        notText(string, operator);
        if (!holds(regexp, string)) {
            failWith(message || `The input ${text} the regular expression ${inspect(regexp)}. Input:\n\n${inspect(string)}\n`,
                { actual: string, expected: regexp, operator });
        }
    };
}

function ifError(value) {
    if (value !== null && value !== undefined) {
        failWith(`ifError got unwanted exception: ${value instanceof Error ? value.message : inspect(value)}`,
            { actual: value, expected: null, operator: 'ifError' });
    }
}

const assert = (...args) => ok(...args);

Object.assign(assert, {
    ok, AssertionError, ifError,
    fail: (message = 'Failed') => failWith(message, { operator: 'fail' }),
    equal: comparison('==', loose),
    notEqual: comparison('!=', (a, b) => !loose(a, b)),
    strictEqual: comparison('strictEqual', Object.is),
    notStrictEqual: comparison('notStrictEqual', (a, b) => !Object.is(a, b)),
    deepEqual: comparison('deepEqual', (a, b) => deepEqual(a, b)),
    notDeepEqual: comparison('notDeepEqual', (a, b) => !deepEqual(a, b)),
    deepStrictEqual: comparison('deepStrictEqual', (a, b) => deepEqual(a, b, true)),
    notDeepStrictEqual: comparison('notDeepStrictEqual', (a, b) => !deepEqual(a, b, true)),
    match: pattern('match', (regexp, text) => regexp.test(text), 'did not match'),
    doesNotMatch: pattern('doesNotMatch', (regexp, text) => !regexp.test(text), 'was expected to not match'),
    throws: (fn, expected, message) => judge(attempt(fn), expected, message, 'throws'),
    doesNotThrow: (fn, expected, message) => refuse(attempt(fn), expected, message, 'doesNotThrow'),
    rejects: async (promise, expected, message) => judge(await settle(promise), expected, message, 'rejects'),
    doesNotReject: async (promise, expected, message) => refuse(await settle(promise), expected, message, 'doesNotReject')
});
assert.strict = Object.assign((...args) => ok(...args), assert, {
    equal: assert.strictEqual, notEqual: assert.notStrictEqual, deepEqual: assert.deepStrictEqual, notDeepEqual: assert.notDeepStrictEqual
});
assert.strict.strict = assert.strict;

module.exports = assert;
