'use strict';
// SHA-1, SHA-256, SHA-384 and SHA-512 (FIPS 180-4) and HMAC (RFC 2104) over bytes.

const { toWords, toBytes } = require('./words');

const ALGORITHMS = {
    'SHA-1': () => ({ block: 64, size: 20, ...require('./sha-1') }),
    'SHA-256': () => ({ block: 64, size: 32, ...require('./sha-256') }),
    'SHA-384': () => ({ block: 128, size: 48, ...long('START_384') }),
    'SHA-512': () => ({ block: 128, size: 64, ...long('START') })
};

function long(start) {
    const sha512 = require('./sha-512');

    return { compress: sha512.compress, START: sha512[start] };
}

/** The message as words, ended by a one bit, zeros and the count of its bits. */
function padded(bytes, block) {
    const length = Math.ceil((bytes.length + 1 + block / 8) / block) * block;
    const result = new Uint8Array(length);

    result.set(bytes);
    result[bytes.length] = 0x80;
    new DataView(result.buffer).setBigUint64(length - 8, BigInt(bytes.length) * 8n);

    return toWords(result);
}

function hash(name, bytes) {
    const { block, size, compress, START } = ALGORITHMS[name]();
    const words = padded(bytes, block);
    const state = START.slice();

    for (let at = 0; at < words.length; at += block / 4) {
        compress(state, words, at);
    }

    return toBytes(state).slice(0, size);
}

function joined(head, tail) {
    const bytes = new Uint8Array(head.length + tail.length);

    bytes.set(head);
    bytes.set(tail, head.length);

    return bytes;
}

function hmac(name, key, bytes) {
    const { block } = ALGORITHMS[name]();
    const short = key.length > block ? hash(name, key) : key;
    const pad = (byte) => Uint8Array.from({ length: block }, (_, index) => (short[index] || 0) ^ byte);
    const inner = hash(name, joined(pad(0x36), bytes));

    return hash(name, joined(pad(0x5c), inner));
}

module.exports = { hash, hmac, isAlgorithm: (name) => Object.prototype.hasOwnProperty.call(ALGORITHMS, name) };
