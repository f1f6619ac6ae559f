'use strict';
// Deep equality as node's `assert` judges it, strict or loose.

const { types } = require('./util-kind');

const KINDS = ['isDate', 'isRegExp', 'isMap', 'isSet', 'isNativeError', 'isBoxedPrimitive', 'isTypedArray', 'isAnyArrayBuffer'];
const isObject = (value) => value !== null && typeof value === 'object';

function samePrimitive(a, b, strict) {
    // eslint-disable-next-line eqeqeq
    return strict ? Object.is(a, b) : a == b || (Number.isNaN(a) && Number.isNaN(b));
}

function keysOf(value, strict) {
    const symbols = strict ? Object.getOwnPropertySymbols(value) : [];

    return [...Object.keys(value), ...symbols.filter((key) => Object.prototype.propertyIsEnumerable.call(value, key))];
}

function sameKind(a, b, strict) {
    if (strict && Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) {
        return false;
    }
    if (Array.isArray(a) !== Array.isArray(b) || types.isArgumentsObject(a) !== types.isArgumentsObject(b)) {
        return false;
    }

    return KINDS.every((test) => types[test](a) === types[test](b));
}

function sameContent(a, b, strict) {
    if (types.isDate(a)) {
        return Object.is(a.getTime(), b.getTime());
    }
    if (types.isRegExp(a)) {
        return a.source === b.source && a.flags === b.flags && a.lastIndex === b.lastIndex;
    }
    if (types.isNativeError(a)) {
        return a.message === b.message && a.name === b.name;
    }
    if (types.isBoxedPrimitive(a)) {
        return samePrimitive(a.valueOf(), b.valueOf(), true);
    }
    if (types.isAnyArrayBuffer(a)) {
        return sameBytes(new Uint8Array(a), new Uint8Array(b), strict);
    }

    return types.isTypedArray(a) ? sameBytes(a, b, strict) : true;
}

function sameBytes(a, b, strict) {
    return a.length === b.length && a.every((item, index) => (strict ? Object.is(item, b[index]) : item === b[index]));
}

function sameMembers(a, b, same) {
    const left = [...b];

    return a.size === b.size && [...a].every((item) => {
        const index = left.findIndex((other) => same(item, other));

        return index >= 0 && left.splice(index, 1);
    });
}

function sameProperties(a, b, strict, same) {
    const keys = types.isTypedArray(a) ? [] : keysOf(a, strict);
    const others = types.isTypedArray(b) ? [] : keysOf(b, strict);

    return keys.length === others.length && (!Array.isArray(a) || a.length === b.length) &&
        keys.every((key) => Object.prototype.hasOwnProperty.call(b, key) && same(a[key], b[key]));
}

function compare(a, b, strict, pairs) {
    if (a === b && (a !== 0 || !strict)) {
        return true;
    }
    if (!isObject(a) || !isObject(b)) {
        return isObject(a) || isObject(b) || typeof a === 'function' || typeof b === 'function'
            ? false : samePrimitive(a, b, strict);
    }
    if (pairs.some(([left, right]) => left === a && right === b)) {
        return true;
    }
    if (!sameKind(a, b, strict) || !sameContent(a, b, strict)) {
        return false;
    }
    const same = (left, right) => compare(left, right, strict, [...pairs, [a, b]]);
    const collection = types.isMap(a) || types.isSet(a);

    return (!collection || sameMembers(a, b, same)) && sameProperties(a, b, strict, same);
}

function deepEqual(a, b, strict) {
    return compare(a, b, Boolean(strict), []);
}

module.exports = { deepEqual };
