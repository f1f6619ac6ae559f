'use strict';

const { Assertion } = require('../assertion');
const { isRequest, isResponse } = require('./subject');

function dataOf(value) {
  const hasJson = isResponse(value) || (isRequest(value) && typeof value.json === 'function');
  return hasJson ? value.json() : value;
}

function assertSchema(schema, options) {
  const Ajv = require('../../lib/ajv');
  new Assertion(schema).to.be.an('object');
  const ajv = new Ajv({ allErrors: true, logger: false, ...options });
  const valid = ajv.validate(schema, dataOf(this._obj));
  const failure = () => `expected data to satisfy schema but found following errors: \n${ajv.errorsText()}`;
  this.assert(valid && !ajv.errors, failure, 'expected data to not satisfy schema', true, valid);
}

module.exports = { jsonSchema: assertSchema };
