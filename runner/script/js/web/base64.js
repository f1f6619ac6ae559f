'use strict';
// Base64 between bytes and text, and the `atob` and `btoa` that scripts call.

const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const URL_SAFE = `${STANDARD.slice(0, 62)}-_`;
const VALUES = new Int16Array(256).fill(-1);

for (let index = 0; index < 64; index++) {
    VALUES[STANDARD.charCodeAt(index)] = index;
    VALUES[URL_SAFE.charCodeAt(index)] = index;
}

function encodeBase64(bytes, urlSafe) {
    const alphabet = urlSafe ? URL_SAFE : STANDARD;
    const parts = [];

    for (let index = 0; index < bytes.length; index += 3) {
        const left = bytes.length - index;
        const group = (bytes[index] << 16) | ((left > 1 ? bytes[index + 1] : 0) << 8) | (left > 2 ? bytes[index + 2] : 0);
        const text = alphabet[group >> 18] + alphabet[(group >> 12) & 63] +
            (left > 1 ? alphabet[(group >> 6) & 63] : '') + (left > 2 ? alphabet[group & 63] : '');

        parts.push(urlSafe ? text : text.padEnd(4, '='));
    }

    return parts.join('');
}

/** Decodes both alphabets; characters of neither are skipped and `=` ends the text. */
function decodeBase64(text) {
    const bytes = [];
    let bits = 0;
    let count = 0;

    for (let index = 0; index < text.length && text[index] !== '='; index++) {
        const code = text.charCodeAt(index);
        const value = code < 256 ? VALUES[code] : -1;

        if (value >= 0) {
            bits = ((bits << 6) | value) & 0xffffff;
            count += 6;
        }
        if (value >= 0 && count >= 8) {
            count -= 8;
            bytes.push((bits >> count) & 255);
        }
    }

    return Uint8Array.from(bytes);
}

function latin1Text(bytes) {
    let text = '';

    for (let start = 0; start < bytes.length; start += 4096) {
        text += String.fromCharCode(...bytes.subarray(start, start + 4096));
    }

    return text;
}

function latin1Bytes(text) {
    const bytes = new Uint8Array(text.length);

    for (let index = 0; index < text.length; index++) {
        bytes[index] = text.charCodeAt(index);
    }

    return bytes;
}

/** Also accepts the URL-safe alphabet and missing padding, so a part of a JWT can be given as it is. */
function atob(text) {
    if (arguments.length === 0) {
        throw new TypeError('The "data" argument must be specified');
    }

    return latin1Text(decodeBase64(String(text)));
}

function btoa(text) {
    if (arguments.length === 0) {
        throw new TypeError('The "data" argument must be specified');
    }

    return encodeBase64(latin1Bytes(String(text)));
}

module.exports = { encodeBase64, decodeBase64, latin1Text, latin1Bytes, atob, btoa };
