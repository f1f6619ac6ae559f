'use strict';
// Lists, as lodash 3 has them.

exports.create = function create(_, { iteratee, isIteration, taking }) {
  const dropping = (func) => (list, given, thisArg) => func(list, iteratee(given, thisArg));

  function uniq(list, ...given) {
    if (list == null || !list.length) return [];
    if (given[0] != null && typeof given[0] !== 'boolean') given.unshift(false);
    const [, read, thisArg] = given;
    if (read == null || isIteration(list, read, thisArg)) return _.uniq(list);
    const call = iteratee(read, thisArg);
    let index = -1;
    return _.uniqBy(list, (value) => {
      index += 1;
      return call(value, index, list);
    });
  }

  function flatten(list, isDeep, guard) {
    const deep = isDeep && !(guard && isIteration(list, isDeep, guard));
    return list == null ? [] : deep ? _.flattenDeep(list) : _.flatten(list);
  }

  function indexOf(list, value, from) {
    return typeof from === 'number' || !from ? _.indexOf(list, value, from || 0) : _.sortedIndexOf(list, value);
  }

  function lastIndexOf(list, value, from) {
    if (typeof from === 'number' || !from) return _.lastIndexOf(list, value, typeof from === 'number' ? from : undefined);
    return _.sortedLastIndexOf(list, value);
  }

  function zipObject(names, values) {
    const pairs = values || !names || Array.isArray(names[0]) ? null : [];
    const result = {};
    _.forEach(names, (name, index) => {
      if (values) result[name] = values[index];
      else if (name && !pairs) result[name[0]] = name[1];
      else if (pairs) result[name] = undefined;
    });
    return result;
  }

  const ranked = (func) => (list, value, given, thisArg) => (
    given == null ? func[0](list, value) : func[1](list, value, iteratee(given, thisArg)));
  const counted = (func) => (list, count, guard) => (
    func(list, count == null || (guard && isIteration(list, count, guard)) ? 1 : count));

  function combined(lists, given, thisArg) {
    if (given == null) return lists;
    const call = iteratee(given, thisArg);
    return lists.map((values) => values.reduce((one, other) => call(one, other)));
  }

  /* zipWith(lists…, function, this) */
  function zipWith(...given) {
    const place = _.findLastIndex(given, (each) => typeof each === 'function');
    if (place < 0) return _.zip(...given);
    const call = given[place];
    const thisArg = given[place + 1];
    return _.zip(...given.slice(0, place)).map((values) => values.slice(1)
      .reduce((one, other, index) => call.call(thisArg, one, other, index + 1, values), values[0]));
  }

  return {
    chained: {
      uniq, unique: uniq, flatten, zipObject, object: zipObject, rest: _.tail, tail: _.tail,
      drop: counted(_.drop), dropRight: counted(_.dropRight), take: counted(_.take), takeRight: counted(_.takeRight),
      dropWhile: dropping(_.dropWhile), dropRightWhile: dropping(_.dropRightWhile),
      takeWhile: dropping(_.takeWhile), takeRightWhile: dropping(_.takeRightWhile),
      range: (start, end, step) => (end == null ? _.range(0, start, step == null ? 1 : step)
        : _.range(start, end, step == null ? 1 : step)),
      remove: taking(_.remove),
      unzipWith: (lists, given, thisArg) => combined(_.unzip(lists), given, thisArg),
      zipWith,
      chunk: (list, size, guard) => (
        _.chunk(list, (guard && isIteration(list, size, guard)) || size == null ? 1 : Math.max(Math.floor(size) || 1, 1))),
    },
    plain: {
      indexOf, lastIndexOf,
      findIndex: taking(_.findIndex), findLastIndex: taking(_.findLastIndex),
      first: _.head, head: _.head, last: _.last,
      sortedIndex: ranked([_.sortedIndex, _.sortedIndexBy]),
      sortedLastIndex: ranked([_.sortedLastIndex, _.sortedLastIndexBy]),
    },
  };
};
