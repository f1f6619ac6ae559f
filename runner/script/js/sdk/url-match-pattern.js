'use strict';

const { Property } = require('./property');
const { isObject } = require('./property-base');
const { PropertyList } = require('./property-list');
const { Url } = require('./url');

const MATCH_ALL_URLS = '<all_urls>';
const PROTOCOLS = ['http', 'https', 'file', 'ftp'];
const PORTS = { ftp: '21', http: '80', https: '443' };
const one = `(?:${PROTOCOLS.join('|')}|\\*)`;
const PATTERN = new RegExp(`^(${one}(?:\\+${one})*)://(\\*|\\*\\.[^*/:]+|[^*/:]+)(:\\*|:\\d+)?(/.*)`);

class UrlMatchPattern extends Property {
  constructor(definition) {
    const given = typeof definition === 'string' ? { pattern: definition } : definition;
    super(given);
    this.pattern = MATCH_ALL_URLS;
    this.update(given);
  }

  update(given) {
    if (isObject(given) && given.pattern && typeof given.pattern === 'string') this.pattern = given.pattern;
    this._matchPatternObject = this.createMatchPattern();
  }

  createMatchPattern() {
    const found = PATTERN.exec(this.pattern);
    if (!found) return undefined;
    const [, protocols, host, port, path] = found;
    const [every, at] = [[...new Set(protocols.split('+'))], port && port.slice(1)];
    return { protocols: every, host, port: at, path: this.globPatternToRegexp(path) };
  }

  globPatternToRegexp(glob) {
    return new RegExp(`^${glob.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\?/g, '.').replace(/\*/g, '.*')}$`);
  }

  getProtocols() {
    return (this._matchPatternObject && this._matchPatternObject.protocols) || [];
  }

  testProtocol(protocol) {
    const protocols = this.getProtocols();
    return PROTOCOLS.includes(protocol) && (protocols.includes('*') || protocols.includes(protocol));
  }

  testHost(host) {
    const wanted = this._matchPatternObject.host;
    if (wanted === '*' || wanted === host) return true;
    const suffix = wanted.slice(2);
    return wanted[0] === '*' && (host === suffix || host.endsWith(`.${suffix}`));
  }

  testPort(port, protocol) {
    const wanted = this._matchPatternObject.port;
    if (port === undefined && wanted === undefined) return true;
    return wanted === '*' || (wanted || PORTS[protocol]) === (port ? String(port) : PORTS[protocol]);
  }

  testPath(path) {
    return this._matchPatternObject.path.test(path);
  }

  test(address) {
    if (this.pattern === MATCH_ALL_URLS) return true;
    if (!this._matchPatternObject) return false;
    const url = new Url(address);
    return this.testProtocol(url.protocol) && this.testHost(url.getHost()) && this.testPort(url.port, url.protocol)
      && this.testPath(url.getPath());
  }

  toString() {
    return String(this.pattern);
  }

  toJSON() {
    return { pattern: this.toString() };
  }
}

UrlMatchPattern.MATCH_ALL_URLS = MATCH_ALL_URLS;
UrlMatchPattern.PROTOCOL_DELIMITER = '+';

class UrlMatchPatternList extends PropertyList {
  constructor(parent, list) {
    super(UrlMatchPattern, parent, list);
  }

  test(address) {
    return this.members.some((pattern) => pattern.test(address));
  }
}

UrlMatchPatternList.prototype._postman_isSerialisedAsPlural = true;

module.exports = { UrlMatchPattern, UrlMatchPatternList };
