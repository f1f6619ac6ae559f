'use strict';

// NIST SP 800-38A; a mode works on whole blocks of words, in place.

class Mode {
  constructor(cipher, iv) {
    this.cipher = cipher;
    this.iv = iv;
    this.start();
  }

  static create(cipher, iv) {
    return new this(cipher, iv);
  }

  start() {
    this.register = this.iv ? Array.from(this.iv) : undefined;
  }

  xor(words, offset, pad) {
    for (let i = 0; i < this.cipher.blockSize; i++) words[offset + i] ^= pad[i];
  }

  blockAt(words, offset) {
    return words.slice(offset, offset + this.cipher.blockSize);
  }

  /** The encrypted register: what the streaming modes mix into the data. */
  keyStream() {
    const pad = this.register.slice(0);
    this.cipher.encryptBlock(pad, 0);
    return pad;
  }
}

const ECB = pair(
  class extends Mode {
    processBlock(words, offset) {
      this.cipher.encryptBlock(words, offset);
    }
  },
  class extends Mode {
    processBlock(words, offset) {
      this.cipher.decryptBlock(words, offset);
    }
  },
);

const CBC = pair(
  class extends Mode {
    processBlock(words, offset) {
      this.xor(words, offset, this.register);
      this.cipher.encryptBlock(words, offset);
      this.register = this.blockAt(words, offset);
    }
  },
  class extends Mode {
    processBlock(words, offset) {
      const block = this.blockAt(words, offset);
      this.cipher.decryptBlock(words, offset);
      this.xor(words, offset, this.register);
      this.register = block;
    }
  },
);

const CFB = pair(
  class extends Mode {
    processBlock(words, offset) {
      this.xor(words, offset, this.keyStream());
      this.register = this.blockAt(words, offset);
    }
  },
  class extends Mode {
    processBlock(words, offset) {
      const block = this.blockAt(words, offset);
      this.xor(words, offset, this.keyStream());
      this.register = block;
    }
  },
);

class CounterStream extends Mode {
  processBlock(words, offset) {
    this.xor(words, offset, this.keyStream());
    const last = this.cipher.blockSize - 1;
    this.register[last] = (this.register[last] + 1) | 0;
  }
}

class FeedbackStream extends Mode {
  processBlock(words, offset) {
    this.cipher.encryptBlock(this.register, 0);
    this.xor(words, offset, this.register);
  }
}

function pair(Encryptor, Decryptor) {
  return {
    Encryptor,
    Decryptor,
    createEncryptor: (cipher, iv) => new Encryptor(cipher, iv),
    createDecryptor: (cipher, iv) => new Decryptor(cipher, iv),
  };
}

module.exports = { CBC, CFB, CTR: pair(CounterStream, CounterStream), ECB, OFB: pair(FeedbackStream, FeedbackStream) };
