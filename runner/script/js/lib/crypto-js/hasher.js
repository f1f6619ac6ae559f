'use strict';

const { WordArray } = require('./word-array');
const { Utf8 } = require('./encoders');

/** Takes data in pieces and works on whole blocks of `blockSize` words. */
class BufferedBlockAlgorithm {
  static create(...args) {
    return new this(...args);
  }

  get minBufferSize() {
    return 0;
  }

  reset() {
    this.data = new WordArray([], 0);
    this.byteCount = 0;
  }

  append(data) {
    const piece = typeof data === 'string' ? Utf8.parse(data) : data;
    this.data.concat(piece);
    this.byteCount += piece.sigBytes;
  }

  /** Works through the whole blocks kept so far (all with `flush`) and gives the words. */
  processData(flush) {
    const { data, blockSize } = this;
    const blockBytes = blockSize * 4;
    const blocks = flush
      ? Math.ceil(data.sigBytes / blockBytes)
      : Math.max(0, Math.floor(data.sigBytes / blockBytes) - this.minBufferSize);
    const words = blocks * blockSize;
    const bytes = Math.min(words * 4, data.sigBytes);
    for (let offset = 0; offset < words; offset += blockSize) this.processBlock(data.words, offset);
    const processed = data.words.splice(0, words);
    data.sigBytes -= bytes;
    return new WordArray(processed, bytes);
  }
}

/** A hash function: a subclass has `initial()` state words, `processBlock` and `digest`. */
class Hasher extends BufferedBlockAlgorithm {
  constructor(options) {
    super();
    this.cfg = { ...options };
    this.reset();
  }

  get blockSize() {
    return 16;
  }

  reset() {
    super.reset();
    this.state = this.initial();
  }

  update(message) {
    this.append(message);
    this.processData();
    return this;
  }

  finalize(message) {
    if (message) this.append(message);
    return this.digest();
  }

  clone() {
    const copy = Object.assign(Object.create(Object.getPrototypeOf(this)), this);
    copy.data = this.data.clone();
    copy.state = this.state.slice(0);
    return copy;
  }

  /** Ends the message as Merkle–Damgård hashes do: a one bit, zeros, the bit count. */
  closeMessage(lengthWords, littleEndian) {
    const { data, blockSize } = this;
    const bits = this.byteCount * 8;
    const high = Math.floor(bits / 0x100000000);
    data.clamp();
    data.words[data.sigBytes >>> 2] |= 0x80 << (24 - (data.sigBytes % 4) * 8);
    const total = Math.ceil((data.sigBytes + 1 + lengthWords * 4) / (blockSize * 4)) * blockSize;
    while (data.words.length < total) data.words.push(0);
    data.words[total - 2] = littleEndian ? swapEndian(bits | 0) : high;
    data.words[total - 1] = littleEndian ? swapEndian(high) : bits | 0;
    data.sigBytes = total * 4;
    this.processData();
  }
}

function swapEndian(word) {
  return ((word << 24) | ((word << 8) & 0xff0000) | ((word >>> 8) & 0xff00) | (word >>> 24)) | 0;
}

module.exports = { BufferedBlockAlgorithm, Hasher, swapEndian };
