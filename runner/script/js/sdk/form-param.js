'use strict';

const { Property } = require('./property');

class PostmanFormParam extends Property {
  constructor(definition = {}) {
    super(definition);
    const { key, value, type, src, contentType, fileName } = definition;
    Object.assign(this, { key: key || '', value: value || '', type, src, contentType, fileName });
  }

  valueOf() {
    return this.value;
  }

  toString() {
    return `${this.key}=${this.value}`;
  }

  toJSON() {
    const { value, ...rest } = super.toJSON();
    if (this.type === 'file' && (typeof value !== 'string' || !value)) return rest;
    return super.toJSON();
  }

  static parse() {}
}

PostmanFormParam._postman_propertyIndexKey = 'key';
PostmanFormParam._postman_propertyAllowsMultipleValues = true;

module.exports = { FormParam: PostmanFormParam };
