'use strict';
// readInt32BE, writeDoubleLE and the like, over a DataView.

const FIXED = [
    ['UInt8', 'Uint8', 1], ['Int8', 'Int8', 1], ['UInt16', 'Uint16', 2], ['Int16', 'Int16', 2], ['UInt32', 'Uint32', 4],
    ['Int32', 'Int32', 4], ['BigUInt64', 'BigUint64', 8], ['BigInt64', 'BigInt64', 8], ['Float', 'Float32', 4], ['Double', 'Float64', 8]
];
const RANGES = {
    UInt8: [0, 255], Int8: [-128, 127], UInt16: [0, 65535], Int16: [-32768, 32767], UInt32: [0, 4294967295], Int32: [-2147483648, 2147483647]
};

function outOfRange(name, range, value) {
    return Object.assign(new RangeError(`The value of "${name}" is out of range. It must be ${range}. Received ${grouped(value)}`),
        { code: 'ERR_OUT_OF_RANGE' });
}

function grouped(value) {
    const text = String(value);

    return Number.isInteger(value) && Math.abs(value) > 2 ** 32 ? text.replace(/\B(?=(\d{3})+$)/g, '_') : text;
}

function checkOffset(buffer, offset, size) {
    const last = buffer.length - size;

    if (last < 0) {
        throw Object.assign(new RangeError('Attempt to access memory outside buffer bounds'), { code: 'ERR_BUFFER_OUT_OF_BOUNDS' });
    }
    if (!Number.isInteger(offset) || offset < 0 || offset > last) {
        throw outOfRange('offset', Number.isInteger(offset) ? `>= 0 and <= ${last}` : 'an integer', offset);
    }
}

function checkValue(name, value) {
    const range = RANGES[name];

    if (range && (value < range[0] || value > range[1])) {
        throw outOfRange('value', `>= ${range[0]} and <= ${range[1]}`, value);
    }
}

function viewOf(buffer) {
    return new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

function addFixed(prototype, name, method, size, little) {
    const suffix = size === 1 ? '' : little ? 'LE' : 'BE';
    const read = function (offset = 0) {
        checkOffset(this, offset, size);

        return viewOf(this)[`get${method}`](offset, little);
    };
    const write = function (value, offset = 0) {
        checkValue(name, value);
        checkOffset(this, offset, size);
        viewOf(this)[`set${method}`](offset, value, little);

        return offset + size;
    };

    for (const alias of [name, name.replace('UInt', 'Uint')]) {
        prototype[`read${alias}${suffix}`] = read;
        prototype[`write${alias}${suffix}`] = write;
    }
}

function readBytes(buffer, offset, size, little) {
    checkOffset(buffer, offset, size);
    const bytes = Array.from(buffer.subarray(offset, offset + size));

    return (little ? bytes.reverse() : bytes).reduce((total, byte) => total * 256 + byte, 0);
}

function writeBytes(buffer, value, offset, size, little) {
    checkOffset(buffer, offset, size);
    let left = value < 0 ? value + 2 ** (8 * size) : value;

    for (let index = 0; index < size; index++) {
        buffer[little ? offset + index : offset + size - 1 - index] = left % 256;
        left = Math.floor(left / 256);
    }

    return offset + size;
}

function addSized(prototype, suffix, little) {
    const signed = (value, size) => (value >= 2 ** (8 * size - 1) ? value - 2 ** (8 * size) : value);

    for (const name of ['UInt', 'Uint', 'Int']) {
        prototype[`read${name}${suffix}`] = function (offset, size) {
            const value = readBytes(this, offset, size, little);

            return name === 'Int' ? signed(value, size) : value;
        };
        prototype[`write${name}${suffix}`] = function (value, offset, size) {
            return writeBytes(this, value, offset, size, little);
        };
    }
}

function addSwaps(prototype) {
    for (const size of [2, 4, 8]) {
        prototype[`swap${size * 8}`] = function () {
            for (let start = 0; start < this.length; start += size) {
                new Uint8Array(this.buffer, this.byteOffset + start, size).reverse();
            }

            return this;
        };
    }
}

/** Not enumerable, so that printing and copying a Buffer shows bytes only. */
function addNumbers(prototype) {
    const methods = {};

    for (const [name, method, size] of FIXED) {
        addFixed(methods, name, method, size, true);
        addFixed(methods, name, method, size, false);
    }
    addSized(methods, 'LE', true);
    addSized(methods, 'BE', false);
    addSwaps(methods);
    for (const [name, value] of Object.entries(methods)) {
        Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
    }
}

module.exports = { addNumbers };
