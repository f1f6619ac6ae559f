'use strict';

/** Bytes as big-endian 32-bit words: what every CryptoJS function takes and gives. */
class WordArray {
  constructor(words, sigBytes) {
    const bytes = asBytes(words);
    if (bytes) {
      this.words = packBytes(bytes);
      this.sigBytes = bytes.length;
    } else {
      this.words = words || [];
      this.sigBytes = sigBytes === undefined || sigBytes === null ? this.words.length * 4 : sigBytes;
    }
  }

  static create(...args) {
    return new this(...args);
  }

  static random(byteCount) {
    const words = [];
    for (let i = 0; i < byteCount; i += 4) words.push((Math.random() * 0x100000000) | 0);
    return new WordArray(words, byteCount);
  }

  toString(encoder) {
    return (encoder || require('./encoders').Hex).stringify(this);
  }

  concat(other) {
    const { words: source, sigBytes: count } = other;
    this.clamp();
    const start = this.sigBytes;
    const { words } = this;
    if (start % 4) {
      for (let i = 0; i < count; i++) {
        const byte = (source[i >>> 2] >>> (24 - (i % 4) * 8)) & 0xff;
        const at = start + i;
        words[at >>> 2] |= byte << (24 - (at % 4) * 8);
      }
    } else {
      const base = start >>> 2;
      for (let i = 0; i * 4 < count; i++) words[base + i] = source[i];
    }
    this.sigBytes = start + count;
    return this;
  }

  clamp() {
    const { words, sigBytes } = this;
    if (sigBytes % 4) words[sigBytes >>> 2] &= 0xffffffff << (32 - (sigBytes % 4) * 8);
    words.length = Math.max(0, Math.ceil(sigBytes / 4));
  }

  clone() {
    return new WordArray(this.words.slice(0), this.sigBytes);
  }
}

// `value instanceof CryptoJS.lib.WordArray.init` is how scripts recognise one.
WordArray.init = WordArray;

function asBytes(value) {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (!ArrayBuffer.isView(value)) return null;
  return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
}

function packBytes(bytes) {
  const words = new Array((bytes.length + 3) >>> 2).fill(0);
  for (let i = 0; i < bytes.length; i++) words[i >>> 2] |= bytes[i] << (24 - (i % 4) * 8);
  return words;
}

function unpackBytes({ words, sigBytes }) {
  const bytes = new Uint8Array(Math.max(0, sigBytes));
  for (let i = 0; i < bytes.length; i++) bytes[i] = words[i >>> 2] >>> (24 - (i % 4) * 8);
  return bytes;
}

function fromBytes(bytes) {
  return new WordArray(packBytes(bytes), bytes.length);
}

module.exports = { WordArray, fromBytes, unpackBytes };
