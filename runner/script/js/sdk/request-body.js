'use strict';

const { PropertyBase } = require('./property-base');
const { PropertyList } = require('./property-list');
const { QueryParam } = require('./query-param');

const MODES = { file: 'file', formdata: 'formdata', graphql: 'graphql', raw: 'raw', urlencoded: 'urlencoded' };
const asText = (value) => (value && typeof value.toString === 'function' ? value.toString() : '');
const isObject = (value) => value !== null && typeof value === 'object';

function listOf(type, owner, given, wanted) {
  if (!given && !wanted) return given;
  return new PropertyList(type, owner, given || []);
}

function graphqlOf(given, wanted) {
  if (!given) return wanted ? {} : given;
  return { query: given.query, operationName: given.operationName, variables: given.variables };
}

function formOf(owner, given, wanted) {
  return given || wanted ? listOf(require('./form-param').FormParam, owner, given, wanted) : given;
}

class PostmanRequestBody extends PropertyBase {
  constructor(definition) {
    super(definition);
    if (definition) this.update(definition);
  }

  update(definition) {
    const given = typeof definition === 'string' ? { mode: 'raw', raw: definition } : definition;
    if (!given.mode) return;
    const mode = MODES[String(given.mode).toLowerCase()] || MODES.raw;
    const { urlencoded, file } = given;
    Object.assign(this, {
      mode,
      raw: mode === MODES.raw && !given.raw ? '' : given.raw,
      urlencoded: listOf(
        QueryParam,
        this,
        typeof urlencoded === 'string' ? QueryParam.parse(urlencoded) : urlencoded,
        mode === MODES.urlencoded,
      ),
      formdata: formOf(this, given.formdata, mode === MODES.formdata),
      file: typeof file === 'string' ? { src: file } : file,
      graphql: graphqlOf(given.graphql, mode === MODES.graphql),
      options: isObject(given.options) ? given.options : undefined,
      disabled: given.disabled,
    });
  }

  isEmpty() {
    const data = this.mode && this[this.mode];
    if (!data) return true;
    if (this.mode === MODES.file) return !(data.src || data.content);
    if (typeof data === 'string') return data.length === 0;
    if (typeof data.count === 'function') return data.count() === 0;
    return !isObject(data) || Object.keys(data).length === 0;
  }

  toString() {
    if (this.mode === MODES.raw) return asText(this.raw);
    if (this.mode !== MODES.urlencoded) return '';
    const { urlencoded } = this;
    return PropertyList.isPropertyList(urlencoded) ? QueryParam.unparse(urlencoded.all()) : asText(urlencoded);
  }

  toJSON() {
    const json = super.toJSON();
    if (json.file && json.file.content && typeof json.file.content !== 'string') delete json.file.content;
    return json;
  }
}

PostmanRequestBody.MODES = MODES;

module.exports = { RequestBody: PostmanRequestBody };
