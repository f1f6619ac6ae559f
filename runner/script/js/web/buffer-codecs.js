'use strict';
// The encodings that Buffer knows, each between text and bytes.

const { encodeUtf8, decodeUtf8, unitsText } = require('./utf8');
const { decodeBase64, latin1Bytes, latin1Text } = require('./base64');

/** Up to the first two characters that are no number for `parseInt`. */
function decodeHex(text) {
    if (/^(?:[0-9a-f]{2})*$/i.test(text)) {
        return Uint8Array.fromHex(text);
    }
    const bytes = new Uint8Array(text.length >> 1);
    let count = 0;

    for (let byte; count < bytes.length; count++) {
        byte = parseInt(text.substr(count * 2, 2), 16);
        if (Number.isNaN(byte)) {
            break;
        }
        bytes[count] = byte;
    }

    return bytes.slice(0, count);
}

function encodeUcs2(text) {
    const units = new Uint16Array(text.length);

    for (let index = 0; index < text.length; index++) {
        units[index] = text.charCodeAt(index);
    }

    return new Uint8Array(units.buffer);
}

function decodeUcs2(bytes) {
    return unitsText(new Uint16Array(bytes.slice(0, bytes.length & ~1).buffer));
}

const utf8 = { encode: encodeUtf8, decode: (bytes) => decodeUtf8(bytes, { eachByte: true }).text };
const ucs2 = { encode: encodeUcs2, decode: decodeUcs2 };
const latin1 = { encode: latin1Bytes, decode: latin1Text };
const codecs = {
    utf8, 'utf-8': utf8, ucs2, 'ucs-2': ucs2, utf16le: ucs2, 'utf-16le': ucs2, latin1, binary: latin1,
    ascii: { encode: latin1Bytes, decode: (bytes) => latin1Text(bytes.map((byte) => byte & 127)) },
    hex: { encode: decodeHex, decode: (bytes) => bytes.toHex() },
    base64: { encode: decodeBase64, decode: (bytes) => bytes.toBase64() }
};

function isEncoding(name) {
    return typeof name === 'string' && Object.prototype.hasOwnProperty.call(codecs, name.toLowerCase());
}

function codecFor(name) {
    if (name === undefined || name === null || name === '') {
        return utf8;
    }
    if (!isEncoding(name)) {
        throw Object.assign(new TypeError(`Unknown encoding: ${name}`), { code: 'ERR_UNKNOWN_ENCODING' });
    }

    return codecs[name.toLowerCase()];
}

module.exports = { codecFor, isEncoding };
