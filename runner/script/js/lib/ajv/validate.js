'use strict';

const { Scope, has } = require('./scope');
const { custom } = require('./custom');
const changes = require('./changes');

const isObject = (data) => typeof data === 'object' && data !== null && !Array.isArray(data);
const TYPES = {
  number: (data) => typeof data === 'number',
  integer: (data) => typeof data === 'number' && data % 1 === 0,
  string: (data) => typeof data === 'string',
  boolean: (data) => typeof data === 'boolean',
  null: (data) => data === null,
  array: Array.isArray,
  object: isObject,
};
const GROUPS = [
  ['number', require('./numbers')],
  ['string', require('./strings')],
  ['array', require('./arrays')],
  ['object', require('./objects')],
  [null, require('./combinations')],
];

function wantedTypes(scope) {
  const { type, nullable } = scope.schema;
  if (type === undefined) return [];
  const types = Array.isArray(type) ? type : [type];
  return scope.options.nullable && nullable === true && !types.includes('null') ? [...types, 'null'] : types;
}

function checkType(scope, types) {
  if (types.some((type) => TYPES[type](scope.data))) return true;
  const { coerceTypes } = scope.options;
  const value = coerceTypes ? changes.coerced(types, scope.data, coerceTypes === 'array') : undefined;
  if (value !== undefined) {
    changes.replace(scope, value);
    return true;
  }
  const text = types.join(',');
  return scope.fail('type', { type: text }, `should be ${text}`);
}

function usedRules(scope, [type, rules]) {
  const used = Object.keys(rules).filter((name) => rules[name].uses.some((keyword) => has(scope.schema, keyword)));
  const own = [...scope.ajv._keywords].filter(([name, rule]) => has(scope.schema, name)
    && (rule.type ? [].concat(rule.type).includes(type) : type === null));
  return [...used.map((name) => rules[name].check), ...own.map(([name, rule]) => (inner) => custom(inner, name, rule))];
}

// One check per group of keywords. ajv reports a wrong type where the keywords of that type would
// have been checked, or before everything when there are none.
function plan(scope) {
  const types = wantedTypes(scope);
  const groups = GROUPS.map((group) => ({ type: group[0], rules: usedRules(scope, group) }));
  const later = types.length === 1 && !scope.options.coerceTypes && !Array.isArray(scope.schema.type)
    && groups.some((group) => group.type === types[0] && group.rules.length);
  const checks = types.length && !later ? [() => checkType(scope, types)] : [];
  for (const { type, rules } of groups) {
    if (rules.length || (later && type === types[0])) checks.push(() => checkGroup(scope, type, rules, later && types));
  }
  return checks;
}

function checkGroup(scope, type, rules, types) {
  if (type !== null && !TYPES[type](scope.data)) return !(types && type === types[0]) || checkType(scope, types);
  if (rules.length && (type === 'object' || type === 'array')) changes.defaults(scope);
  return scope.every(rules, (rule) => rule(scope));
}

function followReference(scope) {
  const { $ref: ref } = scope.schema;
  const target = scope.ajv._registry.find(ref, { schema: scope.root, base: scope.base });
  const inlined = !JSON.stringify(target.schema).includes('"$ref":');
  return validate(scope.at({
    schema: target.schema, root: target.root, base: target.base, schemaPath: inlined && ref !== '#' ? ref : '#',
    composite: inlined && scope.composite,
  }));
}

function validate(scope) {
  const { schema } = scope;
  if (schema === true) return true;
  if (schema === false) return scope.fail('false schema', {}, 'boolean schema is false');
  if (typeof schema.$id === 'string') scope.base = require('./references').resolve(scope.base, schema.$id);
  if (typeof schema.$ref === 'string' && scope.options.extendRefs !== true) return followReference(scope);
  const checks = plan(scope);
  if (typeof schema.$ref === 'string') checks.push(() => followReference(scope));
  return scope.every(checks, (check) => check());
}

// The errors of `data` against `schema`, a part of `root`.
function run(ajv, schema, root, data) {
  const scope = new Scope({
    ajv, options: ajv._optionsFor(root), schema, root, base: '', data, dataPath: '', schemaPath: '#', errors: [], validate,
  });
  validate(scope);
  return scope.errors;
}

const isRule = (name) =>
  ['type', '$ref'].includes(name) || GROUPS.some(([, rules]) => Object.values(rules).some(({ uses }) => uses.includes(name)));

module.exports = { isRule, run };
