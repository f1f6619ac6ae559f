'use strict';

const { Property } = require('./property');
const { has, isObject } = require('./property-base');
const { parse } = require('./json-native');

const { stringify } = JSON;

function written(value) {
  try {
    return typeof value === 'string' ? value : stringify(value);
  } catch (error) {
    return 'null';
  }
}

function read(value, fits) {
  try {
    const found = parse(value);
    return fits(found) ? found : undefined;
  } catch (error) {
    return undefined;
  }
}

const types = {
  string: String,
  boolean: Boolean,
  number: Number,
  array: { in: written, out: (value) => read(value, Array.isArray) },
  object: { in: written, out: (value) => read(value, (found) => isObject(found) && !Array.isArray(found)) },
  any: { in: (value) => value, out: (value) => value },
};

const handlerOf = (type) => (has(types, type) ? types[type] : types.any);

class PostmanVariable extends Property {
  constructor(definition) {
    super(definition);
    this.type = 'any';
    this.value = undefined;
    if (definition === undefined || definition === null) return;
    if (has(definition, 'key')) this.key = definition.key;
    this.update(definition);
  }

  get() {
    return this.castOut(typeof this.value === 'function' ? this.value() : this.value);
  }

  set(value) {
    this.value = typeof value === 'function' ? value : this.castIn(value);
  }

  valueOf(value) {
    if (arguments.length) this.set(value);
    return this.get();
  }

  toString() {
    const value = this.get();
    if (value === null) return 'null';
    return value !== undefined && typeof value.toString === 'function' ? value.toString() : '';
  }

  cast(value) {
    return this.castOut(value);
  }

  castIn(value) {
    const handler = handlerOf(this.type);
    return typeof handler === 'function' ? handler(value) : handler.in(value);
  }

  castOut(value) {
    const handler = handlerOf(this.type);
    return typeof handler === 'function' ? handler(value) : handler.out(value);
  }

  valueType(name, keepsValue) {
    const type = name === undefined || name === null ? name : String(name).toLowerCase();
    if (!has(types, type)) return this.type || 'any';
    this.type = type;
    if (!keepsValue && typeof this.value !== 'function') this.set(this.get());
    return this.type;
  }

  update(given) {
    if (!isObject(given)) return;
    if (has(given, 'type')) this.valueType(given.type, has(given, 'value'));
    if (has(given, 'value')) this.set(given.value);
    if (has(given, 'system')) this.system = given.system;
    if (has(given, 'disabled')) this.disabled = given.disabled;
    if (has(given, 'description')) this.describe(given.description);
  }

  static isVariable(value) {
    return value instanceof PostmanVariable;
  }
}

PostmanVariable._postman_propertyIndexKey = 'key';
PostmanVariable.types = types;

module.exports = { Variable: PostmanVariable };
