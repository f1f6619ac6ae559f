'use strict';

const { Property } = require('./property');
const { HeaderList } = require('./header');

const COMPRESSED = /^(gzip|deflate|br)$/i;

function lazily(owner, name, make) {
  Object.defineProperty(owner, name, {
    configurable: true,
    enumerable: true,
    get() {
      const value = make();
      Object.defineProperty(owner, name, { value, configurable: true, enumerable: true, writable: true });
      return value;
    },
    set(value) {
      Object.defineProperty(owner, name, { value, configurable: true, enumerable: true, writable: true });
    },
  });
}

function asBuffer(bytes) {
  return typeof Buffer === 'function' && !(bytes instanceof Buffer) ? Buffer.from(bytes) : bytes;
}

function cookiesOf(definition, headers) {
  const given = definition.cookie || definition.cookies;
  if (given) return given;
  const received = headers().filter((header) => String(header.key).toLowerCase() === 'set-cookie');
  return received.map((header) => header.value);
}

/**
 * `definition.read` = {text(), bytes()} gives the body when it is first asked for.
 */
class Response extends Property {
  constructor(definition) {
    const given = definition || {};
    super(given);
    const hidden = (name, value) => Object.defineProperty(this, name, { value, configurable: true, writable: true });
    hidden('_read', given.read);
    if (given.status !== undefined) this.status = given.status;
    if (given.code !== undefined) this.code = Number(given.code);
    if (given.originalRequest) this.originalRequest = given.originalRequest;
    lazily(this, 'headers', () => new HeaderList(this, given.header || given.headers));
    if (given.body !== undefined) this.body = given.body;
    if (given.read) lazily(this, 'stream', () => asBuffer(given.read.bytes()));
    else if (given.stream !== undefined) this.stream = given.stream;
    lazily(this, 'cookies', () => {
      const { CookieList } = require('./cookie');
      return new CookieList(this, cookiesOf(given, () => this.headers.members));
    });
    if (given.responseTime !== undefined) this.responseTime = Number(given.responseTime);
    if (given.responseSize !== undefined) this.responseSize = Number(given.responseSize);
  }

  text() {
    if (this.body !== undefined) return this.body === null ? this.body : String(this.body);
    if (this._read) return this._read.text();
    return this.stream ? require('./bytes').utf8Text(this.stream) : undefined;
  }

  json(reviver, strict) {
    return require('./json-error').parseJson(this.text(), reviver, strict);
  }

  jsonp(reviver, strict) {
    const text = String(this.text());
    const call = /^\s*(?:\/\*\*\/)?\s*[\w$.[\]]*\s*\(([\s\S]*)\)\s*;?\s*$/.exec(text);
    return require('./json-error').parseJson(call ? call[1] : text, reviver, strict);
  }

  reason() {
    const { standardName } = require('./status-codes');
    return this.status || standardName(this.code);
  }

  details() {
    const { standardName } = require('./status-codes');
    const name = standardName(this.code);
    if (!name) return { code: this.code, ...(this.status ? { name: this.status } : {}) };
    return { name: this.status || name, detail: name, code: this.code, standardName: name };
  }

  bytes() {
    if (this._read) return this._read.bytes();
    if (this.stream) return this.stream;
    return require('./bytes').utf8Bytes(this.body === undefined || this.body === null ? '' : this.body);
  }

  size() {
    const compressed = COMPRESSED.test(String(this.headers.get('content-encoding') || ''));
    const declared = Number(this.headers.get('content-length'));
    const body = compressed && declared ? declared : this._bodyLength();
    const status = `HTTP/1.1 ${this.code} ${this.reason()}\r\n\r\n`.length;
    const header = this.code === undefined ? 32 : status + this.headers.contentSize();
    return { body, header, total: body + header };
  }

  _bodyLength() {
    return this._read && this.responseSize !== undefined ? this.responseSize : this.bytes().length;
  }

  encoding() {
    const value = this.headers.get('content-encoding');
    return { format: value, source: value === undefined ? undefined : 'HEADER' };
  }

  mime() {
    throw new Error('`Response#mime` has been discontinued, use `Response#contentInfo` instead.');
  }

  contentInfo() {
    return require('./content-info').contentInfo(this);
  }

  dataURI() {
    const { contentType } = this.contentInfo();
    return `data:${contentType};base64, ${require('./bytes').base64(this.bytes())}`;
  }

  mimeType() {
    return this.contentInfo().mimeType;
  }

  update(definition) {
    Object.assign(this, new Response({ ...this.toJSON(), ...definition }));
  }

  toJSON() {
    const { headers, cookies, ...rest } = super.toJSON();
    const { stream, body, responseTime, responseSize, ...head } = rest;
    return { ...head, header: headers, body, stream, cookie: cookies, responseTime, responseSize };
  }

  [Symbol.for('nodejs.util.inspect.custom')]() {
    const shown = {};
    for (const key of Object.keys(this)) if (this[key] !== undefined) shown[key] = this[key];
    return shown;
  }

  get to() {
    return require('../chai/postman').expect(this).to;
  }

  static isResponse(value) {
    return value instanceof Response;
  }
}

Response._requiresId = true;

module.exports = { Response };
