'use strict';

// RFC 2104.

const { Base } = require('./base');
const { Utf8 } = require('./encoders');

const HMAC = Base.extend({
  init: function init(algorithm, key) {
    const hasher = (this._hasher = new algorithm.init());
    const blockBytes = hasher.blockSize * 4;
    let short = typeof key === 'string' ? Utf8.parse(key) : key;
    if (short.sigBytes > blockBytes) short = hasher.finalize(short);
    short.clamp();
    this._iKey = padded(short, hasher.blockSize, 0x36363636);
    this._oKey = padded(short, hasher.blockSize, 0x5c5c5c5c);
    this.reset();
  },
  reset() {
    this._hasher.reset();
    this._hasher.update(this._iKey);
  },
  update(message) {
    this._hasher.update(message);
    return this;
  },
  finalize(message) {
    const inner = this._hasher.finalize(message);
    this._hasher.reset();
    return this._hasher.finalize(this._oKey.clone().concat(inner));
  },
});

function padded(key, blockSize, pad) {
  const block = key.clone();
  for (let i = 0; i < blockSize; i++) block.words[i] ^= pad;
  block.sigBytes = blockSize * 4;
  return block;
}

module.exports = { HMAC };
