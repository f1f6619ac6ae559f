'use strict';
// What SugarJS takes for a condition, and for a function of an element.

const isObject = (value) => value !== null && typeof value === 'object';

function isEqual(one, other) {
  if (one === other) return one !== 0 || 1 / one === 1 / other;
  if (Number.isNaN(one) && Number.isNaN(other)) return true;
  if (!isObject(one) || !isObject(other)) return false;
  if (Object.prototype.toString.call(one) !== Object.prototype.toString.call(other)) return false;
  if (one instanceof Date) return one.getTime() === other.getTime();
  if (one instanceof RegExp) return String(one) === String(other);
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length
    && keys.every((key) => Object.hasOwn(other, key) && isEqual(one[key], other[key]));
}

function isMatch(value, wanted, scope, values) {
  if (value === wanted) return true;
  if (wanted instanceof RegExp && typeof value === 'string') return new RegExp(wanted).test(value);
  if (typeof wanted === 'function') return wanted.apply(scope, values);
  const isPattern = isObject(wanted) && Object.prototype.toString.call(wanted) === '[object Object]';
  if (!isPattern || !isObject(value)) return isEqual(value, wanted);
  return Object.keys(wanted).every((key) => isMatch(value[key], wanted[key], scope, [value[key], value]));
}

function mapped(value, read, scope, values) {
  if (read === undefined) return value;
  if (typeof read === 'function') return read.apply(scope, values);
  return typeof value[read] === 'function' ? value[read]() : value[read];
}

/* A method whose function takes what it is called on as its first argument. */
const asMethods = (functions, unwrap) => Object.fromEntries(Object.entries(functions).map(([name, call]) => [
  name, { [name](...given) { return call(unwrap(this), ...given); } }[name],
]));

module.exports = { isEqual, isMatch, mapped, asMethods };
