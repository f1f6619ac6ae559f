'use strict';
// Objects and values, as lodash 3 has them.

exports.create = function create(_, { iteratee, isIteration, taking }) {
  /* assign(object, sources…, customizer, this) */
  const assigning = (plain, customized) => (object, ...given) => {
    if (object == null) return object;
    const place = _.findLastIndex(given, (each) => typeof each === 'function');
    if (given.length > 1 && place > 0 && place >= given.length - 2) {
      const call = given[place].bind(given[place + 1]);
      return customized(object, ...given.slice(0, place), call);
    }
    const sources = given.length > 2 && isIteration(given[0], given[1], given[2]) ? given.slice(0, 1) : given;
    return plain(object, ...sources);
  };

  const keysOf = (given) => _.flattenDeep(given).map(String);
  const byName = (object, names) => {
    const result = {};
    for (const name of names) if (name in Object(object)) result[name] = object[name];
    return result;
  };
  const byCall = (object, test) => _.pickBy(object, (value, key) => test(value, key, object));

  function pick(object, ...given) {
    if (object == null) return {};
    if (typeof given[0] !== 'function') return byName(object, keysOf(given));
    return byCall(object, iteratee(given[0], given[1]));
  }

  function omit(object, ...given) {
    if (object == null) return {};
    if (typeof given[0] !== 'function') return byName(object, _.difference(_.keysIn(object), keysOf(given)));
    return byCall(object, _.negate(iteratee(given[0], given[1])));
  }

  const customizer = (call, thisArg) => (typeof call === 'function' ? call.bind(thisArg) : undefined);

  function cloneWith(value, isDeep, call) {
    if (!call) return isDeep ? _.cloneDeep(value) : _.clone(value);
    return isDeep ? _.cloneDeepWith(value, call) : _.cloneWith(value, call);
  }

  function clone(value, isDeep, call, thisArg) {
    if (typeof isDeep === 'function') return cloneWith(value, false, customizer(isDeep, call));
    const outside = isDeep && typeof isDeep !== 'boolean' && isIteration(value, isDeep, call);
    return cloneWith(value, isDeep && !outside, customizer(call, thisArg));
  }

  function isEqual(one, other, call, thisArg) {
    return call ? Boolean(_.isEqualWith(one, other, customizer(call, thisArg))) : _.isEqual(one, other);
  }

  function transform(object, given, start, thisArg) {
    const call = iteratee(given, thisArg);
    return start === undefined ? _.transform(object, call) : _.transform(object, call, start);
  }

  function invert(object, isMulti, guard) {
    const many = isMulti && !(guard && isIteration(object, isMulti, guard));
    const result = {};
    for (const key of _.keys(object)) {
      const value = object[key];
      if (!many) result[value] = key;
      else if (_.has(result, [value])) result[value].push(key);
      else result[value] = [key];
    }
    return result;
  }

  const walking = (func) => (object, given, thisArg) => (
    func(object, typeof given === 'function' && thisArg !== undefined ? given.bind(thisArg) : given));
  const assign = assigning(_.assign, _.assignWith);
  const functions = (object) => _.functionsIn(object);

  return {
    chained: {
      assign, extend: assign, merge: assigning(_.merge, _.mergeWith), defaults: _.defaults, defaultsDeep: _.defaultsDeep,
      pick, omit, transform, invert, functions, methods: functions, pairs: _.toPairs,
      mapValues: taking(_.mapValues), mapKeys: taking(_.mapKeys),
      forIn: walking(_.forIn), forInRight: walking(_.forInRight), forOwn: walking(_.forOwn),
      forOwnRight: walking(_.forOwnRight),
      callback: (given, thisArg) => iteratee(given, thisArg),
      times(count, given, thisArg) {
        return _.times(count, iteratee(given, thisArg));
      },
    },
    plain: {
      clone, isEqual, eq: isEqual,
      iteratee: (given, thisArg) => iteratee(given, thisArg),
      cloneDeep: (value, call, thisArg) => cloneWith(value, true, customizer(call, thisArg)),
      findKey: taking(_.findKey), findLastKey: taking(_.findLastKey),
      isMatch: (object, source, call, thisArg) => (
        call ? _.isMatchWith(object, source, customizer(call, thisArg)) : _.isMatch(object, source)),
    },
  };
};
