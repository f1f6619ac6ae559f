'use strict';
// `require('querystring')`.

function decoded(text) {
    try {
        return decodeURIComponent(text);
    } catch (error) {
        throw error instanceof URIError ? new URIError('URI malformed') : error;
    }
}

function primitiveText(value) {
    if (typeof value === 'string' || typeof value === 'boolean') {
        return String(value);
    }

    return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

const encoded = (value) => encodeURIComponent(primitiveText(value));

/** `name` is what a value that is no object goes by. */
function stringify(object, separator, equals, name) {
    const between = equals || '=';
    const and = separator || '&';

    if (object === null || typeof object !== 'object') {
        return name ? `${encoded(name)}${between}${encoded(object)}` : '';
    }

    return Object.keys(object).map((key) => {
        const start = encoded(key) + between;

        return Array.isArray(object[key]) ? object[key].map((item) => start + encoded(item)).join(and)
            : start + encoded(object[key]);
    }).join(and);
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
    const result = {};
    const between = equals || '=';
    const most = options && typeof options.maxKeys === 'number' ? options.maxKeys : 1000;

    if (typeof text !== 'string' || text === '') {
        return result;
    }
    const parts = text.split(separator || '&');

    for (const part of most > 0 ? parts.slice(0, most) : parts) {
        const plain = part.replace(/\+/g, '%20');
        const place = plain.indexOf(between);

        add(result, decoded(place < 0 ? plain : plain.slice(0, place)),
            place < 0 ? '' : decoded(plain.slice(place + between.length)));
    }

    return result;
}

module.exports = { stringify, encode: stringify, parse, decode: parse };
