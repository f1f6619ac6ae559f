'use strict';
// UTF-8 between text and bytes, with U+FFFD for what is malformed (https://encoding.spec.whatwg.org/#utf-8-decoder).

const { latin1Bytes, latin1Text } = require('./base64');

const WIDE = /[^\0-\x7f]/;

function encodeUtf8(text) {
    return latin1Bytes(WIDE.test(text) ? unescape(encodeURIComponent(text.toWellFormed())) : text);
}

/** How many bytes follow a first byte (-1: it is none), and between what the next one must lie. */
function following(first) {
    if (first < 0xc2 || first > 0xf4) {
        return -1;
    }

    return first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
}

const LOWEST = { 0xe0: 0xa0, 0xf0: 0x90 };
const HIGHEST = { 0xed: 0x9f, 0xf4: 0x8f };

/** Reads one character of several bytes: { point (-1: malformed), length, cut (the bytes end inside it) }. */
function readPoint(bytes, start) {
    const first = bytes[start];
    const more = following(first);
    let low = LOWEST[first] || 0x80;
    let high = HIGHEST[first] || 0xbf;
    let point = first & (0x3f >> more);

    for (let index = 1; index <= more; index++) {
        const byte = bytes[start + index];

        if (byte === undefined || byte < low || byte > high) {
            return { point: -1, length: index, cut: byte === undefined };
        }
        point = (point << 6) | (byte & 0x3f);
        low = 0x80;
        high = 0xbf;
    }

    return more < 0 ? { point: -1, length: 1 } : { point, length: more + 1 };
}

function unitsText(units) {
    let text = '';

    for (let start = 0; start < units.length; start += 0x8000) {
        text += String.fromCharCode.apply(null, units.subarray(start, start + 0x8000));
    }

    return text;
}

/** The code units of the bytes; no byte gives more than one. */
function decodeUnits(bytes, { fatal = false, keepCut = false, eachByte = false }) {
    const units = new Uint16Array(bytes.length);
    let count = 0;
    let index = 0;

    while (index < bytes.length) {
        if (bytes[index] < 0x80) {
            units[count++] = bytes[index++];
            continue;
        }
        const { point, length, cut } = readPoint(bytes, index);

        if (cut && keepCut) {
            break;
        }
        if (point < 0 && fatal) {
            const error = new TypeError('The encoded data was not valid for encoding utf-8');

            throw Object.assign(error, { code: 'ERR_ENCODING_INVALID_ENCODED_DATA' });
        }
        if (point > 0xffff) {
            units[count++] = 0xd7c0 + (point >> 10);
        }
        units[count++] = point < 0 ? 0xfffd : point > 0xffff ? 0xdc00 | (point & 0x3ff) : point;
        index += point < 0 && eachByte ? 1 : length;
    }

    return { text: unitsText(units.subarray(0, count)), rest: bytes.slice(index) };
}

function wellFormed(latin1) {
    try {
        return decodeURIComponent(escape(latin1));
    } catch (error) {
        if (error instanceof URIError) {
            return undefined;
        }
        throw error;
    }
}

/**
 * Malformed bytes: `fatal` throws, `keepCut` leaves an unfinished character at the end to `rest`, and with `eachByte`
 * each of them is a U+FFFD of its own.
 */
function decodeUtf8(bytes, options = {}) {
    const latin1 = latin1Text(bytes);
    const text = WIDE.test(latin1) ? wellFormed(latin1) : latin1;

    return text === undefined ? decodeUnits(bytes, options) : { text, rest: bytes.slice(bytes.length) };
}

module.exports = { encodeUtf8, decodeUtf8, unitsText };
