'use strict';
// The parts of Web Crypto that scripts use: random values, digests and HMAC.

const { hash, hmac, isAlgorithm } = require('./sha');
const { randomBytes } = require('./random');
const { bytesOf: viewOf } = require('./text-encoding');
const { coded } = require('./arguments');

const MOST_BYTES = 65536;

function failure(message, name) {
    return new DOMException(message, name);
}

/** The bytes of the argument of a method at a place, which is told by its number. */
function bytesOf(data, method, place) {
    if (data instanceof ArrayBuffer || ArrayBuffer.isView(data)) {
        return viewOf(data);
    }
    const kinds = 'ArrayBuffer, Buffer, TypedArray, or DataView';
    const words = `Failed to execute '${method}' on 'SubtleCrypto': ${place} argument is not instance of ${kinds}.`;

    throw coded(new TypeError(words), 'ERR_INVALID_ARG_TYPE');
}

function requireCount(given, count, method, face = 'SubtleCrypto') {
    if (given.length < count) {
        const needed = `${count} argument${count > 1 ? 's' : ''} required`;
        const words = `Failed to execute '${method}' on '${face}': ${needed}, but only ${given.length} present.`;

        throw coded(new TypeError(words), 'ERR_MISSING_ARGS');
    }
}

function getRandomValues(array) {
    requireCount(arguments, 1, 'getRandomValues', 'Crypto');
    if (!ArrayBuffer.isView(array) || /Float|DataView/.test(Object.prototype.toString.call(array))) {
        throw failure('The data argument must be an integer-type TypedArray', 'TypeMismatchError');
    }
    if (array.byteLength > MOST_BYTES) {
        throw failure(`The requested length exceeds 65,536 bytes`, 'QuotaExceededError');
    }
    viewOf(array).set(randomBytes(array.byteLength));

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

function mac(key, data, method, place) {
    if (!key.usages.includes(method)) {
        throw failure(`Unable to use this key to ${method}`, 'InvalidAccessError');
    }

    return hmac(key.algorithm.hash.name, CryptoKey.bytes(key), bytesOf(data, method, place));
}

function asJwk(key) {
    return {
        key_ops: key.usages, ext: key.extractable, kty: 'oct',
        k: CryptoKey.bytes(key).toBase64({ alphabet: 'base64url', omitPadding: true }),
        alg: key.algorithm.hash.name.replace('SHA-', 'HS')
    };
}

const subtle = {
    async digest(algorithm, data) {
        requireCount(arguments, 2, 'digest');

        return hash(hashName(algorithm), bytesOf(data, 'digest', '2nd')).buffer;
    },
    async importKey(format, data, algorithm, extractable, usages) {
        requireHmac(algorithm);
        if (format !== 'raw' && format !== 'jwk') {
            throw failure('Unable to import HMAC key with this format', 'NotSupportedError');
        }
        const bytes = format === 'jwk' ? require('./base64').decodeBase64(data.k) : bytesOf(data, 'importKey', '2nd').slice();
        const details = { name: 'HMAC', hash: { name: hashName(algorithm.hash) }, length: bytes.length * 8 };

        return new CryptoKey(bytes, details, Boolean(extractable), [...usages]);
    },
    async exportKey(format, key) {
        if (!key.extractable) {
            throw failure('key is not extractable', 'InvalidAccessError');
        }

        return format === 'jwk' ? asJwk(key) : CryptoKey.bytes(key).slice().buffer;
    },
    async sign(algorithm, key, data) {
        requireHmac(algorithm);

        return mac(key, data, 'sign', '3rd').buffer;
    },
    async verify(algorithm, key, signature, data) {
        requireHmac(algorithm);

        return sameBytes(mac(key, data, 'verify', '4th'), bytesOf(signature, 'verify', '3rd'));
    }
};

const crypto = { getRandomValues, randomUUID, subtle };

Object.defineProperty(crypto, Symbol.toStringTag, { value: 'Crypto', configurable: true });
Object.defineProperty(subtle, Symbol.toStringTag, { value: 'SubtleCrypto', configurable: true });

module.exports = { crypto };
