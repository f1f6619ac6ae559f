'use strict';

const { dynamicValue } = require('./dynamic');
const { PropertyBase } = require('./property-base');

const PLACEHOLDER = /\{\{([^{}]*[.`]?)\}\}/g;
// Values may hold placeholders themselves; a cycle has to end.
const DEPTH = 19;

function lookUp(name, scopes) {
  for (const scope of scopes) {
    if (!scope) continue;
    const value = typeof scope.get === 'function' ? scope.get(name) : scope[name];
    if (value !== undefined) return value;
  }
  return name[0] === '$' ? dynamicValue(name) : undefined;
}

function text(value, placeholder) {
  if (value === undefined) return placeholder;
  if (value !== null && typeof value === 'object' && typeof value.toString !== 'function') return placeholder;
  return String(value);
}

function substitute(template, scopes) {
  let current = String(template);
  for (let depth = 0; depth < DEPTH && current.includes('{{'); depth += 1) {
    const next = current.replace(PLACEHOLDER, (placeholder, name) => text(lookUp(name, scopes), placeholder));
    if (next === current) break;
    current = next;
  }
  return current;
}

function substituteIn(value, scopes) {
  if (typeof value === 'string') return substitute(value, scopes);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((each) => substituteIn(each, scopes));
  if (typeof value.toJSON === 'function') {
    const plain = substituteIn(value.toJSON(), scopes);
    return value instanceof PropertyBase ? new value.constructor(plain) : plain;
  }
  const result = {};
  for (const key of Object.keys(value)) result[key] = substituteIn(value[key], scopes);
  return result;
}

module.exports = { substitute, substituteIn };
