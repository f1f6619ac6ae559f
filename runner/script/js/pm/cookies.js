/* pm.cookies: those of the request's URL, and through jar() those of the run. */
'use strict';

const { Cookie, CookieList } = require('../sdk/cookie');

const isFunction = (value) => typeof value === 'function';

function fail(name, what) {
  throw new TypeError(`CookieJar.${name}() requires ${what}`);
}

function placeOf(name, url) {
  const { Url } = require('../sdk/url');
  if (Url.isUrl(url)) return url.toString(true);
  return url && typeof url === 'string' ? new Url(url).toString(true) : fail(name, 'a valid url');
}

// Without a callback there is a promise; what is given as one has to be one.
function checkCallback(name, callback) {
  if (callback !== undefined && !isFunction(callback)) fail(name, 'a callback function');
}

function cookieGiven(name, value) {
  if (name && value) return { name, value: String(value) };
  if (typeof name === 'object' || typeof name === 'string') return name;
  return fail('set', 'a valid set cookie arguments');
}

class PostmanCookieJar {
  #effects;

  constructor(effects) {
    this.#effects = effects;
  }

  #ask(operation, given, callback, read) {
    const promise = new Promise((resolve, reject) => {
      this.#effects.cookies(operation, given, (error, answer) => {
        const value = error ? undefined : read(answer);
        if (error) reject(error);
        else resolve(value);
        if (isFunction(callback)) callback(...(error ? [error] : [null, value]));
      });
    });
    if (!isFunction(callback)) return promise;
    promise.catch(() => {});
    return undefined;
  }

  get(url, name, callback) {
    const place = placeOf('get', url);
    if (name === undefined || isFunction(name)) fail('get', 'a callback function');
    checkCallback('get', callback);
    if (typeof name !== 'string') fail('get', 'cookie name to be a string');
    return this.#ask('get', [place, name], callback, (found) => (found ? new Cookie(found).valueOf() : null));
  }

  getAll(url, options, callback) {
    const place = placeOf('getAll', url);
    const [settings, call] = isFunction(options) && !callback ? [{}, options] : [options, callback];
    checkCallback('getAll', call);
    if (settings !== undefined && typeof settings !== 'object') fail('getAll', 'options to be an object');
    return this.#ask('getAll', [place, settings || {}], call, (found) => new CookieList(null, found || []));
  }

  set(url, name, value, callback) {
    const place = placeOf('set', url);
    const [given, call] = isFunction(value) && !callback ? [null, value] : [value, callback];
    const read = (stored) => (stored ? new Cookie(stored) : undefined);
    return this.#ask('set', [place, cookieGiven(name, given)], call, read);
  }

  unset(url, name, callback) {
    const place = placeOf('unset', url);
    if (typeof name !== 'string') fail('unset', 'cookie name to be a string');
    return this.#ask('unset', [place, name], callback, () => undefined);
  }

  clear(url, callback) {
    return this.#ask('clear', [placeOf('clear', url)], callback, () => undefined);
  }
}

function createCookies(input, effects) {
  const list = new CookieList(null, input.eventName === 'prerequest' ? [] : input.cookies());
  list.jar = () => new PostmanCookieJar(effects);
  return list;
}

module.exports = { createCookies };
