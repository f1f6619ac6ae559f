'use strict';

const { about, inspect, subject } = require('./support');

function assertMatch(pattern, message) {
  const value = subject(this, message);
  this.assert(pattern.exec(value), `expected #{this} to match ${pattern}`, `expected #{this} not to match ${pattern}`);
}

function assertString(part, message) {
  const value = subject(this, message);
  about(this, value).is.a('string');
  this.assert(value.indexOf(part) !== -1, () => `expected #{this} to contain ${inspect(part)}`,
    () => `expected #{this} to not contain ${inspect(part)}`);
}

module.exports = { match: assertMatch, string: assertString };
