'use strict';
// The `%` directives of console methods and `util.format`.

const { inspect } = require('./util-inspect');
const { numberText } = require('./util-text');

const DIRECTIVE = /%[sdifjoOc%]/g;

function hasOwnToString(value) {
    if (typeof value.toString !== 'function') {
        return true;
    }
    const builtIn = [Object.prototype.toString, Array.prototype.toString, Error.prototype.toString, Function.prototype.toString]
        .includes(value.toString);

    return !builtIn;
}

function asString(value, options) {
    if (typeof value === 'number') {
        return numberText(value);
    }
    if (typeof value === 'bigint') {
        return `${value}n`;
    }
    if (typeof value !== 'object' || value === null) {
        return String(value);
    }
    const custom = hasOwnToString(value) && !(value instanceof Date) && typeof value.toString === 'function';

    return custom || value instanceof Error && value.toString !== Error.prototype.toString
        ? String(value) : inspect(value, { ...options, depth: 0, colors: false, compact: 3 });
}

function asNumber(value, convert) {
    if (typeof value === 'bigint') {
        return `${value}n`;
    }

    return typeof value === 'symbol' ? 'NaN' : numberText(convert(value));
}

function asJson(value) {
    try {
        return JSON.stringify(value);
    } catch (error) {
        if (/circular/i.test(error.message)) {
            return '[Circular]';
        }
        throw error;
    }
}

function directive(kind, value, options) {
    switch (kind) {
        case 's': return asString(value, options);
        case 'd': return asNumber(value, (item) => (typeof item === 'object' && item !== null && !(item instanceof Date) && typeof item.valueOf() === 'object' ? Number(item) : Number(item)));
        case 'i': return asNumber(value, (item) => (typeof item === 'object' ? NaN : parseInt(item, 10)));
        case 'f': return typeof value === 'symbol' ? 'NaN' : numberText(parseFloat(value));
        case 'j': return asJson(value);
        case 'o': return inspect(value, { ...options, showHidden: true, showProxy: true, depth: 4 });
        case 'O': return inspect(value, options);
        default: return '';
    }
}

function formatWithOptions(options, ...args) {
    if (args.length === 0) {
        return '';
    }
    let next = 1;
    let text = typeof args[0] === 'string' ? args[0] : inspect(args[0], { ...options, compact: 3 });

    if (typeof args[0] === 'string' && args.length > 1) {
        text = args[0].replace(DIRECTIVE, (match) => {
            if (match === '%%') {
                return '%';
            }

            return next < args.length ? directive(match[1], args[next++], options) : match;
        });
    }
    const rest = args.slice(next).map((item) => (typeof item === 'string' ? item : inspect(item, { ...options, compact: 3 })));

    return [text, ...rest].join(' ');
}

function format(...args) {
    return formatWithOptions({}, ...args);
}

module.exports = { format, formatWithOptions };
