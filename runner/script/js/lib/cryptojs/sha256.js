'use strict';

const { merkleDamgard } = require('./hasher');
const { compress, START, START_224 } = require('../../web/sha-256');

module.exports = {
  SHA224: merkleDamgard({ start: START_224, compress, size: 7 }),
  SHA256: merkleDamgard({ start: START, compress }),
};
