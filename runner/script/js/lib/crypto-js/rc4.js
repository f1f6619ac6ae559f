'use strict';

const { unpackBytes } = require('./word-array');
const { StreamCipher, sizes } = require('./cipher');

class RC4 extends StreamCipher {
  schedule(key) {
    const bytes = unpackBytes(key);
    const state = Uint8Array.from({ length: 256 }, (_, i) => i);
    for (let i = 0, j = 0; i < 256; i++) {
      j = (j + state[i] + bytes[i % bytes.length]) & 255;
      [state[i], state[j]] = [state[j], state[i]];
    }
    Object.assign(this, { state, i: 0, j: 0 });
    this.skip();
  }

  skip() {}

  nextWord() {
    const { state } = this;
    let word = 0;
    for (let n = 0; n < 4; n++) {
      this.i = (this.i + 1) & 255;
      this.j = (this.j + state[this.i]) & 255;
      [state[this.i], state[this.j]] = [state[this.j], state[this.i]];
      word = (word << 8) | state[(state[this.i] + state[this.j]) & 255];
    }
    return word;
  }
}

/** RC4 without the first `drop` words of its stream, which tell of the key. */
class RC4Drop extends RC4 {
  skip() {
    for (let i = this.cfg.drop; i > 0; i--) this.nextWord();
  }
}

RC4Drop.defaults = { drop: 192 };
sizes(RC4, { keySize: 8, ivSize: 0, blockSize: 1 });
sizes(RC4Drop, { keySize: 8, ivSize: 0, blockSize: 1 });

module.exports = { RC4, RC4Drop };
