'use strict';
// SugarJS functions on Object.

const { isEqual, isMatch, mapped } = require('./match');
const { extreme, more, less } = require('./list');

const isPlain = (value) => Object.prototype.toString.call(value) === '[object Object]' && 'hasOwnProperty' in value;
const isKind = (kind) => (value) => Object.prototype.toString.call(value) === `[object ${kind}]`;
const matching = (object, wanted) => Object.keys(object).filter((key) => (
  isMatch(object[key], wanted, object, [key, object[key], object])));
const values = (object, read) => Object.keys(object).map((key) => (
  mapped(object[key], read, object, [key, object[key], object])));
const only = (object, keys) => Object.fromEntries(keys.map((key) => [key, object[key]]));
const total = (object, read) => values(object, read).reduce((one, other) => one + other, 0);

function merge(target, source, isDeep, resolve) {
  if (!target || typeof source === 'string') return target;
  for (const key of Object.keys(source || {})) {
    let value = source[key];
    if (target[key] !== undefined) {
      if (resolve === false) continue;
      if (typeof resolve === 'function') value = resolve.call(source, key, target[key], value);
    }
    if (isDeep === true && value instanceof Date) value = new Date(value.getTime());
    else if (isDeep === true && value !== null && typeof value === 'object') {
      value = merge(target[key] || (Array.isArray(value) ? [] : {}), value, true, resolve);
    }
    target[key] = value;
  }
  return target;
}

function clone(object, isDeep) {
  if (object instanceof Date) return new Date(object.getTime());
  if (object === null || typeof object !== 'object') return object;
  return merge(Array.isArray(object) ? [] : {}, object, isDeep);
}

const isNamed = (key, wanted) => wanted.flat().some((each) => (
  each instanceof RegExp ? each.test(key) : isPlain(each) ? Object.hasOwn(each, key) : key === String(each)));
const part = (text) => (!text && text !== false && text !== 0 ? '' : encodeURIComponent(text).replace(/%20/g, '+'));

function toQueryString(value, name) {
  if (Array.isArray(value) || isPlain(value)) {
    return Object.keys(value).map((key) => toQueryString(value[key], name ? `${name}[${key}]` : key)).join('&');
  }
  return name ? `${part(name)}=${value instanceof Date ? value.getTime() : part(value)}` : '';
}

function valueOf(text) {
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return parseFloat(text);
  return text === 'true' ? true : text === 'false' ? false : text;
}

/* a[b][]=1 is {a: {b: [1]}} */
function putParameter(target, name, text) {
  const keys = name.replace(/\]/g, '').split('[');
  let holder = target;
  keys.forEach((given, index) => {
    const key = given === '' && Array.isArray(holder) ? holder.length : given;
    if (index === keys.length - 1) holder[key] = valueOf(text);
    else {
      if (!Object.hasOwn(holder, key)) holder[key] = /^\d*$/.test(keys[index + 1]) ? [] : {};
      holder = holder[key];
    }
  });
}

function fromQueryString(text) {
  const result = {};
  for (const pair of String(text || '').replace(/^.*?\?/, '').split('&')) {
    const [name, value, ...rest] = pair.split('=');
    if (value !== undefined && rest.length === 0) putParameter(result, name, decodeURIComponent(value));
  }
  return result;
}

function each(object, call) {
  for (const key of Object.keys(object)) if (call.call(object, key, object[key], object) === false) break;
  return object;
}

/* Values with what they are compared by, as lists have them. */
const extremes = (isBetter) => (object, read, all) => {
  const keys = Object.keys(object);
  const found = extreme(keys.map((key) => [object[key], key, object]), read, isBetter, true);
  return all ? only(object, keys.filter((key) => found.includes(object[key])))
    : keys.find((key) => object[key] === found[0]);
};

/* The key of a value that is there most or least often. */
function biggestGroup(isBetter) {
  return (object, read) => {
    const found = values(object, read);
    const counts = found.map((value, index) => [index, found.filter((each_) => each_ === value).length]);
    const [best] = counts.length ? counts.reduce((one, other) => (isBetter(other[1], one[1]) ? other : one)) : [];
    return Object.keys(object)[best];
  };
}

/* An extended object has the functions as methods. */
let prototype;
function extendedPrototype() {
  if (prototype) return prototype;
  prototype = {};
  const own = { ...methods, keys: Object.keys, values: Object.values, equals: isEqual };
  for (const name of Object.keys(own)) {
    const value = function (...given) { return own[name](this, ...given); };
    Object.defineProperty(prototype, name, { configurable: true, writable: true, value });
  }
  return prototype;
}

const methods = {
  map: (object, read) => Object.fromEntries(Object.keys(object).map((key) => (
    [key, mapped(object[key], read, object, [key, object[key], object])]))),
  reduce: (object, ...given) => Object.values(object).reduce(...given),
  each,
  size: (object) => Object.keys(Object(object)).length,
  any: (object, wanted) => matching(object, wanted).length > 0,
  all: (object, wanted) => matching(object, wanted).length === Object.keys(object).length,
  none: (object, wanted) => matching(object, wanted).length === 0,
  count: (object, wanted) => (wanted === undefined ? Object.keys(object).length : matching(object, wanted).length),
  find: (object, wanted) => matching(object, wanted)[0],
  findAll: (object, wanted) => only(object, matching(object, wanted)),
  isEmpty: (object) => Object.keys(Object(object)).length === 0,
  sum: total,
  average: (object, read) => total(object, read) / (Object.keys(object).length || 1),
  min: extremes(less),
  max: extremes(more),
  isObject: isPlain,
  isNaN: (value) => typeof value === 'number' && Number.isNaN(value),
  equal: isEqual,
  merge,
  clone,
  most: biggestGroup(more),
  least: biggestGroup(less),
  extended: (object) => Object.assign(Object.create(extendedPrototype()), object),
  fromQueryString,
  toQueryString,
  tap(object, call) {
    if (typeof call === 'function') call.call(object, object);
    else if (call) object[call]();
    return object;
  },
  has: (object, key) => Object.hasOwn(object, key),
  select: (object, ...wanted) => only(object, Object.keys(object).filter((key) => isNamed(key, wanted))),
  reject: (object, ...wanted) => only(object, Object.keys(object).filter((key) => !isNamed(key, wanted))),
};
for (const kind of ['Array', 'Boolean', 'Date', 'Function', 'Number', 'String', 'RegExp']) {
  methods[`is${kind}`] = isKind(kind);
}

module.exports = { methods };
