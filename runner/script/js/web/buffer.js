'use strict';
// node's Buffer: bytes with text encodings.

const { codecFor, isEncoding } = require('./buffer-codecs');
const { addNumbers } = require('./buffer-numbers');

const INSPECTED = 50;

function invalid(name, expected, value) {
    const { received } = require('../lib/error-text');

    return Object.assign(new TypeError(`The ${name} must be ${expected}. Received ${received(value)}`), { code: 'ERR_INVALID_ARG_TYPE' });
}

function isBinary(value) {
    return value instanceof ArrayBuffer || Object.prototype.toString.call(value) === '[object SharedArrayBuffer]';
}

function fromObject(value) {
    const inner = typeof value.valueOf === 'function' ? value.valueOf() : value;

    if (inner !== value && inner !== null && inner !== undefined) {
        return Buffer.from(inner);
    }
    if (value.type === 'Buffer' && Array.isArray(value.data)) {
        return bufferOf(value.data);
    }

    return typeof value.length === 'number' ? bufferOf(Array.from(value)) : undefined;
}

function bufferOf(bytes) {
    const buffer = new Buffer(bytes.length, undefined, undefined, true);

    buffer.set(bytes);

    return buffer;
}

function view(buffer, offset, length) {
    return Object.setPrototypeOf(new Uint8Array(buffer, offset, length), Buffer.prototype);
}

/** Text or bytes to look for, as bytes. */
function needle(value, encoding) {
    if (typeof value === 'number') {
        return Uint8Array.of(value);
    }

    return typeof value === 'string' ? codecFor(encoding).encode(value) : value;
}

function matches(bytes, wanted, start) {
    return wanted.every((byte, index) => bytes[start + index] === byte);
}

function compareBytes(a, b) {
    for (let index = 0; index < Math.min(a.length, b.length); index++) {
        if (a[index] !== b[index]) {
            return a[index] < b[index] ? -1 : 1;
        }
    }

    return Math.sign(a.length - b.length);
}

function clamp(value, length, fallback) {
    const index = value === undefined ? fallback : Math.trunc(Number(value)) || 0;

    return Math.min(Math.max(index < 0 ? index + length : index, 0), length);
}

class NodeBuffer extends Uint8Array {
    static from(value, encoding, length) {
        if (typeof value === 'string') {
            return bufferOf(codecFor(encoding).encode(value));
        }
        if (isBinary(value)) {
            return view(value, encoding, length);
        }
        const buffer = value !== null && typeof value === 'object'
            ? (ArrayBuffer.isView(value) || Array.isArray(value) ? bufferOf(value) : fromObject(value)) : undefined;

        if (buffer === undefined) {
            throw invalid('first argument', 'of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object', value);
        }

        return buffer;
    }

    static alloc(size, fill, encoding) {
        if (typeof size !== 'number') {
            throw invalid('"size" argument', 'of type number', size);
        }
        if (!(size >= 0)) {
            throw Object.assign(new RangeError(`The value of "size" is out of range. It must be >= 0 && <= 4294967296. Received ${size}`), { code: 'ERR_OUT_OF_RANGE' });
        }
        const buffer = new Buffer(size, undefined, undefined, true);

        return fill === undefined || fill === 0 ? buffer : buffer.fill(fill, encoding);
    }

    static allocUnsafe(size) {
        return Buffer.alloc(size);
    }

    static allocUnsafeSlow(size) {
        return Buffer.alloc(size);
    }

    static concat(list, total) {
        if (!Array.isArray(list)) {
            throw invalid('"list" argument', 'an instance of Array', list);
        }
        const length = total === undefined ? list.reduce((sum, item) => sum + item.length, 0) : total;
        const buffer = Buffer.alloc(length);
        let offset = 0;

        list.forEach((item) => {
            if (offset < length) {
                buffer.set(item.subarray(0, length - offset), offset);
                offset += item.length;
            }
        });

        return buffer;
    }

    static isBuffer(value) {
        return value instanceof Buffer;
    }

    static isEncoding(name) {
        return isEncoding(name);
    }

    static byteLength(value, encoding) {
        if (typeof value === 'string') {
            return (isEncoding(encoding) ? codecFor(encoding) : codecFor()).encode(value).length;
        }
        if (ArrayBuffer.isView(value) || isBinary(value)) {
            return value.byteLength;
        }
        throw invalid('"string" argument', 'of type string or an instance of Buffer or ArrayBuffer', value);
    }

    static compare(a, b) {
        return compareBytes(a, b);
    }

    toString(encoding, start, end) {
        const from = Math.max(0, Math.trunc(start) || 0);
        const to = end === undefined ? this.length : Math.min(this.length, Math.trunc(end) || 0);

        return from >= to ? '' : codecFor(encoding).decode(new Uint8Array(this.buffer, this.byteOffset + from, to - from));
    }

