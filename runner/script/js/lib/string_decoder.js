'use strict';
// `require('string_decoder')`: text from chunks, characters that are cut held back.

const { Buffer } = require('../web/buffer');
const { decodeUtf8 } = require('../web/utf8');

const UNITS = { ucs2: 2, 'ucs-2': 2, utf16le: 2, 'utf-16le': 2, base64: 3 };

class StringDecoder {
    #rest = Buffer.alloc(0);

    constructor(encoding = 'utf8') {
        this.encoding = String(encoding).toLowerCase().replace(/^utf-8$/, 'utf8');
        if (!Buffer.isEncoding(this.encoding)) {
            throw new Error(`Unknown encoding: ${encoding}`);
        }
    }

    write(chunk) {
        const bytes = Buffer.concat([this.#rest, Buffer.from(chunk)]);

        if (this.encoding === 'utf8') {
            const { text, rest } = decodeUtf8(bytes, { keepCut: true });

            this.#rest = Buffer.from(rest);

            return text;
        }
        const whole = bytes.length - (bytes.length % (UNITS[this.encoding] || 1));

        this.#rest = bytes.slice(whole);

        return bytes.toString(this.encoding, 0, whole);
    }

    end(chunk) {
        const text = chunk === undefined ? '' : this.write(chunk);
        const last = this.encoding === 'utf8' ? decodeUtf8(this.#rest).text : this.#rest.toString(this.encoding);

        this.#rest = Buffer.alloc(0);

        return text + last;
    }
}

module.exports = { StringDecoder };
