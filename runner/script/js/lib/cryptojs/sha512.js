'use strict';

const { merkleDamgard } = require('./hasher');
const { compress, START, START_384 } = require('../../web/sha-512');

const long = { compress, lengthWords: 4, blockSize: 32 };

module.exports = {
  SHA384: merkleDamgard({ ...long, start: START_384, size: 12 }),
  SHA512: merkleDamgard({ ...long, start: START }),
};
