'use strict';
// The global `_` of a script is lodash 3.10: lodash 4 under the names, and with the arguments, of version 3.

const _ = require('./lodash').runInContext();

/* What both versions have alike, by whether a chain goes on behind it. */
const SAME_CHAINED = [
  'after', 'ary', 'at', 'before', 'bind', 'bindAll', 'bindKey', 'compact', 'constant', 'create', 'curry', 'curryRight',
  'debounce', 'defer', 'delay', 'difference', 'fill', 'flattenDeep', 'flow', 'flowRight', 'initial', 'intersection',
  'keys', 'keysIn', 'matches', 'matchesProperty', 'memoize', 'method', 'methodOf', 'mixin', 'negate', 'once', 'partial',
  'partialRight', 'property', 'propertyOf', 'pull', 'pullAt', 'rearg', 'set', 'slice', 'spread', 'throttle', 'toArray',
  'toPlainObject', 'union', 'unzip', 'values', 'valuesIn', 'without', 'wrap', 'xor', 'zip',
];
const SAME = [
  'add', 'attempt', 'ceil', 'deburr', 'endsWith', 'floor', 'get', 'gt', 'gte', 'has', 'identity', 'inRange',
  'isArguments', 'isArray', 'isBoolean', 'isDate', 'isElement', 'isEmpty', 'isError', 'isFinite', 'isFunction', 'isNaN',
  'isNative', 'isNull', 'isNumber', 'isObject', 'isPlainObject', 'isRegExp', 'isString', 'isTypedArray', 'isUndefined',
  'lt', 'lte', 'noConflict', 'noop', 'now', 'pad', 'random', 'repeat', 'result', 'round', 'runInContext', 'size',
  'startsWith', 'trim', 'uniqueId',
];
const KEPT = ['VERSION', 'templateSettings', 'placeholder', 'prototype'];
/* Methods of a chain that are a list's or a text's own. */
const NATIVE = ['concat', 'join', 'replace', 'split'];

/* What a chain has of its own, whatever `_` has under the name. */
const WRAPPED = ['chain', 'reverse', 'tap', 'thru', 'toString'];

const four = { ..._ };
const shared = require('./lodash-3/iteratee').create(four);
const chained = Object.fromEntries(SAME_CHAINED.map((name) => [name, four[name]]));
const plain = Object.fromEntries(SAME.map((name) => [name, four[name]]));
for (const part of ['collection', 'array', 'object', 'string']) {
  const adapted = require(`./lodash-3/${part}`).create(four, shared);
  Object.assign(chained, adapted.chained);
  Object.assign(plain, adapted.plain);
}
chained.modArgs = four.overArgs;
chained.restParam = four.rest;
chained.backflow = chained.compose = four.flowRight;

for (const name of Object.keys(four)) {
  if (KEPT.includes(name)) continue;
  delete _[name];
  if (!WRAPPED.includes(name)) delete _.prototype[name];
}
const native = Object.fromEntries(NATIVE.map((name) => [name, (value, ...given) => value[name](...given)]));
four.mixin(_, native, { chain: false });
four.mixin(_, { concat: native.concat }, { chain: true });
for (const name of NATIVE) delete _[name];
four.mixin(_, chained, { chain: true });
four.mixin(_, plain, { chain: false });

const tap = (value, call, thisArg) => four.tap(value, thisArg === undefined ? call : call.bind(thisArg));
const thru = (value, call, thisArg) => call.call(thisArg, value);
delete _.prototype.next;
Object.assign(_, { chain: four.chain, tap, thru, _, VERSION: '3.10.2', support: {} });
_.prototype.run = _.prototype.value;

module.exports = _;
