'use strict';
// Number.random() and Array.create().

exports.methods = {
  random(...given) {
    const [one, other] = given.length === 1 ? [0, given[0]] : [given[0] || 0, given[1] === undefined ? 1 : given[1]];
    const low = Math.min(one, other);
    return Math.floor(Math.random() * (Math.max(one, other) + 1 - low) + low);
  },
  create: (...given) => given.flatMap((each) => (
    each !== null && typeof each === 'object' && each.length > 0 ? Array.from(each) : [].concat(each))),
};
