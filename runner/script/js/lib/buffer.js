'use strict';
// `require('buffer')`.

const { Buffer } = require('../web/buffer');
const { atob, btoa } = require('../web/base64');

module.exports = { Buffer, SlowBuffer: Buffer, INSPECT_MAX_BYTES: 50, kMaxLength: 4294967296, atob, btoa };
