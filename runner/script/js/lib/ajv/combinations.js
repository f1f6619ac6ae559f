'use strict';

const { equal } = require('./equal');
const { isEmpty } = require('./scope');

function checkConst(scope) {
  const allowedValue = scope.schema.const;
  return equal(scope.data, allowedValue) || scope.fail('const', { allowedValue }, 'should be equal to constant');
}

function checkEnum(scope) {
  const allowedValues = scope.schema.enum;
  return allowedValues.some((value) => equal(scope.data, value))
    || scope.fail('enum', { allowedValues }, 'should be equal to one of the allowed values');
}

// Whether the subschema holds, without keeping its errors.
function holds(scope, keyword) {
  const before = scope.errors.length;
  const valid = scope.check(scope.schema[keyword], scope.data, [keyword], scope.dataPath, { composite: true });
  scope.errors.length = before;
  return valid;
}

function checkNot(scope) {
  return !holds(scope, 'not') || scope.fail('not', {}, 'should NOT be valid');
}

function checkAny(scope) {
  const schemas = scope.schema.anyOf;
  if (schemas.some(isEmpty)) return true;
  const before = scope.errors.length;
  const valid = schemas.some((schema, index) => scope.check(schema, scope.data, ['anyOf', index], scope.dataPath, { composite: true }));
  if (!valid) return scope.fail('anyOf', {}, 'should match some schema in anyOf');
  scope.errors.length = before;
  return true;
}

function checkOne(scope) {
  const before = scope.errors.length;
  const passing = [];
  scope.schema.oneOf.some((schema, index) => {
    if (scope.check(schema, scope.data, ['oneOf', index], scope.dataPath, { composite: true })) passing.push(index);
    return passing.length > 1;
  });
  if (passing.length !== 1) {
    const passingSchemas = passing.length ? passing : null;
    return scope.fail('oneOf', { passingSchemas }, 'should match exactly one schema in oneOf');
  }
  scope.errors.length = before;
  return true;
}

function checkAll(scope) {
  return scope.every(scope.schema.allOf, (schema, index) => scope.check(schema, scope.data, ['allOf', index]));
}

function checkIf(scope) {
  const branch = holds(scope, 'if') ? 'then' : 'else';
  const schema = scope.schema[branch];
  if (schema === undefined || scope.check(schema, scope.data, [branch])) return true;
  if (scope.endsAtOnce) return false;
  return scope.fail('if', { failingKeyword: branch }, `should match "${branch}" schema`);
}

module.exports = {
  const: { uses: ['const'], check: checkConst },
  enum: { uses: ['enum'], check: checkEnum },
  not: { uses: ['not'], check: checkNot },
  anyOf: { uses: ['anyOf'], check: checkAny },
  oneOf: { uses: ['oneOf'], check: checkOne },
  allOf: { uses: ['allOf'], check: checkAll },
  if: { uses: ['if'], check: checkIf },
};
