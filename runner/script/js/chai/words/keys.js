'use strict';

const { typeOf } = require('../type');
const { comparison, inspect, misuse, subject } = require('./support');

const MIXED = 'when testing keys against an object or an array you must give a single Array|Object|String '
  + 'argument or multiple String arguments';

function ownKeys(object) {
  const symbols = Object.getOwnPropertySymbols(object)
    .filter((key) => Object.prototype.propertyIsEnumerable.call(object, key));
  return Object.keys(object).concat(symbols);
}

function wantedKeys(assertion, args) {
  const type = typeOf(args[0]);
  const isList = type === 'Array' || type === 'Object';
  if (isList && args.length > 1) misuse(assertion, MIXED);
  const keys = type === 'Array' ? args[0] : type === 'Object' ? Object.keys(args[0]) : args;
  return keys.map((key) => (typeof key === 'symbol' ? key : String(key)));
}

function collect(assertion, value, args) {
  const isCollection = ['Map', 'Set'].includes(typeOf(value));
  if (!isCollection) return { actual: ownKeys(value), expected: wantedKeys(assertion, args) };
  return { actual: [...value.keys()], expected: typeOf(args[0]) === 'Array' ? args[0] : args };
}

function holds(assertion, actual, expected) {
  const { any, contains } = assertion.__flags;
  const same = comparison(assertion);
  const present = (key) => actual.some((other) => same(key, other));
  if (any) return expected.some(present);
  return expected.every(present) && (contains || expected.length === actual.length);
}

function listKeys(keys, joiner) {
  const shown = keys.map((key) => inspect(key));
  if (shown.length === 1) return `key ${shown[0]}`;
  return `keys ${shown.slice(0, -1).join(', ')}, ${joiner} ${shown[shown.length - 1]}`;
}

function describe(assertion, value, expected) {
  const { any, contains, deep } = assertion.__flags;
  const deeply = deep && ['Map', 'Set'].includes(typeOf(value)) ? 'deeply ' : '';
  return `${deeply}${contains ? 'contain' : 'have'} ${listKeys(expected, any ? 'or' : 'and')}`;
}

const byText = (left, right) => (inspect(left) < inspect(right) ? -1 : 1);

function assertKeys(...args) {
  const value = subject(this);
  const { actual, expected } = collect(this, value, args);
  if (!expected.length) misuse(this, 'keys required');
  const held = holds(this, actual, expected);
  if (held === !this.__flags.negate) return;
  const text = describe(this, value, expected);
  this.assert(held, `expected #{this} to ${text}`, `expected #{this} to not ${text}`,
    [...expected].sort(byText), actual.sort(byText), true);
}

module.exports = { keys: assertKeys };
