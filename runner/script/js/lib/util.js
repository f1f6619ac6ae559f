'use strict';
// `require('util')`.

const { inspect } = require('./util-inspect');
const { format, formatWithOptions } = require('./util-format');
const { types } = require('./util-kind');
const { stripColors } = require('./util-text');
const { deepEqual } = require('./util-equal');

const PROMISIFIED = Symbol.for('nodejs.util.promisify.custom');

function promisify(original) {
    if (typeof original !== 'function') {
        throw new TypeError(`The "original" argument must be of type function. Received ${inspect(original)}`);
    }
    if (original[PROMISIFIED]) {
        return original[PROMISIFIED];
    }

    return function (...args) {
        return new Promise((resolve, reject) => {
            original.call(this, ...args, (error, value) => (error ? reject(error) : resolve(value)));
        });
    };
}

function callbackify(original) {
    return function (...args) {
        const callback = args.pop();
        const settle = (...result) => queueMicrotask(() => callback(...result));

        original.apply(this, args).then((value) => settle(null, value), (error) => settle(error));
    };
}

function inherits(constructor, parent) {
    Object.defineProperty(constructor, 'super_', { value: parent, writable: true, configurable: true });
    Object.setPrototypeOf(constructor.prototype, parent.prototype);
}

function deprecate(fn, message) {
    let warned = false;

    return function (...args) {
        if (!warned && typeof console !== 'undefined') {
            warned = true;
            console.warn(message);
        }

        return new.target ? Reflect.construct(fn, args, new.target) : fn.apply(this, args);
    };
}

const isObject = (value) => value !== null && typeof value === 'object';
const isPrimitive = (value) => !isObject(value) && typeof value !== 'function';

module.exports = {
    inspect, format, formatWithOptions, types, promisify, callbackify, inherits, deprecate,
    isDeepStrictEqual: (a, b) => deepEqual(a, b, true),
    stripVTControlCharacters: stripColors,
    toUSVString: (value) => String(value).toWellFormed(),
    debuglog: () => () => undefined,
    log: (...args) => console.log(...args),
    isArray: Array.isArray,
    isBoolean: (value) => typeof value === 'boolean',
    isNull: (value) => value === null,
    isNullOrUndefined: (value) => value === null || value === undefined,
    isNumber: (value) => typeof value === 'number',
    isString: (value) => typeof value === 'string',
    isSymbol: (value) => typeof value === 'symbol',
    isUndefined: (value) => value === undefined,
    isRegExp: types.isRegExp,
    isObject,
    isDate: types.isDate,
    isError: (value) => value instanceof Error,
    isFunction: (value) => typeof value === 'function',
    isPrimitive,
    isBuffer: (value) => require('../web/buffer').Buffer.isBuffer(value),
    _extend: (target, source) => (isObject(source) ? Object.assign(target, source) : target),
    get TextEncoder() {
        return require('../web/text-encoding').TextEncoder;
    },
    get TextDecoder() {
        return require('../web/text-encoding').TextDecoder;
    }
};
promisify.custom = PROMISIFIED;
