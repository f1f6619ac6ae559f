'use strict';

// CryptoJS: https://cryptojs.gitbook.io/docs/ says what it offers.

const { WordArray } = require('./crypto-js/word-array');
const { BufferedBlockAlgorithm, Hasher } = require('./crypto-js/hasher');
const { HMAC } = require('./crypto-js/hmac');

const CryptoJS = {
  lib: { BufferedBlockAlgorithm, Hasher, WordArray },
  enc: require('./crypto-js/encoders'),
  algo: { HMAC },
};

const HASHES = {
  MD5: () => require('./crypto-js/md5').MD5,
  SHA1: () => require('./crypto-js/sha1').SHA1,
  SHA224: () => require('./crypto-js/sha256').SHA224,
  SHA256: () => require('./crypto-js/sha256').SHA256,
  SHA384: () => require('./crypto-js/sha512').SHA384,
  SHA512: () => require('./crypto-js/sha512').SHA512,
  SHA3: () => require('./crypto-js/sha3').SHA3,
  RIPEMD160: () => require('./crypto-js/ripemd160').RIPEMD160,
};

const CIPHERS = {
  AES: () => require('./crypto-js/aes').AES,
  DES: () => require('./crypto-js/des').DES,
  TripleDES: () => require('./crypto-js/des').TripleDES,
  RC4: () => require('./crypto-js/rc4').RC4,
  RC4Drop: () => require('./crypto-js/rc4').RC4Drop,
};

const DERIVATIONS = {
  PBKDF2: () => require('./crypto-js/kdf').PBKDF2,
  EvpKDF: () => require('./crypto-js/kdf').EvpKDF,
};

/** Defines a property whose value is made when it is first read. */
function lazy(target, name, make) {
  const define = (value) =>
    Object.defineProperty(target, name, { value, configurable: true, enumerable: true, writable: true });
  Object.defineProperty(target, name, {
    configurable: true,
    enumerable: true,
    get() {
      const value = make();
      define(value);
      return value;
    },
    set: define,
  });
}

for (const [name, load] of Object.entries(HASHES)) {
  lazy(CryptoJS.algo, name, load);
  CryptoJS[name] = (message, options) => new CryptoJS.algo[name](options).finalize(message);
  CryptoJS[`Hmac${name}`] = (message, key) => new HMAC(CryptoJS.algo[name], key).finalize(message);
}

for (const [name, load] of Object.entries(CIPHERS)) {
  lazy(CryptoJS.algo, name, load);
  lazy(CryptoJS, name, () => require('./crypto-js/serializable').helper(CryptoJS.algo[name]));
}

for (const [name, load] of Object.entries(DERIVATIONS)) {
  lazy(CryptoJS.algo, name, load);
  CryptoJS[name] = (password, salt, options) => new CryptoJS.algo[name](options).compute(password, salt);
}

lazy(CryptoJS, 'mode', () => require('./crypto-js/modes'));
lazy(CryptoJS, 'pad', () => require('./crypto-js/padding'));
lazy(CryptoJS, 'kdf', () => ({ OpenSSL: require('./crypto-js/kdf').OpenSSLKdf }));
lazy(CryptoJS, 'format', () => {
  const { HexFormat, OpenSSL } = require('./crypto-js/serializable');
  return { Hex: HexFormat, OpenSSL };
});

for (const name of ['CipherParams', 'PasswordBasedCipher', 'SerializableCipher']) {
  lazy(CryptoJS.lib, name, () => require('./crypto-js/serializable')[name]);
}

for (const name of ['BlockCipher', 'Cipher', 'StreamCipher']) {
  lazy(CryptoJS.lib, name, () => require('./crypto-js/cipher')[name]);
}

for (const name of ['Rabbit', 'RabbitLegacy', 'Blowfish']) {
  lazy(CryptoJS, name, () => {
    throw new Error(`CryptoJS.${name} is not part of this runner's CryptoJS; AES, TripleDES, DES and RC4 are`);
  });
}

module.exports = CryptoJS;
