'use strict';
// Blob and File (https://w3c.github.io/FileAPI), in memory.

const { encodeUtf8, decodeUtf8 } = require('./utf8');
const { bytesOf } = require('./text-encoding');

class Blob {
    #bytes;

    constructor(parts = [], { type = '' } = {}) {
        const pieces = Array.from(parts, (part) => (part instanceof Blob ? part.#bytes
            : ArrayBuffer.isView(part) || part instanceof ArrayBuffer ? bytesOf(part) : encodeUtf8(String(part))));

        this.#bytes = Uint8Array.from(pieces.flatMap((piece) => Array.from(piece)));
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
        Object.assign(this, { name: String(name), lastModified: options.lastModified === undefined ? Date.now() : options.lastModified });
    }
}

module.exports = { Blob, File };
