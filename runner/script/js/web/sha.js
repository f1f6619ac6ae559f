'use strict';
// SHA-1, SHA-256, SHA-384 and SHA-512 (FIPS 180-4) and HMAC (RFC 2104) over bytes.

const MASK = (1n << 64n) - 1n;

function primes(count) {
    const found = [];

    for (let candidate = 2; found.length < count; candidate++) {
        if (found.every((prime) => candidate % prime)) {
            found.push(candidate);
        }
    }

    return found;
}

/** The first 64 bits of the fraction of the square (2) or cube (3) root of a number. */
function rootFraction(number, degree) {
    const target = BigInt(number) << BigInt(64 * degree);
    let low = 0n;
    let high = 1n << 72n;

    while (high - low > 1n) {
        const middle = (low + high) >> 1n;

        if (middle ** BigInt(degree) <= target) {
            low = middle;
        } else {
            high = middle;
        }
    }

    return low & MASK;
}

let tables;

function constants() {
    tables = tables || {
        rounds: primes(80).map((prime) => rootFraction(prime, 3)),
        512: primes(8).map((prime) => rootFraction(prime, 2)),
        384: primes(16).slice(8).map((prime) => rootFraction(prime, 2))
    };

    return tables;
}

function padded(bytes, block) {
    const length = Math.ceil((bytes.length + 1 + block / 8) / block) * block;
    const result = new Uint8Array(length);

    result.set(bytes);
    result[bytes.length] = 0x80;
    new DataView(result.buffer).setBigUint64(length - 8, BigInt(bytes.length) * 8n);

    return result;
}

const left = (word, count) => (word << count) | (word >>> (32 - count));

function sha1Round(round, b, c, d) {
    if (round < 20) {
        return ((b & c) | (~b & d)) + 0x5a827999;
    }
    if (round < 40) {
        return (b ^ c ^ d) + 0x6ed9eba1;
    }

    return round < 60 ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc : (b ^ c ^ d) + 0xca62c1d6;
}

function sha1Block(state, view, start) {
    const words = new Int32Array(80);
    let [a, b, c, d, e] = state;

    for (let round = 0; round < 80; round++) {
        words[round] = round < 16 ? view.getInt32(start + round * 4)
            : left(words[round - 3] ^ words[round - 8] ^ words[round - 14] ^ words[round - 16], 1);
        const next = (left(a, 5) + sha1Round(round, b, c, d) + e + words[round]) | 0;

        [a, b, c, d, e] = [next, a, left(b, 30), c, d];
    }
    [a, b, c, d, e].forEach((word, index) => {
        state[index] += word;
    });
}

function sha256Block(state, view, start, rounds) {
    const words = new Int32Array(64);
    let [a, b, c, d, e, f, g, h] = state;

    for (let round = 0; round < 64; round++) {
        const [early, late] = [words[round - 15], words[round - 2]];

        words[round] = round < 16 ? view.getInt32(start + round * 4)
            : words[round - 16] + words[round - 7] + (left(early, 25) ^ left(early, 14) ^ (early >>> 3)) +
                (left(late, 15) ^ left(late, 13) ^ (late >>> 10));
        const one = h + (left(e, 26) ^ left(e, 21) ^ left(e, 7)) + ((e & f) ^ (~e & g)) + rounds[round] + words[round];
        const two = (left(a, 30) ^ left(a, 19) ^ left(a, 10)) + ((a & b) ^ (a & c) ^ (b & c));

        [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, index) => {
        state[index] += word;
    });
}

const right64 = (word, count) => (word >> count) | ((word << (64n - count)) & MASK);

function sha512Block(state, view, start, rounds) {
    const words = [];
    let [a, b, c, d, e, f, g, h] = state;

    for (let round = 0; round < 80; round++) {
        const [early, late] = [words[round - 15], words[round - 2]];

        words.push(round < 16 ? view.getBigUint64(start + round * 8)
            : (words[round - 16] + words[round - 7] + (right64(early, 1n) ^ right64(early, 8n) ^ (early >> 7n)) +
                (right64(late, 19n) ^ right64(late, 61n) ^ (late >> 6n))) & MASK);
        const one = h + (right64(e, 14n) ^ right64(e, 18n) ^ right64(e, 41n)) + ((e & f) ^ (~e & MASK & g)) + rounds[round] + words[round];
        const two = (right64(a, 28n) ^ right64(a, 34n) ^ right64(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));

        [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) & MASK, c, b, a, (one + two) & MASK];
    }
    [a, b, c, d, e, f, g, h].forEach((word, index) => {
        state[index] = (state[index] + word) & MASK;
    });
}

const high32 = (words) => Int32Array.from(words, (word) => Number(BigInt.asIntN(32, word >> 32n)));

const ALGORITHMS = {
    'SHA-1': () => ({ block: 64, step: sha1Block, size: 20, state: Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0) }),
    'SHA-256': () => ({ block: 64, step: sha256Block, size: 32, state: high32(constants()[512]), rounds: high32(constants().rounds) }),
    'SHA-384': () => ({ block: 128, step: sha512Block, size: 48, state: BigUint64Array.from(constants()[384]), rounds: constants().rounds }),
    'SHA-512': () => ({ block: 128, step: sha512Block, size: 64, state: BigUint64Array.from(constants()[512]), rounds: constants().rounds })
};

function hash(name, bytes) {
    const { block, step, size, state, rounds } = ALGORITHMS[name]();
    const data = padded(bytes, block);
    const view = new DataView(data.buffer);
    const result = new DataView(new ArrayBuffer(64));

    for (let start = 0; start < data.length; start += block) {
        step(state, view, start, rounds);
    }
    state.forEach((word, index) => (block === 128 ? result.setBigUint64(index * 8, word) : result.setInt32(index * 4, word)));

    return new Uint8Array(result.buffer.slice(0, size));
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
