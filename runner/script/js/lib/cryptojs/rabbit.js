'use strict';

// RFC 4503.

const { StreamCipher } = require('./cipher');
const { swapEndian } = require('./hasher');

const STEPS = [0x4d34d34d, 0xd34d34d3, 0x34d34d34];
const G = new Int32Array(8);
const swapHalves = (word) => (word << 16) | (word >>> 16);
const turn8 = (word) => (word << 8) | (word >>> 24);

function start(cipher, key) {
  const [a, b, c, d] = key;
  const joined = (high, low) => (high << 16) | (low >>> 16);
  const mixed = (high, low) => (high & 0xffff0000) | (low & 0xffff);
  cipher._X = Int32Array.of(a, joined(d, c), b, joined(a, d), c, joined(b, a), d, joined(c, b));
  cipher._C = Int32Array.of(
    swapHalves(c), mixed(a, b), swapHalves(d), mixed(b, c), swapHalves(a), mixed(c, d), swapHalves(b), mixed(d, a),
  );
  cipher._b = 0;
}

/** The counters go on, and the state with them. */
function step(cipher) {
  const { _X: X, _C: C } = cipher;
  for (let i = 0; i < 8; i++) {
    const sum = (C[i] >>> 0) + STEPS[i % 3] + cipher._b;
    C[i] = sum;
    cipher._b = sum > 0xffffffff ? 1 : 0;
  }
  for (let i = 0; i < 8; i++) G[i] = squared(X[i] + C[i]);
  for (let i = 0; i < 8; i += 2) {
    const [before, last] = [G[(i + 6) & 7], G[(i + 7) & 7]];
    X[i] = G[i] + swapHalves(last) + swapHalves(before);
    X[i + 1] = G[i + 1] + turn8(G[i]) + last;
  }
}

/** The square of 32 bits, its high half mixed into its low one. */
function squared(value) {
  const low = value & 0xffff;
  const high = value >>> 16;
  const top = ((((low * low) >>> 17) + low * high) >>> 15) + high * high;
  return top ^ Math.imul(value, value);
}

function mixVector(C, [first, second]) {
  const [low, high] = [swapEndian(first), swapEndian(second)];
  const parts = [low, (low >>> 16) | (high & 0xffff0000), high, (high << 16) | (low & 0xffff)];
  for (let i = 0; i < 8; i++) C[i] ^= parts[i & 3];
}

const steps = (cipher) => [1, 2, 3, 4].forEach(() => step(cipher));

/** The older form, which takes the key as it is. */
const RabbitLegacy = StreamCipher.extend({
  _doReset() {
    const { iv } = this.cfg;
    start(this, this._key.words);
    steps(this);
    for (let i = 0; i < 8; i++) this._C[i] ^= this._X[(i + 4) & 7];
    if (!iv) return;
    mixVector(this._C, iv.words);
    steps(this);
  },
  _doProcessBlock(words, offset) {
    const { _X: X } = this;
    step(this);
    for (let i = 0; i < 4; i++) {
      words[offset + i] ^= swapEndian(X[2 * i] ^ (X[(2 * i + 5) & 7] >>> 16) ^ (X[(2 * i + 3) & 7] << 16));
    }
  },
  blockSize: 4,
  ivSize: 2,
});

/** Turns the bytes of the key round in place, as CryptoJS does: a second use of the same key has it the other way. */
const Rabbit = RabbitLegacy.extend({
  _doReset() {
    const words = this._key.words;
    for (let i = 0; i < 4; i++) words[i] = swapEndian(words[i]);
    RabbitLegacy._doReset.call(this);
  },
});

module.exports = { Rabbit, RabbitLegacy };
