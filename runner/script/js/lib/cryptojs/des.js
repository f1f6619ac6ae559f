'use strict';

// FIPS 46-3; bits are counted from 1, the leftmost, as the tables there do.

const { BlockCipher } = require('./cipher');

const SELECTED_KEY_BITS = [
  57, 49, 41, 33, 25, 17, 9, 1, 58, 50, 42, 34, 26, 18, 10, 2, 59, 51, 43, 35, 27, 19, 11, 3, 60, 52, 44, 36, 63, 55,
  47, 39, 31, 23, 15, 7, 62, 54, 46, 38, 30, 22, 14, 6, 61, 53, 45, 37, 29, 21, 13, 5, 28, 20, 12, 4,
];
const ROUND_KEY_BITS = [
  14, 17, 11, 24, 1, 5, 3, 28, 15, 6, 21, 10, 23, 19, 12, 4, 26, 8, 16, 7, 27, 20, 13, 2, 41, 52, 31, 37, 47, 55, 30,
  40, 51, 45, 33, 48, 44, 49, 39, 56, 34, 53, 46, 42, 50, 36, 29, 32,
];
const KEY_SHIFTS = [1, 1, 2, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 2, 1];
const SCATTER = [
  16, 7, 20, 21, 29, 12, 28, 17, 1, 15, 23, 26, 5, 18, 31, 10, 2, 8, 24, 14, 32, 27, 3, 9, 19, 13, 30, 6, 22, 11, 4, 25,
];
// Four rows of sixteen hexadecimal digits for each of the eight boxes.
const BOXES = [
  'e4d12fb83a6c59070f74e2d1a6cb953841e8d62bfc973a50fc8249175b3ea06d',
  'f18e6b34972dc05a3d47f28ec01a69b50e7ba4d158c6932fd8a13f42b67c05e9',
  'a09e63f51dc7b428d709346a285ecbf1d6498f30b12c5ae71ad069874fe3b52c',
  '7de3069a1285bc4fd8b56f03472c1ae9a690cb7df13e52843f06a1d8945bc72e',
  '2c417ab6853fd0e9eb2c47d150fa3986421bad78f9c5630eb8c71e2d6f09a453',
  'c1af92680d34e75baf427c9561de0b389ef528c3704a1db6432c95fabe17608d',
  '4b2ef08d3c975a61d0b7491ae35c2f8614bdc37eaf6805926bd814a7950fe23c',
  'd2846fb1a93e50c71fd8a374c56b0e927b419ce206adf35821e74a8dfc90356b',
];
const SCATTERED = BOXES.map((digits, box) =>
  Int32Array.from({ length: 64 }, (_, input) => scatter(digits, box, input)));

/** What a box gives for six bits, its four bits already where the round needs them. */
function scatter(digits, box, input) {
  const row = ((input >> 4) & 2) | (input & 1);
  const output = parseInt(digits[row * 16 + ((input >> 1) & 15)], 16) << (28 - 4 * box);
  let word = 0;
  for (let i = 0; i < 32; i++) word |= ((output >>> (32 - SCATTER[i])) & 1) << (31 - i);
  return word;
}

/** Sixteen keys, each as two words with six bits for every other box in each byte. */
function roundKeys(high, low) {
  const bits = SELECTED_KEY_BITS.map((bit) => ((bit > 32 ? low : high) >>> ((64 - bit) & 31)) & 1);
  const keys = new Int32Array(32);
  let turned = 0;
  for (let round = 0; round < 16; round++) {
    turned += KEY_SHIFTS[round];
    for (let i = 0; i < 48; i++) {
      const half = ROUND_KEY_BITS[i] > 28 ? 28 : 0;
      const bit = bits[half + ((ROUND_KEY_BITS[i] - 1 - half + turned) % 28)];
      const box = Math.floor(i / 6);
      keys[2 * round + (box & 1)] |= bit << (29 - (i % 6) - 8 * (box >> 1));
    }
  }
  return keys;
}

function reversed(keys) {
  const turned = keys.slice().reverse();
  for (let i = 0; i < 32; i += 2) [turned[i], turned[i + 1]] = [turned[i + 1], turned[i]];
  return turned;
}

/** The sixteen rounds, after which the halves change places. `var`: the engine checks each use of a `let`. */
function rounds(halves, keys) {
  var [B0, B1, B2, B3, B4, B5, B6, B7] = SCATTERED;
  var left = halves[0], right = halves[1], x = 0, y = 0;
  for (var i = 0; i < 32; i += 2) {
    x = (right << 29 | right >>> 3) ^ keys[i];
    y = (right << 1 | right >>> 31) ^ keys[i + 1];
    x = left ^ B0[x >>> 24 & 63] ^ B2[x >>> 16 & 63] ^ B4[x >>> 8 & 63] ^ B6[x & 63] ^
      B1[y >>> 24 & 63] ^ B3[y >>> 16 & 63] ^ B5[y >>> 8 & 63] ^ B7[y & 63];
    left = right;
    right = x;
  }
  halves[0] = right;
  halves[1] = left;
}

/** Exchanges the bits of a mask between one half, shifted, and the other. */
function exchange(halves, from, shift, mask) {
  const differing = ((halves[from] >>> shift) ^ halves[1 - from]) & mask;
  halves[1 - from] ^= differing;
  halves[from] ^= differing << shift;
}

/** Each key's rounds in turn; the permutations between them cancel out. */
function cryptBlock(words, offset, schedules) {
  const halves = [words[offset], words[offset + 1]];
  exchange(halves, 0, 4, 0x0f0f0f0f);
  exchange(halves, 0, 16, 0x0000ffff);
  exchange(halves, 1, 2, 0x33333333);
  exchange(halves, 1, 8, 0x00ff00ff);
  exchange(halves, 0, 1, 0x55555555);
  for (const keys of schedules) rounds(halves, keys);
  exchange(halves, 0, 1, 0x55555555);
  exchange(halves, 1, 8, 0x00ff00ff);
  exchange(halves, 1, 2, 0x33333333);
  exchange(halves, 0, 16, 0x0000ffff);
  exchange(halves, 0, 4, 0x0f0f0f0f);
  words[offset] = halves[0];
  words[offset + 1] = halves[1];
}

const DES = BlockCipher.extend({
  _doReset() {
    const words = this._key.words;
    const keys = roundKeys(words[0], words[1]);
    this._forward = [keys];
    this._backward = [reversed(keys)];
  },
  encryptBlock(words, offset) {
    cryptBlock(words, offset, this._forward);
  },
  decryptBlock(words, offset) {
    cryptBlock(words, offset, this._backward);
  },
  keySize: 2,
  ivSize: 2,
  blockSize: 2,
});

/** Encrypts with the first key, decrypts with the second, encrypts with the third; what is missing of them is zero. */
const TripleDES = DES.extend({
  _doReset() {
    const words = this._key.words;
    const [first, second, third] = [0, 2, 4].map((at) => roundKeys(words[at], words[at + 1]));
    this._forward = [first, reversed(second), third];
    this._backward = [reversed(third), second, reversed(first)];
  },
  keySize: 6,
});

module.exports = { DES, TripleDES };
