'use strict';

const { about, comparison, subject } = require('./support');

function isSubset(subset, superset, same, contains, ordered) {
  if (!contains && subset.length !== superset.length) return false;
  if (ordered) return subset.every((item, index) => same(item, superset[index]));
  const rest = [...superset];
  return subset.every((item) => {
    const index = rest.findIndex((other) => same(item, other));
    if (index !== -1 && !contains) rest.splice(index, 1);
    return index !== -1;
  });
}

function describe(contains, ordered) {
  if (contains) return ['be', `${ordered ? 'an ordered' : 'a'} superset of #{exp}`];
  return ['have', `the same ${ordered ? 'ordered ' : ''}members as #{exp}`];
}

function assertMembers(subset, message) {
  const value = subject(this, message);
  const { contains, ordered } = this.__flags;
  about(this, value).to.be.an('array');
  about(this, subset).to.be.an('array');
  const [verb, rest] = describe(contains, ordered);
  this.assert(isSubset(subset, value, comparison(this), contains, ordered), `expected #{this} to ${verb} ${rest}`,
    `expected #{this} to not ${verb} ${rest}`, subset, value, true);
}

module.exports = { members: assertMembers };
