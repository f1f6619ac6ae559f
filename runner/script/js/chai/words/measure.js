'use strict';

const { lowerType } = require('../type');
const { about } = require('./support');

// {count, word} of a collection whose length is asserted.
function measure(assertion, value) {
  if (['map', 'set'].includes(lowerType(value))) return { count: value.size, word: 'size' };
  about(assertion, value).to.have.property('length');
  return { count: value.length, word: 'length' };
}

module.exports = { measure };
