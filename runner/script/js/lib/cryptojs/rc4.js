'use strict';

const { bytesOf } = require('./word-array');
const { StreamCipher } = require('./cipher');

const RC4 = StreamCipher.extend({
  _doReset() {
    const bytes = bytesOf(this._key);
    const state = (this._S = Uint8Array.from({ length: 256 }, (_, i) => i));
    for (let i = 0, j = 0; i < 256; i++) {
      const byte = state[i];
      j = (j + byte + bytes[i % bytes.length]) & 255;
      state[i] = state[j];
      state[j] = byte;
    }
    this._i = this._j = 0;
  },
  _doProcessBlock(words, offset) {
    words[offset] ^= nextWord(this);
  },
  keySize: 8,
  ivSize: 0,
});

function nextWord(cipher) {
  var S = cipher._S, i = cipher._i, j = cipher._j, a = 0, b = 0, word = 0;
  for (var n = 0; n < 4; n++) {
    i = i + 1 & 255;
    a = S[i];
    j = j + a & 255;
    b = S[j];
    S[i] = b;
    S[j] = a;
    word = word << 8 | S[a + b & 255];
  }
  cipher._i = i;
  cipher._j = j;
  return word;
}

/** RC4 without the first `drop` words of its stream, which tell of the key. */
const RC4Drop = RC4.extend({
  cfg: RC4.cfg.extend({ drop: 192 }),
  _doReset() {
    RC4._doReset.call(this);
    for (let i = this.cfg.drop; i > 0; i--) nextWord(this);
  },
});

module.exports = { RC4, RC4Drop };
