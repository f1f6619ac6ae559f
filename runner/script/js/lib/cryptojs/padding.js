'use strict';

const { WordArray, fromBytes } = require('./word-array');

const missingBytes = (data, blockSize) => blockSize * 4 - (data.sigBytes % (blockSize * 4));

/** Removes as many bytes as the last byte says. */
function dropCounted(data) {
  data.sigBytes -= data.words[(data.sigBytes - 1) >>> 2] & 0xff;
}

/** A padding whose last byte is the count and whose others `filler` gives. */
function counted(filler) {
  return {
    pad(data, blockSize) {
      const count = missingBytes(data, blockSize);
      const bytes = Uint8Array.from({ length: count }, (_, i) => (i === count - 1 ? count : filler(count)));
      data.concat(fromBytes(bytes));
    },
    unpad: dropCounted,
  };
}

const ZeroPadding = {
  pad(data, blockSize) {
    const count = missingBytes(data, blockSize) % (blockSize * 4);
    data.clamp();
    data.concat(new WordArray.init(new Array(Math.ceil(count / 4)).fill(0), count));
  },
  unpad(data) {
    const { words } = data;
    let last = data.sigBytes - 1;
    while (last >= 0 && !((words[last >>> 2] >>> (24 - (last % 4) * 8)) & 0xff)) last -= 1;
    data.sigBytes = last + 1;
  },
};

const Iso97971 = {
  pad(data, blockSize) {
    data.concat(WordArray.create([0x80000000], 1));
    ZeroPadding.pad(data, blockSize);
  },
  unpad(data) {
    ZeroPadding.unpad(data);
    data.sigBytes -= 1;
  },
};

module.exports = {
  Pkcs7: counted((count) => count),
  AnsiX923: counted(() => 0),
  Iso10126: counted(() => Math.floor(Math.random() * 256)),
  Iso97971,
  NoPadding: { pad() {}, unpad() {} },
  ZeroPadding,
};
