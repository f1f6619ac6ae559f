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

function failRequired(scope, name) {
  return scope.fail('required', { missingProperty: name }, `should have required property '${name}'`);
}

const hasRules = (scope, key) => {
  const schemas = scope.schema.properties || {};
  return has(schemas, key) && !isEmpty(schemas[key]);
};

// Properties with a schema of their own are checked together with it.
function checkRequired(scope) {
  const names = scope.schema.required.filter((key) => !hasRules(scope, key));
  return scope.every(names, (key) => !missing(scope, key) || failRequired(scope, shownName(scope, key)));
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

function checkAdditional(scope) {
  const schema = scope.schema.additionalProperties;
  if (schema === undefined || isEmpty(schema)) return true;
  return scope.every(additionalKeys(scope), (key) => {
    if (schema !== false) return scope.check(schema, scope.data[key], ['additionalProperties'], scope.dynamicPath(key));
    return scope.fail('additionalProperties', { additionalProperty: key }, 'should NOT have additional properties');
  });
}

function checkNamed(scope) {
  const { properties = {}, required = [] } = scope.schema;
  return scope.every(Object.keys(properties).filter((key) => hasRules(scope, key)), (key) => {
    if (missing(scope, key)) return !required.includes(key) || failRequired(scope, key);
    return scope.check(properties[key], scope.data[key], ['properties', key], scope.keyPath(key));
  });
}

function checkPatterns(scope) {
  return scope.every(Object.entries(scope.schema.patternProperties || {}), ([pattern, schema]) => {
    const matching = Object.keys(scope.data).filter((key) => new RegExp(pattern).test(key));
    return scope.every(matching, (key) => scope.check(schema, scope.data[key], ['patternProperties', pattern], scope.dynamicPath(key)));
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
