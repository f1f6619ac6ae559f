'use strict';
// node's Buffer as scripts have it: bytes with text encodings.

const { codecFor, isEncoding } = require('./buffer-codecs');
const { compareBytes, methods } = require('./buffer-bytes');
const { addNumbers } = require('./buffer-numbers');

const INSPECTED = 50;
const LONGEST = 2 ** 31 - 1;
const FORMS = 'one of type string, Buffer, ArrayBuffer, Array, or Array-like Object';

/** `new Buffer(text)` and `Buffer(text)` are `Buffer.from(text)`. */
function Buffer(value, encoding, length) {
    return typeof value === 'number' ? Buffer.alloc(value) : Buffer.from(value, encoding, length);
}

Object.setPrototypeOf(Buffer, Uint8Array);
Buffer.prototype = Object.create(Uint8Array.prototype, {
    constructor: { value: Buffer, writable: true, configurable: true }
});

function view(buffer, offset, length) {
    return Object.setPrototypeOf(new Uint8Array(buffer, offset, length), Buffer.prototype);
}

function sized(size) {
    if (typeof size !== 'number') {
        throw new TypeError('"size" argument must be of type number');
    }
    if (size < 0 || size > LONGEST) {
        throw new RangeError(`The value "${size}" is invalid for option "size"`);
    }

    return view(new ArrayBuffer(size || 0));
}

function copyOf(bytes) {
    const buffer = sized(bytes.length >>> 0);

    buffer.set(bytes);

    return buffer;
}

function isBinary(value) {
    return value instanceof ArrayBuffer || Object.prototype.toString.call(value) === '[object SharedArrayBuffer]';
}

function viewOf(binary, offset = 0, length = undefined) {
    if (offset < 0 || binary.byteLength < offset) {
        throw new RangeError('"offset" is outside of buffer bounds');
    }
    if (binary.byteLength < offset + (length || 0)) {
        throw new RangeError('"length" is outside of buffer bounds');
    }

    return view(binary, offset, length);
}

/** What is like a list, or was a Buffer before it was JSON; undefined for anything else. */
function fromList(value) {
    if (value.length !== undefined) {
        return typeof value.length === 'number' && value.length >= 0 ? copyOf(Array.from(value)) : sized(0);
    }

    return value.type === 'Buffer' && Array.isArray(value.data) ? copyOf(value.data) : undefined;
}

function fromOther(value, encoding, length) {
    if (typeof value === 'number') {
        throw new TypeError('The "value" argument must not be of type number. Received type number');
    }
    const inner = value && value.valueOf && value.valueOf();

    if (inner !== undefined && inner !== null && inner !== value) {
        return Buffer.from(inner, encoding, length);
    }
    const buffer = value === undefined || value === null ? undefined : fromList(value);

    if (buffer === undefined) {
        throw new TypeError(`The first argument must be ${FORMS}. Received type ${typeof value}`);
    }

    return buffer;
}

function bytesOrRefused(list) {
    if (!Array.isArray(list) || !list.every((item) => item instanceof Uint8Array)) {
        throw new TypeError('"list" argument must be an Array of Buffers');
    }

    return list;
}

Object.assign(Buffer, {
    poolSize: 8192,

    TYPED_ARRAY_SUPPORT: true,

    from(value, encoding, length) {
        if (typeof value === 'string') {
            return copyOf(codecFor(typeof encoding === 'string' ? encoding : undefined).encode(value));
        }
        if (ArrayBuffer.isView(value)) {
            return copyOf(value);
        }

        return isBinary(value) ? viewOf(value, encoding, length) : fromOther(value, encoding, length);
    },

    alloc(size, fill, encoding) {
        const buffer = sized(size);

        return fill === undefined || fill === 0 ? buffer
            : buffer.fill(fill, 0, size, typeof encoding === 'string' ? encoding : undefined);
    },

    allocUnsafe: (size) => sized(size),

    allocUnsafeSlow: (size) => sized(size),

    isBuffer: (value) => value instanceof Buffer,

    compare(a, b) {
        if (!(a instanceof Uint8Array) || !(b instanceof Uint8Array)) {
            throw new TypeError('The "buf1", "buf2" arguments must be one of type Buffer or Uint8Array');
        }

        return compareBytes(a, b);
    },

    isEncoding,

    concat(list, total) {
        const items = bytesOrRefused(list);
        const buffer = sized(total === undefined ? items.reduce((sum, item) => sum + item.length, 0) : total);
        let offset = 0;

        for (const item of items) {
            const room = buffer.length - offset;

            if (room > 0) {
                buffer.set(item.length > room ? item.slice(0, room) : item, offset);
            }
            offset += item.length;
        }

        return buffer;
    },

    byteLength(value, encoding) {
        if (typeof value === 'string') {
            return (isEncoding(encoding) ? codecFor(encoding) : codecFor()).encode(value).length;
        }
        if (ArrayBuffer.isView(value) || isBinary(value)) {
            return value.byteLength;
        }
        throw new TypeError('The "string" argument must be one of type string, Buffer, or ArrayBuffer. ' +
            `Received type ${typeof value}`);
    }
});

function clamp(value, length, otherwise) {
    const index = value === undefined ? otherwise : Math.trunc(Number(value)) || 0;

    return Math.min(Math.max(index < 0 ? index + length : index, 0), length);
}

function toString(encoding, start, end) {
    const from = Math.max(0, Math.trunc(start) || 0);
    const to = end === undefined ? this.length : Math.min(this.length, Math.trunc(end) || 0);

    return from >= to ? '' : codecFor(encoding).decode(new Uint8Array(this.buffer, this.byteOffset + from, to - from));
}

function inspect() {
    const hex = this.toString('hex', 0, INSPECTED).replace(/..(?!$)/g, '$& ');

    return `<Buffer ${hex}${this.length > INSPECTED ? ' ... ' : ''}>`;
}

const own = {
    ...methods,
    toString,
    toLocaleString: toString,
    inspect,
    toJSON() {
        return { type: 'Buffer', data: Array.from(this) };
    },
    slice(start, end) {
        const from = clamp(start, this.length, 0);

        return view(this.buffer, this.byteOffset + from, Math.max(0, clamp(end, this.length, this.length) - from));
    }
};

for (const [name, value] of Object.entries(own)) {
    Object.defineProperty(Buffer.prototype, name, { value, writable: true, configurable: true });
}
Object.defineProperties(Buffer.prototype, {
    _isBuffer: { value: true, writable: true, configurable: true },
    [Symbol.for('nodejs.util.inspect.custom')]: { value: inspect, writable: true, configurable: true },
    parent: { get() { return this.buffer; }, configurable: true },
    offset: { get() { return this.byteOffset; }, configurable: true }
});
addNumbers(Buffer.prototype);

module.exports = { Buffer, INSPECTED, LONGEST };
