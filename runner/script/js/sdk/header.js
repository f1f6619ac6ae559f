'use strict';

const { Property } = require('./property');
const { has, isObject } = require('./property-base');
const { PropertyList } = require('./property-list');

function parseSingle(header) {
  if (typeof header !== 'string') return { key: '', value: '' };
  const at = header.indexOf(':') < 0 ? header.length : header.indexOf(':');
  return { key: header.slice(0, at).trim(), value: header.slice(at + 1).trim() };
}

class PostmanHeader extends Property {
  constructor(definition, name) {
    const named = typeof definition === 'string' && typeof name === 'string';
    super(definition);
    if (named) this.update({ key: name, value: definition });
    else this.update(typeof definition === 'string' ? parseSingle(definition) : definition);
  }

  update(definition) {
    const { key, value } = definition || {};
    this.key = key || '';
    this.value = value === undefined ? '' : value;
    if (has(definition, 'system')) this.system = definition.system;
    if (has(definition, 'disabled')) this.disabled = definition.disabled;
  }

  valueOf() {
    return this.value;
  }

  toString() {
    return `${this.key}: ${this.value}`;
  }

  static create(...given) {
    return new PostmanHeader(...given);
  }

  static isHeader(value) {
    return value instanceof PostmanHeader;
  }

  static parse(text) {
    const lines = text.toString().replace(/\r\n([ \t])/g, '$1').matchAll(/^(\S+):(.*)$/gm);
    return Array.from(lines, ([, key, value]) => ({ key, value: value.trim() }));
  }

  static unparse(headers, separator = '\r\n') {
    if (!Array.isArray(headers) && !PropertyList.isPropertyList(headers)) return '';
    const enabled = headers.filter((header) => header && !header.disabled);
    return enabled.map((header) => PostmanHeader.unparseSingle(header) + separator).join('');
  }

  static unparseSingle(header) {
    return isObject(header) ? `${header.key}: ${header.value}` : '';
  }
}

Object.assign(PostmanHeader, {
  parseSingle,
  _postman_propertyIndexKey: 'key',
  _postman_propertyIndexCaseInsensitive: true,
  _postman_propertyAllowsMultipleValues: true,
});

class HeaderList extends PropertyList {
  constructor(parent, headers) {
    super(PostmanHeader, parent, headers);
  }

  contentSize() {
    return this.count() ? PostmanHeader.unparse(this).length : 0;
  }

  static isHeaderList(value) {
    return value instanceof HeaderList;
  }
}

// messages of checks show the name that it has in Postman
Object.defineProperty(HeaderList, 'name', { value: 'a' });

module.exports = { Header: PostmanHeader, HeaderList };
