'use strict';

const { Property } = require('./property');

// A key given as a template may hold any character.
const encode = (text, unsafe) => String(text).replace(/\{\{[^{}]*\}\}|[\s\S]/g, (part) => unsafe[part] || part);
const IN_KEY = { '#': '%23', '&': '%26', '=': '%3D' };
const IN_VALUE = { '#': '%23', '&': '%26' };

function parseSingle(text) {
  if (text === '') return { key: null, value: null };
  const masked = text.replace(/\{\{[^{}]*\}\}/g, (part) => '_'.repeat(part.length));
  const at = masked.indexOf('=');
  if (at < 0) return { key: text, value: null };
  return { key: text.slice(0, at), value: text.slice(at + 1) };
}

function pieces(text) {
  const result = [''];
  for (const part of text.match(/\{\{[^{}]*\}\}|[\s\S]/g) || []) {
    if (part === '&') result.push('');
    else result[result.length - 1] += part;
  }
  return result;
}

class QueryParam extends Property {
  constructor(definition) {
    super(typeof definition === 'string' ? undefined : definition);
    this.update(definition);
  }

  update(definition) {
    const given = typeof definition === 'string' ? parseSingle(definition) : definition;
    if (!given || typeof given !== 'object') return;
    this.key = given.key === undefined ? null : given.key;
    if (given.value !== undefined) this.value = given.value;
    if (given.system) this.system = true;
    if (given.disabled !== undefined) this.disabled = given.disabled;
    if (!this.disabled) delete this.disabled;
  }

  valueOf() {
    return this.value;
  }

  toString() {
    return this.value === undefined || this.value === null ? '' : String(this.value);
  }

  static parse(text) {
    if (text === '') return [{ key: '', value: null }];
    return typeof text === 'string' ? pieces(text).map(parseSingle) : [];
  }

  static parseSingle(text) {
    return parseSingle(text);
  }

  static unparse(params) {
    let list = params;
    if (params && params.members) list = params.members;
    else if (params && !Array.isArray(params)) list = Object.entries(params).map(([key, value]) => ({ key, value }));
    return (list || []).filter((param) => param && !param.disabled).map(QueryParam.unparseSingle).join('&');
  }

  static unparseSingle(param) {
    if (!param) return '';
    const key = encode(param.key === undefined || param.key === null ? '' : param.key, IN_KEY);
    if (param.value === undefined || param.value === null) return key;
    return `${key}=${encode(param.value, IN_VALUE)}`;
  }
}

QueryParam._indexKey = 'key';
QueryParam._multiple = true;

module.exports = { QueryParam };
