'use strict';

const { Property } = require('./property');
const { has } = require('./property-base');

const isText = (value) => typeof value === 'string';
const IN_KEY = /\{\{[^{}]*\}\}|[&#=]/g;
const IN_VALUE = /\{\{[^{}]*\}\}|[&#]/g;

// A template may hold any character.
function escaped(text, pattern) {
  return text.replace(pattern, (part) => (part.length > 1 ? part : encodeURIComponent(part)));
}

class PostmanQueryParam extends Property {
  constructor(definition) {
    super(definition);
    this.update(definition);
  }

  update(param) {
    const { key, value } = isText(param) ? PostmanQueryParam.parseSingle(param) : param || {};
    this.key = key;
    this.value = value;
    if (has(param, 'system')) this.system = param.system;
  }

  valueOf() {
    return isText(this.value) ? this.value : '';
  }

  toString() {
    return PostmanQueryParam.unparseSingle(this);
  }

  static parse(query) {
    return isText(query) ? query.split('&').map(PostmanQueryParam.parseSingle) : [];
  }

  // As the callback of map, it gives nothing for what is empty between two separators.
  static parseSingle(param, at, all) {
    if (param === '' && Array.isArray(all) && at !== all.length - 1) return { key: null, value: null };
    const cut = isText(param) ? param.indexOf('=') : -1;
    if (cut < 0) return { key: param.substr(0), value: null };
    return { key: param.slice(0, cut), value: param.slice(cut + 1) };
  }

  static unparse(params) {
    if (!params) return '';
    const list = Array.isArray(params.members) ? params.members : params;
    if (Array.isArray(list)) {
      return list.filter((param) => param.disabled !== true).map(PostmanQueryParam.unparseSingle).join('&');
    }
    return Object.keys(list).map((key) => PostmanQueryParam.unparseSingle({ key, value: list[key] })).join('&');
  }

  static unparseSingle(param) {
    if (!param) return '';
    const key = isText(param.key) ? escaped(param.key, IN_KEY) : '';
    return isText(param.value) ? `${key}=${escaped(param.value, IN_VALUE)}` : key;
  }
}

PostmanQueryParam._postman_propertyIndexKey = 'key';
PostmanQueryParam._postman_propertyAllowsMultipleValues = true;

module.exports = { QueryParam: PostmanQueryParam };
