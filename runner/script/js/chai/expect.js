'use strict';

const { Assertion, flag, transferFlags, config } = require('./assertion');
const { AssertionError } = require('./assertion-error');

for (const words of [require('./words/language'), require('./words/type'), require('./words/include'),
  require('./words/value'), require('./words/compare'), require('./words/property'),
  require('./words/text'), require('./words/keys'), require('./words/throws'),
  require('./words/respond'), require('./words/members'), require('./words/change'),
  require('./words/state')]) {
  words.addTo(Assertion);
}

function expect(value, message) {
  return new Assertion(value, message);
}

expect.fail = function fail(actual, expected, message, operator) {
  if (arguments.length < 2) {
    throw new AssertionError(actual || 'expect.fail()', { actual: undefined, expected: undefined, operator: undefined });
  }
  throw new AssertionError(message || 'expect.fail()', { actual, expected, operator });
};

module.exports = { expect, Assertion, AssertionError, flag, transferFlags, config };
