'use strict';

const { BufferedBlockAlgorithm } = require('./hasher');
const { CBC } = require('./modes');
const { Pkcs7 } = require('./padding');

const ENCRYPT = 1;
const DECRYPT = 2;

/** A cipher with its key: a subclass has `schedule(key)`, `ivSize`, `keySize` (words) and `finish`. */
class Cipher extends BufferedBlockAlgorithm {
  constructor(transform, key, options) {
    super();
    this.transform = transform;
    this.key = key;
    this.cfg = { ...this.constructor.defaults, ...options };
    this.reset();
  }

  static createEncryptor(key, options) {
    return new this(ENCRYPT, key, options);
  }

  static createDecryptor(key, options) {
    return new this(DECRYPT, key, options);
  }

  reset() {
    super.reset();
    this.schedule(this.key);
  }

  process(data) {
    this.append(data);
    return this.processData();
  }

  finalize(data) {
    if (data) this.append(data);
    return this.finish();
  }
}

/** Works on whole blocks, by a mode and a padding: a subclass has `encryptBlock` and `decryptBlock`. */
class BlockCipher extends Cipher {
  reset() {
    super.reset();
    const { mode, iv } = this.cfg;
    const create = this.transform === ENCRYPT ? mode.createEncryptor : mode.createDecryptor;
    this.mode = create.call(mode, this, iv && iv.words);
  }

  // The last block is kept back when decrypting, for its padding is only known at the end.
  get minBufferSize() {
    return this.transform === DECRYPT ? 1 : 0;
  }

  processBlock(words, offset) {
    this.mode.processBlock(words, offset);
  }

  finish() {
    const { padding } = this.cfg;
    if (this.transform === ENCRYPT) {
      padding.pad(this.data, this.blockSize);
      return this.processData(true);
    }
    const plain = this.processData(true);
    padding.unpad(plain);
    return plain;
  }
}

BlockCipher.defaults = { mode: CBC, padding: Pkcs7 };

/** Mixes a key stream into the data, word by word. */
class StreamCipher extends Cipher {
  get blockSize() {
    return 1;
  }

  processBlock(words, offset) {
    words[offset] ^= this.nextWord();
  }

  finish() {
    return this.processData(true);
  }
}

function sizes(Algorithm, { keySize, ivSize, blockSize }) {
  const properties = { keySize, ivSize, blockSize };
  for (const target of [Algorithm, Algorithm.prototype]) {
    for (const [name, value] of Object.entries(properties)) {
      Object.defineProperty(target, name, { value, configurable: true, writable: true });
    }
  }
}

module.exports = { BlockCipher, Cipher, StreamCipher, sizes };
