'use strict';

const { WordArray } = require('./word-array');
const { MD5 } = require('./md5');
const { SHA1 } = require('./sha1');
const { HMAC } = require('./hmac');
const { Utf8 } = require('./encoders');

const asWords = (value) => (typeof value === 'string' ? Utf8.parse(value) : value);

/** RFC 8018, 5.2; sizes in words. */
class PBKDF2 {
  constructor(options) {
    this.cfg = { keySize: 4, hasher: SHA1, iterations: 1, ...options };
  }

  static create(options) {
    return new this(options);
  }

  compute(password, salt) {
    const { keySize, hasher, iterations } = this.cfg;
    const hmac = new HMAC(hasher, password);
    const derived = new WordArray([], 0);
    for (let index = 1; derived.words.length < keySize; index++) {
      const start = asWords(salt).clone().concat(new WordArray([index]));
      derived.concat(chained(hmac, start, iterations));
    }
    derived.sigBytes = keySize * 4;
    return derived;
  }
}

function chained(hmac, start, iterations) {
  let link = hmac.finalize(start);
  const { words } = link.clone();
  for (let i = 1; i < iterations; i++) {
    link = hmac.finalize(link);
    link.words.forEach((word, at) => (words[at] ^= word));
  }
  return new WordArray(words);
}

/** OpenSSL's EVP_BytesToKey; sizes in words. */
class EvpKDF {
  constructor(options) {
    this.cfg = { keySize: 4, hasher: MD5, iterations: 1, ...options };
  }

  static create(options) {
    return new this(options);
  }

  compute(password, salt) {
    const { keySize, hasher: Algorithm, iterations } = this.cfg;
    const derived = new WordArray([], 0);
    let block;
    while (derived.words.length < keySize) {
      const hasher = new Algorithm();
      if (block) hasher.update(block);
      block = hasher.update(password).finalize(salt);
      for (let i = 1; i < iterations; i++) block = new Algorithm().finalize(block);
      derived.concat(block);
    }
    derived.sigBytes = keySize * 4;
    return derived;
  }
}

/** How a passphrase becomes a key and an iv, with a random salt unless one is given. */
const OpenSSLKdf = {
  execute(password, keySize, ivSize, salt, hasher) {
    const used = asWords(salt || WordArray.random(8));
    const options = { keySize: keySize + ivSize, ...(hasher ? { hasher } : {}) };
    const derived = new EvpKDF(options).compute(password, used);
    const iv = new WordArray(derived.words.slice(keySize), ivSize * 4);
    derived.sigBytes = keySize * 4;
    return { key: derived, iv, salt: used };
  },
};

module.exports = { EvpKDF, OpenSSLKdf, PBKDF2 };
