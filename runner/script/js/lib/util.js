'use strict';
// `require('util')`.

const { format, inspect, isDate, isError, isRegExp } = require('./util-print');

function inherits(constructor, parent) {
    constructor.super_ = parent;
    constructor.prototype = Object.create(parent.prototype, {
        constructor: { value: constructor, writable: true, configurable: true }
    });
}

function deprecate(fn, message) {
    let warned = false;

    return function (...given) {
        if (!warned) {
            warned = true;
            console.error(message);
        }

        return fn.apply(this, given);
    };
}

const isObject = (value) => value !== null && typeof value === 'object';

module.exports = {
    inspect, format, inherits, deprecate,
    debuglog: () => () => undefined,
    log: (...given) => console.log(format(...given)),
    isArray: Array.isArray,
    isBoolean: (value) => typeof value === 'boolean',
    isNull: (value) => value === null,
    isNullOrUndefined: (value) => value === null || value === undefined,
    isNumber: (value) => typeof value === 'number',
    isString: (value) => typeof value === 'string',
    isSymbol: (value) => typeof value === 'symbol',
    isUndefined: (value) => value === undefined,
    isRegExp,
    isObject,
    isDate,
    isError,
    isFunction: (value) => typeof value === 'function',
    isPrimitive: (value) => !isObject(value) && typeof value !== 'function',
    isBuffer: (value) => require('../web/buffer').Buffer.isBuffer(value),
    _extend: (target, source) => (isObject(source) ? Object.assign(target, source) : target)
};
