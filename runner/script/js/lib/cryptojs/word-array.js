'use strict';

const { Base } = require('./base');
const { toBytes, toWords } = require('../../web/words');

/** Bytes as big-endian 32-bit words: what every CryptoJS function takes and gives. */
const WordArray = Base.extend({
  init: function init(words, sigBytes) {
    const bytes = asBytes(words);
    this.words = bytes ? listOf(toWords(bytes)) : words || [];
    this.sigBytes = bytes ? bytes.length : sigBytes ?? this.words.length * 4;
  },
  toString(encoder) {
    return (encoder || require('./encoders').Hex).stringify(this);
  },
  concat(other) {
    const source = other.words;
    const count = other.sigBytes;
    this.clamp();
    const { words, sigBytes: start } = this;
    if (start % 4) concatBytes(words, start, source, count);
    else for (let i = 0, at = start >>> 2; i < count; i += 4, at++) words[at] = source[i >>> 2];
    this.sigBytes += count;
    return this;
  },
  clamp() {
    const { words, sigBytes } = this;
    words[sigBytes >>> 2] &= 0xffffffff << (32 - (sigBytes % 4) * 8);
    words.length = Math.ceil(sigBytes / 4);
  },
  clone() {
    const copy = Base.clone.call(this);
    copy.words = this.words.slice(0);
    return copy;
  },
  random(byteCount) {
    const words = [];
    for (let i = 0; i < byteCount; i += 4) words.push((Math.random() * 0x100000000) | 0);
    return new WordArray.init(words, byteCount);
  },
});

function concatBytes(words, start, source, count) {
  for (let i = 0; i < count; i++) {
    const byte = (source[i >>> 2] >>> (24 - (i % 4) * 8)) & 0xff;
    const at = start + i;
    words[at >>> 2] |= byte << (24 - (at % 4) * 8);
  }
}

function asBytes(value) {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (!ArrayBuffer.isView(value) || value instanceof DataView) return null;
  return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
}

const listOf = (typed) => Array.prototype.slice.call(typed);

const fromBytes = (bytes) => new WordArray.init(listOf(toWords(bytes)), bytes.length);

/** The bytes of a WordArray; a part of one counts as one. */
function bytesOf(wordArray) {
  const words = wordArray.words;
  const count = wordArray.sigBytes > 0 ? Math.ceil(wordArray.sigBytes) : 0;
  const typed = new Int32Array((count + 3) >>> 2);
  typed.set(words.slice(0, typed.length));
  return toBytes(typed).subarray(0, count);
}

module.exports = { WordArray, bytesOf, fromBytes };
