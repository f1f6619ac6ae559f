'use strict';

const { typeOf } = require('./type');

const LISTS = new Set(['Arguments', 'Array', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array',
  'Uint16Array', 'Int32Array', 'Uint32Array', 'Float32Array', 'Float64Array']);
const BOXES = new Set(['String', 'Number', 'Boolean', 'Date']);
const IDENTITIES = new Set(['Promise', 'Symbol', 'function', 'WeakMap', 'WeakSet']);

const isObject = (value) => typeof value === 'object' && value !== null;

function listsEqual(left, right, pairs) {
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index += 1) {
    if (!equal(left[index], right[index], pairs)) return false;
  }
  return true;
}

function entriesEqual(left, right, pairs) {
  if (left.size !== right.size) return false;
  const sorted = (collection) => {
    const entries = [];
    collection.forEach((value, key) => entries.push([value, key]));
    return entries.sort();
  };
  return listsEqual(sorted(left), sorted(right), pairs);
}

function enumerableKeys(object) {
  const keys = [];
  for (const key in object) keys.push(key);
  const symbols = Object.getOwnPropertySymbols(object);
  return keys.concat(symbols.filter((key) => Object.prototype.propertyIsEnumerable.call(object, key)));
}

function iteratedItems(object) {
  if (typeof object[Symbol.iterator] !== 'function') return [];
  try {
    return [...object[Symbol.iterator]()].concat([undefined]).sort();
  } catch (error) {
    return [];
  }
}

function keysEqual(left, right, keys, pairs) {
  return keys.every((key) => equal(left[key], right[key], pairs));
}

function sameNames(keys, others) {
  if (keys.every((key, index) => key === others[index])) return true;
  const names = (list) => list.map(String).sort();
  const sorted = names(others);
  return names(keys).every((name, index) => name === sorted[index]);
}

function objectsEqual(left, right, pairs) {
  const keys = enumerableKeys(left);
  const others = enumerableKeys(right);
  if (keys.length && keys.length === others.length) {
    return sameNames(keys, others) && keysEqual(left, right, keys, pairs);
  }
  const items = iteratedItems(left);
  const otherItems = iteratedItems(right);
  if (items.length && items.length === otherItems.length) return listsEqual(items, otherItems, pairs);
  return !keys.length && !others.length && !items.length && !otherItems.length;
}

function bytes(value) {
  return new Uint8Array(value.buffer || value);
}

function equalByType(left, right, type, pairs) {
  if (BOXES.has(type)) return equal(left.valueOf(), right.valueOf(), pairs);
  if (IDENTITIES.has(type)) return left === right;
  if (LISTS.has(type)) return listsEqual(left, right, pairs);
  switch (type) {
    case 'Error': return keysEqual(left, right, ['name', 'message', 'code'], pairs);
    case 'RegExp': return String(left) === String(right);
    case 'Generator': return listsEqual([...left], [...right], pairs);
    case 'DataView':
    case 'ArrayBuffer': return listsEqual(bytes(left), bytes(right), pairs);
    case 'Set':
    case 'Map': return entriesEqual(left, right, pairs);
    default: return objectsEqual(left, right, pairs);
  }
}

// Whether the pair has been met before; the first one that differs ends the comparison.
function isKnown(left, right, pairs) {
  const met = pairs.get(left);
  if (met && met.includes(right)) return true;
  if (met) met.push(right);
  else pairs.set(left, [right]);
  return false;
}

// `pairs` remembers compared objects: a pair met again, also inside itself, counts as equal.
function equal(left, right, pairs) {
  if (Object.is(left, right)) return true;
  if (!isObject(left) || !isObject(right)) return false;
  const type = typeOf(left);
  if (type !== typeOf(right)) return false;
  return isKnown(left, right, pairs) || equalByType(left, right, type, pairs);
}

// Whether two values are deeply equal in chai's sense: strict, NaN equals itself, +0 and -0 differ.
function deepEqual(left, right) {
  return equal(left, right, new Map());
}

module.exports = { deepEqual };
