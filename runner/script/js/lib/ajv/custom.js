'use strict';

// A keyword added with addKeyword: `validate`, `compile` or `macro`.
function custom(scope, name, rule) {
  const value = scope.schema[name];
  if (rule.macro) {
    const valid = scope.check(rule.macro(value, scope.schema), scope.data, []);
    return valid || scope.fail(name, { keyword: name }, `should pass "${name}" keyword validation`);
  }
  const check = rule.compile ? rule.compile(value, scope.schema) : rule.validate;
  if (!check) return true;
  const valid = rule.compile ? check(scope.data, scope.dataPath) : check(value, scope.data, scope.schema, scope.dataPath);
  if (valid) return true;
  if (Array.isArray(check.errors) && check.errors.length) {
    check.errors.forEach((error) => scope.errors.push({
      dataPath: scope.dataPath, schemaPath: `${scope.schemaPath}/${name}`, ...error,
    }));
    return false;
  }
  return scope.fail(name, { keyword: name }, `should pass "${name}" keyword validation`);
}

module.exports = { custom };
