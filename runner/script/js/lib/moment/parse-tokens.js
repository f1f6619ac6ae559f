'use strict';
// What each token of a pattern reads of a text: [regular expression, strict one] and what it does with what it read.

const { century } = require('./base');
const { YEAR, MONTH, DATE, HOUR, MINUTE, SECOND, MILLISECOND } = require('./fields');
const { toInt, offsetOf } = require('./units');

const WORD = /\d*['\p{L}\p{M}]+/iu;
const TWO = /\d\d/;
const ONE_OR_TWO = /\d\d?/;
const NOT_ZERO_FIRST = /^[1-9]\d?/;
const NO_ZERO_FIRST = /^(?:[1-9]\d|\d)/;
const FOUR = [/\d{1,4}/, /\d{4}/];
const SIX = [/[+-]?\d{1,6}/, /[+-]?\d{6}/];
const TWO_DIGITS = [ONE_OR_TWO, TWO];
const UNSIGNED = [/\d+/];
const SIGNED = [/[+-]?\d+/];
const OFFSET = [/Z|[+-]\d\d(?::?\d\d)?/i];

const twoDigitYear = (text) => century.twoDigitYear(text);

const put = (place, value = toInt) => (text, config) => { config._a[place] = value(text); };

function putTime(...lengths) {
  return (text, config) => {
    let end = text.length;
    for (let place = HOUR + lengths.length; place > HOUR; place -= 1) {
      config._a[place] = toInt(text.slice(end - 2, end));
      end -= 2;
    }
    config._a[HOUR] = toInt(text.slice(0, end));
  };
}

function putMonth(text, config, token) {
  const month = config._locale.monthsParse(text, token, config._strict);
  if (month === undefined) config._pf.invalidMonth = text;
  else config._a[MONTH] = month;
}

function putWeekday(text, config, token) {
  const weekday = config._locale.weekdaysParse(text, token, config._strict);
  if (weekday === undefined) config._pf.invalidWeekday = text;
  else inWeek(config).d = weekday;
}

function inWeek(config) {
  config._w = config._w || {};
  return config._w;
}

const putWeek = (name, value = toInt) => (text, config) => { inWeek(config)[name] = value(text); };

function putEra(text, config) {
  const era = config._locale.eras().find((each) => [each.name, each.abbr, each.narrow]
    .some((name) => name.toLowerCase() === text.toLowerCase()));
  if (era) config._pf.era = era;
  else config._pf.invalidEra = text;
}

function withMeridiem(read) {
  return (text, config) => {
    read(text, config);
    config._pf.bigHour = true;
  };
}

const year = (text) => (text.length === 2 ? twoDigitYear(text) : toInt(text));
const ordinalDay = (config) => config._locale._dayOfMonthOrdinalParse || /\d{1,2}/;

const TOKENS = {
  Y: [SIGNED, put(YEAR, (text) => parseInt(text, 10))],
  YY: [TWO_DIGITS, put(YEAR, twoDigitYear)],
  YYYY: [FOUR, put(YEAR, year)],
  YYYYY: [SIX, put(YEAR)],
  YYYYYY: [SIX, put(YEAR)],
  Q: [[/\d/], put(MONTH, (text) => (toInt(text) - 1) * 3)],
  M: [[ONE_OR_TWO, NOT_ZERO_FIRST], put(MONTH, (text) => toInt(text) - 1)],
  MM: [TWO_DIGITS, put(MONTH, (text) => toInt(text) - 1)],
  MMM: [[WORD], putMonth],
  MMMM: [[WORD], putMonth],
  D: [[ONE_OR_TWO, NOT_ZERO_FIRST], put(DATE)],
  DD: [TWO_DIGITS, put(DATE)],
  Do: [
    (config) => new RegExp(config._strict ? ordinalDay(config) : `${ordinalDay(config).source}|\\d{1,2}`),
    put(DATE, (text) => toInt(text.match(ONE_OR_TWO)[0])),
  ],
  DDD: [[/\d{1,3}/], (text, config) => { config._dayOfYear = toInt(text); }],
  DDDD: [[/\d{3}/], (text, config) => { config._dayOfYear = toInt(text); }],
  dd: [[WORD], putWeekday],
  ddd: [[WORD], putWeekday],
  dddd: [[WORD], putWeekday],
  H: [[ONE_OR_TWO, NO_ZERO_FIRST], put(HOUR)],
  HH: [TWO_DIGITS, put(HOUR)],
  h: [[ONE_OR_TWO, NOT_ZERO_FIRST], withMeridiem(put(HOUR))],
  hh: [TWO_DIGITS, withMeridiem(put(HOUR))],
  k: [[ONE_OR_TWO, NOT_ZERO_FIRST], put(HOUR, (text) => toInt(text) % 24)],
  kk: [TWO_DIGITS, put(HOUR, (text) => toInt(text) % 24)],
  hmm: [[/\d{3,4}/], withMeridiem(putTime(2))],
  hmmss: [[/\d{5,6}/], withMeridiem(putTime(2, 2))],
  Hmm: [[/\d{3,4}/], putTime(2)],
  Hmmss: [[/\d{5,6}/], putTime(2, 2)],
  m: [[ONE_OR_TWO, NO_ZERO_FIRST], put(MINUTE)],
  mm: [TWO_DIGITS, put(MINUTE)],
  s: [[ONE_OR_TWO, NO_ZERO_FIRST], put(SECOND)],
  ss: [TWO_DIGITS, put(SECOND)],
  X: [[/[+-]?\d+(\.\d{1,3})?/], (text, config) => { config._d = new Date(parseFloat(text) * 1000); }],
  x: [SIGNED, (text, config) => { config._d = new Date(toInt(text)); }],
  gg: [TWO_DIGITS, putWeek('gg', twoDigitYear)],
  GG: [TWO_DIGITS, putWeek('GG', twoDigitYear)],
  gggg: [FOUR, putWeek('gg')],
  GGGG: [FOUR, putWeek('GG')],
  ggggg: [SIX, putWeek('gg')],
  GGGGG: [SIX, putWeek('GG')],
  w: [[ONE_OR_TWO, NOT_ZERO_FIRST], putWeek('w')],
  ww: [TWO_DIGITS, putWeek('w')],
  W: [[ONE_OR_TWO, NOT_ZERO_FIRST], putWeek('W')],
  WW: [TWO_DIGITS, putWeek('W')],
  d: [[ONE_OR_TWO], putWeek('d')],
  e: [[ONE_OR_TWO], putWeek('e')],
  E: [[ONE_OR_TWO], putWeek('E')],
};

for (const token of ['a', 'A']) {
  TOKENS[token] = [(config) => config._locale._meridiemParse, (text, config) => {
    config._isPm = config._locale.isPM(text);
    config._meridiem = text;
  }];
}
for (const token of ['Z', 'ZZ']) {
  TOKENS[token] = [OFFSET, (text, config) => {
    config._useUTC = true;
    config._tzm = offsetOf(text, /Z|[+-]\d\d(?::?\d\d)?/gi);
  }];
}
for (let length = 1; length < 10; length += 1) {
  const lengths = [/\d{1,3}/, new RegExp(`\\d{${length}}`)];
  TOKENS['S'.repeat(length)] = [length < 4 ? lengths : UNSIGNED,
    put(MILLISECOND, (text) => toInt(`0.${text}` * 1000))];
}
for (let length = 1; length < 6; length += 1) {
  if (length < 5) TOKENS['y'.repeat(length)] = [UNSIGNED, put(YEAR, (text) => parseInt(text, 10))];
  TOKENS['N'.repeat(length)] = [[/AD|BC|Anno Domini|Before Christ/i], putEra];
}

const tokenOf = (part) => (Object.hasOwn(TOKENS, part) ? TOKENS[part] : undefined);

function patternOf([patterns], config) {
  if (typeof patterns === 'function') return patterns(config);
  return (config._strict && patterns[1]) || patterns[0];
}

module.exports = { tokenOf, patternOf };
