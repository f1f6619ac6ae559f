'use strict';

const { MissingRefError } = require('./errors');
const { walk } = require('./references');

function checkFormat(ajv, schema) {
  const name = schema.format;
  const { unknownFormats, format } = ajv._opts;
  if (typeof name !== 'string' || format === false || ajv._formats[name]) return;
  if (unknownFormats === 'ignore' || (Array.isArray(unknownFormats) && unknownFormats.includes(name))) return;
  throw new Error(`unknown format "${name}" is used in schema at path "#"`);
}

function checkReference(ajv, schema, base, root) {
  if (typeof schema.$ref !== 'string') return;
  if (!ajv._registry.find(schema.$ref, { schema: root, base })) throw new MissingRefError(base, schema.$ref);
}

// Refuses a schema that names a format or a schema that is not there.
function checkSchema(ajv, schema, root) {
  walk(schema, '', (part, base) => {
    checkFormat(ajv, part);
    checkReference(ajv, part, base, root);
  });
}

module.exports = { checkSchema };
