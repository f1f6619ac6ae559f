'use strict';

// RFC 1321. `var`, as in all that hashes: the engine checks each use of a `let`.

const { merkleDamgard, swapEndian } = require('./hasher');

const SINES = Int32Array.from({ length: 64 }, (_, i) => Math.abs(Math.sin(i + 1)) * 0x100000000);
const START = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
const block = new Int32Array(16);

/** Four steps at a time; instead of the working words, their names move on. */
function compress(state, words, at) {
  var M = block, K = SINES, i = 0;
  var a = state[0], b = state[1], c = state[2], d = state[3];
  for (; i < 16; i++) M[i] = swapEndian(words[at + i]);
  for (i = 0; i < 16; i += 4) {
    a = a + (d ^ (b & (c ^ d))) + M[i] + K[i] | 0; a = b + (a << 7 | a >>> 25) | 0;
    d = d + (c ^ (a & (b ^ c))) + M[i + 1] + K[i + 1] | 0; d = a + (d << 12 | d >>> 20) | 0;
    c = c + (b ^ (d & (a ^ b))) + M[i + 2] + K[i + 2] | 0; c = d + (c << 17 | c >>> 15) | 0;
    b = b + (a ^ (c & (d ^ a))) + M[i + 3] + K[i + 3] | 0; b = c + (b << 22 | b >>> 10) | 0;
  }
  for (; i < 32; i += 4) {
    a = a + (c ^ (d & (b ^ c))) + M[5 * i + 1 & 15] + K[i] | 0; a = b + (a << 5 | a >>> 27) | 0;
    d = d + (b ^ (c & (a ^ b))) + M[5 * i + 6 & 15] + K[i + 1] | 0; d = a + (d << 9 | d >>> 23) | 0;
    c = c + (a ^ (b & (d ^ a))) + M[5 * i + 11 & 15] + K[i + 2] | 0; c = d + (c << 14 | c >>> 18) | 0;
    b = b + (d ^ (a & (c ^ d))) + M[5 * i & 15] + K[i + 3] | 0; b = c + (b << 20 | b >>> 12) | 0;
  }
  for (; i < 48; i += 4) {
    a = a + (b ^ c ^ d) + M[3 * i + 5 & 15] + K[i] | 0; a = b + (a << 4 | a >>> 28) | 0;
    d = d + (a ^ b ^ c) + M[3 * i + 8 & 15] + K[i + 1] | 0; d = a + (d << 11 | d >>> 21) | 0;
    c = c + (d ^ a ^ b) + M[3 * i + 11 & 15] + K[i + 2] | 0; c = d + (c << 16 | c >>> 16) | 0;
    b = b + (c ^ d ^ a) + M[3 * i + 14 & 15] + K[i + 3] | 0; b = c + (b << 23 | b >>> 9) | 0;
  }
  for (; i < 64; i += 4) {
    a = a + (c ^ (b | ~d)) + M[7 * i & 15] + K[i] | 0; a = b + (a << 6 | a >>> 26) | 0;
    d = d + (b ^ (a | ~c)) + M[7 * i + 7 & 15] + K[i + 1] | 0; d = a + (d << 10 | d >>> 22) | 0;
    c = c + (a ^ (d | ~b)) + M[7 * i + 14 & 15] + K[i + 2] | 0; c = d + (c << 15 | c >>> 17) | 0;
    b = b + (d ^ (c | ~a)) + M[7 * i + 21 & 15] + K[i + 3] | 0; b = c + (b << 21 | b >>> 11) | 0;
  }
  state[0] = state[0] + a | 0;
  state[1] = state[1] + b | 0;
  state[2] = state[2] + c | 0;
  state[3] = state[3] + d | 0;
}

module.exports = { MD5: merkleDamgard({ start: START, compress, littleEndian: true }) };
