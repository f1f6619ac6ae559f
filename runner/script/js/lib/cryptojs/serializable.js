'use strict';

const { Base } = require('./base');
const { WordArray } = require('./word-array');
const { Base64, Hex } = require('./encoders');
const { OpenSSLKdf } = require('./kdf');

const SALTED = [0x53616c74, 0x65645f5f];

/** What `encrypt` gives: the ciphertext with all that decrypting it takes. */
const CipherParams = Base.extend({
  init: function init(fields) {
    this.mixIn(fields);
  },
  toString(formatter) {
    return (formatter || this.formatter).stringify(this);
  },
});

const OpenSSL = {
  stringify({ ciphertext, salt }) {
    const bytes = salt ? WordArray.create(SALTED.slice(0)).concat(salt).concat(ciphertext) : ciphertext;
    return bytes.toString(Base64);
  },
  parse(text) {
    const ciphertext = Base64.parse(text);
    const { words } = ciphertext;
    if (words[0] !== SALTED[0] || words[1] !== SALTED[1]) return CipherParams.create({ ciphertext, salt: undefined });
    const salt = WordArray.create(words.slice(2, 4));
    words.splice(0, 4);
    ciphertext.sigBytes -= 16;
    return CipherParams.create({ ciphertext, salt });
  },
};

const HexFormat = {
  stringify: ({ ciphertext }) => ciphertext.toString(Hex),
  parse: (text) => CipherParams.create({ ciphertext: Hex.parse(text) }),
};

/** Encrypts and decrypts with a key and an iv that are given as words. */
const SerializableCipher = Base.extend({
  cfg: Base.extend({ format: OpenSSL }),
  encrypt(algorithm, message, key, options) {
    const given = this.cfg.extend(options);
    const encryptor = algorithm.createEncryptor(key, given);
    const ciphertext = encryptor.finalize(message);
    const { iv, mode, padding } = encryptor.cfg;
    return CipherParams.create({
      ciphertext, key, iv, algorithm, mode, padding, blockSize: algorithm.blockSize, formatter: given.format,
    });
  },
  decrypt(algorithm, ciphertext, key, options) {
    const given = this.cfg.extend(options);
    return algorithm.createDecryptor(key, given).finalize(this._parse(ciphertext, given.format).ciphertext);
  },
  _parse(ciphertext, format) {
    return typeof ciphertext === 'string' ? format.parse(ciphertext, this) : ciphertext;
  },
});

/** Encrypts and decrypts with a passphrase, as `openssl enc` does. */
const PasswordBasedCipher = SerializableCipher.extend({
  cfg: SerializableCipher.cfg.extend({ kdf: OpenSSLKdf }),
  encrypt(algorithm, message, password, options) {
    const given = this.cfg.extend(options);
    const derived = given.kdf.execute(password, algorithm.keySize, algorithm.ivSize);
    given.iv = derived.iv;
    const result = SerializableCipher.encrypt.call(this, algorithm, message, derived.key, given);
    result.mixIn(derived);
    return result;
  },
  decrypt(algorithm, ciphertext, password, options) {
    const given = this.cfg.extend(options);
    const params = this._parse(ciphertext, given.format);
    const derived = given.kdf.execute(password, algorithm.keySize, algorithm.ivSize, params.salt);
    given.iv = derived.iv;
    return SerializableCipher.decrypt.call(this, algorithm, params, derived.key, given);
  },
});

/** `{encrypt, decrypt}` of an algorithm: a text as key is a passphrase. */
function helper(algorithm) {
  const by = (key) => (typeof key === 'string' ? PasswordBasedCipher : SerializableCipher);
  return {
    encrypt: (message, key, options) => by(key).encrypt(algorithm, message, key, options),
    decrypt: (ciphertext, key, options) => by(key).decrypt(algorithm, ciphertext, key, options),
  };
}

module.exports = { CipherParams, HexFormat, OpenSSL, PasswordBasedCipher, SerializableCipher, helper };
