'use strict';

// FIPS 46-3; bits are counted from 1, the leftmost, as the tables there do.

const { BlockCipher, sizes } = require('./cipher');

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
const INITIAL = [58, 60, 62, 64, 57, 59, 61, 63].flatMap((first) => Array.from({ length: 8 }, (_, i) => first - 8 * i));
const FINAL = INITIAL.map((_, i) => INITIAL.indexOf(i + 1) + 1);
const SCATTERED = BOXES.map((digits, box) => Int32Array.from({ length: 64 }, (_, input) => scatter(digits, box, input)));

/** What a box gives for six bits, its four bits already where the round needs them. */
function scatter(digits, box, input) {
  const row = ((input >> 4) & 2) | (input & 1);
  const output = parseInt(digits[row * 16 + ((input >> 1) & 15)], 16) << (28 - 4 * box);
  return SCATTER.reduce((word, bit, i) => word | (((output >>> (32 - bit)) & 1) << (31 - i)), 0);
}

function permute(high, low, table) {
  const out = [0, 0];
  for (let i = 0; i < 64; i++) {
    const bit = table[i];
    out[i >> 5] |= (((bit > 32 ? low : high) >>> ((64 - bit) & 31)) & 1) << (31 - (i & 31));
  }
  return out;
}

/** Sixteen keys, each as eight groups of six bits. */
function roundKeys([high, low]) {
  const bits = SELECTED_KEY_BITS.map((bit) => ((bit > 32 ? low : high) >>> ((64 - bit) & 31)) & 1);
  let turned = 0;
  return KEY_SHIFTS.map((shift) => {
    turned += shift;
    const groups = new Uint8Array(8);
    ROUND_KEY_BITS.forEach((bit, i) => {
      const half = bit > 28 ? 28 : 0;
      groups[Math.floor(i / 6)] |= bits[half + ((bit - 1 - half + turned) % 28)] << (5 - (i % 6));
    });
    return groups;
  });
}

function cryptBlock(words, offset, keys) {
  let [left, right] = permute(words[offset], words[offset + 1], INITIAL);
  for (const key of keys) {
    let mixed = left;
    for (let box = 0; box < 8; box++) mixed ^= SCATTERED[box][sixBits(right, 4 * box) ^ key[box]];
    left = right;
    right = mixed;
  }
  [words[offset], words[offset + 1]] = permute(right, left, FINAL);
}

/** The four bits from `turn` on with their neighbours on both sides. */
function sixBits(word, turn) {
  const start = (turn + 31) & 31;
  const turned = start ? (word << start) | (word >>> (32 - start)) : word;
  return turned >>> 26;
}

class DES extends BlockCipher {
  schedule(key) {
    this.keys = roundKeys(key.words);
    this.reversed = this.keys.slice(0).reverse();
  }

  encryptBlock(words, offset) {
    cryptBlock(words, offset, this.keys);
  }

  decryptBlock(words, offset) {
    cryptBlock(words, offset, this.reversed);
  }
}

class TripleDES extends BlockCipher {
  schedule({ words }) {
    const [first, second, third] = tripleKeys(words).map(roundKeys);
    const reversed = (keys) => keys.slice(0).reverse();
    this.encryption = [first, reversed(second), third];
    this.decryption = [reversed(third), second, reversed(first)];
  }

  encryptBlock(words, offset) {
    for (const keys of this.encryption) cryptBlock(words, offset, keys);
  }

  decryptBlock(words, offset) {
    for (const keys of this.decryption) cryptBlock(words, offset, keys);
  }
}

function tripleKeys(words) {
  if (words.length !== 2 && words.length !== 4 && words.length < 6) {
    throw new Error('Invalid key length - 3DES requires the key length to be 64, 128, 192 or >192.');
  }
  const first = words.slice(0, 2);
  return [first, words.length < 4 ? first : words.slice(2, 4), words.length < 6 ? first : words.slice(4, 6)];
}

sizes(DES, { keySize: 2, ivSize: 2, blockSize: 2 });
sizes(TripleDES, { keySize: 6, ivSize: 2, blockSize: 2 });

module.exports = { DES, TripleDES };
