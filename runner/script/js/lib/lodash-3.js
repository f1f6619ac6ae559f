'use strict';

// The global `_` of a script is lodash 3: its names that lodash 4 dropped, on top of lodash 4.

const _ = require('./lodash').runInContext();

_.mixin({
  all: _.every, any: _.some, collect: _.map, contains: _.includes, include: _.includes, detect: _.find,
  foldl: _.reduce, inject: _.reduce, foldr: _.reduceRight, select: _.filter, object: _.zipObject, pluck: _.map,
  where: (list, source) => _.filter(list, source),
  findWhere: (list, source) => _.find(list, source),
  rest: _.tail, pairs: _.toPairs, methods: _.functions, unique: _.uniq, backflow: _.flowRight, compose: _.flowRight,
  padLeft: _.padStart, padRight: _.padEnd, trimLeft: _.trimStart, trimRight: _.trimEnd, indexBy: _.keyBy,
  invoke: _.invokeMap, sortByOrder: _.orderBy, modArgs: _.overArgs, restParam: _.rest,
}, { chain: true });

module.exports = _;
