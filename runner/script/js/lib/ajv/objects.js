'use strict';

const { accessor, has, isEmpty } = require('./scope');

const missing = (scope, key) => scope.data[key] === undefined;

function checkCount(scope, keyword, holds, word) {
  const limit = scope.schema[keyword];
  const count = Object.keys(scope.data).length;
  return holds(count, limit) || scope.fail(keyword, { limit }, `should NOT have ${word} than ${limit} properties`);
}

// ajv names the property by its accessor (`.a`) when it stops at the first error.
function shownName(scope, key) {
  return scope.options.allErrors || scope.options.jsonPointers ? key : accessor(key);
}

/** With the option `errorDataPath` the error is the property's own. */
function failProperty(scope, key, keyword, params, messages) {
  const own = scope.options.errorDataPath === 'property';
  return (own ? scope.at({ dataPath: scope.keyPath(key) }) : scope).fail(keyword, params, messages[own ? 1 : 0]);
}

function failRequired(scope, key, name = key) {
  const own = scope.options.errorDataPath === 'property';
  return failProperty(scope, key, 'required', { missingProperty: own ? key : name },
    [`should have required property '${name}'`, 'is a required property']);
}

const hasRules = (scope, key) => {
  const schemas = scope.schema.properties || {};
  return has(schemas, key) && !isEmpty(schemas[key]);
};

// Properties with a schema of their own are checked together with it.
function checkRequired(scope) {
  const names = scope.schema.required.filter((key) => !hasRules(scope, key));
  return scope.every(names, (key) => !missing(scope, key) || failRequired(scope, key, shownName(scope, key)));
}

function failDependency(scope, property, needed, key) {
  const deps = needed.join(', ');
  const params = { property, missingProperty: shownName(scope, key), depsCount: needed.length, deps };
  const noun = needed.length === 1 ? 'property' : 'properties';
  return scope.fail('dependencies', params, `should have ${noun} ${deps} when property ${property} is present`);
}

function checkDependencies(scope) {
  const all = Object.entries(scope.schema.dependencies).filter(([property]) => !missing(scope, property));
  const lists = all.filter(([, needed]) => Array.isArray(needed));
  const schemas = all.filter(([, needed]) => !Array.isArray(needed));
  const checkList = ([property, needed]) => scope.every(needed,
    (key) => !missing(scope, key) || failDependency(scope, property, needed, key));
  const checkSchema = ([property, schema]) => scope.check(schema, scope.data, ['dependencies', property]);
  return scope.every([...lists, ...schemas], (entry) => (Array.isArray(entry[1]) ? checkList(entry) : checkSchema(entry)));
}

function checkNames(scope) {
  const schema = scope.schema.propertyNames;
  return scope.every(Object.keys(scope.data), (name) => {
    const before = scope.errors.length;
    if (scope.check(schema, name, ['propertyNames'], scope.dataPath, { composite: true })) return true;
    for (const error of scope.errors.slice(before)) error.propertyName = name;
    return scope.fail('propertyNames', { propertyName: name }, `property name '${name}' is invalid`);
  });
}

function additionalKeys(scope) {
  const { properties = {}, patternProperties = {} } = scope.schema;
  const patterns = Object.keys(patternProperties).map((pattern) => new RegExp(pattern));
  return Object.keys(scope.data).filter((key) => !has(properties, key) && !patterns.some((pattern) => pattern.test(key)));
}

function remove(scope, key) {
  delete scope.data[key];
  return true;
}

/** With removeAdditional 'failing', what does not fit is taken away instead. */
function checkAdditionalSchema(scope, schema, key) {
  const failing = scope.options.removeAdditional === 'failing';
  const before = scope.errors.length;
  const more = { parent: scope.data, key, ...(failing ? { composite: true } : {}) };
  const valid = scope.check(schema, scope.data[key], ['additionalProperties'], scope.dynamicPath(key), more);
  if (valid || !failing) return valid;
  scope.errors.length = before;
  return remove(scope, key);
}

function checkAdditional(scope) {
  const schema = scope.schema.additionalProperties;
  const { removeAdditional } = scope.options;
  if (removeAdditional !== 'all' && (schema === undefined || isEmpty(schema))) return true;
  return scope.every(additionalKeys(scope), (key) => {
    if (removeAdditional === 'all' || (removeAdditional && schema === false)) return remove(scope, key);
    if (schema !== false) return checkAdditionalSchema(scope, schema, key);
    return failProperty(scope, key, 'additionalProperties', { additionalProperty: key },
      ['should NOT have additional properties', 'is an invalid additional property']);
  });
}

function checkNamed(scope) {
  const { properties = {}, required = [] } = scope.schema;
  return scope.every(Object.keys(properties).filter((key) => hasRules(scope, key)), (key) => {
    if (missing(scope, key)) return !required.includes(key) || failRequired(scope, key);
    const from = { parent: scope.data, key };
    return scope.check(properties[key], scope.data[key], ['properties', key], scope.keyPath(key), from);
  });
}

function checkPatterns(scope) {
  return scope.every(Object.entries(scope.schema.patternProperties || {}), ([pattern, schema]) => {
    const matching = Object.keys(scope.data).filter((key) => new RegExp(pattern).test(key));
    const path = ['patternProperties', pattern];
    return scope.every(matching, (key) =>
      scope.check(schema, scope.data[key], path, scope.dynamicPath(key), { parent: scope.data, key }));
  });
}

function checkProperties(scope) {
  return scope.every([checkAdditional, checkNamed, checkPatterns], (check) => check(scope));
}

module.exports = {
  maxProperties: { uses: ['maxProperties'], check: (scope) => checkCount(scope, 'maxProperties', (count, limit) => count <= limit, 'more') },
  minProperties: { uses: ['minProperties'], check: (scope) => checkCount(scope, 'minProperties', (count, limit) => count >= limit, 'fewer') },
  required: { uses: ['required'], check: checkRequired },
  dependencies: { uses: ['dependencies'], check: checkDependencies },
  propertyNames: { uses: ['propertyNames'], check: checkNames },
  properties: { uses: ['properties', 'additionalProperties', 'patternProperties'], check: checkProperties },
};
