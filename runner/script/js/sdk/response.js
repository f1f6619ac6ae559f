'use strict';

const { Property } = require('./property');
const { PropertyBase, isObject, assignDefined } = require('./property-base');
const { lazily } = require('./lazily');

const filled = (text) => typeof text === 'string' && text !== '';
const numeric = (value) => Number.isFinite(parseFloat(value)) && Number.isFinite(Number(value));
const asBuffer = (bytes) => (typeof Buffer === 'function' ? Buffer.from(bytes) : Uint8Array.from(bytes));

function streamOf(given) {
  if (given && given.type === 'Buffer' && Array.isArray(given.data)) return asBuffer(given.data);
  if (given && given.type === 'Base64' && typeof given.data === 'string') return Buffer.from(given.data, 'base64');
  return given || undefined;
}

function detailsOf(given) {
  const details = require('./status-codes').lookUp(given.code);
  const name = [given.reason, given.status].find(filled);
  return assignDefined(details, { name, code: given.code, standardName: details.name });
}

/**
 * `definition.read` = {text(), bytes()} gives the body when it is first asked for.
 */
class PostmanResponse extends Property {
  #read;

  constructor(definition) {
    super(definition);
    this.update(definition || {});
  }

  update(given) {
    this.#read = given.read;
    const stream = streamOf(given.stream);
    lazily(this, '_details', () => detailsOf(given));
    if (given.originalRequest) this.originalRequest = new (require('./request').Request)(given.originalRequest);
    const status = [given.reason, given.status].find(filled) || this._details.name;
    assignDefined(this, { status, code: given.code });
    lazily(this, 'headers', () => new (require('./header').HeaderList)(this, given.header));
    assignDefined(this, { body: given.body });
    if (given.read) lazily(this, 'stream', () => asBuffer(given.read.bytes()));
    else assignDefined(this, { stream: isObject(given.body) ? given.body : stream });
    lazily(this, 'cookies', () => new (require('./cookie').CookieList)(this, given.cookie));
    const responseSize = given.read ? given.responseSize : stream && stream.byteLength;
    assignDefined(this, { responseTime: given.responseTime, responseSize });
  }

  text() {
    if (this.#read) return this.#read.text();
    if (!this.stream) return this.body;
    return require('./response-body').textOf(this.stream, this);
  }

  json(reviver, strict) {
    return require('./json').parseJson(this.text(), reviver, strict);
  }

  jsonp(reviver, strict) {
    const text = (this.text() || '').replace(/^[^{(].*\(/, '').replace(/\)[^}].*$|\)$/, '');
    return require('./json').parseJson(text, reviver, strict);
  }

  reason() {
    return this.status || require('./status-codes').lookUp(this.code).name;
  }

  details() {
    if (!this._details || this._details.code !== this.code) {
      const details = require('./status-codes').lookUp(this.code);
      this._details = { ...details, code: this.code, standardName: details.name };
    }
    return { ...this._details };
  }

  size() {
    const body = this._bodySize();
    const header = `HTTP/X.X ${this.code} ${this.reason()}\r\n\r\n`.length + this.headers.contentSize();
    return { body, header, total: body + header };
  }

  _bodySize() {
    const declared = this.headers.get('Content-Length');
    const compressed = /gzip|deflate/i.test(this.headers.get('Content-Encoding') || '');
    if (declared && compressed && numeric(declared)) return parseInt(declared, 10);
    if (this.#read) return this.responseSize;
    if (this.stream) return numeric(this.stream.byteLength) ? this.stream.byteLength : 0;
    return this.body === undefined || this.body === null ? 0 : require('./bytes').utf8Length(this.body);
  }

  encoding() {
    const declared = this.headers.get('Content-Encoding');
    if (declared) return { format: declared, source: 'header' };
    const bytes = this.stream || this.body;
    const zipped = Boolean(bytes) && bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
    return zipped ? { format: 'gzip', source: 'body' } : { format: declared, source: undefined };
  }

  mime() {
    throw new Error('`Response#mime` has been discontinued, use `Response#contentInfo` instead.');
  }

  contentInfo() {
    return require('./content-info').contentInfo(this);
  }

  dataURI() {
    return require('./response-body').dataUri(this);
  }

  toJSON() {
    const { _details, ...json } = PropertyBase.toJSON(this);
    return json;
  }

  get to() {
    return require('../chai/postman').expect(this).to;
  }

  static isResponse(value) {
    return value instanceof PostmanResponse;
  }

  static createFromNode(response, cookies) {
    return require('./response-body').fromNode(PostmanResponse, response, cookies);
  }

  static mimeInfo() {
    throw new Error('`Response.mimeInfo` has been discontinued, use `Response#contentInfo` instead.');
  }

  static timingPhases(timings) {
    return require('./response-body').timingPhases(timings);
  }
}

PostmanResponse.prototype._postman_propertyRequiresId = true;

module.exports = { Response: PostmanResponse };
