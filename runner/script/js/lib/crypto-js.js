'use strict';

// CryptoJS: https://cryptojs.gitbook.io/docs/ says what it offers.

const { Base } = require('./cryptojs/base');
const { WordArray } = require('./cryptojs/word-array');
const { BufferedBlockAlgorithm, Hasher } = require('./cryptojs/hasher');

const CryptoJS = {
  lib: { Base, WordArray, BufferedBlockAlgorithm, Hasher },
  enc: require('./cryptojs/encoders'),
  algo: {},
};

const HASHES = {
  MD5: () => require('./cryptojs/md5').MD5,
  SHA1: () => require('./cryptojs/sha1').SHA1,
  SHA224: () => require('./cryptojs/sha256').SHA224,
  SHA256: () => require('./cryptojs/sha256').SHA256,
  SHA384: () => require('./cryptojs/sha512').SHA384,
  SHA512: () => require('./cryptojs/sha512').SHA512,
  SHA3: () => require('./cryptojs/sha3').SHA3,
  RIPEMD160: () => require('./cryptojs/ripemd160').RIPEMD160,
};

const CIPHERS = {
  AES: () => require('./cryptojs/aes').AES,
  DES: () => require('./cryptojs/des').DES,
  TripleDES: () => require('./cryptojs/des').TripleDES,
  RC4: () => require('./cryptojs/rc4').RC4,
  RC4Drop: () => require('./cryptojs/rc4').RC4Drop,
  Rabbit: () => require('./cryptojs/rabbit').Rabbit,
  RabbitLegacy: () => require('./cryptojs/rabbit').RabbitLegacy,
};

const DERIVATIONS = {
  PBKDF2: () => require('./cryptojs/kdf').PBKDF2,
  EvpKDF: () => require('./cryptojs/kdf').EvpKDF,
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
  lazy(CryptoJS, name, () => Hasher._createHelper(CryptoJS.algo[name]));
  lazy(CryptoJS, `Hmac${name}`, () => Hasher._createHmacHelper(CryptoJS.algo[name]));
}

for (const [name, load] of Object.entries(CIPHERS)) {
  lazy(CryptoJS.algo, name, load);
  lazy(CryptoJS, name, () => require('./cryptojs/serializable').helper(CryptoJS.algo[name]));
}

for (const [name, load] of Object.entries(DERIVATIONS)) {
  lazy(CryptoJS.algo, name, load);
  CryptoJS[name] = (password, salt, options) => CryptoJS.algo[name].create(options).compute(password, salt);
}

for (const name of ['CipherParams', 'PasswordBasedCipher', 'SerializableCipher']) {
  lazy(CryptoJS.lib, name, () => require('./cryptojs/serializable')[name]);
}

for (const name of ['BlockCipher', 'Cipher', 'StreamCipher']) {
  lazy(CryptoJS.lib, name, () => require('./cryptojs/cipher')[name]);
}

lazy(CryptoJS.algo, 'HMAC', () => require('./cryptojs/hmac').HMAC);
lazy(CryptoJS.lib, 'BlockCipherMode', () => require('./cryptojs/modes').BlockCipherMode);
lazy(CryptoJS, 'mode', () => require('./cryptojs/modes').modes);
lazy(CryptoJS, 'pad', () => require('./cryptojs/padding'));
lazy(CryptoJS, 'x64', () => require('./cryptojs/x64'));
lazy(CryptoJS, 'kdf', () => ({ OpenSSL: require('./cryptojs/kdf').OpenSSLKdf }));
lazy(CryptoJS, 'format', () => {
  const { HexFormat, OpenSSL } = require('./cryptojs/serializable');
  return { Hex: HexFormat, OpenSSL };
});

module.exports = CryptoJS;
