'use strict';

const { Base } = require('./base');
const { WordArray } = require('./word-array');
const { cores } = require('./hasher');
const { MD5 } = require('./md5');
const { SHA1 } = require('./sha1');
const { HMAC } = require('./hmac');

/** RFC 8018, 5.2; sizes in words. */
const PBKDF2 = Base.extend({
  cfg: Base.extend({ keySize: 4, hasher: SHA1, iterations: 1 }),
  init: function init(options) {
    this.cfg = this.cfg.extend(options);
  },
  compute(password, salt) {
    const { keySize, hasher, iterations } = this.cfg;
    const hmac = HMAC.create(hasher, password);
    const next = cores.has(hasher) ? quickLinks(hmac, cores.get(hasher)) : links(hmac);
    const derived = WordArray.create();
    for (let index = 1; derived.words.length < keySize; index++) {
      const block = hmac.update(salt).finalize(WordArray.create([index]));
      hmac.reset();
      mixLinks(block.words, next, iterations);
      derived.concat(block);
    }
    derived.sigBytes = keySize * 4;
    return derived;
  },
});

function mixLinks(words, next, iterations) {
  let link = words.slice(0);
  for (let i = 1; i < iterations; i++) {
    link = next(link);
    for (let at = 0; at < words.length; at++) words[at] ^= link[at];
  }
}

/** The HMAC of a hash, as words. */
function links(hmac) {
  return (words) => {
    const link = hmac.finalize(new WordArray.init(words));
    hmac.reset();
    return link.words;
  };
}

/** The same by the compression function alone: behind the key, a hash is always the one and last block. */
function quickLinks(hmac, { compress, size }) {
  const { blockSize } = hmac._hasher;
  const states = [stateAfter(hmac, hmac._iKey), stateAfter(hmac, hmac._oKey)];
  const state = new Int32Array(states[0].length);
  const block = new Int32Array(blockSize);
  hmac.reset();
  block[size] = 0x80000000;
  block[blockSize - 1] = (blockSize + size) * 32;
  return (words) => {
    let given = words;
    for (let side = 0; side < 2; side++) {
      for (let i = 0; i < size; i++) block[i] = given[i];
      state.set(states[side]);
      compress(state, block, 0);
      given = state;
    }
    return state;
  };
}

function stateAfter(hmac, key) {
  hmac._hasher.reset();
  hmac._hasher.update(key);
  return Int32Array.from(hmac._hasher._hash.words);
}

/** OpenSSL's EVP_BytesToKey; sizes in words. */
const EvpKDF = Base.extend({
  cfg: Base.extend({ keySize: 4, hasher: MD5, iterations: 1 }),
  init: function init(options) {
    this.cfg = this.cfg.extend(options);
  },
  compute(password, salt) {
    const { keySize, hasher: algorithm, iterations } = this.cfg;
    const hasher = algorithm.create();
    const derived = WordArray.create();
    for (let block; derived.words.length < keySize; ) {
      if (block) hasher.update(block);
      block = hasher.update(password).finalize(salt);
      hasher.reset();
      for (let i = 1; i < iterations; i++) {
        block = hasher.finalize(block);
        hasher.reset();
      }
      derived.concat(block);
    }
    derived.sigBytes = keySize * 4;
    return derived;
  },
});

/** How a passphrase becomes a key and an iv, with a random salt unless one is given. */
const OpenSSLKdf = {
  execute(password, keySize, ivSize, salt) {
    const used = salt || WordArray.random(8);
    const key = EvpKDF.create({ keySize: keySize + ivSize }).compute(password, used);
    const iv = WordArray.create(key.words.slice(keySize), ivSize * 4);
    key.sigBytes = keySize * 4;
    return require('./serializable').CipherParams.create({ key, iv, salt: used });
  },
};

module.exports = { EvpKDF, OpenSSLKdf, PBKDF2 };
