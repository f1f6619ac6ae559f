'use strict';

const { Property } = require('./property');
const { isObject } = require('./property-base');
const { VariableList } = require('./variable-list');

const { isVariableList } = VariableList;
const isValidType = (type) => typeof type === 'string' && type !== 'type';

class PostmanRequestAuth extends Property {
  constructor(definition, parent) {
    super(definition);
    if (parent) this.setParent(parent);
    const { type, ...parameters } = definition || {};
    if (type !== undefined) this.use(type);
    for (const name of Object.keys(parameters)) this.update(parameters[name], name);
  }

  update(given, type) {
    if (isObject(given)) this._fill(given, type || this.type);
  }

  use(type, given) {
    if (!isValidType(type)) return;
    this.type = type;
    this._fill(given, type);
  }

  _fill(given, type) {
    if (!isValidType(type)) return;
    if (!isVariableList(this[type])) this[type] = new VariableList(this);
    if (Array.isArray(given) || isVariableList(given)) this[type].assimilate(given);
    else this[type].syncFromObject(given, false, false);
  }

  current() {
    throw new Error('`Request#current` has been discontinued, use `Request#parameters` instead.');
  }

  parameters() {
    return this[this.type];
  }

  clear(type) {
    if (!isValidType(type) || !isVariableList(this[type])) return;
    this[type].clear();
    if (type !== this.type) delete this[type];
  }
}

PostmanRequestAuth.isValidType = isValidType;

module.exports = { RequestAuth: PostmanRequestAuth };
