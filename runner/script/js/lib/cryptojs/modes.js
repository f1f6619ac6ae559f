'use strict';

// NIST SP 800-38A; a mode works on whole blocks of words, in place.

const { Base } = require('./base');

const BlockCipherMode = Base.extend({
  createEncryptor(cipher, iv) {
    return this.Encryptor.create(cipher, iv);
  },
  createDecryptor(cipher, iv) {
    return this.Decryptor.create(cipher, iv);
  },
  init: function init(cipher, iv) {
    this._cipher = cipher;
    this._iv = iv;
  },
});

function made(encrypt, decrypt) {
  const mode = BlockCipherMode.extend();
  mode.Encryptor = mode.extend({ processBlock: encrypt });
  mode.Decryptor = decrypt ? mode.extend({ processBlock: decrypt }) : mode.Encryptor;
  return mode;
}

function xor(words, offset, pad, count) {
  for (let i = 0; i < count; i++) words[offset + i] ^= pad[i];
}

/** What the next block is mixed with: the iv once, then the block before. */
function previous(mode) {
  const block = mode._iv || mode._prevBlock;
  mode._iv = undefined;
  return block;
}

/** The register of a mode that makes a stream of the iv. */
function register(mode) {
  if (mode._iv) mode._register = mode._iv.slice(0);
  mode._iv = undefined;
  return mode._register;
}

const ECB = made(
  function encrypt(words, offset) {
    this._cipher.encryptBlock(words, offset);
  },
  function decrypt(words, offset) {
    this._cipher.decryptBlock(words, offset);
  },
);

const CBC = made(
  function encrypt(words, offset) {
    const { _cipher: cipher } = this;
    xor(words, offset, previous(this), cipher.blockSize);
    cipher.encryptBlock(words, offset);
    this._prevBlock = words.slice(offset, offset + cipher.blockSize);
  },
  function decrypt(words, offset) {
    const { _cipher: cipher } = this;
    const block = words.slice(offset, offset + cipher.blockSize);
    cipher.decryptBlock(words, offset);
    xor(words, offset, previous(this), cipher.blockSize);
    this._prevBlock = block;
  },
);

function mixFeedback(mode, words, offset) {
  const { _cipher: cipher } = mode;
  const pad = previous(mode).slice(0);
  cipher.encryptBlock(pad, 0);
  xor(words, offset, pad, cipher.blockSize);
}

const CFB = made(
  function encrypt(words, offset) {
    mixFeedback(this, words, offset);
    this._prevBlock = words.slice(offset, offset + this._cipher.blockSize);
  },
  function decrypt(words, offset) {
    const block = words.slice(offset, offset + this._cipher.blockSize);
    mixFeedback(this, words, offset);
    this._prevBlock = block;
  },
);

function mixCounter(cipher, words, offset, counter) {
  const pad = counter.slice(0);
  cipher.encryptBlock(pad, 0);
  xor(words, offset, pad, cipher.blockSize);
}

const CTR = made(function crypt(words, offset) {
  const { _cipher: cipher } = this;
  const counter = register(this);
  const last = cipher.blockSize - 1;
  mixCounter(cipher, words, offset, counter);
  counter[last] = (counter[last] + 1) | 0;
});

/** As Gladman counts: the first byte first, over the first two words. */
const CTRGladman = made(function crypt(words, offset) {
  const counter = register(this);
  counter[0] = afterGladman(counter[0]);
  if (counter[0] === 0) counter[1] = afterGladman(counter[1]);
  mixCounter(this._cipher, words, offset, counter);
});

function afterGladman(word) {
  if (word >>> 24 !== 0xff) return word + 0x1000000;
  for (let shift = 16; shift >= 0; shift -= 8) {
    const byte = (word >>> shift) & 0xff;
    if (byte !== 0xff) return (word & ((1 << shift) - 1)) | ((byte + 1) << shift);
  }
  return 0;
}

const OFB = made(function crypt(words, offset) {
  const { _cipher: cipher } = this;
  const pad = register(this);
  cipher.encryptBlock(pad, 0);
  xor(words, offset, pad, cipher.blockSize);
});

module.exports = { BlockCipherMode, modes: { CBC, CFB, CTR, CTRGladman, ECB, OFB }, CBC };
