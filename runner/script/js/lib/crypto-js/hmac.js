'use strict';

// RFC 2104.

const { WordArray } = require('./word-array');
const { Utf8 } = require('./encoders');

class HMAC {
  constructor(Algorithm, key) {
    const sample = typeof Algorithm === 'function' ? new Algorithm() : Algorithm;
    const block = keyBlock(sample, key);
    this.innerStart = started(sample, block, 0x36363636);
    this.outerStart = started(sample, block, 0x5c5c5c5c);
    this.reset();
  }

  static create(...args) {
    return new this(...args);
  }

  reset() {
    this.inner = this.innerStart.clone();
  }

  update(message) {
    this.inner.update(message);
    return this;
  }

  finalize(message) {
    const digest = this.inner.finalize(message);
    this.reset();
    return this.outerStart.clone().finalize(digest);
  }
}

function keyBlock(hasher, key) {
  let bytes = typeof key === 'string' ? Utf8.parse(key) : key.clone();
  if (bytes.sigBytes > hasher.blockSize * 4) {
    const long = hasher.clone();
    long.reset();
    bytes = long.finalize(bytes);
  }
  bytes.clamp();
  return Array.from({ length: hasher.blockSize }, (_, i) => bytes.words[i] || 0);
}

function started(sample, block, pad) {
  const hasher = sample.clone();
  hasher.reset();
  return hasher.update(new WordArray(block.map((word) => word ^ pad)));
}

module.exports = { HMAC };
