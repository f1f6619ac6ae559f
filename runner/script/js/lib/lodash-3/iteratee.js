'use strict';
// What lodash 3 takes for a function: a function with its this, a property's name with its value, or a pattern.

exports.create = function create(_) {
  function iteratee(given, thisArg) {
    if (typeof given === 'function') return thisArg === undefined ? given : (...values) => given.apply(thisArg, values);
    if (given == null) return _.identity;
    if (typeof given === 'object') return _.matches(given);
    return thisArg === undefined ? _.property(given) : _.matchesProperty(given, thisArg);
  }

  /** Whether the arguments are those of a map over lists: their third is the list itself. */
  function isIteration(value, index, list) {
    if (list === null || typeof list !== 'object' || !(typeof index === 'number' || typeof index === 'string')) return false;
    return Object.is(list[index], value) && (typeof index === 'string' || _.isArrayLike(list));
  }

  /** A function of lodash 4 whose second argument is an iteratee, with a third for its this. */
  const taking = (func) => (collection, given, thisArg) => {
    const outside = thisArg !== undefined && isIteration(collection, given, thisArg);
    return func(collection, outside ? _.identity : iteratee(given, outside ? undefined : thisArg));
  };

  /** The same, where a function is given three arguments and lodash 4 gives it one. */
  const keyed = (func) => taking((collection, read) => {
    const list = _.isArrayLike(collection) ? _.values(collection) : null;
    let index = -1;
    const keys = list ? null : _.keys(collection);
    return func(collection, (value) => {
      index += 1;
      return read(value, keys ? keys[index] : index, collection);
    });
  });

  return { iteratee, isIteration, taking, keyed };
};
