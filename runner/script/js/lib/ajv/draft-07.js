'use strict';

const SELF = { $ref: '#' };
const COUNT = { $ref: '#/definitions/nonNegativeInteger' };
const COUNT_0 = { $ref: '#/definitions/nonNegativeIntegerDefault0' };
const SCHEMAS = { $ref: '#/definitions/schemaArray' };
const STRINGS = { $ref: '#/definitions/stringArray' };
const NUMBER = { type: 'number' };
const TEXT = { type: 'string' };
const SCHEMA_MAP = { type: 'object', additionalProperties: SELF, default: {} };

// The JSON Schema that draft-07 schemas satisfy (json-schema.org/draft-07/schema).
module.exports = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'http://json-schema.org/draft-07/schema#',
  title: 'Core schema meta-schema',
  definitions: {
    schemaArray: { type: 'array', minItems: 1, items: SELF },
    nonNegativeInteger: { type: 'integer', minimum: 0 },
    nonNegativeIntegerDefault0: { allOf: [COUNT, { default: 0 }] },
    simpleTypes: { enum: ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'] },
    stringArray: { type: 'array', items: TEXT, uniqueItems: true, default: [] },
  },
  type: ['object', 'boolean'],
  properties: {
    $id: { type: 'string', format: 'uri-reference' },
    $schema: { type: 'string', format: 'uri' },
    $ref: { type: 'string', format: 'uri-reference' },
    $comment: TEXT,
    title: TEXT,
    description: TEXT,
    default: true,
    readOnly: { type: 'boolean', default: false },
    examples: { type: 'array', items: true },
    multipleOf: { type: 'number', exclusiveMinimum: 0 },
    maximum: NUMBER,
    exclusiveMaximum: NUMBER,
    minimum: NUMBER,
    exclusiveMinimum: NUMBER,
    maxLength: COUNT,
    minLength: COUNT_0,
    pattern: { type: 'string', format: 'regex' },
    additionalItems: SELF,
    items: { anyOf: [SELF, SCHEMAS], default: true },
    maxItems: COUNT,
    minItems: COUNT_0,
    uniqueItems: { type: 'boolean', default: false },
    contains: SELF,
    maxProperties: COUNT,
    minProperties: COUNT_0,
    required: STRINGS,
    additionalProperties: SELF,
    definitions: SCHEMA_MAP,
    properties: SCHEMA_MAP,
    patternProperties: { ...SCHEMA_MAP, propertyNames: { format: 'regex' } },
    dependencies: { type: 'object', additionalProperties: { anyOf: [SELF, STRINGS] } },
    propertyNames: SELF,
    const: true,
    enum: { type: 'array', items: true, minItems: 1, uniqueItems: true },
    type: {
      anyOf: [
        { $ref: '#/definitions/simpleTypes' },
        { type: 'array', items: { $ref: '#/definitions/simpleTypes' }, minItems: 1, uniqueItems: true },
      ],
    },
    format: TEXT,
    contentMediaType: TEXT,
    contentEncoding: TEXT,
    if: SELF,
    then: SELF,
    else: SELF,
    allOf: SCHEMAS,
    anyOf: SCHEMAS,
    oneOf: SCHEMAS,
    not: SELF,
  },
  default: true,
};
