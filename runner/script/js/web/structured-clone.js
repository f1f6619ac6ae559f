'use strict';
// https://html.spec.whatwg.org/#structured-cloning, for what a script can hold.

const { types } = require('../lib/util-kind');

const ERRORS = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };

function refuse(value) {
    const text = typeof value === 'symbol' ? value.toString() : typeof value === 'function' ? Function.prototype.toString.call(value) : `#<${value.constructor ? value.constructor.name : 'Object'}>`;

    throw new DOMException(`${text} could not be cloned.`, 'DataCloneError');
}

function copyError(value, copy) {
    const error = Object.create((ERRORS[value.name] || Error).prototype);

    for (const key of ['stack', 'message', 'cause']) {
        if (Object.prototype.hasOwnProperty.call(value, key)) {
            Object.defineProperty(error, key, { value: copy(value[key]), writable: true, configurable: true });
        }
    }

    return error;
}

function copyView(value, copy) {
    const buffer = copy(value.buffer);

    if (types.isDataView(value)) {
        return new DataView(buffer, value.byteOffset, value.byteLength);
    }

    return new globalThis[Object.prototype.toString.call(value).slice(8, -1)](buffer, value.byteOffset, value.length);
}

function copyLeaf(value, copy) {
    if (types.isDate(value)) {
        return new Date(value.getTime());
    }
    if (types.isRegExp(value)) {
        return new RegExp(value.source, value.flags);
    }
    if (types.isBoxedPrimitive(value) && !types.isSymbolObject(value)) {
        return Object(value.valueOf());
    }
    if (types.isArrayBuffer(value)) {
        return value.slice(0);
    }
    if (ArrayBuffer.isView(value)) {
        return copyView(value, copy);
    }

    return types.isNativeError(value) ? copyError(value, copy) : undefined;
}

function fill(target, value, copy) {
    if (types.isMap(value)) {
        [...value].forEach(([key, item]) => target.set(copy(key), copy(item)));
    } else if (types.isSet(value)) {
        [...value].forEach((item) => target.add(copy(item)));
    } else {
        Object.keys(value).forEach((key) => Object.defineProperty(target, key,
            { value: copy(value[key]), writable: true, enumerable: true, configurable: true }));
    }

    return target;
}

function emptyLike(value) {
    if (types.isPromise(value) || types.isWeakMap(value) || types.isWeakSet(value) || types.isSymbolObject(value)) {
        return refuse(value);
    }
    if (Array.isArray(value)) {
        return new Array(value.length);
    }

    return types.isMap(value) ? new Map() : types.isSet(value) ? new Set() : {};
}

function clone(value, seen) {
    if (typeof value === 'function' || typeof value === 'symbol') {
        return refuse(value);
    }
    if (value === null || typeof value !== 'object') {
        return value;
    }
    if (seen.has(value)) {
        return seen.get(value);
    }
    const copy = (inner) => clone(inner, seen);
    const leaf = copyLeaf(value, copy);
    const target = leaf === undefined ? emptyLike(value) : leaf;

    seen.set(value, target);

    return leaf === undefined ? fill(target, value, copy) : leaf;
}

function structuredClone(value) {
    require('./arguments').requireArguments(arguments, 'value');

    return clone(value, new Map());
}

module.exports = { structuredClone };
