'use strict';

// FIPS 180-4, 6.1.

const { WordArray } = require('./word-array');
const { Hasher } = require('./hasher');

const schedule = new Int32Array(80);

class SHA1 extends Hasher {
  initial() {
    return [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476, 0xc3d2e1f0 | 0];
  }

  processBlock(words, offset) {
    expand(words, offset);
    let [a, b, c, d, e] = this.state;
    for (let i = 0; i < 80; i++) {
      const next = (((a << 5) | (a >>> 27)) + round(i, b, c, d) + e + schedule[i]) | 0;
      e = d;
      d = c;
      c = (b << 30) | (b >>> 2);
      b = a;
      a = next;
    }
    [a, b, c, d, e].forEach((word, i) => (this.state[i] = (this.state[i] + word) | 0));
  }

  digest() {
    this.closeMessage(2, false);
    return new WordArray(this.state.slice(0));
  }
}

function expand(words, offset) {
  for (let i = 0; i < 16; i++) schedule[i] = words[offset + i];
  for (let i = 16; i < 80; i++) {
    const word = schedule[i - 3] ^ schedule[i - 8] ^ schedule[i - 14] ^ schedule[i - 16];
    schedule[i] = (word << 1) | (word >>> 31);
  }
}

function round(i, b, c, d) {
  if (i < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (i < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (i < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

module.exports = { SHA1 };
