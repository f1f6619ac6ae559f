/* What lodash makes of the rule of a filter, find or map that is no function. */
'use strict';

const { isObject } = require('./property-base');

const part = (value, key) => (isObject(value) ? value[key] : undefined);
const at = (value, path) => String(path).split('.').reduce(part, value);

function fits(value, rule) {
  if (!isObject(rule)) return Object.is(value, rule);
  return isObject(value) && Object.keys(rule).every((key) => fits(value[key], rule[key]));
}

function iteratee(rule) {
  if (typeof rule === 'function') return rule;
  if (rule === undefined || rule === null) return (member) => member;
  if (Array.isArray(rule)) return (member) => fits(at(member, rule[0]), rule[1]);
  if (typeof rule === 'object') return (member) => fits(member, rule);
  return (member) => at(member, rule);
}

module.exports = { iteratee };
