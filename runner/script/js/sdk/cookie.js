'use strict';

const { PropertyBase } = require('./property-base');
const { PropertyList } = require('./property-list');

const ATTRIBUTES = { expires: 'expires', 'max-age': 'maxAge', domain: 'domain', path: 'path', secure: 'secure', httponly: 'httpOnly' };
const FIELDS = ['name', 'expires', 'maxAge', 'domain', 'path', 'secure', 'httpOnly', 'hostOnly', 'session', 'value', 'extensions'];

function unquote(text) {
  return text.length > 1 && text[0] === '"' && text[text.length - 1] === '"' ? text.slice(1, -1) : text;
}

function pair(text) {
  const at = text.indexOf('=');
  return at < 0 ? [text.trim(), undefined] : [text.slice(0, at).trim(), unquote(text.slice(at + 1).trim())];
}

function parse(text) {
  const parts = String(text).split(';');
  const [name, value] = pair(parts.shift());
  const result = { name, value: value === undefined ? '' : value };
  for (const part of parts) {
    const [key, setting] = pair(part);
    const known = ATTRIBUTES[key.toLowerCase()];
    if (known === 'secure' || known === 'httpOnly') result[known] = true;
    else if (known === 'maxAge') result.maxAge = Number(setting);
    else if (known) result[known] = setting;
    else if (key) (result.extensions = result.extensions || []).push({ key, value: setting === undefined ? true : setting });
  }
  return result;
}

class Cookie extends PropertyBase {
  constructor(definition) {
    super();
    this.update(definition);
  }

  update(definition) {
    const given = typeof definition === 'string' ? parse(definition) : definition || {};
    if (given.name === undefined && given.key !== undefined) given.name = given.key;
    for (const field of FIELDS) {
      if (given[field] !== undefined) this[field] = given[field];
    }
    if (typeof this.expires === 'string' || typeof this.expires === 'number') this.expires = new Date(this.expires);
  }

  valueOf() {
    try {
      return decodeURIComponent(this.value);
    } catch (error) {
      return this.value;
    }
  }

  toString() {
    return String(this.value);
  }

  static parse(text) {
    return parse(text);
  }

  static stringify(cookie) {
    return Cookie.unparseSingle(cookie);
  }

  static unparseSingle(cookie) {
    return cookie ? `${cookie.name || ''}=${cookie.value === undefined ? '' : cookie.value}` : '';
  }

  static unparse(cookies) {
    return (cookies.members || cookies).map(Cookie.unparseSingle).join('; ');
  }

  static splitParam(text) {
    const [key, value] = pair(text);
    return { key, value: value === undefined ? true : value };
  }

  static isCookie(value) {
    return value instanceof Cookie;
  }
}

Cookie._indexKey = 'name';

class CookieList extends PropertyList {
  constructor(parent, cookies) {
    super(Cookie, parent, cookies);
  }

  static isCookieList(value) {
    return value instanceof CookieList;
  }
}

module.exports = { Cookie, CookieList };
