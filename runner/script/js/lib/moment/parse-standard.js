'use strict';
// Text in the form of ISO 8601, and in that of mail (RFC 2822).

const { fromFields } = require('./fields');
const { fromPattern } = require('./parse');

/* [a day's pattern, its form, whether a time may follow]; the first form that fits is the one. */
const DAYS = [
  ['YYYYYY-MM-DD', /^[+-]\d{6}-\d\d-\d\d$/, true],
  ['YYYY-MM-DD', /^\d{4}-\d\d-\d\d$/, true],
  ['GGGG-[W]WW-E', /^\d{4}-W\d\d-\d$/, true],
  ['GGGG-[W]WW', /^\d{4}-W\d\d$/, false],
  ['YYYY-DDD', /^\d{4}-\d{3}$/, true],
  ['YYYY-MM', /^\d{4}-\d\d$/, false],
  ['YYYYYYMMDD', /^[+-]\d{10}$/, true],
  ['YYYYMMDD', /^\d{8}$/, true],
  ['GGGG[W]WWE', /^\d{4}W\d{3}$/, true],
  ['GGGG[W]WW', /^\d{4}W\d\d$/, false],
  ['YYYYDDD', /^\d{7}$/, true],
  ['YYYYMM', /^\d{6}$/, false],
  ['YYYY', /^\d{4}$/, false],
];
const DAY = '[+-]?[\\dW-]+';
const ZONE = '[+-]\\d\\d(?::?\\d\\d)?|\\s*Z';
const EXTENDED = new RegExp(`^\\s*(${DAY})(?:(T| )(\\d\\d(?::\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?)?)(${ZONE})?)?$`);
const BASIC = new RegExp(`^\\s*(${DAY})(?:(T| )(\\d\\d(?:\\d\\d(?:\\d\\d(?:[.,]\\d+)?)?)?)(${ZONE})?)?$`);

const isExtended = (day) => day.includes('-', 1);

function timePattern(time) {
  const whole = time.includes(':') ? 'HH:mm:ss' : 'HHmmss';
  const [digits, fraction] = time.split(/[.,]/);
  return whole.slice(0, digits.length) + (fraction === undefined ? '' : `${time[digits.length]}SSSS`);
}

/** The pattern of a text, or undefined. */
function isoPattern(text) {
  const extended = EXTENDED.exec(text);
  const found = extended && isExtended(extended[1]) ? extended : BASIC.exec(text);
  if (!found) return undefined;
  const [, day, separator, time, zone] = found;
  const form = DAYS.find(([, pattern]) => pattern.test(day));
  if (!form || isExtended(day) !== (found === extended) || (time && !form[2])) return undefined;
  return form[0] + (time ? (separator === 'T' ? 'T' : ' ') + timePattern(time) : '') + (zone ? 'Z' : '');
}

function fromIsoText(config) {
  const pattern = isoPattern(config._i);
  if (!pattern) return false;
  config._pf.iso = true;
  config._f = pattern;
  fromPattern(config);
  return true;
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ZONES = { EDT: -4, EST: -5, CDT: -5, CST: -6, MDT: -6, MST: -7, PDT: -7, PST: -8 };
const MAIL = new RegExp(`^(?:(${WEEKDAYS.join('|')}),?\\s)?(\\d{1,2})\\s(${MONTHS.join('|')})\\s(\\d{2,4})\\s`
  + '(\\d\\d):(\\d\\d)(?::(\\d\\d))?\\s(?:(UT|GMT|[ECMP][SD]T)|([Zz])|([+-]\\d{4}))$');

function mailYear(text) {
  const year = parseInt(text, 10);
  return year <= 49 ? 2000 + year : year <= 999 ? 1900 + year : year;
}

function mailOffset(name, military, numeric) {
  if (name) return (ZONES[name] || 0) * 60;
  if (military) return 0;
  const value = parseInt(numeric, 10);
  return Math.trunc(value / 100) * 60 + (value % 100);
}

function fromMailText(config) {
  const plain = String(config._i).replace(/\([^()]*\)|[\n\t]/g, ' ').replace(/\s\s+/g, ' ').trim();
  const found = MAIL.exec(plain);
  if (!found) return false;
  const [, weekday, day, month, year, hour, minute, second, name, military, numeric] = found;
  const fields = [mailYear(year), MONTHS.indexOf(month), +day, +hour, +minute];
  if (second) fields.push(+second);
  if (weekday && WEEKDAYS.indexOf(weekday) !== new Date(fields[0], fields[1], fields[2]).getDay()) {
    config._pf.weekdayMismatch = true;
    config._d = new Date(NaN);
    return true;
  }
  config._a = fields;
  config._tzm = mailOffset(name, military, numeric);
  config._useUTC = true;
  config._pf.rfc2822 = true;
  fromFields(config);
  return true;
}

module.exports = { fromIsoText, fromMailText };
