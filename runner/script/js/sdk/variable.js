'use strict';

const { Property } = require('./property');
const { parse } = require('./json-native');

function parsed(value) {
  try {
    return typeof value === 'string' ? parse(value) : value;
  } catch (error) {
    return undefined;
  }
}

function written(value) {
  if (typeof value === 'string' || value === undefined) return value;
  return JSON.stringify(value);
}

const truth = (value) => {
  if (value === 'true' || value === 'false') return value === 'true';
  return Boolean(value);
};

const json = { store: written, load: parsed };
const keep = { store: (value) => value, load: (value) => value };
const TYPES = {
  any: keep,
  secret: keep,
  string: { store: (value) => (typeof value === 'string' ? value : String(value)), load: (value) => value },
  number: { store: Number, load: Number },
  boolean: { store: truth, load: truth },
  array: json,
  object: json,
  json,
};
const known = (type) => Object.prototype.hasOwnProperty.call(TYPES, type);
const isFunction = (value) => value && typeof value === 'object' && value.constructor && value.constructor.name === 'Function';

class Variable extends Property {
  constructor(definition) {
    super(definition);
    this.type = 'any';
    this.value = undefined;
    const given = definition && typeof definition === 'object' ? definition : {};
    this.key = given.key === undefined ? given.id : given.key;
    if (given.system) this.system = true;
    if (given.type !== undefined && known(given.type)) this.type = given.type;
    if (given.value !== undefined) this.set(given.value);
  }

  get() {
    const value = typeof this.value === 'function' ? this.value() : this.value;
    return value === null ? null : TYPES[this.type].load(value);
  }

  set(value) {
    this.value = value === null || typeof value === 'function' || isFunction(value) ? value : TYPES[this.type].store(value);
  }

  update(definition) {
    if (!definition || typeof definition !== 'object') return;
    if (definition.key !== undefined) this.key = definition.key;
    if (definition.type !== undefined && known(definition.type)) this.type = definition.type;
    if ('value' in definition) this.set(definition.value);
    if (definition.disabled !== undefined) this.disabled = definition.disabled;
    if (!this.disabled) delete this.disabled;
  }

  cast(value) {
    return TYPES[this.type].load(value);
  }

  castOut(value) {
    return TYPES[this.type].store(value);
  }

  valueType(type) {
    if (type === undefined) return this.type;
    if (known(type) && type !== this.type) {
      const value = this.get();
      this.type = type;
      if (value !== undefined) this.set(value);
    }
    return this.type;
  }

  valueOf() {
    return this.get();
  }

  toString() {
    const value = this.get();
    return value === undefined || value === null ? '' : String(value);
  }

  static isVariable(value) {
    return value instanceof Variable;
  }
}

Variable._indexKey = 'key';

module.exports = { Variable };
