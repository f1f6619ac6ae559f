'use strict';

const { PropertyBase } = require('./property-base');
const { lazily } = require('./lazily');
const { PropertyList } = require('./property-list');
const { QueryParam } = require('./query-param');

const isText = (value) => typeof value === 'string';
const withSeparator = (protocol) => (protocol.endsWith('://') ? protocol : `${protocol}://`);

// :id and :id.json name the path variable id.
function pathVariable(segment) {
  return String(segment)[0] === ':' ? segment.slice(1).split('.')[0] || null : null;
}

function pathOf(path) {
  if (!isText(path)) return path;
  const straight = path.length > 1 && path[0] === '/' ? path.slice(1) : path;
  if (!straight) return undefined;
  return straight === '/' ? [''] : straight.split('/');
}

function queryOf(query) {
  const list = isText(query) ? QueryParam.parse(query) : query;
  if (!list || Array.isArray(list) || !Object.keys(list).length) return list;
  return Object.keys(list).map((key) => ({ key, value: list[key] }));
}

function variablesOf(given) {
  if (!Array.isArray(given)) return given || [];
  for (const one of given) if (one && typeof one === 'object') one.key = one.key || one.id;
  return given;
}

class PostmanUrl extends PropertyBase {
  constructor(definition) {
    super(definition);
    this.update(definition);
  }

  update(url) {
    const given = isText(url || '') ? PostmanUrl.parse(url || '') : url;
    const { auth, protocol, port, path, hash, host, query, variable } = given;
    Object.assign(this, {
      auth,
      protocol,
      port,
      path: pathOf(path),
      hash,
      host: isText(host) ? host.split(/\.(?![^{]*\}{2})/g) : host,
      query: new PropertyList(QueryParam, this, queryOf(query) || []),
    });
    lazily(this, 'variables', () => new (require('./variable-list').VariableList)(this, variablesOf(variable)));
  }

  addQueryParams(params) {
    this.query.populate(isText(params) ? QueryParam.parse(params) : params);
  }

  removeQueryParams(params) {
    const names = Array.isArray(params) ? params.map((param) => param.key || param) : [params];
    this.query.remove((param) => names.includes(param.key));
  }

  getRaw() {
    throw new Error('`Url#getRaw` has been discontinued, use `Url#toString` instead.');
  }

  _credentials() {
    const { user, password } = this.auth || {};
    const text = (isText(user) ? user : '') + (isText(password) ? `:${password}` : '');
    return isText(user) || isText(password) ? `${text}@` : '';
  }

  toString(forceProtocol) {
    const protocol = this.protocol || (forceProtocol ? 'http' : '');
    let text = (protocol ? withSeparator(protocol) : '') + this._credentials() + this.getHost();
    if (this.port !== undefined && this.port !== null) text += `:${this.port}`;
    if (this.path) text += this.getPath();
    if (this.query && this.query.find((param) => !(param && param.disabled))) text += `?${this.getQueryString()}`;
    return isText(this.hash) ? `${text}#${this.hash}` : text;
  }

  getPath(unresolved) {
    if (unresolved) return `/${this.path.join('/')}`;
    const segments = this.path || [];
    return `/${(Array.isArray(segments) ? segments : [...segments]).map((part) => this._resolved(part)).join('/')}`;
  }

  _resolved(segment) {
    const name = pathVariable(segment);
    const value = name && this.variables.get(name);
    return value && isText(value) ? value + segment.slice(name.length + 1) : segment;
  }

  getQueryString() {
    return this.query.count() ? QueryParam.unparse(this.query.all()) : '';
  }

  getPathWithQuery() {
    const query = this.getQueryString();
    return query ? `${this.getPath()}?${query}` : this.getPath();
  }

  getHost() {
    if (!this.host) return '';
    return Array.isArray(this.host) ? this.host.join('.') : this.host.toString();
  }

  getRemote(forcePort) {
    const usual = forcePort ? (this.protocol === 'https' ? '443' : '80') : '';
    const port = (this.port && String(this.port)) || usual;
    return port ? `${this.getHost()}:${port}` : this.getHost();
  }

  getOAuth1BaseUrl() {
    const port = this.port ? String(this.port) : undefined;
    const host = this.host.join('.') + (['80', '443', undefined].includes(port) ? '' : `:${port}`);
    return withSeparator(this.protocol || 'http').toLowerCase() + host.toLowerCase() + this.getPath();
  }

  static parse(text) {
    const url = require('./url-parse').parseUrl(text);
    if (url.auth) url.auth = { user: url.auth[0], password: url.auth[1] };
    if (url.query) url.query = url.query.map(QueryParam.parseSingle);
    const names = [...new Set((url.path || []).map(pathVariable).filter(Boolean))];
    url.variable = names.length ? names.map((key) => ({ key })) : undefined;
    return url;
  }

  static isUrl(value) {
    return value instanceof PostmanUrl;
  }
}

module.exports = { Url: PostmanUrl };
