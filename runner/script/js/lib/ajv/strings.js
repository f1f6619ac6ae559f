'use strict';

function checkLength(scope, keyword, holds, word) {
  const limit = scope.schema[keyword];
  const length = scope.options.unicode === false ? scope.data.length : [...scope.data].length;
  return holds(length, limit) || scope.fail(keyword, { limit }, `should NOT be ${word} than ${limit} characters`);
}

function checkPattern(scope) {
  const { pattern } = scope.schema;
  return new RegExp(pattern).test(scope.data) || scope.fail('pattern', { pattern }, `should match pattern "${pattern}"`);
}

function matchesFormat(format, text) {
  if (format === undefined || format === true) return true;
  if (format instanceof RegExp) return format.test(text);
  if (typeof format === 'function') return Boolean(format(text));
  return (format.type || 'string') !== 'string' || matchesFormat(format.validate, text);
}

function checkFormat(scope) {
  const { format } = scope.schema;
  if (scope.options.format === false || matchesFormat(scope.ajv._formats[format], scope.data)) return true;
  return scope.fail('format', { format }, `should match format "${format}"`);
}

module.exports = {
  maxLength: { uses: ['maxLength'], check: (scope) => checkLength(scope, 'maxLength', (length, limit) => length <= limit, 'longer') },
  minLength: { uses: ['minLength'], check: (scope) => checkLength(scope, 'minLength', (length, limit) => length >= limit, 'shorter') },
  pattern: { uses: ['pattern'], check: checkPattern },
  format: { uses: ['format'], check: checkFormat },
};
