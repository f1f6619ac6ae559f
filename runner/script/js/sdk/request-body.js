'use strict';

const { Property } = require('./property');
const { PropertyList } = require('./property-list');
const { QueryParam } = require('./query-param');

class FormParam extends Property {
  constructor(definition) {
    super(definition);
    this.update(definition);
  }

  update(definition) {
    const given = definition || {};
    this.key = given.key === undefined ? '' : given.key;
    this.value = given.value === undefined && given.type !== 'file' ? '' : given.value;
    for (const name of ['type', 'src', 'contentType', 'fileName']) {
      if (given[name] !== undefined) this[name] = given[name];
    }
    if (given.disabled !== undefined) this.disabled = given.disabled;
    if (!this.disabled) delete this.disabled;
  }

  valueOf() {
    return this.value;
  }

  toString() {
    return `${this.key}=${this.value}`;
  }

  static parse() {
    return [];
  }
}

FormParam._indexKey = 'key';
FormParam._multiple = true;

function list(type, parent, given) {
  if (given === undefined || given === null) return undefined;
  return given instanceof PropertyList ? given : new PropertyList(type, parent, given);
}

class RequestBody extends Property {
  constructor(definition) {
    super(typeof definition === 'string' ? undefined : definition);
    if (definition) this.update(definition);
  }

  update(definition) {
    const given = typeof definition === 'string' ? { mode: 'raw', raw: definition } : definition;
    if (!given || !given.mode) return;
    this.mode = given.mode;
    this.raw = given.raw;
    this.urlencoded = list(QueryParam, this, given.urlencoded);
    this.formdata = list(FormParam, this, given.formdata);
    this.file = typeof given.file === 'string' ? { src: given.file } : given.file;
    this.graphql = given.graphql;
    this.options = given.options && typeof given.options === 'object' ? given.options : undefined;
    this.disabled = given.disabled;
    if (!this.disabled) delete this.disabled;
  }

  isEmpty() {
    if (!this.mode) return true;
    const data = this[this.mode];
    if (data === undefined || data === null || data === '') return true;
    if (this.mode === 'file') return !(data.src || data.content);
    if (data instanceof PropertyList) return data.count() === 0;
    return typeof data === 'object' && Object.keys(data).length === 0;
  }

  toString() {
    if (this.mode === 'raw') return this.raw === undefined || this.raw === null ? '' : String(this.raw);
    if (this.mode === 'urlencoded') return this.urlencoded ? QueryParam.unparse(this.urlencoded) : '';
    return '';
  }

  static isRequestBody(value) {
    return value instanceof RequestBody;
  }
}

RequestBody.MODES = { raw: 'raw', formdata: 'formdata', urlencoded: 'urlencoded', file: 'file', graphql: 'graphql' };

module.exports = { RequestBody, FormParam };
