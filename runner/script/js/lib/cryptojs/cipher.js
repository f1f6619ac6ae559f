'use strict';

const { BufferedBlockAlgorithm } = require('./hasher');
const { Base } = require('./base');
const { CBC } = require('./modes');
const { Pkcs7 } = require('./padding');

const ENCRYPT = 1;
const DECRYPT = 2;

/** A cipher with its key: what derives from it has `_doReset`, which reads the key, and `_doFinalize`. */
const Cipher = BufferedBlockAlgorithm.extend({
  cfg: Base.extend(),
  createEncryptor(key, options) {
    return this.create(ENCRYPT, key, options);
  },
  createDecryptor(key, options) {
    return this.create(DECRYPT, key, options);
  },
  init: function init(transform, key, options) {
    this.cfg = this.cfg.extend(options);
    this._xformMode = transform;
    this._key = key;
    this.reset();
  },
  reset() {
    BufferedBlockAlgorithm.reset.call(this);
    this._doReset();
  },
  process(data) {
    this._append(data);
    return this._process();
  },
  finalize(data) {
    if (data) this._append(data);
    return this._doFinalize();
  },
  keySize: 4,
  ivSize: 4,
  _ENC_XFORM_MODE: ENCRYPT,
  _DEC_XFORM_MODE: DECRYPT,
  _createHelper: (algorithm) => require('./serializable').helper(algorithm),
});

/** Mixes a key stream into the data. */
const StreamCipher = Cipher.extend({
  _doFinalize() {
    return this._process(true);
  },
  blockSize: 1,
});

/** Works on whole blocks, by a mode and a padding: what derives from it has `encryptBlock` and `decryptBlock`. */
const BlockCipher = Cipher.extend({
  cfg: Cipher.cfg.extend({ mode: CBC, padding: Pkcs7 }),
  reset() {
    Cipher.reset.call(this);
    const { mode, iv } = this.cfg;
    const encrypts = this._xformMode === ENCRYPT;
    // The last block is kept back when decrypting, for its padding is only known at the end.
    if (!encrypts) this._minBufferSize = 1;
    this._mode = (encrypts ? mode.createEncryptor : mode.createDecryptor).call(mode, this, iv && iv.words);
  },
  _doProcessBlock(words, offset) {
    this._mode.processBlock(words, offset);
  },
  _doFinalize() {
    const { padding } = this.cfg;
    if (this._xformMode === ENCRYPT) {
      padding.pad(this._data, this.blockSize);
      return this._process(true);
    }
    const plain = this._process(true);
    padding.unpad(plain);
    return plain;
  },
  blockSize: 4,
});

module.exports = { BlockCipher, Cipher, StreamCipher };
