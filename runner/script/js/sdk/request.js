'use strict';

const { Property } = require('./property');
const { PropertyBase, has, isObject } = require('./property-base');
const { lazily } = require('./lazily');

const methodOf = (method) => (method === undefined || method === null ? 'GET' : String(method).toUpperCase());

// Parts are made when they are first looked at: most scripts look at none of them.
const MAKE = {
  body: (given) => new (require('./request-body').RequestBody)(given),
  auth: (given) => new (require('./request-auth').RequestAuth)(given),
  proxy: (given) => new (require('./proxy-config').ProxyConfig)(given),
  certificate: (given) => new (require('./certificate').Certificate)(given),
};

class PostmanRequest extends Property {
  constructor(definition) {
    super(definition);
    const given = (typeof definition === 'string' ? { url: definition } : definition) || {};
    lazily(this, 'url', () => new (require('./url').Url)(given.url));
    lazily(this, 'headers', () => new (require('./header').HeaderList)(this, given.header));
    this.method = methodOf(given.method);
    this._take(given);
  }

  update(given) {
    if (!given) return;
    if (has(given, 'url')) this.url.update(given.url);
    if (given.header) this.headers.repopulate(given.header);
    if (has(given, 'method')) this.method = methodOf(given.method);
    this._take(given);
  }

  _take(given) {
    if (has(given, 'body')) lazily(this, 'body', () => MAKE.body(given.body));
    for (const name of ['auth', 'proxy', 'certificate']) {
      if (given[name]) lazily(this, name, () => MAKE[name](given[name]));
    }
  }

  authorizeUsing(type, options) {
    const { type: kind, ...parameters } = isObject(type) && (options === undefined || options === null) ? type
      : { ...options, type };
    const given = isObject(type) || !Array.isArray(options) ? parameters : options;
    if (kind === null) delete this.auth;
    const { RequestAuth } = require('./request-auth');
    if (!RequestAuth.isValidType(kind)) return;
    if (this.auth) this.auth.clear(kind);
    else this.auth = new RequestAuth(null, this);
    this.auth.use(kind, given);
  }

  getHeaders(options) {
    const { ignoreCase, enabled, multiValue, sanitizeKeys } = options || {};
    return this.headers.toObject(enabled, !ignoreCase, multiValue, sanitizeKeys);
  }

  forEachHeader(callback) {
    this.headers.all().forEach((header) => callback(header, this));
  }

  addHeader(header) {
    this.headers.add(header);
  }

  upsertHeader(header) {
    if (!header || !header.key) return;
    const existing = this.headers.find((one) => one.key === header.key);
    if (existing) existing.value = header.value;
    else this.headers.add(header);
  }

  removeHeader(header, options) {
    const name = typeof header === 'string' ? header : header.key;
    if (!name) return;
    const folded = options && options.ignoreCase ? (key) => key.toLowerCase() : (key) => key;
    this.headers.remove((one) => folded(one.key) === folded(name));
  }

  addQueryParams(params) {
    this.url.addQueryParams(params);
  }

  removeQueryParams(params) {
    this.url.removeQueryParams(params);
  }

  size() {
    const declared = this.headers.get('Content-Length');
    const known = declared && Number.isFinite(parseFloat(declared));
    let body = known ? parseInt(declared, 10) : 0;
    if (!known && this.body) body = require('./bytes').utf8Length(this.body.toString());
    const header = `${this.method} ${this.url.getPathWithQuery()} HTTP/X.X\r\n\r\n`.length + this.headers.contentSize();
    return { body, header, total: body + header, source: known ? 'CONTENT-LENGTH' : 'COMPUTED' };
  }

  toJSON() {
    const json = PropertyBase.toJSON(this);
    if (Array.isArray(json.header) && !json.header.length) delete json.header;
    return json;
  }

  clone() {
    return new PostmanRequest(this.toJSON());
  }

  get to() {
    return require('../chai/postman').expect(this).to;
  }

  static isRequest(value) {
    return value instanceof PostmanRequest;
  }
}

module.exports = { Request: PostmanRequest };
