'use strict';
// What Buffers do with their bytes: compare, copy, search, fill and write.

const { codecFor } = require('./buffer-codecs');

const isBytes = (value) => value instanceof Uint8Array;

function compareBytes(a, b) {
    for (let index = 0; index < Math.min(a.length, b.length); index++) {
        if (a[index] !== b[index]) {
            return a[index] < b[index] ? -1 : 1;
        }
    }

    return Math.sign(a.length - b.length);
}

/** Text, a byte or bytes to look for, as bytes. */
function needle(value, encoding) {
    if (typeof value === 'number') {
        return Uint8Array.of(value);
    }
    if (typeof value !== 'string' && !isBytes(value)) {
        throw new TypeError('val must be string, number or Buffer');
    }

    return typeof value === 'string' ? codecFor(encoding).encode(value) : value;
}

/** The first place, going by `step` from a place on, where the wanted bytes are; -1 for none. */
function search(bytes, wanted, start, step) {
    const last = bytes.length - wanted.length;

    for (let index = Math.min(start, step > 0 ? Infinity : last); index >= 0 && index <= last; index += step) {
        let same = 0;

        while (same < wanted.length && bytes[index + same] === wanted[same]) {
            same++;
        }
        if (same === wanted.length) {
            return wanted.length ? index : -1;
        }
    }

    return -1;
}

function placeOf(offset, length, otherwise) {
    const place = Math.trunc(Number(offset));
    const index = Number.isNaN(place) ? otherwise : place;

    return index < 0 ? Math.max(0, index + length) : index;
}

function fits(condition, message) {
    if (!condition) {
        throw new RangeError(message);
    }
}

/** How many bytes at the end are of a character that is not whole. */
function cutOff(bytes, codec) {
    if (codec === codecFor('ucs2')) {
        return bytes.length % 2;
    }

    return codec === codecFor() ? require('./utf8').decodeUtf8(bytes, { keepCut: true }).rest.length : 0;
}

function written(buffer, text, offset, length, encoding) {
    const start = offset >>> 0;
    const codec = codecFor(encoding);
    const room = Math.min(length === undefined ? Infinity : length >>> 0, buffer.length - start);
    const bytes = codec.encode(text);
    const taken = bytes.subarray(0, bytes.length > room ? room - cutOff(bytes.subarray(0, room), codec) : room);

    buffer.set(taken, start);

    return taken.length;
}

const methods = {
    equals(other) {
        if (!isBytes(other)) {
            throw new TypeError('Argument must be a Buffer');
        }

        return compareBytes(this, other) === 0;
    },

    compare(target, targetStart = 0, targetEnd = target ? target.length : 0, start = 0, end = this.length) {
        if (!isBytes(target)) {
            throw new TypeError('The "target" argument must be one of type Buffer or Uint8Array. ' +
                `Received type ${typeof target}`);
        }
        fits(targetStart >= 0 && targetEnd <= target.length && start >= 0 && end <= this.length, 'out of range index');

        return compareBytes(this.slice(start, end), target.slice(targetStart, targetEnd));
    },

    copy(target, targetStart = 0, start = 0, end = this.length) {
        if (!isBytes(target)) {
            throw new TypeError('argument should be a Buffer');
        }
        if (targetStart >= target.length || !target.length || !this.length || end === start) {
            return 0;
        }
        fits(targetStart >= 0, 'targetStart out of bounds');
        fits(start >= 0 && start < this.length, 'Index out of range');
        fits(end >= 0, 'sourceEnd out of bounds');
        const source = this.slice(start, Math.min(end, start + target.length - targetStart));

        target.set(source, targetStart);

        return source.length;
    },

    write(text, offset = 0, length = undefined, encoding = undefined) {
        if (typeof offset === 'string') {
            return this.write(text, 0, undefined, offset);
        }
        if (typeof length === 'string') {
            return this.write(text, offset, undefined, length);
        }
        fits(!(text.length > 0 && (length < 0 || offset < 0)) && offset <= this.length,
            'Attempt to write outside buffer bounds');

        return written(this, text, offset, length, encoding);
    },

    fill(value, start = 0, end = this.length, encoding = undefined) {
        if (typeof start === 'string') {
            return this.fill(value, 0, this.length, start);
        }
        if (typeof end === 'string') {
            return this.fill(value, start, this.length, end);
        }
        fits(start >= 0 && this.length >= start && this.length >= end, 'Out of range index');
        const bytes = typeof value === 'string' && value ? codecFor(encoding).encode(value)
            : isBytes(value) ? value : Uint8Array.of(value);

        for (let index = start >>> 0, used = 0; index < end; index++, used++) {
            this[index] = bytes[used % bytes.length];
        }

        return this;
    },

    indexOf(value, offset, encoding) {
        const wanted = needle(value, typeof offset === 'string' ? offset : encoding);

        return search(this, wanted, placeOf(offset, this.length, 0), 1);
    },

    lastIndexOf(value, offset, encoding) {
        const wanted = needle(value, typeof offset === 'string' ? offset : encoding);

        return offset < -this.length ? -1 : search(this, wanted, placeOf(offset, this.length, this.length), -1);
    },

    includes(value, offset, encoding) {
        return this.indexOf(value, offset, encoding) !== -1;
    }
};

module.exports = { compareBytes, methods };
