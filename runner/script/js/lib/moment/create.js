'use strict';
// A moment of whatever a script has: text, numbers, lists, objects, dates, or nothing at all. What reads text is loaded
// when there is some.

const { Moment, flags, clock, isMoment } = require('./base');
const locales = require('./locale');
const { fromFields } = require('./fields');
const { normalizeObject } = require('./units');

const isDate = (value) => value instanceof Date || Object.prototype.toString.call(value) === '[object Date]';
const isEmpty = (value) => value !== null && typeof value === 'object'
  && (Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]') && Object.keys(value).length === 0;

const hooks = {
  ISO_8601() {},
  RFC_2822() {},
  fallback(config) { config._d = new Date(config._i + (config._useUTC ? ' UTC' : '')); },
};

function fromText(config) {
  const time = /^\/?Date\((-?\d+)/i.exec(config._i);
  if (time) {
    config._d = new Date(Number(time[1]));
    return;
  }
  const { fromIsoText, fromMailText } = require('./parse-standard');
  if (fromIsoText(config) || fromMailText(config)) return;
  if (config._strict) config._d = new Date(NaN);
  else hooks.fallback(config);
}

function fromObject(config) {
  const { year, month, day, date, hour, minute, second, millisecond } = normalizeObject(config._i);
  config._a = [year, month, day === undefined ? date : day, hour, minute, second, millisecond]
    .map((value) => value && parseInt(value, 10));
  fromFields(config);
}

function fromInput(config) {
  const input = config._i;
  if (input === undefined) config._d = new Date(clock.now());
  else if (isDate(input)) config._d = new Date(input.valueOf());
  else if (typeof input === 'string') fromText(config);
  else if (Array.isArray(input)) {
    config._a = input.map((value) => parseInt(value, 10));
    fromFields(config);
  } else if (input !== null && typeof input === 'object' && !(input instanceof Number)) fromObject(config);
  else if (typeof input === 'number' || input instanceof Number) config._d = new Date(+input);
  else hooks.fallback(config);
}

function fromFormat(config) {
  const { fromPattern, fromPatterns } = require('./parse');
  const { fromIsoText, fromMailText } = require('./parse-standard');
  const standard = config._f === hooks.ISO_8601 ? fromIsoText : config._f === hooks.RFC_2822 ? fromMailText : null;
  if (Array.isArray(config._f)) fromPatterns(config);
  else if (!standard) fromPattern(config);
  else if (!standard(config)) config._d = new Date(NaN);
}

function read(config) {
  config._locale = locales.find(config._l);
  if (config._i === null || (config._f === undefined && config._i === '')) {
    config._pf.nullInput = true;
    return config;
  }
  if (typeof config._i === 'string') config._i = config._locale.preparse(config._i);
  if (isMoment(config._i)) return { ...config._i, _pf: { ...config._i._pf } };
  if (isDate(config._i)) config._d = config._i;
  else if (config._f) fromFormat(config);
  else fromInput(config);
  return config;
}

function create(input, format, locale, strict, utc) {
  const exact = [format, locale].find((each) => typeof each === 'boolean');
  const config = {
    _isUTC: utc,
    _useUTC: utc,
    _l: typeof locale === 'boolean' ? undefined : locale,
    _i: isEmpty(input) ? undefined : input,
    _f: typeof format === 'boolean' ? undefined : format,
    _strict: exact === undefined ? strict : exact,
    _pf: flags(),
  };
  const made = read(config);
  const result = new Moment(made);
  if (made._nextDay) result.add(1, 'd');
  return result;
}

const local = (input, format, locale, strict) => create(input, format, locale, strict, false);

function utc(input, format, locale, strict) {
  return create(input, format, locale, strict, true).utc();
}

module.exports = { local, utc, hooks, isDate };
