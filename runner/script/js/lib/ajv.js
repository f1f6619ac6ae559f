/* JSON Schema validation (drafts 06 and 07) with the interface of ajv 6. */
'use strict';

const formats = require('./ajv/formats');
const { MissingRefError, ValidationError } = require('./ajv/errors');
const { Registry, normalize, idOf } = require('./ajv/references');
const { checkSchema } = require('./ajv/check');
const { isRule, run } = require('./ajv/validate');

const DRAFT_07 = 'http://json-schema.org/draft-07/schema';
const NAME = /^[a-z_$][a-z0-9_$-]*$/i;
const OPTIONS_OF_DATA = { useDefaults: false, coerceTypes: false, removeAdditional: false };

class AjvInstance {
  constructor(options = {}) {
    this._opts = { ...options };
    this.errors = null;
    this._registry = new Registry();
    this._formats = formats.choose(this._opts.format);
    this._keywords = new Map();
    this._compiled = new Map();
    this._metaSchemas = new Set();
    Object.entries(this._opts.formats || {}).forEach(([name, format]) => this.addFormat(name, format));
    Object.entries(this._opts.keywords || {}).forEach(([name, rule]) => this.addKeyword(name, rule));
    this._addDefaults();
  }

  _addDefaults() {
    if (this._opts.meta !== false) {
      const schema = require('./ajv/draft-07');
      this.addMetaSchema(schema, DRAFT_07);
      this._registry.alias('http://json-schema.org/schema', schema);
    }
    const given = this._opts.schemas;
    if (Array.isArray(given)) this.addSchema(given);
    else Object.entries(given || {}).forEach(([key, schema]) => this.addSchema(schema, key));
  }

  validate(schemaOrKey, data) {
    const check = typeof schemaOrKey === 'string' ? this.getSchema(schemaOrKey) : this.compile(schemaOrKey);
    if (!check) throw new Error(`no schema with key or ref "${schemaOrKey}"`);
    const valid = check(data);
    this.errors = check.errors;
    return valid;
  }

  compile(schema) {
    if ((typeof schema !== 'object' || schema === null) && typeof schema !== 'boolean') {
      throw new Error('schema should be object or boolean');
    }
    const key = JSON.stringify(schema);
    if (!this._compiled.has(key)) {
      if (this._opts.validateSchema !== false) this.validateSchema(schema, true);
      const id = normalize(idOf(schema));
      if (id) this._registry.add(id, schema);
      this._compiled.set(key, this._validator(schema, schema));
    }
    return this._compiled.get(key);
  }

  _validator(schema, root) {
    checkSchema(this, schema, root);
    const check = (data) => {
      const errors = run(this, schema, root, data);
      check.errors = errors.length ? errors : null;
      return errors.length === 0;
    };
    return Object.assign(check, { schema, errors: null });
  }

  compileAsync(schema) {
    if (typeof this._opts.loadSchema !== 'function') throw new Error('options.loadSchema should be a function');
    return this._compileLoading(schema);
  }

  async _compileLoading(schema) {
    for (;;) {
      try {
        return this.compile(schema);
      } catch (error) {
        if (!(error instanceof MissingRefError)) throw error;
        this.addSchema(await this._opts.loadSchema(error.missingSchema), error.missingSchema);
      }
    }
  }

  /** A schema of schemas never changes what it is held against. */
  _optionsFor(root) {
    return this._metaSchemas.has(root) ? { ...this._opts, ...OPTIONS_OF_DATA } : this._opts;
  }

  addSchema(schema, key) {
    if (Array.isArray(schema)) {
      schema.forEach((each) => this.addSchema(each));
      return this;
    }
    const id = idOf(schema);
    if (id !== undefined && typeof id !== 'string') throw new Error('schema id must be string');
    if (this._opts.validateSchema !== false) this.validateSchema(schema, true);
    this._registry.add(normalize(key || id), schema);
    if (key && id) this._registry.alias(normalize(id), schema);
    return this;
  }

  addMetaSchema(schema, key) {
    this._metaSchemas.add(schema);
    this._registry.add(normalize(key || idOf(schema)), schema);
    return this;
  }

  validateSchema(schema, throws) {
    const declared = schema.$schema;
    if (declared !== undefined && typeof declared !== 'string') throw new Error('$schema must be a string');
    if (!declared && this._opts.meta === false) return true;
    const valid = this.validate(declared || DRAFT_07, schema);
    if (!valid && throws) {
      const text = `schema is invalid: ${this.errorsText()}`;
      if (this._opts.validateSchema !== 'log') throw new Error(text);
      if (this._opts.logger !== false) (this._opts.logger || console).error(text);
    }
    return valid;
  }

  getSchema(key) {
    const found = this._registry.find(normalize(key), { schema: undefined, base: '' });
    if (!found) return undefined;
    const cache = this._registry.validators;
    if (!cache.has(found.schema)) cache.set(found.schema, this._validator(found.schema, found.root));
    return cache.get(found.schema);
  }

  removeSchema(which) {
    this._compiled.clear();
    if (which !== null && typeof which === 'object' && !(which instanceof RegExp)) this._registry.remove(normalize(idOf(which)));
    else this._registry.remove(typeof which === 'string' ? normalize(which) : which);
    return this;
  }

  addFormat(name, format) {
    this._formats[name] = typeof format === 'string' ? new RegExp(format) : format;
    return this;
  }

  addKeyword(name, rule = {}) {
    if (this._keywords.has(name) || isRule(name)) throw new Error(`Keyword ${name} is already defined`);
    if (!NAME.test(name)) throw new Error(`Keyword ${name} is not a valid identifier`);
    this._keywords.set(name, rule);
    return this;
  }

  getKeyword(name) {
    return this._keywords.get(name) || isRule(name);
  }

  removeKeyword(name) {
    this._keywords.delete(name);
    return this;
  }

  errorsText(errors = this.errors, { separator = ', ', dataVar = 'data' } = {}) {
    if (!errors) return 'No errors';
    return errors.map((error) => `${dataVar}${error.dataPath} ${error.message}`).join(separator);
  }
}

// Callable with and without `new`, as ajv 6 is.
function Ajv(options) {
  return new AjvInstance(options);
}
Ajv.prototype = AjvInstance.prototype;
Ajv.prototype.constructor = Ajv;
Object.assign(Ajv, { ValidationError, MissingRefError });

module.exports = Ajv;
