'use strict';
// A moment as text.

const { parts, expand, literal } = require('./tokens');

const DEFAULT = 'YYYY-MM-DDTHH:mm:ssZ';
const DEFAULT_UTC = 'YYYY-MM-DDTHH:mm:ss[Z]';
const ISO = 'YYYY-MM-DD[T]HH:mm:ss.SSS';

function padded(number, length, plus = '') {
  return (number < 0 ? '-' : plus) + String(Math.abs(number)).padStart(length, '0');
}

const fourDigits = (moment) => padded(moment.year(), 4);

function offset(moment, separator) {
  const minutes = moment.utcOffset();
  const size = Math.abs(minutes);
  return (minutes < 0 ? '-' : '+') + padded(Math.trunc(size / 60), 2) + separator + padded(Math.trunc(size) % 60, 2);
}

const twelve = (moment) => moment.hours() % 12 || 12;
const words = (list) => (moment, pattern) => moment.localeData()[list](moment, pattern);
const meridiem = (isLower) => (moment) => moment.localeData().meridiem(moment.hours(), moment.minutes(), isLower);

const FORMATS = {
  YY: (moment) => padded(moment.year() % 100, 2),
  Y: (moment) => (moment.year() > 9999 ? '+' : '') + fourDigits(moment),
  YYYY: fourDigits,
  YYYYY: (moment) => padded(moment.year(), 5),
  YYYYYY: (moment) => padded(moment.year(), 6, '+'),
  MMM: words('monthsShort'),
  MMMM: words('months'),
  DDDD: (moment) => padded(moment.dayOfYear(), 3),
  dd: words('weekdaysMin'),
  ddd: words('weekdaysShort'),
  dddd: words('weekdays'),
  gg: (moment) => padded(moment.weekYear() % 100, 2),
  GG: (moment) => padded(moment.isoWeekYear() % 100, 2),
  hmm: (moment) => twelve(moment) + padded(moment.minutes(), 2),
  hmmss: (moment) => FORMATS.hmm(moment) + padded(moment.seconds(), 2),
  Hmm: (moment) => moment.hours() + padded(moment.minutes(), 2),
  Hmmss: (moment) => FORMATS.Hmm(moment) + padded(moment.seconds(), 2),
  a: meridiem(true),
  A: meridiem(false),
  X: (moment) => moment.unix(),
  x: (moment) => moment.valueOf(),
  z: (moment) => moment.zoneAbbr(),
  zz: (moment) => moment.zoneName(),
  Z: (moment) => offset(moment, ':'),
  ZZ: (moment) => offset(moment, ''),
  NNNN: (moment) => moment.eraName(),
  NNNNN: (moment) => moment.eraNarrow(),
};
for (const length of [4, 5]) {
  FORMATS['g'.repeat(length)] = (moment) => padded(moment.weekYear(), length);
  FORMATS['G'.repeat(length)] = (moment) => padded(moment.isoWeekYear(), length);
}
for (const length of [1, 2, 3]) FORMATS['N'.repeat(length)] = (moment) => moment.eraAbbr();
for (const length of [1, 2, 3, 4]) FORMATS['y'.repeat(length)] = (moment) => moment.eraYear();
for (let length = 1; length < 10; length += 1) {
  FORMATS['S'.repeat(length)] = (moment) => padded(Math.trunc(moment.milliseconds() * 10 ** (length - 3)), length);
}

/** A number as it is, in two digits, and as an ordinal. */
function number(token, read, ordinal) {
  FORMATS[token] = read;
  if (token.length === 1 && 'MDwWHhkms'.includes(token)) FORMATS[token + token] = (moment) => padded(read(moment), 2);
  if (ordinal) FORMATS[`${token}o`] = (moment) => moment.localeData().ordinal(read(moment), ordinal);
}
number('M', (moment) => moment.month() + 1, 'M');
number('D', (moment) => moment.date(), 'D');
number('DDD', (moment) => moment.dayOfYear(), 'DDD');
number('d', (moment) => moment.day(), 'd');
number('e', (moment) => moment.weekday());
number('E', (moment) => moment.isoWeekday());
number('w', (moment) => moment.week(), 'w');
number('W', (moment) => moment.isoWeek(), 'W');
number('Q', (moment) => moment.quarter(), 'Q');
number('H', (moment) => moment.hours());
number('h', twelve);
number('k', (moment) => moment.hours() || 24);
number('m', (moment) => moment.minutes());
number('s', (moment) => moment.seconds());
FORMATS.yo = (moment) => moment.localeData().ordinal(moment.eraYear(), 'y');

const isToken = (part) => Object.hasOwn(FORMATS, part);

function formatted(moment, pattern) {
  const locale = moment.localeData();
  if (!moment.isValid()) return locale.invalidDate();
  const whole = expand(pattern, locale);
  return parts(whole).map((part) => (isToken(part) ? FORMATS[part](moment, whole) : literal(part))).join('');
}

/* Years beyond four digits need a sign. */
function isoText(moment, zone) {
  const year = moment.year();
  return formatted(moment, (year < 0 || year > 9999 ? `YYYYYY${ISO.slice(4)}` : ISO) + zone);
}

const METHODS = {
  format(pattern) {
    const wanted = pattern || (this.isUtc() ? DEFAULT_UTC : DEFAULT);
    return this.localeData().postformat(formatted(this, wanted));
  },
  toISOString(keepOffset) {
    if (!this.isValid()) return null;
    return keepOffset === true ? isoText(this, 'Z') : isoText(this.clone().utc(), '[Z]');
  },
  toJSON() { return this.isValid() ? this.toISOString() : null; },
  toString() { return this.clone().locale('en').format('ddd MMM DD YYYY HH:mm:ss [GMT]ZZ'); },
  inspect() {
    if (!this.isValid()) return `moment.invalid(/* ${this._i} */)`;
    const kind = this.isLocal() ? 'moment' : this.utcOffset() === 0 ? 'moment.utc' : 'moment.parseZone';
    const year = this.year() >= 0 && this.year() <= 9999 ? 'YYYY' : 'YYYYYY';
    return this.format(`[${kind}("]${year}${ISO.slice(4)}${this.isLocal() ? '' : 'Z'}[")]`);
  },
};

module.exports = { METHODS, DEFAULT, DEFAULT_UTC, isToken };
