'use strict';
// What a console call shows: values as they leave the script, printed as newman prints them.

const { inspect } = require('./util-inspect');
const { types } = require('./util-kind');

const PRINTING = { depth: 25, maxArrayLength: 100, breakLength: 44 };

/** A function as text. */
function named(value) {
    const kind = Object.prototype.toString.call(value).slice(8, -1);

    return value.name ? `[${kind}: ${value.name}]` : `[${kind}]`;
}

/** A value without what belongs to the script: functions as text, what has a toJSON as that, other instances as plain objects. */
function portable(value, seen = new Map()) {
    if (typeof value === 'function') {
        return named(value);
    }
    if (value === null || typeof value !== 'object') {
        return Object.is(value, -0) ? 0 : value;
    }
    if (types.isDate(value) || types.isRegExp(value) || types.isAnyArrayBuffer(value) || ArrayBuffer.isView(value)) {
        return value;
    }

    if (seen.has(value)) {
        return seen.get(value);
    }

    return typeof value.toJSON === 'function' ? portable(value.toJSON(), seen) : portableObject(value, seen);
}

function portableObject(value, seen) {
    const inner = (item) => portable(item, seen);
    const target = Array.isArray(value) ? [] : types.isMap(value) ? new Map() : types.isSet(value) ? new Set() : {};

    seen.set(value, target);
    if (Array.isArray(value)) {
        Array.from(value, (item) => target.push(inner(item)));
    } else if (types.isMap(value)) {
        value.forEach((item, key) => target.set(inner(key), inner(item)));
    } else if (types.isSet(value)) {
        value.forEach((item) => target.add(inner(item)));
    } else {
        Object.keys(value).forEach((key) => Object.defineProperty(target, key,
            { value: inner(value[key]), enumerable: true, writable: true, configurable: true }));
    }

    return target;
}

/** One text for the arguments of a console method; `options` as for `inspect`. */
function consoleText(args, options) {
    return Array.from(args, (item) => inspect(portable(item), { ...PRINTING, ...options })).join(', ');
}

module.exports = { consoleText, portable };
