'use strict';

// The name of a value's type as `expect(x).to.be.a(name)` compares it.
function typeOf(value) {
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  if (value === globalThis) return 'global';
  const tag = value[Symbol.toStringTag];
  if (typeof tag === 'string') return tag;
  return Object.prototype.toString.call(value).slice(8, -1);
}

function lowerType(value) {
  return typeOf(value).toLowerCase();
}

function functionName(value) {
  return typeof value === 'function' ? value.name : null;
}

function isPrimitive(value) {
  return value !== Object(value);
}

module.exports = { typeOf, lowerType, functionName, isPrimitive };
