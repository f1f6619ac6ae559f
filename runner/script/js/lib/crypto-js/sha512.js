'use strict';

// FIPS 180-4, 6.4 and 6.5; a 64-bit word is two 32-bit halves, the high one first.

const { WordArray } = require('./word-array');
const { Hasher } = require('./hasher');
const { cubeRootPairs, squareRootPairs } = require('./constants');

const W = new Int32Array(160);
let K;
let initial512;
let initial384;

class SHA512 extends Hasher {
  get blockSize() {
    return 32;
  }

  initial() {
    initial512 ??= squareRootPairs(0, 8);
    return initial512.slice(0);
  }

  processBlock(words, offset) {
    K ??= cubeRootPairs(80);
    expand(words, offset);
    const v = Int32Array.from(this.state);
    for (let i = 0; i < 160; i += 2) round(v, i);
    for (let i = 0; i < 16; i += 2) {
      const low = (this.state[i + 1] >>> 0) + (v[i + 1] >>> 0);
      this.state[i] = (this.state[i] + v[i] + carry(low)) | 0;
      this.state[i + 1] = low | 0;
    }
  }

  digest() {
    this.closeMessage(4, false);
    return new WordArray(this.state.slice(0));
  }
}

class SHA384 extends SHA512 {
  initial() {
    initial384 ??= squareRootPairs(8, 16);
    return initial384.slice(0);
  }

  digest() {
    const full = super.digest();
    return new WordArray(full.words.slice(0, 12));
  }
}

function carry(sum) {
  return Math.floor(sum / 0x100000000);
}

function expand(words, offset) {
  for (let i = 0; i < 32; i++) W[i] = words[offset + i];
  for (let i = 32; i < 160; i += 2) {
    const xh = W[i - 30];
    const xl = W[i - 29];
    const yh = W[i - 4];
    const yl = W[i - 3];
    const s0h = ((xh >>> 1) | (xl << 31)) ^ ((xh >>> 8) | (xl << 24)) ^ (xh >>> 7);
    const s0l = ((xl >>> 1) | (xh << 31)) ^ ((xl >>> 8) | (xh << 24)) ^ ((xl >>> 7) | (xh << 25));
    const s1h = ((yh >>> 19) | (yl << 13)) ^ ((yl >>> 29) | (yh << 3)) ^ (yh >>> 6);
    const s1l = ((yl >>> 19) | (yh << 13)) ^ ((yh >>> 29) | (yl << 3)) ^ ((yl >>> 6) | (yh << 26));
    const low = (s0l >>> 0) + (W[i - 13] >>> 0) + (s1l >>> 0) + (W[i - 31] >>> 0);
    W[i] = s0h + W[i - 14] + s1h + W[i - 32] + carry(low);
    W[i + 1] = low;
  }
}

/** One round on the eight working words `v`; `i` is the index of the round's halves in K and W. */
function round(v, i) {
  const [ah, al, bh, bl, ch, cl, , , eh, el, fh, fl, gh, gl, hh, hl] = v;
  const s1h = ((eh >>> 14) | (el << 18)) ^ ((eh >>> 18) | (el << 14)) ^ ((el >>> 9) | (eh << 23));
  const s1l = ((el >>> 14) | (eh << 18)) ^ ((el >>> 18) | (eh << 14)) ^ ((eh >>> 9) | (el << 23));
  const t1l = (hl >>> 0) + (s1l >>> 0) + (((el & fl) ^ (~el & gl)) >>> 0) + (K[i + 1] >>> 0) + (W[i + 1] >>> 0);
  const t1h = (hh + s1h + ((eh & fh) ^ (~eh & gh)) + K[i] + W[i] + carry(t1l)) | 0;
  const s0h = ((ah >>> 28) | (al << 4)) ^ ((al >>> 2) | (ah << 30)) ^ ((al >>> 7) | (ah << 25));
  const s0l = ((al >>> 28) | (ah << 4)) ^ ((ah >>> 2) | (al << 30)) ^ ((ah >>> 7) | (al << 25));
  const t2l = (s0l >>> 0) + (((al & bl) ^ (al & cl) ^ (bl & cl)) >>> 0);
  const t2h = (s0h + ((ah & bh) ^ (ah & ch) ^ (bh & ch)) + carry(t2l)) | 0;
  const dh = v[6];
  const dl = v[7];
  v.copyWithin(2, 0, 14);
  const low = (dl >>> 0) + (t1l % 0x100000000);
  v[8] = dh + t1h + carry(low);
  v[9] = low;
  const first = (t1l % 0x100000000) + (t2l % 0x100000000);
  v[0] = t1h + t2h + carry(first);
  v[1] = first;
}

module.exports = { SHA384, SHA512 };
