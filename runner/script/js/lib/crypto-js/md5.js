'use strict';

// RFC 1321.

const { WordArray } = require('./word-array');
const { Hasher, swapEndian } = require('./hasher');

const SINES = Int32Array.from({ length: 64 }, (_, i) => Math.abs(Math.sin(i + 1)) * 0x100000000);
const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const ORDER = Uint8Array.from({ length: 64 }, (_, i) => [i, 5 * i + 1, 3 * i + 5, 7 * i][i >> 4] % 16);
const block = new Int32Array(16);

class MD5 extends Hasher {
  initial() {
    return [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  }

  processBlock(words, offset) {
    for (let i = 0; i < 16; i++) block[i] = swapEndian(words[offset + i]);
    let [a, b, c, d] = this.state;
    for (let i = 0; i < 64; i++) {
      const sum = (a + mix(i >> 4, b, c, d) + SINES[i] + block[ORDER[i]]) | 0;
      const shift = SHIFTS[((i >> 4) << 2) | (i & 3)];
      a = d;
      d = c;
      c = b;
      b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0;
    }
    [a, b, c, d].forEach((word, i) => (this.state[i] = (this.state[i] + word) | 0));
  }

  digest() {
    this.closeMessage(2, true);
    return new WordArray(this.state.map(swapEndian));
  }
}

function mix(round, b, c, d) {
  if (round === 0) return (b & c) | (~b & d);
  if (round === 1) return (b & d) | (c & ~d);
  if (round === 2) return b ^ c ^ d;
  return c ^ (b | ~d);
}

module.exports = { MD5 };
