'use strict';

const { Property } = require('./property');
const { PropertyList } = require('./property-list');

function split(line) {
  const at = line.indexOf(':');
  if (at < 0) return { key: line.trim(), value: '' };
  return { key: line.slice(0, at).trim(), value: line.slice(at + 1).trim() };
}

const usable = (header) => header && !header.disabled && header.key !== undefined && header.key !== null && header.key !== '';

class Header extends Property {
  constructor(definition, name) {
    super(typeof definition === 'string' ? undefined : definition);
    if (typeof definition === 'string') {
      Object.assign(this, name === undefined ? split(definition) : { key: definition, value: name });
    } else this.update(definition);
  }

  update(definition) {
    if (!definition || typeof definition !== 'object') return;
    this.key = definition.key === undefined ? '' : definition.key;
    this.value = definition.value === undefined ? '' : definition.value;
    if (definition.system) this.system = true;
    if (definition.disabled !== undefined) this.disabled = definition.disabled;
    if (!this.disabled) delete this.disabled;
  }

  valueOf() {
    return this.value;
  }

  toString() {
    return `${this.key}: ${this.value}`;
  }

  static create(value, name) {
    return new Header(value, name);
  }

  static isHeader(value) {
    return value instanceof Header;
  }

  static parse(text) {
    if (typeof text !== 'string') return [];
    return text.split(/\r?\n/).filter((line) => line.trim()).map(split);
  }

  static parseSingle(text) {
    return typeof text === 'string' ? split(text) : { key: '', value: '' };
  }

  static unparse(headers, separator = '\r\n') {
    const list = headers.members || headers;
    return list.filter(usable).map((header) => Header.unparseSingle(header) + separator).join('');
  }

  static unparseSingle(header) {
    return header && typeof header === 'object' ? `${header.key}: ${header.value}` : '';
  }
}

Header._indexKey = 'key';
Header._multiple = true;
Header._foldCase = true;

class HeaderList extends PropertyList {
  constructor(parent, headers) {
    super(Header, parent, headers);
  }

  contentSize() {
    return this.members.length ? Header.unparse(this.members).length : 0;
  }

  static isHeaderList(value) {
    return value instanceof HeaderList;
  }
}

module.exports = { Header, HeaderList };
