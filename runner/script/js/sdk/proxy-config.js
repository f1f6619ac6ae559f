'use strict';

const { Property } = require('./property');
const { isObject } = require('./property-base');
const { PropertyList } = require('./property-list');
const { Url } = require('./url');
const { UrlMatchPattern, UrlMatchPatternList } = require('./url-match-pattern');

const PROTOCOLS = ['http', 'https'];
const KINDS = {
  tunnel: 'boolean', disabled: 'boolean', authenticate: 'boolean', username: 'string', password: 'string',
};

class ProxyConfig extends Property {
  constructor(definition) {
    super(definition);
    Object.assign(this, {
      host: '',
      match: new UrlMatchPattern(`${PROTOCOLS.join('+')}://*:*/*`),
      port: 8080,
      tunnel: false,
      bypass: undefined,
      authenticate: false,
      username: undefined,
      password: undefined,
    });
    this.update(definition);
  }

  update(given) {
    if (!isObject(given)) return;
    if (typeof given.host === 'string') this.host = new Url(given.host).getHost();
    const pattern = isObject(given.match) ? given.match.pattern : given.match;
    if (typeof pattern === 'string') this.match = new UrlMatchPattern(pattern);
    this.port = Math.trunc(given.port) || this.port;
    for (const name of Object.keys(KINDS)) {
      const value = given[name];
      if (typeof value === KINDS[name]) this[name] = value;
    }
    const bypass = PropertyList.isPropertyList(given.bypass) ? given.bypass.all() : given.bypass;
    if (Array.isArray(bypass)) this.bypass = new UrlMatchPatternList(null, bypass);
  }

  updateProtocols(protocols) {
    const [, place] = this.match.pattern.split('://');
    if (!protocols || !place) return;
    const wanted = PROTOCOLS.filter((protocol) => [].concat(protocols).includes(protocol));
    this.match.update({ pattern: `${(wanted.length ? wanted : PROTOCOLS).join('+')}://${place}` });
  }

  test(address) {
    const { protocol } = Url.isUrl(address) ? address : Url.parse(address || '');
    const url = protocol ? address : `http://${address}`;
    if (!PROTOCOLS.includes(protocol || 'http') || (this.bypass && this.bypass.test(url))) return false;
    return this.match.test(url);
  }

  getProxyUrl() {
    const password = this.password ? `:${encodeURIComponent(this.password)}` : '';
    const credentials = this.authenticate ? encodeURIComponent(this.username || '') + password : '';
    return `http://${credentials && `${credentials}@`}${this.host}:${this.port}`;
  }

  getProtocols() {
    return this.match.getProtocols();
  }

  static isProxyConfig(value) {
    return value instanceof ProxyConfig;
  }
}

ProxyConfig.prototype._postman_propertyRequiresId = true;

class PostmanProxyConfigList extends PropertyList {
  constructor(parent, populate) {
    super(ProxyConfig, parent, populate);
  }

  resolve(url) {
    if (typeof url !== 'string' && !Url.isUrl(url)) return undefined;
    return this.find((config) => !config.disabled && config.test(url));
  }

  static isProxyConfigList(value) {
    return value instanceof PostmanProxyConfigList;
  }
}

module.exports = { ProxyConfig, ProxyConfigList: PostmanProxyConfigList };
