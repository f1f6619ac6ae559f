'use strict';
// Dates as text: '{yyyy}-{MM}-{dd}'.

const { UNITS, DAYS, MONTHS } = require('./index');
const { get, offset } = require('./date');
const { LENGTHS, padded, ordinalized } = require('./number');

const NAMED = {
  short: '{Month} {d}, {yyyy}',
  long: '{Month} {d}, {yyyy} {h}:{mm}{tt}',
  full: '{Weekday} {Month} {d}, {yyyy} {h}:{mm}:{ss}{tt}',
  RFC1123: '{Dow}, {dd} {Mon} {yyyy} {HH}:{mm}:{ss} {tz}',
  RFC1036: '{Weekday}, {dd}-{Mon}-{yy} {HH}:{mm}:{ss} {tz}',
  ISO8601_DATE: '{yyyy}-{MM}-{dd}',
  ISO8601_DATETIME: '{yyyy}-{MM}-{dd}T{HH}:{mm}:{ss}.{fff}{isotz}',
};

function meridiem(date, token) {
  const text = get(date, 'Hours') < 12 ? 'am' : 'pm';
  const part = token.length === 1 ? text[0] : text;
  return token[0] === 'T' ? part.toUpperCase() : part;
}

/* [tokens, what they stand for], of which the first in a pattern is replaced;
   a number is put in as many digits as its token has letters. */
const TOKENS = [
  [/\{(f{1,4}|ms|milliseconds)(\d)?\}/, (date) => get(date, 'Milliseconds')],
  [/\{(ss?|seconds)(\d)?\}/, (date) => get(date, 'Seconds')],
  [/\{(mm?|minutes)(\d)?\}/, (date) => get(date, 'Minutes')],
  [/\{(hh?|hours|12hr)(\d)?\}/, (date) => get(date, 'Hours') % 12 || 12],
  [/\{(HH?|24hr)(\d)?\}/, (date) => get(date, 'Hours')],
  [/\{(dd?|date|day)(\d)?\}/, (date) => get(date, 'Date')],
  [/\{(dow|weekday)(\d)?\}/i, (date, token, turn) => word(DAYS[get(date, 'Day')], token, turn)],
  [/\{(MM?)(\d)?\}/, (date) => get(date, 'Month') + 1],
  [/\{(mon|month)(\d)?\}/i, (date, token, turn) => word(MONTHS[get(date, 'Month')], token, turn)],
  [/\{(y{2,4}|year)(\d)?\}/, (date) => get(date, 'FullYear')],
  [/\{([Tt]{1,2})(\d)?\}/, meridiem],
  [/\{(zz?)(\d)?\}/, (date, token) => (
    offset(date).replace(/(\d\d)(\d\d)/, (_match, hours) => padded(Number(hours), token.length)))],
  [/\{(z{3,4}|tz|timezone)(\d)?\}/, (date) => offset(date)],
  [/\{(iso(?:tz|timezone))(\d)?\}/, (date) => offset(date, true)],
  [/\{(ord)(\d)?\}/, (date) => ordinalized(get(date, 'Date'))],
];

/* The second turn of names is of their short forms. */
function word(name, token, turn) {
  const text = token.length === 3 || turn === '2' ? name.slice(0, 3) : name;
  return /^[A-Z]/.test(token) ? text : text.toLowerCase();
}

function put(date, token, read, turn) {
  const value = read(date, token, turn);
  if (typeof value !== 'number') return value;
  return /^(.)\1+$/.test(token) ? padded(value, token.length).slice(-token.length) : String(value);
}

function format(date, given) {
  if (Number.isNaN(date.getTime())) return 'Invalid Date';
  const pattern = typeof given === 'function' ? given.apply(date, distance(date)) : given;
  const start = String(NAMED[pattern || 'long'] || pattern);
  return TOKENS.reduce((text, [tokens, read]) => (
    text.replace(tokens, (_match, token, turn) => put(date, token, read, turn))), start);
}

/* [count, unit's place from milliseconds up, time] to now. */
function distance(date) {
  const time = date - Date.now();
  const sizes = [...LENGTHS].reverse();
  let [count, place] = [Math.abs(time), 0];
  sizes.forEach((size, index) => {
    const next = Math.floor(Math.round((Math.abs(time) / size) * 10) / 10);
    if (index && next >= 1) [count, place] = [next, index];
  });
  return [count, place, time];
}

function relative(date, given) {
  if (Number.isNaN(date.getTime())) return 'Invalid Date';
  if (typeof given === 'function') {
    const own = given.apply(date, distance(date));
    if (own) return format(date, own);
  }
  const [number, index, time] = distance(date);
  const [count, place] = index === 0 ? [1, 1] : [number, index];
  const unit = [...UNITS].reverse()[place];
  return `${count} ${unit}${count === 1 ? '' : 's'} ${time > 0 ? 'from now' : 'ago'}`;
}

module.exports = { format, relative, NAMED };
