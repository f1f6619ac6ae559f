'use strict';

const { PropertyBase } = require('./property-base');
const { PropertyList } = require('./property-list');
const { QueryParam } = require('./query-param');
const { VariableList } = require('./variable-scope');
const { parseUrl, splitOn } = require('./url-parse');

const DEFAULT_PORTS = { http: '80', https: '443', ws: '80', wss: '443' };

function parts(value, separator) {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.map((part) => (part && typeof part === 'object' ? part.value : part));
  return typeof value === 'string' ? splitOn(value, separator) : undefined;
}

function pathParts(value) {
  return parts(typeof value === 'string' && value[0] === '/' ? value.slice(1) : value, '/');
}

function definitionOf(url) {
  if (url === undefined || url === null) return {};
  if (typeof url === 'string') return parseUrl(url);
  if (typeof url !== 'object') return parseUrl(String(url));
  if (url instanceof Url) return url.toJSON();
  if (url.raw && url.host === undefined && url.path === undefined && url.query === undefined && url.protocol === undefined) {
    return { ...parseUrl(url.raw), variable: url.variable || url.variables };
  }
  return url;
}

class Url extends PropertyBase {
  constructor(definition) {
    super();
    this.update(definition);
  }

  update(definition) {
    const given = definitionOf(definition);
    this.auth = given.auth && typeof given.auth === 'object' ? { user: given.auth.user, password: given.auth.password } : undefined;
    this.protocol = typeof given.protocol === 'string' ? given.protocol.replace(/:?\/*$/, '') : undefined;
    this.port = given.port === undefined || given.port === null ? undefined : String(given.port);
    this.path = pathParts(given.path);
    this.hash = given.hash === undefined ? undefined : given.hash;
    this.host = parts(given.host, '.');
    this.query = new PropertyList(QueryParam, this, given.query);
    this.variables = new VariableList(this, given.variable || given.variables || this._pathVariables());
  }

  _pathVariables() {
    const names = (this.path || []).filter((part) => /^:./.test(part)).map((part) => part.slice(1));
    return [...new Set(names)].map((key) => ({ key }));
  }

  addQueryParams(params) {
    const list = typeof params === 'string' ? QueryParam.parse(params) : params;
    this.query.populate(list && typeof list === 'object' && !Array.isArray(list) && 'key' in list ? [list] : list);
  }

  removeQueryParams(params) {
    if (typeof params === 'function') {
      this.query.remove(params);
      return;
    }
    const given = Array.isArray(params) || params instanceof PropertyList ? params : [params];
    for (const param of given) this.query.remove(param && typeof param === 'object' ? param.key : param);
  }

  getHost() {
    if (!this.host) return '';
    return Array.isArray(this.host) ? this.host.join('.') : String(this.host);
  }

  getPath(options) {
    if (typeof this.path === 'string') return this.path;
    if (!this.path) return '/';
    const raw = options === true || (options && options.unresolved);
    return `/${this.path.map((part) => (raw ? part : this._resolved(part))).join('/')}`;
  }

  _resolved(part) {
    if (typeof part !== 'string' || part[0] !== ':' || part.length < 2) return part;
    const value = this.variables.get(part.slice(1));
    return value === undefined || value === null || value === '' ? part : value;
  }

  getQueryString() {
    return this.query.count() ? QueryParam.unparse(this.query) : '';
  }

  getPathWithQuery() {
    const query = this.getQueryString();
    return query ? `${this.getPath()}?${query}` : this.getPath();
  }

  getRemote(options) {
    const forced = options === true || (options && options.forcePort);
    const port = forced && !this.port ? DEFAULT_PORTS[this.protocol] || '80' : this.port;
    return port ? `${this.getHost()}:${port}` : this.getHost();
  }

  getOAuth1BaseUrl() {
    const usual = !this.port || this.port === DEFAULT_PORTS[this.protocol || 'http'];
    return `${(this.protocol || 'http').toLowerCase()}://${this.getHost().toLowerCase()}${usual ? '' : `:${this.port}`}${this.getPath()}`;
  }

  getRaw() {
    return this.toString();
  }

  _authText() {
    if (!this.auth) return '';
    const { user, password } = this.auth;
    return `${user === undefined ? '' : user}${password === undefined ? '' : `:${password}`}@`;
  }

  toString(forceProtocol) {
    let text = this.protocol ? `${this.protocol}://` : '';
    if (!text && forceProtocol) text = 'http://';
    text += this._authText() + this.getHost();
    if (this.port) text += `:${this.port}`;
    if (this.path) text += this.getPath();
    if (this.query.members.some((param) => !param.disabled)) text += `?${this.getQueryString()}`;
    return typeof this.hash === 'string' ? `${text}#${this.hash}` : text;
  }

  toJSON() {
    const { variables, ...rest } = super.toJSON();
    return { ...rest, variable: variables };
  }

  static parse(text) {
    return parseUrl(text);
  }

  static isUrl(value) {
    return value instanceof Url;
  }
}

module.exports = { Url };
