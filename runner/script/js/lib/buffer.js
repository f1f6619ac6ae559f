'use strict';
// `require('buffer')`.

const { Buffer, INSPECTED, LONGEST } = require('../web/buffer');

module.exports = {
    Buffer, SlowBuffer: (size) => Buffer.alloc(Number(size)), INSPECT_MAX_BYTES: INSPECTED, kMaxLength: LONGEST
};
