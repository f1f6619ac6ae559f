'use strict';

const IDENTIFIER = /^[a-z$_][a-z$_0-9]*$/i;
const SPECIAL = /(\\|')/g;

const escapeKey = (key) => key.replace(SPECIAL, '\\$1');
const accessor = (key) => (IDENTIFIER.test(key) ? `.${key}` : `['${escapeKey(key)}']`);
const pointer = (key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;
const fragment = (key) => encodeURIComponent(String(key).replace(/~/g, '~0').replace(/\//g, '~1'));

// Where validation stands: the schema, its path, the path of the data, and the errors so far.
class Scope {
  constructor(fields) {
    Object.assign(this, fields);
  }

  at(fields) {
    return new Scope({ ...this, ...fields });
  }

  keyPath(key) {
    if (this.options.jsonPointers) return this.dataPath + pointer(key);
    return this.dataPath + (typeof key === 'number' ? `[${key}]` : accessor(key));
  }

  // Path of a member that the schema does not name: ajv always quotes it.
  dynamicPath(key) {
    return this.options.jsonPointers ? this.dataPath + pointer(key) : `${this.dataPath}['${key}']`;
  }

  fail(keyword, params, message, path = keyword) {
    const error = { keyword, dataPath: this.dataPath, schemaPath: `${this.schemaPath}/${path}`, params };
    if (this.options.messages !== false) error.message = message;
    if (this.options.verbose) Object.assign(error, { schema: this.schema[keyword], parentSchema: this.schema, data: this.data });
    this.errors.push(error);
    return false;
  }

  // Whether the first failure ends everything, so that no error may join it.
  get endsAtOnce() {
    return !this.options.allErrors && !this.composite;
  }

  // Validates `data` with the subschema found below this schema at `path`.
  check(schema, data, path, dataPath = this.dataPath, more = {}) {
    const schemaPath = [this.schemaPath, ...path.map(fragment)].join('/');
    return this.validate(this.at({ schema, data, schemaPath, dataPath, ...more }));
  }

  // Runs the checks in turn; stops at the first failure unless all errors are wanted.
  every(items, check) {
    let valid = true;
    for (let index = 0; index < items.length; index += 1) {
      if (!check(items[index], index)) valid = false;
      if (!valid && !this.options.allErrors) break;
    }
    return valid;
  }
}

const has = (object, key) => Object.prototype.hasOwnProperty.call(object, key);
const isEmpty = (schema) => schema === true || (typeof schema === 'object' && schema !== null && Object.keys(schema).length === 0);

module.exports = { Scope, accessor, has, isEmpty };
