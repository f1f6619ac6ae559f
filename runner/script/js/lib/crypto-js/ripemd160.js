'use strict';

// Dobbertin, Bosselaers, Preneel: RIPEMD-160.

const { WordArray } = require('./word-array');
const { Hasher, swapEndian } = require('./hasher');

const PERMUTATION = [7, 4, 13, 1, 10, 6, 15, 3, 12, 0, 9, 5, 2, 14, 11, 8];
const SHIFTS = [
  [11, 14, 15, 12, 5, 8, 7, 9, 11, 13, 14, 15, 6, 7, 9, 8],
  [12, 13, 11, 15, 6, 9, 9, 7, 12, 15, 11, 13, 7, 8, 7, 7],
  [13, 15, 14, 11, 7, 7, 6, 8, 13, 14, 13, 12, 5, 5, 6, 9],
  [14, 11, 12, 14, 8, 6, 5, 5, 15, 12, 15, 14, 9, 9, 8, 6],
  [15, 12, 13, 13, 9, 5, 8, 6, 14, 11, 12, 11, 8, 6, 5, 5],
];
const LEFT = { order: orders([...Array(16).keys()]), constants: [0, 0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xa953fd4e] };
const RIGHT = {
  order: orders([...Array(16).keys()].map((i) => (9 * i + 5) % 16)),
  constants: [0x50a28be6, 0x5c4dd124, 0x6d703ef3, 0x7a6d76e9, 0],
};
const block = new Int32Array(16);

function orders(first) {
  const all = [first];
  while (all.length < 5) all.push(all[all.length - 1].map((i) => PERMUTATION[i]));
  return all;
}

class RIPEMD160 extends Hasher {
  initial() {
    return [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476, 0xc3d2e1f0 | 0];
  }

  processBlock(words, offset) {
    for (let i = 0; i < 16; i++) block[i] = swapEndian(words[offset + i]);
    const left = line(this.state, LEFT, (round) => round);
    const right = line(this.state, RIGHT, (round) => 4 - round);
    const old = this.state;
    this.state = old.map((_, i) => (old[(i + 1) % 5] + left[(i + 2) % 5] + right[(i + 3) % 5]) | 0);
  }

  digest() {
    this.closeMessage(2, true);
    return new WordArray(this.state.map(swapEndian));
  }
}

function line(state, { order, constants }, mixing) {
  let [a, b, c, d, e] = state;
  for (let round = 0; round < 5; round++) {
    for (let i = 0; i < 16; i++) {
      const index = order[round][i];
      const sum = (a + mix(mixing(round), b, c, d) + block[index] + constants[round]) | 0;
      const next = (rotate(sum, SHIFTS[round][index]) + e) | 0;
      a = e;
      e = d;
      d = rotate(c, 10);
      c = b;
      b = next;
    }
  }
  return [a, b, c, d, e];
}

function rotate(word, count) {
  return (word << count) | (word >>> (32 - count));
}

function mix(kind, x, y, z) {
  if (kind === 0) return x ^ y ^ z;
  if (kind === 1) return (x & y) | (~x & z);
  if (kind === 2) return (x | ~y) ^ z;
  if (kind === 3) return (x & z) | (y & ~z);
  return x ^ (y | ~z);
}

module.exports = { RIPEMD160 };
