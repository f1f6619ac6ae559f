'use strict';
// The encodings that Buffer knows, each between text and bytes.

const { encodeUtf8, decodeUtf8 } = require('./utf8');
const { encodeBase64, decodeBase64, latin1Bytes, latin1Text } = require('./base64');

function decodeHex(text) {
    const pairs = /^(?:[0-9a-f]{2})*/i.exec(text)[0];

    return Uint8Array.from({ length: pairs.length / 2 }, (_, index) => parseInt(pairs.substr(index * 2, 2), 16));
}

function encodeHex(bytes) {
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function encodeUcs2(text) {
    const bytes = new Uint8Array(text.length * 2);

    for (let index = 0; index < text.length; index++) {
        bytes[index * 2] = text.charCodeAt(index) & 255;
        bytes[index * 2 + 1] = text.charCodeAt(index) >> 8;
    }

    return bytes;
}

function decodeUcs2(bytes) {
    let text = '';

    for (let index = 0; index + 1 < bytes.length; index += 2) {
        text += String.fromCharCode(bytes[index] | (bytes[index + 1] << 8));
    }

    return text;
}

const utf8 = { encode: encodeUtf8, decode: (bytes) => decodeUtf8(bytes).text };
const ucs2 = { encode: encodeUcs2, decode: decodeUcs2 };
const latin1 = { encode: latin1Bytes, decode: latin1Text };
const codecs = {
    utf8, 'utf-8': utf8, ucs2, 'ucs-2': ucs2, utf16le: ucs2, 'utf-16le': ucs2, latin1, binary: latin1,
    ascii: { encode: latin1Bytes, decode: (bytes) => latin1Text(bytes.map((byte) => byte & 127)) },
    hex: { encode: decodeHex, decode: encodeHex },
    base64: { encode: decodeBase64, decode: (bytes) => encodeBase64(bytes) },
    base64url: { encode: decodeBase64, decode: (bytes) => encodeBase64(bytes, true) }
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
