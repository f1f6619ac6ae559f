'use strict';

const { Property } = require('./property');
const { HeaderList } = require('./header');

const EAGER = ['certificate', 'proxy'];

function normal(definition) {
  if (definition === undefined || definition === null) return {};
  if (typeof definition === 'string') return { url: definition };
  if (definition instanceof Request) return definition.toJSON();
  return definition.constructor && definition.constructor.name === 'Url' ? { url: definition } : definition;
}

function makeUrl(given) {
  const { Url } = require('./url');
  return given instanceof Url ? given : new Url(given);
}

function makeBody(given) {
  if (given === undefined || given === null) return undefined;
  const { RequestBody } = require('./request-body');
  return given instanceof RequestBody ? given : new RequestBody(given);
}

function makeAuth(given) {
  if (given === undefined || given === null) return given;
  const { RequestAuth } = require('./request-auth');
  return given instanceof RequestAuth ? given : new RequestAuth(given);
}

const MAKE = {
  url: makeUrl,
  headers: (given, owner) => (given instanceof HeaderList ? given : new HeaderList(owner, given)),
  body: makeBody,
  auth: makeAuth,
};

// Parts are built when first looked at: most scripts look at none of them.
function lazily(owner, name, given) {
  let source = given;
  let value;
  Object.defineProperty(owner, name, {
    configurable: true,
    enumerable: true,
    get() {
      if (source !== owner) {
        value = MAKE[name](source, owner);
        source = owner;
        if (value && typeof value.setParent === 'function') value.setParent(owner);
      }
      return value;
    },
    set(next) {
      source = next;
    },
  });
}

class Request extends Property {
  constructor(definition) {
    const given = normal(definition);
    super(given);
    lazily(this, 'url', given.url);
    lazily(this, 'headers', given.header === undefined ? given.headers : given.header);
    this.method = 'GET';
    this._update(given);
  }

  update(definition) {
    const given = normal(definition);
    if (given.url !== undefined) lazily(this, 'url', given.url);
    const header = given.header === undefined ? given.headers : given.header;
    if (header !== undefined) lazily(this, 'headers', header);
    this._update(given);
  }

  _update(given) {
    if (given.method !== undefined && given.method !== null) this.method = String(given.method).toUpperCase();
    if (given.body !== undefined) lazily(this, 'body', given.body);
    if (given.auth !== undefined) lazily(this, 'auth', given.auth);
    for (const name of EAGER) if (given[name] !== undefined) this[name] = given[name];
  }

  authorizeUsing(type, options) {
    const chosen = type && typeof type === 'object' ? type : { type, [type]: options };
    if (type === null) {
      delete this.auth;
      return;
    }
    if (!chosen || !chosen.type) return;
    lazily(this, 'auth', chosen);
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
    const existing = this.headers.find((one) => String(one.key).toLowerCase() === String(header.key).toLowerCase());
    if (existing) existing.value = header.value;
    else this.headers.add(header);
  }

  removeHeader(header, options) {
    const name = header && typeof header === 'object' ? header.key : header;
    if (name === undefined || name === null) return;
    const fold = options && options.ignoreCase;
    const key = fold ? String(name).toLowerCase() : String(name);
    this.headers.remove((one) => (fold ? String(one.key).toLowerCase() : String(one.key)) === key);
  }

  addQueryParams(params) {
    this.url.addQueryParams(params);
  }

  removeQueryParams(params) {
    this.url.removeQueryParams(params);
  }

  size() {
    const { utf8Length } = require('./bytes');
    const declared = Number(this.headers.get('content-length'));
    const body = this.body && !this.body.isEmpty() ? declared || utf8Length(this.body.toString()) : 0;
    const path = this.url.getPathWithQuery();
    const header = `${this.method} ${path} HTTP/1.1\r\n`.length + this.headers.contentSize() + 2;
    return { body, header, total: body + header, source: declared ? 'CONTENT-LENGTH' : 'COMPUTED' };
  }

  clone() {
    return new Request(JSON.parse(JSON.stringify(this.toJSON())));
  }

  toJSON() {
    const { headers, ...rest } = super.toJSON();
    if (!headers || !headers.length) return rest;
    const { url, ...others } = rest;
    return { url, header: headers, ...others };
  }

  [Symbol.for('nodejs.util.inspect.custom')]() {
    const shown = {};
    for (const key of Object.keys(this)) if (this[key] !== undefined) shown[key] = this[key];
    return shown;
  }

  get to() {
    return require('../chai/postman').expect(this).to;
  }

  static isRequest(value) {
    return value instanceof Request || Boolean(value && value._isRequest);
  }
}

module.exports = { Request };
