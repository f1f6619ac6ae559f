'use strict';

const { measure } = require('./measure');
const { subject } = require('./support');

function assertLength(expected, message) {
  const { count, word } = measure(this, subject(this, message));
  this.assert(count == expected, `expected #{this} to have a ${word} of #{exp} but got #{act}`,
    `expected #{this} to not have a ${word} of #{act}`, expected, count);
}

function markLength() {
  this.__flags.doLength = true;
}

module.exports = { length: { method: assertLength, onChain: markLength } };
