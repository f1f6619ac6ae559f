'use strict';

const { deepComparison, subject } = require('./support');

function assertEql(expected, message) {
  const value = subject(this, message);
  this.assert(deepComparison()(expected, value), 'expected #{this} to deeply equal #{exp}',
    'expected #{this} to not deeply equal #{exp}', expected, value, true);
}

function assertEqual(expected, message) {
  if (this.__flags.deep) {
    assertEql.call(this, expected, message);
    return;
  }
  const value = subject(this, message);
  this.assert(expected === value, 'expected #{this} to equal #{exp}',
    'expected #{this} to not equal #{exp}', expected, value, true);
}

module.exports = { equal: assertEqual, eql: assertEql };
