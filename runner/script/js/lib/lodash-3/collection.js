'use strict';
// Collections, as lodash 3 has them.

exports.create = function create(_, { iteratee, isIteration, taking, keyed }) {
  const reducing = (func) => (collection, given, start, thisArg) => {
    const call = iteratee(given, thisArg);
    return start === undefined ? func(collection, call) : func(collection, call, start);
  };
  const plainly = (func) => (collection, given, thisArg) => {
    if (typeof given === 'function' && thisArg !== undefined) return func(collection, given.bind(thisArg));
    return func(collection, given);
  };

  /* Numbers count as numbers; other values only where all of them compare. */
  const extreme = (isBetter, worst) => (collection, given, thisArg) => {
    const read = iteratee(thisArg && isIteration(collection, given, thisArg) ? undefined : given, thisArg);
    let best = worst;
    let result = worst;
    _.forEach(collection, (value, key) => {
      const rank = read(value, key, collection);
      if (isBetter(rank, best) || (rank === worst && rank === result)) {
        best = rank;
        result = value;
      }
    });
    return result;
  };

  const isDescending = (order) => order !== undefined && order !== 'asc' && order !== true;
  const byAll = (collection, readers, orders) => _.orderBy(collection, readers,
    readers.map((_reader, index) => (isDescending(orders[index]) ? 'desc' : 'asc')));

  function sum(collection, given, thisArg) {
    const read = iteratee(thisArg && isIteration(collection, given, thisArg) ? undefined : given, thisArg);
    return _.reduce(collection, (total, value, key) => total + (+read(value, key, collection) || 0), 0);
  }

  function sample(collection, count, guard) {
    if (count == null || (guard && isIteration(collection, count, guard))) return _.sample(collection);
    return _.sampleSize(collection, count);
  }

  const all = taking(_.every);
  const any = taking(_.some);
  const filter = taking(_.filter);
  const find = taking(_.find);
  const forEach = plainly(_.forEach);
  const forEachRight = plainly(_.forEachRight);
  const map = taking(_.map);
  const pluck = (collection, path) => _.map(collection, _.property(path));
  const reduce = reducing(_.reduce);
  const reduceRight = reducing(_.reduceRight);
  const includes = (collection, value, from, guard) => _.includes(collection, value,
    guard && isIteration(value, from, guard) ? 0 : from);

  return {
    chained: {
      collect: map, map, pluck, filter, select: filter, each: forEach, forEach, eachRight: forEachRight, forEachRight,
      countBy: keyed(_.countBy), groupBy: keyed(_.groupBy), indexBy: keyed(_.keyBy), partition: keyed(_.partition),
      reject: taking(_.reject),
      invoke: _.invokeMap,
      shuffle: _.shuffle,
      sortBy(collection, given, thisArg) {
        if (thisArg !== undefined && isIteration(collection, given, thisArg)) return _.sortBy(collection);
        const read = iteratee(given, thisArg);
        const ranked = _.map(collection, (value, key) => ({ value, rank: read(value, key, collection) }));
        return _.sortBy(ranked, (each) => each.rank).map((each) => each.value);
      },
      sortByAll: (collection, ...given) => (collection == null ? []
        : byAll(collection, _.flatten(given.filter((each, index) => !isIteration(collection, given[0], each) || index === 0))
          .map((each) => iteratee(each)), [])),
      sortByOrder(collection, given, orders, guard) {
        if (collection == null) return [];
        const used = guard && isIteration(given, orders, guard) ? undefined : orders;
        return byAll(collection, [].concat(given == null ? [] : given).map((each) => iteratee(each)),
          [].concat(used == null ? [] : used));
      },
      where: (collection, source) => _.filter(collection, _.matches(source)),
    },
    plain: {
      all, every: all, any, some: any, find, detect: find, findLast: taking(_.findLast),
      findWhere: (collection, source) => _.find(collection, _.matches(source)),
      contains: includes, include: includes, includes,
      foldl: reduce, inject: reduce, reduce, foldr: reduceRight, reduceRight,
      max: extreme((one, other) => one > other, -Infinity),
      min: extreme((one, other) => one < other, Infinity),
      sum, sample,
    },
  };
};
