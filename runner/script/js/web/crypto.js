'use strict';
// The parts of Web Crypto that scripts use: random values, digests and HMAC.

const { hash, hmac, isAlgorithm } = require('./sha');
const { randomBytes } = require('./random');
const { bytesOf } = require('./text-encoding');

const MOST_BYTES = 65536;

function failure(message, name) {
    return new DOMException(message, name);
}

function getRandomValues(array) {
    if (!ArrayBuffer.isView(array) || /Float|DataView/.test(Object.prototype.toString.call(array))) {
        throw failure('The data argument must be an integer-type TypedArray', 'TypeMismatchError');
    }
    if (array.byteLength > MOST_BYTES) {
        throw failure(`The requested length exceeds 65,536 bytes`, 'QuotaExceededError');
    }
    bytesOf(array).set(randomBytes(array.byteLength));

    return array;
}

function randomUUID() {
    const bytes = randomBytes(16);

    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const text = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

    return text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function hashName(algorithm) {
    const name = String(algorithm && algorithm.name ? algorithm.name : algorithm).toUpperCase();

    if (!isAlgorithm(name)) {
        throw failure('Unrecognized algorithm name', 'NotSupportedError');
    }

    return name;
}

class CryptoKey {
    #bytes;

    constructor(bytes, algorithm, extractable, usages) {
        this.#bytes = bytes;
        Object.assign(this, { type: 'secret', extractable, algorithm, usages });
    }

    static bytes(key) {
        return key.#bytes;
    }
}

function requireHmac(algorithm) {
    const name = String(algorithm && algorithm.name ? algorithm.name : algorithm);

    if (name.toUpperCase() !== 'HMAC') {
        throw failure(`${name} keys are not available in scripts here; HMAC is`, 'NotSupportedError');
    }
}

function sameBytes(a, b) {
    return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function mac(key, data) {
    return hmac(key.algorithm.hash.name, CryptoKey.bytes(key), bytesOf(data));
}

const subtle = {
    async digest(algorithm, data) {
        return hash(hashName(algorithm), bytesOf(data)).buffer;
    },
    async importKey(format, data, algorithm, extractable, usages) {
        requireHmac(algorithm);
        if (format !== 'raw' && format !== 'jwk') {
            throw failure('Unable to import HMAC key with this format', 'NotSupportedError');
        }
        const bytes = format === 'jwk' ? require('./base64').decodeBase64(data.k) : bytesOf(data).slice();
        const details = { name: 'HMAC', hash: { name: hashName(algorithm.hash) }, length: bytes.length * 8 };

        return new CryptoKey(bytes, details, Boolean(extractable), [...usages]);
    },
    async exportKey(format, key) {
        if (!key.extractable) {
            throw failure('key is not extractable', 'InvalidAccessError');
        }

        return CryptoKey.bytes(key).slice().buffer;
    },
    async sign(algorithm, key, data) {
        requireHmac(algorithm);

        return mac(key, data).buffer;
    },
    async verify(algorithm, key, signature, data) {
        requireHmac(algorithm);

        return sameBytes(mac(key, data), bytesOf(signature));
    }
};

module.exports = { crypto: { getRandomValues, randomUUID, subtle } };
