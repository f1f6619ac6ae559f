'use strict';

const { Assertion } = require('./assertion');
const { WORDS, addWords } = require('./words');

addWords(Assertion.prototype, WORDS, (name) => require(`./words/${name}`));

function expect(value, message) {
  return new Assertion(value, message);
}

expect.fail = (...args) => require('./failure').refuse('expect.fail()', args);

module.exports = { expect, Assertion };
