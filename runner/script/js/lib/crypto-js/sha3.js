'use strict';

// Keccak as it was submitted to NIST: what CryptoJS calls SHA3 pads with 0x01, not with FIPS 202's 0x06.

const { WordArray } = require('./word-array');
const { Hasher, swapEndian } = require('./hasher');

const ROTATIONS = new Uint8Array(25);
const TARGETS = new Uint8Array(25);
const ROUNDS = roundConstants();
locateLanes();

class SHA3 extends Hasher {
  constructor(options) {
    super({ outputLength: 512, ...options });
  }

  get blockSize() {
    return (1600 - 2 * this.cfg.outputLength) / 32;
  }

  /** 25 lanes, each as its low and its high half. */
  initial() {
    return new Int32Array(50);
  }

  processBlock(words, offset) {
    for (let i = 0; i < this.blockSize; i++) this.state[i] ^= swapEndian(words[offset + i]);
    for (let i = 0; i < 24; i++) permute(this.state, i);
  }

  digest() {
    const { data, blockSize } = this;
    data.clamp();
    const at = data.sigBytes;
    const total = Math.ceil((at + 1) / (blockSize * 4)) * blockSize;
    data.words[at >>> 2] |= 1 << (24 - (at % 4) * 8);
    while (data.words.length < total) data.words.push(0);
    data.words[total - 1] |= 0x80;
    data.sigBytes = total * 4;
    this.processData();
    return new WordArray(Array.from(this.state.subarray(0, this.cfg.outputLength / 32), swapEndian));
  }
}

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

const columns = new Int32Array(10);
const moved = new Int32Array(50);

function permute(state, round) {
  theta(state);
  rhoAndPi(state);
  for (let i = 0; i < 50; i++) {
    const row = i - (i % 10);
    state[i] = moved[i] ^ (~moved[row + ((i + 2) % 10)] & moved[row + ((i + 4) % 10)]);
  }
  state[0] ^= ROUNDS[2 * round];
  state[1] ^= ROUNDS[2 * round + 1];
}

function theta(state) {
  for (let i = 0; i < 10; i++) columns[i] = state[i] ^ state[i + 10] ^ state[i + 20] ^ state[i + 30] ^ state[i + 40];
  for (let x = 0; x < 10; x += 2) {
    const left = (x + 8) % 10;
    const right = (x + 2) % 10;
    const low = columns[left] ^ ((columns[right] << 1) | (columns[right + 1] >>> 31));
    const high = columns[left + 1] ^ ((columns[right + 1] << 1) | (columns[right] >>> 31));
    for (let i = x; i < 50; i += 10) {
      state[i] ^= low;
      state[i + 1] ^= high;
    }
  }
}

function rhoAndPi(state) {
  for (let i = 0; i < 25; i++) {
    const turn = ROTATIONS[i] % 32;
    const swapped = ROTATIONS[i] >= 32 ? 1 : 0;
    const low = state[2 * i + swapped];
    const high = state[2 * i + 1 - swapped];
    moved[2 * TARGETS[i]] = turn ? (low << turn) | (high >>> (32 - turn)) : low;
    moved[2 * TARGETS[i] + 1] = turn ? (high << turn) | (low >>> (32 - turn)) : high;
  }
}

module.exports = { SHA3 };
