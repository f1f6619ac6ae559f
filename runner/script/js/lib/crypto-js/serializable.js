'use strict';

const { WordArray } = require('./word-array');
const { Base64, Hex } = require('./encoders');
const { OpenSSLKdf } = require('./kdf');

const SALTED = [0x53616c74, 0x65645f5f];

/** What `encrypt` gives: the ciphertext with all that decrypting it takes. */
class CipherParams {
  constructor(fields) {
    Object.assign(this, fields);
  }

  static create(fields) {
    return new this(fields);
  }

  toString(formatter) {
    return (formatter || this.formatter).stringify(this);
  }
}

CipherParams.prototype.formatter = undefined;

const OpenSSL = {
  stringify({ ciphertext, salt }) {
    const bytes = salt ? new WordArray(SALTED.slice(0)).concat(salt).concat(ciphertext) : ciphertext;
    return bytes.toString(Base64);
  },
  parse(text) {
    const ciphertext = Base64.parse(text);
    const { words } = ciphertext;
    if (words[0] !== SALTED[0] || words[1] !== SALTED[1]) return new CipherParams({ ciphertext });
    const salt = new WordArray(words.slice(2, 4));
    words.splice(0, 4);
    ciphertext.sigBytes -= 16;
    return new CipherParams({ ciphertext, salt });
  },
};

const HexFormat = {
  stringify: ({ ciphertext }) => ciphertext.toString(Hex),
  parse: (text) => new CipherParams({ ciphertext: Hex.parse(text) }),
};

const parsed = (ciphertext, format) => (typeof ciphertext === 'string' ? format.parse(ciphertext) : ciphertext);

/** Encrypts and decrypts with a key and an iv that are given as words. */
const SerializableCipher = {
  encrypt(Algorithm, message, key, options) {
    const encryptor = Algorithm.createEncryptor(key, options);
    const ciphertext = encryptor.finalize(message);
    const { iv, mode, padding } = encryptor.cfg;
    const formatter = (options && options.format) || OpenSSL;
    return new CipherParams({
      ciphertext, key, iv, algorithm: Algorithm, mode, padding, blockSize: Algorithm.blockSize, formatter,
    });
  },
  decrypt(Algorithm, ciphertext, key, options) {
    const format = (options && options.format) || OpenSSL;
    return Algorithm.createDecryptor(key, options).finalize(parsed(ciphertext, format).ciphertext);
  },
};

/** Encrypts and decrypts with a passphrase, as `openssl enc` does. */
const PasswordBasedCipher = {
  encrypt(Algorithm, message, password, options = {}) {
    const derived = derive(Algorithm, password, options.salt, options);
    const result = SerializableCipher.encrypt(Algorithm, message, derived.key, { ...options, iv: derived.iv });
    return Object.assign(result, derived);
  },
  decrypt(Algorithm, ciphertext, password, options = {}) {
    const params = parsed(ciphertext, options.format || OpenSSL);
    const { key, iv } = derive(Algorithm, password, params.salt, options);
    return SerializableCipher.decrypt(Algorithm, params, key, { ...options, iv });
  },
};

function derive(Algorithm, password, salt, { kdf = OpenSSLKdf, hasher }) {
  return kdf.execute(password, Algorithm.keySize, Algorithm.ivSize, salt, hasher);
}

/** `{encrypt, decrypt}` of an algorithm: a text as key is a passphrase. */
function helper(Algorithm) {
  const by = (key) => (typeof key === 'string' ? PasswordBasedCipher : SerializableCipher);
  return {
    encrypt: (message, key, options) => by(key).encrypt(Algorithm, message, key, options),
    decrypt: (ciphertext, key, options) => by(key).decrypt(Algorithm, ciphertext, key, options),
  };
}

module.exports = { CipherParams, HexFormat, OpenSSL, PasswordBasedCipher, SerializableCipher, helper };
