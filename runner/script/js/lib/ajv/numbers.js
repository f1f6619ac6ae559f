'use strict';

const MAXIMUM = { keyword: 'maximum', strict: 'exclusiveMaximum', operators: ['<=', '<'],
  tighter: (strict, plain) => strict <= plain, holds: [(data, limit) => data <= limit, (data, limit) => data < limit] };
const MINIMUM = { keyword: 'minimum', strict: 'exclusiveMinimum', operators: ['>=', '>'],
  tighter: (strict, plain) => strict >= plain, holds: [(data, limit) => data >= limit, (data, limit) => data > limit] };

function checkLimit(scope, spec) {
  const plain = scope.schema[spec.keyword];
  const strict = scope.schema[spec.strict];
  const exclusive = typeof strict === 'number' && (plain === undefined || spec.tighter(strict, plain));
  const limit = exclusive ? strict : plain;
  const side = exclusive ? 1 : 0;
  if (limit === undefined || spec.holds[side](scope.data, limit)) return true;
  const comparison = spec.operators[side];
  return scope.fail(exclusive ? spec.strict : spec.keyword, { comparison, limit, exclusive }, `should be ${comparison} ${limit}`);
}

function checkMultiple(scope) {
  const { multipleOf } = scope.schema;
  const quotient = scope.data / multipleOf;
  const precision = scope.options.multipleOfPrecision;
  const valid = precision ? Math.abs(Math.round(quotient) - quotient) <= 10 ** -precision
    : quotient === parseInt(quotient, 10);
  return valid || scope.fail('multipleOf', { multipleOf }, `should be multiple of ${multipleOf}`);
}

module.exports = {
  maximum: { uses: ['maximum', 'exclusiveMaximum'], check: (scope) => checkLimit(scope, MAXIMUM) },
  minimum: { uses: ['minimum', 'exclusiveMinimum'], check: (scope) => checkLimit(scope, MINIMUM) },
  multipleOf: { uses: ['multipleOf'], check: checkMultiple },
};