    toLocaleString(encoding, start, end) {
        return this.toString(encoding, start, end);
    }

    toJSON() {
        return { type: 'Buffer', data: Array.from(this) };
    }

    equals(other) {
        if (!(other instanceof Uint8Array)) {
            throw invalid('"otherBuffer" argument', 'an instance of Buffer or Uint8Array', other);
        }

        return compareBytes(this, other) === 0;
    }

    compare(target, targetStart = 0, targetEnd = target.length, start = 0, end = this.length) {
        return compareBytes(this.subarray(start, end), target.subarray(targetStart, targetEnd));
    }

    copy(target, targetStart = 0, start = 0, end = this.length) {
        const source = this.subarray(start, Math.min(end, start + Math.max(0, target.length - targetStart)));

        target.set(source, targetStart);

        return source.length;
    }

    slice(start, end) {
        return this.subarray(start, end);
    }

    subarray(start, end) {
        const from = clamp(start, this.length, 0);

        return view(this.buffer, this.byteOffset + from, Math.max(0, clamp(end, this.length, this.length) - from));
    }

    write(text, offset, length, encoding) {
        if (typeof offset === 'string') {
            return this.write(text, 0, undefined, offset);
        }
        if (typeof length === 'string') {
            return this.write(text, offset, undefined, length);
        }
        const start = offset || 0;
        const room = Math.min(length === undefined ? Infinity : length, this.length - start);
        const codec = codecFor(encoding);
        let bytes = codec.encode(text);

        if (bytes.length > room) {
            const whole = codec === codecFor() ? require('./utf8').decodeUtf8(bytes.slice(0, room), { keepCut: true }).rest.length : 0;

            bytes = bytes.slice(0, room - whole);
        }
        this.set(bytes, start);

        return bytes.length;
    }

    fill(value, offset, end, encoding) {
        if (typeof offset === 'string') {
            return this.fill(value, 0, this.length, offset);
        }
        const bytes = typeof value === 'number' ? [value] : typeof value === 'string' ? needle(value, encoding) : value;
        const to = end === undefined ? this.length : end;

        for (let index = offset || 0, used = 0; index < to; index++, used++) {
            this[index] = bytes.length ? bytes[used % bytes.length] : 0;
        }

        return this;
    }

    indexOf(value, offset = 0, encoding) {
        const wanted = needle(value, typeof offset === 'string' ? offset : encoding);
        const start = clamp(typeof offset === 'string' ? 0 : offset, this.length, 0);

        for (let index = start; index + wanted.length <= this.length; index++) {
            if (matches(this, wanted, index)) {
                return index;
            }
        }

        return -1;
    }

    lastIndexOf(value, offset = this.length, encoding) {
        const wanted = needle(value, encoding);

        for (let index = Math.min(clamp(offset, this.length, this.length), this.length - wanted.length); index >= 0; index--) {
            if (matches(this, wanted, index)) {
                return index;
            }
        }

        return -1;
    }

    includes(value, offset, encoding) {
        return this.indexOf(value, offset, encoding) !== -1;
    }

    [Symbol.for('nodejs.util.inspect.custom')]() {
        const shown = Array.from(this.subarray(0, INSPECTED), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
        const left = this.length - INSPECTED;
        const rest = left > 0 ? ` ... ${left} more byte${left > 1 ? 's' : ''}` : '';

        return `<Buffer ${shown}${rest}>`;
    }
}

/** Callable without `new`, as old scripts do; `new Buffer(text)` is `Buffer.from(text)`. */
function Buffer(value, encoding, length, sized) {
    if (sized || typeof value === 'number') {
        return view(new ArrayBuffer(value));
    }

    return NodeBuffer.from(value, encoding, length);
}

Object.getOwnPropertyNames(NodeBuffer).filter((name) => typeof NodeBuffer[name] === 'function')
    .forEach((name) => Object.defineProperty(Buffer, name, { value: NodeBuffer[name], writable: true, configurable: true }));
Object.setPrototypeOf(Buffer, Uint8Array);
Buffer.prototype = NodeBuffer.prototype;
Object.defineProperty(Buffer.prototype, 'constructor', { value: Buffer, writable: true, configurable: true });
Object.defineProperty(Buffer, Symbol.species, { get: () => Uint8Array });
Object.defineProperty(Buffer.prototype, 'parent', { get() { return this.buffer; }, configurable: true });
Object.defineProperty(Buffer.prototype, 'offset', { get() { return this.byteOffset; }, configurable: true });
Buffer.poolSize = 8192;
addNumbers(Buffer.prototype);

module.exports = { Buffer };
