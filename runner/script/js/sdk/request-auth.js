'use strict';

const { Property } = require('./property');
const { VariableList } = require('./variable-scope');

function parameters(given) {
  if (given instanceof VariableList) return given.toJSON();
  if (Array.isArray(given)) return given;
  return Object.keys(given || {}).map((key) => ({ key, value: given[key] }));
}

class RequestAuth extends Property {
  constructor(definition) {
    super(definition);
    const given = definition || {};
    if (given.type) this.use(given.type, given[given.type]);
  }

  use(type, given) {
    this.type = type;
    if (type && type !== 'noauth') this[type] = new VariableList(this, parameters(given));
  }

  update(given, type = this.type) {
    this.use(type, given);
  }

  parameters() {
    return this[this.type];
  }

  current() {
    const list = this.parameters();
    return list ? list.toObject() : undefined;
  }

  clear(type) {
    if (type) delete this[type];
  }

  static isRequestAuth(value) {
    return value instanceof RequestAuth;
  }

  static isValidType(type) {
    return typeof type === 'string' && type !== '';
  }
}

module.exports = { RequestAuth };
