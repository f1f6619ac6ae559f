'use strict';
// UTF-8 between text and bytes, with U+FFFD for what is malformed (https://encoding.spec.whatwg.org/#utf-8-decoder).

function encodeUtf8(text) {
    const bytes = [];

    for (const char of text) {
        const point = char.codePointAt(0);

        if (point < 0x80) {
            bytes.push(point);
        } else {
            bytes.push(...multiByte(point >= 0xd800 && point <= 0xdfff ? 0xfffd : point));
        }
    }

    return Uint8Array.from(bytes);
}

function multiByte(point) {
    const last = 0x80 | (point & 0x3f);

    if (point < 0x800) {
        return [0xc0 | (point >> 6), last];
    }
    const middle = 0x80 | ((point >> 6) & 0x3f);

    return point < 0x10000
        ? [0xe0 | (point >> 12), middle, last]
        : [0xf0 | (point >> 18), 0x80 | ((point >> 12) & 0x3f), middle, last];
}

/** How many bytes follow a first byte, and between what the next one must lie. */
function sequence(first) {
    if (first >= 0xc2 && first <= 0xdf) {
        return { more: 1, low: 0x80, high: 0xbf, bits: first & 0x1f };
    }
    if (first >= 0xe0 && first <= 0xef) {
        return { more: 2, low: first === 0xe0 ? 0xa0 : 0x80, high: first === 0xed ? 0x9f : 0xbf, bits: first & 0x0f };
    }
    if (first >= 0xf0 && first <= 0xf4) {
        return { more: 3, low: first === 0xf0 ? 0x90 : 0x80, high: first === 0xf4 ? 0x8f : 0xbf, bits: first & 0x07 };
    }

    return undefined;
}

/** The character at a place: its code point (-1 when malformed), its length, and whether the bytes end inside it. */
function readPoint(bytes, start) {
    const first = bytes[start];

    if (first < 0x80) {
        return { point: first, length: 1 };
    }
    const expected = sequence(first);

    if (!expected) {
        return { point: -1, length: 1 };
    }
    let { low, high, bits } = expected;

    for (let index = 1; index <= expected.more; index++) {
        const byte = bytes[start + index];

        if (byte === undefined || byte < low || byte > high) {
            return { point: -1, length: index, cut: byte === undefined };
        }
        bits = (bits << 6) | (byte & 0x3f);
        low = 0x80;
        high = 0xbf;
    }

    return { point: bits, length: expected.more + 1 };
}

/** `keepCut` leaves an unfinished character at the end to `rest`; `fatal` throws on malformed bytes. */
function decodeUtf8(bytes, { fatal = false, keepCut = false } = {}) {
    const parts = [];
    let index = 0;

    while (index < bytes.length) {
        const { point, length, cut } = readPoint(bytes, index);

        if (cut && keepCut) {
            break;
        }
        if (point < 0 && fatal) {
            throw Object.assign(new TypeError('The encoded data was not valid for encoding utf-8'), { code: 'ERR_ENCODING_INVALID_ENCODED_DATA' });
        }
        parts.push(point < 0 ? '\ufffd' : String.fromCodePoint(point));
        index += length;
    }

    return { text: parts.join(''), rest: bytes.slice(index) };
}

module.exports = { encodeUtf8, decodeUtf8 };
