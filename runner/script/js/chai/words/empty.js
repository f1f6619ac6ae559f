'use strict';

const { functionName, isPrimitive, lowerType } = require('../type');
const { inspect, misuse, subject } = require('./support');

function countItems(assertion, value) {
  switch (lowerType(value)) {
    case 'array':
    case 'string': return value.length;
    case 'map':
    case 'set': return value.size;
    case 'weakmap':
    case 'weakset': return misuse(assertion, '.empty was passed a weak collection');
    case 'function': return misuse(assertion, `.empty was passed a function ${functionName(value)}`.trim());
    default:
      if (isPrimitive(value)) misuse(assertion, `.empty was passed non-string primitive ${inspect(value)}`);
      return Object.keys(value).length;
  }
}

function assertEmpty() {
  const count = countItems(this, subject(this));
  this.assert(count === 0, 'expected #{this} to be empty', 'expected #{this} not to be empty');
}

module.exports = { empty: assertEmpty };
