'use strict';
// TextEncoder and TextDecoder (https://encoding.spec.whatwg.org), for utf-8, utf-16 and windows-1252.

const { encodeUtf8, decodeUtf8 } = require('./utf8');

const LABELS = {
    'utf-8': ['utf-8', 'utf8', 'unicode-1-1-utf-8', 'unicode11utf8', 'unicode20utf8', 'x-unicode20utf8'],
    'utf-16le': ['utf-16le', 'utf-16', 'ucs-2', 'unicode', 'unicodefeff', 'csunicode', 'iso-10646-ucs-2'],
    'utf-16be': ['utf-16be', 'unicodefffe'],
    'windows-1252': ['windows-1252', 'latin1', 'iso-8859-1', 'iso8859-1', 'iso88591', 'ascii', 'us-ascii', 'l1', 'cp1252',
        'x-cp1252', 'ansi_x3.4-1968', 'cp819', 'csisolatin1', 'ibm819', 'iso-ir-100', 'iso_8859-1']
};
const WINDOWS_1252 = '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
    '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

function encodingOf(label) {
    const name = String(label).trim().toLowerCase();
    const found = Object.keys(LABELS).find((encoding) => LABELS[encoding].includes(name));

    if (!found) {
        throw Object.assign(new RangeError(`The "${label}" encoding is not supported`), { code: 'ERR_ENCODING_NOT_SUPPORTED' });
    }

    return found;
}

function bytesOf(input) {
    if (input === undefined) {
        return new Uint8Array(0);
    }
    if (ArrayBuffer.isView(input)) {
        return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
    }
    if (input instanceof ArrayBuffer || Object.prototype.toString.call(input) === '[object SharedArrayBuffer]') {
        return new Uint8Array(input);
    }
    throw Object.assign(new TypeError('The "list" argument must be an instance of SharedArrayBuffer, ArrayBuffer or ArrayBufferView.'),
        { code: 'ERR_INVALID_ARG_TYPE' });
}

function decodeUtf16(bytes, bigEndian, keepCut) {
    const units = [];
    const whole = bytes.length - (bytes.length % 2);

    for (let index = 0; index < whole; index += 2) {
        units.push(bigEndian ? (bytes[index] << 8) | bytes[index + 1] : bytes[index] | (bytes[index + 1] << 8));
    }
    const high = units.length && (units[units.length - 1] & 0xfc00) === 0xd800;
    const held = keepCut && high ? 1 : 0;
    const text = units.slice(0, units.length - held).map((unit) => String.fromCharCode(unit)).join('').toWellFormed();

    return { text: text + (!keepCut && whole < bytes.length ? '\ufffd' : ''), rest: bytes.slice(whole - held * 2) };
}

function decodeWindows(bytes) {
    const char = (byte) => (byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252[byte - 0x80] : String.fromCharCode(byte));

    return { text: Array.from(bytes, char).join(''), rest: new Uint8Array(0) };
}

class TextEncoder {
    get encoding() {
        return 'utf-8';
    }

    encode(text = '') {
        return encodeUtf8(String(text));
    }

    encodeInto(text, target) {
        let read = 0;
        let written = 0;

        for (const char of String(text)) {
            const bytes = encodeUtf8(char);

            if (written + bytes.length > target.length) {
                break;
            }
            target.set(bytes, written);
            written += bytes.length;
            read += char.length;
        }

        return { read, written };
    }
}

class TextDecoder {
    #rest = new Uint8Array(0);
    #started = false;

    constructor(label = 'utf-8', { fatal = false, ignoreBOM = false } = {}) {
        Object.defineProperties(this, {
            encoding: { value: encodingOf(label), enumerable: true },
            fatal: { value: Boolean(fatal), enumerable: true },
            ignoreBOM: { value: Boolean(ignoreBOM), enumerable: true }
        });
    }

    #decodeBytes(bytes, keepCut) {
        switch (this.encoding) {
            case 'utf-8': return decodeUtf8(bytes, { fatal: this.fatal, keepCut });
            case 'windows-1252': return decodeWindows(bytes);
            default: return decodeUtf16(bytes, this.encoding === 'utf-16be', keepCut);
        }
    }

    decode(input, { stream = false } = {}) {
        const given = bytesOf(input);
        const bytes = new Uint8Array(this.#rest.length + given.length);

        bytes.set(this.#rest);
        bytes.set(given, this.#rest.length);
        const { text, rest } = this.#decodeBytes(bytes, stream);
        const atStart = !this.#started;

        this.#rest = stream ? rest : new Uint8Array(0);
        this.#started = stream && (this.#started || text !== '');

        return atStart && !this.ignoreBOM && text[0] === '\ufeff' ? text.slice(1) : text;
    }
}

for (const type of [TextEncoder, TextDecoder]) {
    Object.defineProperty(type.prototype, Symbol.toStringTag, { value: type.name, configurable: true });
}

module.exports = { TextEncoder, TextDecoder, bytesOf };
