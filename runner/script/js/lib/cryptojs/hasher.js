'use strict';

const { Base } = require('./base');
const { WordArray } = require('./word-array');
const { Utf8 } = require('./encoders');

/** Takes data in pieces and works on whole blocks: what derives from it has `blockSize` and `_doProcessBlock`. */
const BufferedBlockAlgorithm = Base.extend({
  reset() {
    this._data = new WordArray.init();
    this._nDataBytes = 0;
  },
  _append(data) {
    const piece = typeof data === 'string' ? Utf8.parse(data) : data;
    this._data.concat(piece);
    this._nDataBytes += piece.sigBytes;
  },
  /** Works through the whole blocks kept so far (all with `flush`) and gives what became of them. */
  _process(flush) {
    const { _data: data, blockSize } = this;
    const ready = data.sigBytes / (blockSize * 4);
    const blocks = flush ? Math.ceil(ready) : Math.max((ready | 0) - this._minBufferSize, 0);
    const count = blocks * blockSize;
    const bytes = Math.min(count * 4, data.sigBytes);
    let processed;
    if (count) {
      for (let offset = 0; offset < count; offset += blockSize) this._doProcessBlock(data.words, offset);
      processed = data.words.splice(0, count);
      data.sigBytes -= bytes;
    }
    return new WordArray.init(processed, bytes);
  },
  clone() {
    const copy = Base.clone.call(this);
    copy._data = this._data.clone();
    return copy;
  },
  _minBufferSize: 0,
});

/** A hash function: what derives from it has `_doReset`, `_doProcessBlock` and `_doFinalize`. */
const Hasher = BufferedBlockAlgorithm.extend({
  cfg: Base.extend(),
  init: function init(options) {
    this.cfg = this.cfg.extend(options);
    this.reset();
  },
  reset() {
    BufferedBlockAlgorithm.reset.call(this);
    this._doReset();
  },
  update(message) {
    this._append(message);
    this._process();
    return this;
  },
  finalize(message) {
    if (message) this._append(message);
    return this._doFinalize();
  },
  blockSize: 16,
  _createHelper: (algorithm) => (message, options) => new algorithm.init(options).finalize(message),
  _createHmacHelper: (algorithm) => (message, key) =>
    new (require('./hmac').HMAC.init)(algorithm, key).finalize(message),
});

/** Ends the message as Merkle–Damgård hashes do: a one bit, zeros, the count of bits in `lengthWords` words. */
function closeMessage(hasher, lengthWords, littleEndian) {
  const { _data: data, blockSize } = hasher;
  const bits = hasher._nDataBytes * 8;
  const left = data.sigBytes * 8;
  const last = (Math.floor(((left >>> 5) + lengthWords) / blockSize) + 1) * blockSize - 1;
  const high = Math.floor(bits / 0x100000000);
  data.words[left >>> 5] |= 0x80 << (24 - (left % 32));
  while (data.words.length < last) data.words.push(0);
  data.words[last - 1] = littleEndian ? swapEndian(bits) : high;
  data.words[last] = littleEndian ? swapEndian(high) : bits;
  data.sigBytes = data.words.length * 4;
  hasher._process();
}

function swapEndian(word) {
  return (((word << 8) | (word >>> 24)) & 0x00ff00ff) | (((word << 24) | (word >>> 8)) & 0xff00ff00);
}

const cores = new WeakMap();

/**
 * A hash function of Merkle and Damgård: where it starts, and `compress(state, words, at)`. `size` is how many words of
 * the state are the hash.
 */
function merkleDamgard(given) {
  const { start, compress, size = start.length, lengthWords = 2, littleEndian = false, ...more } = given;
  const algorithm = Hasher.extend({
    _doReset() {
      this._hash = new WordArray.init(Array.from(start));
    },
    _doProcessBlock(words, offset) {
      compress(this._hash.words, words, offset);
    },
    _doFinalize() {
      closeMessage(this, lengthWords, littleEndian);
      const { words } = this._hash;
      for (let i = 0; littleEndian && i < words.length; i++) words[i] = swapEndian(words[i]);
      this._hash.sigBytes = size * 4;
      words.length = size;
      return this._hash;
    },
    clone() {
      const copy = Hasher.clone.call(this);
      copy._hash = this._hash.clone();
      return copy;
    },
    ...more,
  });
  if (!littleEndian) cores.set(algorithm, { compress, size });
  return algorithm;
}

module.exports = { BufferedBlockAlgorithm, Hasher, cores, merkleDamgard, swapEndian };
