'use strict';
// `require('querystring')`.

const { percentDecode } = require('../web/url-percent');

function escape(value) {
    try {
        return encodeURIComponent(value);
    } catch (error) {
        throw Object.assign(new URIError('URI malformed'), { code: 'ERR_INVALID_URI' });
    }
}

function unescape(text) {
    try {
        return decodeURIComponent(text);
    } catch (error) {
        return percentDecode(String(text));
    }
}

function primitiveText(value) {
    if (typeof value === 'string' || typeof value === 'bigint' || typeof value === 'boolean') {
        return String(value);
    }

    return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

function stringify(object, separator, equals, options) {
    const encode = (options && options.encodeURIComponent) || module.exports.escape;
    const between = equals || '=';

    if (object === null || typeof object !== 'object') {
        return '';
    }

    return Object.keys(object).flatMap((key) => {
        const values = Array.isArray(object[key]) ? object[key] : [object[key]];

        return values.map((value) => `${encode(primitiveText(key))}${between}${encode(primitiveText(value))}`);
    }).join(separator || '&');
}

function add(result, key, value) {
    if (!Object.prototype.hasOwnProperty.call(result, key)) {
        result[key] = value;
    } else if (Array.isArray(result[key])) {
        result[key].push(value);
    } else {
        result[key] = [result[key], value];
    }
}

function parse(text, separator, equals, options) {
    const result = Object.create(null);
    const { maxKeys = 1000, decodeURIComponent: decode = module.exports.unescape } = options || {};
    const between = equals || '=';

    if (typeof text !== 'string' || text === '') {
        return result;
    }
    const parts = text.split(separator || '&').filter((part) => part !== '');

    for (const part of maxKeys > 0 ? parts.slice(0, maxKeys) : parts) {
        const place = part.indexOf(between);
        const plain = (piece) => decodeSafely(decode, piece.replace(/\+/g, ' '));

        add(result, plain(place < 0 ? part : part.slice(0, place)), place < 0 ? '' : plain(part.slice(place + between.length)));
    }

    return result;
}

function decodeSafely(decode, text) {
    try {
        return decode(text);
    } catch (error) {
        return unescape(text);
    }
}

module.exports = { escape, unescape, stringify, encode: stringify, parse, decode: parse };
