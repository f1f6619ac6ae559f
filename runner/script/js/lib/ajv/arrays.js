'use strict';

const { equal } = require('./equal');
const { isEmpty } = require('./scope');

const SCALARS = new Set(['string', 'number', 'integer', 'boolean', 'null']);

function checkCount(scope, keyword, holds, word) {
  const limit = scope.schema[keyword];
  return holds(scope.data.length, limit) || scope.fail(keyword, { limit }, `should NOT have ${word} than ${limit} items`);
}

function checkRest(scope, start, schema, path) {
  const rest = scope.data.slice(start);
  return scope.every(rest, (item, index) =>
    scope.check(schema, item, path, scope.keyPath(start + index), { parent: scope.data, key: start + index }));
}

function checkTuple(scope) {
  const { items, additionalItems } = scope.schema;
  const steps = [];
  if (additionalItems === false && scope.data.length > items.length) {
    steps.push(() => scope.fail('additionalItems', { limit: items.length }, `should NOT have more than ${items.length} items`));
  }
  items.slice(0, scope.data.length).forEach((schema, index) => {
    const from = { parent: scope.data, key: index };
    steps.push(() => scope.check(schema, scope.data[index], ['items', index], scope.keyPath(index), from));
  });
  if (typeof additionalItems === 'object') steps.push(() => checkRest(scope, items.length, additionalItems, ['additionalItems']));
  return scope.every(steps, (step) => step());
}

function checkItems(scope) {
  const { items } = scope.schema;
  return Array.isArray(items) ? checkTuple(scope) : checkRest(scope, 0, items, ['items']);
}

function checkContains(scope) {
  const { contains } = scope.schema;
  const before = scope.errors.length;
  const found = isEmpty(contains) ? scope.data.length > 0
    : scope.data.some((item, index) => scope.check(contains, item, ['contains'], scope.keyPath(index), { composite: true, parent: scope.data, key: index }));
  if (!found && scope.endsAtOnce) scope.errors.length = before;
  if (!found) return scope.fail('contains', {}, 'should contain a valid item');
  scope.errors.length = before;
  return true;
}

function pairFromEnd(list) {
  for (let i = list.length - 1; i > 0; i -= 1) {
    for (let j = i - 1; j >= 0; j -= 1) if (equal(list[i], list[j])) return [i, j];
  }
  return null;
}

// With a scalar item type ajv looks each item up by value, and names the pair the other way round.
function scalarPair(list) {
  const seen = new Map();
  for (let i = list.length - 1; i >= 0; i -= 1) {
    if (seen.has(list[i])) return [i, seen.get(list[i])];
    if (typeof list[i] !== 'object') seen.set(list[i], i);
  }
  return null;
}

function checkUnique(scope) {
  if (scope.schema.uniqueItems !== true || scope.options.uniqueItems === false) return true;
  const type = scope.schema.items && scope.schema.items.type;
  const scalar = type && [].concat(type).every((name) => SCALARS.has(name));
  const pair = scalar ? scalarPair(scope.data) : pairFromEnd(scope.data);
  if (!pair) return true;
  const [i, j] = pair;
  return scope.fail('uniqueItems', { i, j }, `should NOT have duplicate items (items ## ${j} and ${i} are identical)`);
}

module.exports = {
  maxItems: { uses: ['maxItems'], check: (scope) => checkCount(scope, 'maxItems', (count, limit) => count <= limit, 'more') },
  minItems: { uses: ['minItems'], check: (scope) => checkCount(scope, 'minItems', (count, limit) => count >= limit, 'fewer') },
  items: { uses: ['items'], check: checkItems },
  contains: { uses: ['contains'], check: checkContains },
  uniqueItems: { uses: ['uniqueItems'], check: checkUnique },
};
