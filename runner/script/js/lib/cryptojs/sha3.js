'use strict';

// Keccak as it was submitted to NIST: what CryptoJS calls SHA3 pads with 0x01, not with FIPS 202's 0x06.

const { WordArray } = require('./word-array');
const { Hasher, swapEndian } = require('./hasher');

const ROTATIONS = new Uint8Array(25);
const TARGETS = new Uint8Array(25);
const ROUNDS = roundConstants();
const columns = new Int32Array(10);
const moved = new Int32Array(50);
locateLanes();

const SHA3 = Hasher.extend({
  cfg: Hasher.cfg.extend({ outputLength: 512 }),
  /** 25 lanes, each as its low and its high half. */
  _doReset() {
    this._state = new Int32Array(50);
    this.blockSize = (1600 - 2 * this.cfg.outputLength) / 32;
  },
  _doProcessBlock(words, offset) {
    const { _state: state, blockSize } = this;
    for (let i = 0; i < blockSize; i++) state[i] ^= swapEndian(words[offset + i]);
    for (let i = 0; i < 48; i += 2) permute(state, ROUNDS[i], ROUNDS[i + 1]);
  },
  _doFinalize() {
    const { _data: data, blockSize } = this;
    const at = data.sigBytes;
    const total = (Math.floor(at / 4 / blockSize) + 1) * blockSize;
    data.words[at >>> 2] |= 1 << (24 - (at % 4) * 8);
    while (data.words.length < total) data.words.push(0);
    data.words[total - 1] |= 0x80;
    data.sigBytes = total * 4;
    this._process();
    const { outputLength } = this.cfg;
    return new WordArray.init(Array.from(this._state.subarray(0, outputLength / 32), swapEndian), outputLength / 8);
  },
  clone() {
    const copy = Hasher.clone.call(this);
    copy._state = this._state.slice();
    return copy;
  },
});

function locateLanes() {
  let x = 1;
  let y = 0;
  for (let t = 0; t < 24; t++) {
    ROTATIONS[x + 5 * y] = (((t + 1) * (t + 2)) / 2) % 64;
    [x, y] = [y, (2 * x + 3 * y) % 5];
  }
  for (let i = 0; i < 25; i++) TARGETS[i] = Math.floor(i / 5) + 5 * ((2 * (i % 5) + 3 * Math.floor(i / 5)) % 5);
}

function roundConstants() {
  const constants = new Int32Array(48);
  let register = 1;
  for (let round = 0; round < 24; round++) {
    for (let j = 0; j < 7; j++) {
      const bit = 2 ** j - 1;
      if (register & 1) constants[2 * round + (bit >> 5)] ^= 1 << (bit % 32);
      register = (register << 1) ^ (register & 0x80 ? 0x171 : 0);
    }
  }
  return constants;
}

/** One round. `var`: the engine checks each use of a `let`. */
function permute(state, low, high) {
  var S = state, B = moved;
  mixColumns(S, columns);
  moveLanes(S, B);
  for (var row = 0; row < 50; row += 10) {
    var a = B[row], b = B[row + 1], c = B[row + 2], d = B[row + 3], e = B[row + 4], f = B[row + 5];
    var g = B[row + 6], h = B[row + 7], k = B[row + 8], l = B[row + 9];
    S[row] = a ^ ~c & e;
    S[row + 1] = b ^ ~d & f;
    S[row + 2] = c ^ ~e & g;
    S[row + 3] = d ^ ~f & h;
    S[row + 4] = e ^ ~g & k;
    S[row + 5] = f ^ ~h & l;
    S[row + 6] = g ^ ~k & a;
    S[row + 7] = h ^ ~l & b;
    S[row + 8] = k ^ ~a & c;
    S[row + 9] = l ^ ~b & d;
  }
  S[0] ^= low;
  S[1] ^= high;
}

function mixColumns(S, C) {
  var low = 0, high = 0, left = 0, right = 0;
  for (var i = 0; i < 10; i++) C[i] = S[i] ^ S[i + 10] ^ S[i + 20] ^ S[i + 30] ^ S[i + 40];
  for (var x = 0; x < 10; x += 2) {
    left = x ? x - 2 : 8;
    right = x < 8 ? x + 2 : 0;
    low = C[left] ^ (C[right] << 1 | C[right + 1] >>> 31);
    high = C[left + 1] ^ (C[right + 1] << 1 | C[right] >>> 31);
    for (i = x; i < 50; i += 10) {
      S[i] ^= low;
      S[i + 1] ^= high;
    }
  }
}

function moveLanes(S, B) {
  var T = TARGETS, R = ROTATIONS, low = S[0], high = S[1], turn = 0, to = 0;
  B[0] = low;
  B[1] = high;
  for (var i = 1; i < 25; i++) {
    turn = R[i] & 31;
    to = T[i] << 1;
    if (R[i] < 32) {
      low = S[i << 1];
      high = S[(i << 1) + 1];
    } else {
      high = S[i << 1];
      low = S[(i << 1) + 1];
    }
    B[to] = low << turn | high >>> 32 - turn;
    B[to + 1] = high << turn | low >>> 32 - turn;
  }
}

module.exports = { SHA3 };
