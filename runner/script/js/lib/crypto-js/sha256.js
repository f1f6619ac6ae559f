'use strict';

// FIPS 180-4, 6.2 and 6.3.

const { WordArray } = require('./word-array');
const { Hasher } = require('./hasher');
const { cubeRootWords, squareRootPairs } = require('./constants');

const K = cubeRootWords(64);
const W = new Int32Array(64);
const evenWords = (pairs) => pairs.filter((_, i) => i % 2 === 0);
const oddWords = (pairs) => pairs.filter((_, i) => i % 2 === 1);
let initial256;
let initial224;

class SHA256 extends Hasher {
  initial() {
    initial256 ??= evenWords(squareRootPairs(0, 8));
    return initial256.slice(0);
  }

  processBlock(words, offset) {
    expand(words, offset);
    const H = this.state;
    let [a, b, c, d, e, f, g, h] = H;
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + W[i]) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => (H[i] = (H[i] + word) | 0));
  }

  digest() {
    this.closeMessage(2, false);
    return new WordArray(this.state.slice(0));
  }
}

class SHA224 extends SHA256 {
  initial() {
    initial224 ??= oddWords(squareRootPairs(8, 16));
    return initial224.slice(0);
  }

  digest() {
    const full = super.digest();
    return new WordArray(full.words.slice(0, 7));
  }
}

function expand(words, offset) {
  for (let i = 0; i < 16; i++) W[i] = words[offset + i];
  for (let i = 16; i < 64; i++) {
    const x = W[i - 15];
    const y = W[i - 2];
    const s0 = ((x << 25) | (x >>> 7)) ^ ((x << 14) | (x >>> 18)) ^ (x >>> 3);
    const s1 = ((y << 15) | (y >>> 17)) ^ ((y << 13) | (y >>> 19)) ^ (y >>> 10);
    W[i] = s0 + W[i - 7] + s1 + W[i - 16];
  }
}

module.exports = { SHA224, SHA256 };
