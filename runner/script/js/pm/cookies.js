/* pm.cookies: those of the request's URL, and through jar() those of the run. */
'use strict';

const { Cookie, CookieList } = require('../sdk/cookie');

const isText = (value) => typeof value === 'string' && value !== '';

function textOf(url) {
  return url && typeof url === 'object' && typeof url.toString === 'function' ? url.toString() : url;
}

function fail(name, what) {
  throw new TypeError(`CookieJar.${name}() requires ${what}`);
}

function cookieOf(value) {
  return value === null || value === undefined ? null : new Cookie(value);
}

function definition(name, value) {
  if (name !== null && typeof name === 'object') return name instanceof Cookie ? name.toJSON() : name;
  return { name, value: value === undefined ? '' : String(value) };
}

class Jar {
  constructor(effects) {
    Object.defineProperty(this, '_effects', { value: effects });
  }

  _ask(operation, given, callback, read) {
    let settle;
    const promise = new Promise((resolve, reject) => {
      settle = (error, value) => (error ? reject(error) : resolve(value));
    });
    if (typeof callback === 'function') promise.catch(() => {});
    this._effects.cookies(operation, given, (error, answer) => {
      const value = error ? undefined : read(answer);
      settle(error, value);
      if (typeof callback !== 'function') return;
      if (error) callback(error);
      else if (value === undefined) callback(null);
      else callback(null, value);
    });
    return typeof callback === 'function' ? undefined : promise;
  }

  get(url, name, callback) {
    const place = textOf(url);
    if (!isText(place)) fail('get', 'a valid url');
    if (typeof name === 'function') fail('get', 'cookie name to be a string');
    if (name === undefined) fail('get', 'a callback function');
    if (typeof name !== 'string') fail('get', 'cookie name to be a string');
    return this._ask('get', [place, name], callback, (found) => (found ? cookieOf(found).value : null));
  }

  getAll(url, options, callback) {
    const place = textOf(url);
    if (!isText(place)) fail('getAll', 'a valid url');
    const call = typeof options === 'function' ? options : callback;
    const settings = typeof options === 'function' || !options ? {} : options;
    return this._ask('getAll', [place, settings], call, (found) => new CookieList(null, found || []));
  }

  set(url, name, value, callback) {
    const place = textOf(url);
    if (!isText(place)) fail('set', 'a valid url');
    if (name === undefined || name === null || typeof name === 'function') fail('set', 'a valid set cookie arguments');
    const call = typeof value === 'function' ? value : callback;
    const cookie = typeof name === 'string' && typeof value === 'function' ? new Cookie(name).toJSON() : definition(name, value);
    return this._ask('set', [place, cookie], call, (stored) => cookieOf(stored || cookie));
  }

  unset(url, name, callback) {
    const place = textOf(url);
    if (!isText(place)) fail('unset', 'a valid url');
    if (typeof name !== 'string') fail('unset', 'cookie name to be a string');
    return this._ask('unset', [place, name], callback, () => undefined);
  }

  clear(url, callback) {
    const place = textOf(url);
    if (!isText(place)) fail('clear', 'a valid url');
    return this._ask('clear', [place], callback, () => undefined);
  }
}

function createCookies(input, effects) {
  const list = new CookieList(null, input.cookies());
  Object.defineProperty(list, 'jar', { value: () => new Jar(effects) });
  return list;
}

module.exports = { createCookies, Jar };
