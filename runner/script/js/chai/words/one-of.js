'use strict';

const { about, comparison, subject } = require('./support');

function assertOneOf(list, message) {
  const value = subject(this, message);
  const { contains, deep } = this.__flags;
  about(this, list).to.be.an('array');
  const same = comparison(this);
  const check = (holds, text, negated) => this.assert(list.some(holds), `expected #{this} to ${text} one of #{exp}`,
    `expected #{this} to ${negated} one of #{exp}`, list, value);
  if (contains) check((item) => value.indexOf(item) > -1, 'contain', 'not contain');
  else if (deep) check((item) => same(value, item), 'deeply equal', 'deeply equal');
  else check((item) => item === value, 'be', 'not be');
}

module.exports = { oneOf: assertOneOf };
