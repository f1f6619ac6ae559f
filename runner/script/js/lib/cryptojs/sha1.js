'use strict';

const { merkleDamgard } = require('./hasher');
const { compress, START } = require('../../web/sha-1');

module.exports = { SHA1: merkleDamgard({ start: START, compress }) };
