'use strict';

// Dobbertin, Bosselaers, Preneel: RIPEMD-160.

const { merkleDamgard, swapEndian } = require('./hasher');

const PERMUTATION = [7, 4, 13, 1, 10, 6, 15, 3, 12, 0, 9, 5, 2, 14, 11, 8];
const SHIFTS = [
  [11, 14, 15, 12, 5, 8, 7, 9, 11, 13, 14, 15, 6, 7, 9, 8],
  [12, 13, 11, 15, 6, 9, 9, 7, 12, 15, 11, 13, 7, 8, 7, 7],
  [13, 15, 14, 11, 7, 7, 6, 8, 13, 14, 13, 12, 5, 5, 6, 9],
  [14, 11, 12, 14, 8, 6, 5, 5, 15, 12, 15, 14, 9, 9, 8, 6],
  [15, 12, 13, 13, 9, 5, 8, 6, 14, 11, 12, 11, 8, 6, 5, 5],
];
const START = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476, 0xc3d2e1f0 | 0];
const LEFT = path((i) => i, [0, 0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xa953fd4e]);
const RIGHT = path((i) => (9 * i + 5) % 16, [0x50a28be6, 0x5c4dd124, 0x6d703ef3, 0x7a6d76e9, 0]);
const block = new Int32Array(16);
const results = [new Int32Array(5), new Int32Array(5)];

/** Which word each of 80 steps takes, how far it turns, and what it adds. */
function path(first, constants) {
  const order = Array.from({ length: 16 }, (_, i) => first(i));
  for (let i = 16; i < 80; i++) order.push(PERMUTATION[order[i - 16]]);
  return { order, shifts: order.map((word, i) => SHIFTS[i >> 4][word]), constants };
}

function compress(state, words, at) {
  for (let i = 0; i < 16; i++) block[i] = swapEndian(words[at + i]);
  const left = walk(state, LEFT, 0, 1, results[0]);
  const right = walk(state, RIGHT, 4, -1, results[1]);
  const first = state[0];
  for (let i = 0; i < 5; i++) {
    state[i] = ((i < 4 ? state[i + 1] : first) + left[(i + 2) % 5] + right[(i + 3) % 5]) | 0;
  }
}

/** The rounds' functions come in the order 0 to 4 on the left, 4 to 0 on the right. `var`: see MD5. */
function walk(state, { order, shifts, constants }, firstKind, step, result) {
  var M = block, a = state[0], b = state[1], c = state[2], d = state[3], e = state[4];
  var kind = firstKind, sum = 0, turn = 0, added = 0;
  for (var i = 0; i < 80; i++) {
    if (i && !(i & 15)) kind += step;
    added = constants[i >> 4];
    if (kind === 0) sum = b ^ c ^ d;
    else if (kind === 1) sum = d ^ (b & (c ^ d));
    else if (kind === 2) sum = (b | ~c) ^ d;
    else if (kind === 3) sum = c ^ (d & (b ^ c));
    else sum = b ^ (c | ~d);
    sum = sum + a + M[order[i]] + added | 0;
    turn = shifts[i];
    a = e;
    e = d;
    d = c << 10 | c >>> 22;
    c = b;
    b = (sum << turn | sum >>> 32 - turn) + a | 0;
  }
  result[0] = a; result[1] = b; result[2] = c; result[3] = d; result[4] = e;
  return result;
}

module.exports = { RIPEMD160: merkleDamgard({ start: START, compress, littleEndian: true }) };
