'use strict';
// Blob and File (https://w3c.github.io/FileAPI), in memory.

const { encodeUtf8, decodeUtf8 } = require('./utf8');
const { bytesOf } = require('./text-encoding');
const { wrongType } = require('./arguments');

function joined(pieces) {
    const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;

    for (const piece of pieces) {
        bytes.set(piece, at);
        at += piece.length;
    }

    return bytes;
}

class Blob {
    #bytes;

    constructor(parts = [], { type = '' } = {}) {
        if (parts === null || typeof parts !== 'object' || typeof parts[Symbol.iterator] !== 'function') {
            throw wrongType('sources', 'a sequence', parts);
        }
        this.#bytes = joined(Array.from(parts, (part) => (part instanceof Blob ? part.#bytes
            : ArrayBuffer.isView(part) || part instanceof ArrayBuffer ? bytesOf(part) : encodeUtf8(String(part)))));
        Object.defineProperty(this, 'type', { value: String(type).toLowerCase(), enumerable: true });
    }

    get size() {
        return this.#bytes.length;
    }

    slice(start, end, type) {
        return new Blob([this.#bytes.slice(start, end)], { type });
    }

    async text() {
        return decodeUtf8(this.#bytes).text;
    }

    async arrayBuffer() {
        return this.#bytes.slice().buffer;
    }

    async bytes() {
        return this.#bytes.slice();
    }
}

class File extends Blob {
    constructor(parts, name, options = {}) {
        super(parts, options);
        const { lastModified = Date.now() } = options;

        Object.assign(this, { name: String(name), lastModified });
    }
}

for (const type of [Blob, File]) {
    Object.defineProperty(type.prototype, Symbol.toStringTag, { value: type.name, configurable: true });
}

module.exports = { Blob, File };
