'use strict';
// readInt32BE, writeDoubleLE and the like, over a DataView.

const FIXED = [
    ['UInt8', 'Uint8', 1], ['Int8', 'Int8', 1], ['UInt16', 'Uint16', 2], ['Int16', 'Int16', 2],
    ['UInt32', 'Uint32', 4], ['Int32', 'Int32', 4], ['BigUInt64', 'BigUint64', 8], ['BigInt64', 'BigInt64', 8],
    ['Float', 'Float32', 4], ['Double', 'Float64', 8]
];

function viewOf(buffer) {
    return new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

function readPlace(buffer, offset, size) {
    const place = offset >>> 0;

    if (place + size > buffer.length) {
        throw new RangeError('Trying to access beyond buffer length');
    }

    return place;
}

function writePlace(buffer, offset, size) {
    const place = offset >>> 0;

    if (place + size > buffer.length) {
        throw new RangeError('Index out of range');
    }

    return place;
}

/** The number to be written; `size` bytes of an integer have their bounds. */
function checked(value, size, signed) {
    const number = Number(value);
    const count = 2 ** (8 * size);

    if (number >= (signed ? count / 2 : count) || number < (signed ? -count / 2 : 0)) {
        throw new RangeError('"value" argument is out of bounds');
    }

    return number;
}

function readerAndWriter(name, method, size, little) {
    const integer = /^U?Int/.test(name);
    const toWrite = (value) => (integer ? checked(value, size, name[0] === 'I') : value);

    return {
        read(offset) {
            return viewOf(this)[`get${method}`](readPlace(this, offset, size), little);
        },
        write(value, offset) {
            const number = toWrite(value);
            const place = writePlace(this, offset, size);

            viewOf(this)[`set${method}`](place, number, little);

            return place + size;
        }
    };
}

function addFixed(found, name, method, size, little) {
    const suffix = size === 1 ? '' : little ? 'LE' : 'BE';
    const { read, write } = readerAndWriter(name, method, size, little);

    for (const alias of [name, name.replace(/^UInt/, 'Uint')]) {
        found[`read${alias}${suffix}`] = read;
        found[`write${alias}${suffix}`] = write;
    }
}

function readBytes(buffer, offset, size, little) {
    const place = readPlace(buffer, offset, size);
    const bytes = Array.from(buffer.slice(place, place + size));

    return (little ? bytes.reverse() : bytes).reduce((total, byte) => total * 256 + byte, 0);
}

function writeBytes(buffer, value, place, size, little) {
    let left = value < 0 ? value + 2 ** (8 * size) : value;

    for (let index = 0; index < size; index++) {
        buffer[little ? place + index : place + size - 1 - index] = left % 256;
        left = Math.floor(left / 256);
    }

    return place + size;
}

function addSized(found, suffix, little) {
    const signed = (value, size) => (value >= 2 ** (8 * size - 1) ? value - 2 ** (8 * size) : value);

    for (const name of ['UInt', 'Uint', 'Int']) {
        found[`read${name}${suffix}`] = function (offset, size) {
            const value = readBytes(this, offset, size, little);

            return name === 'Int' ? signed(value, size) : value;
        };
        found[`write${name}${suffix}`] = function (value, offset, size) {
            const number = checked(value, size, name === 'Int');

            return writeBytes(this, number, writePlace(this, offset, size), size, little);
        };
    }
}

function addSwaps(found) {
    for (const size of [2, 4, 8]) {
        found[`swap${size * 8}`] = function () {
            if (this.length % size) {
                throw new RangeError(`Buffer size must be a multiple of ${size * 8}-bits`);
            }
            for (let start = 0; start < this.length; start += size) {
                new Uint8Array(this.buffer, this.byteOffset + start, size).reverse();
            }

            return this;
        };
    }
}

/** Not enumerable, so that printing and copying a Buffer shows bytes only. */
function addNumbers(prototype) {
    const found = {};

    for (const [name, method, size] of FIXED) {
        addFixed(found, name, method, size, true);
        addFixed(found, name, method, size, false);
    }
    addSized(found, 'LE', true);
    addSized(found, 'BE', false);
    addSwaps(found);
    for (const [name, value] of Object.entries(found)) {
        Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
    }
}

module.exports = { addNumbers };
