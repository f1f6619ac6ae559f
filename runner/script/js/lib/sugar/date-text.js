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

/* [tokens, what they stand for]: a number is put in as many digits as its token has letters. */
const TOKENS = [
  [/^(?:f{1,4}|ms|milliseconds)$/, (date) => get(date, 'Milliseconds')],
  [/^(?:ss?|seconds)$/, (date) => get(date, 'Seconds')],
  [/^(?:mm?|minutes)$/, (date) => get(date, 'Minutes')],
  [/^(?:hh?|hours|12hr)$/, (date) => get(date, 'Hours') % 12 || 12],
  [/^(?:HH?|24hr)$/, (date) => get(date, 'Hours')],
  [/^(?:dd?|date|day)$/, (date) => get(date, 'Date')],
  [/^(?:dow|weekday)$/i, (date, token) => word(DAYS[get(date, 'Day')], token)],
  [/^MM?$/, (date) => get(date, 'Month') + 1],
  [/^(?:mon|month)$/i, (date, token) => word(MONTHS[get(date, 'Month')], token)],
  [/^(?:y{2,4}|year)$/, (date) => get(date, 'FullYear')],
  [/^[Tt]{1,2}$/, meridiem],
  [/^zz?$/, (date, token) => offset(date).replace(/(\d\d)(\d\d)/, (_match, hours) => padded(Number(hours), token.length))],
  [/^(?:z{3,4}|tz|timezone)$/, (date) => offset(date)],
  [/^iso(?:tz|timezone)$/, (date) => offset(date, true)],
  [/^ord$/, (date) => ordinalized(get(date, 'Date'))],
];

function word(name, token) {
  const text = token.length === 3 ? name.slice(0, 3) : name;
  return /^[A-Z]/.test(token) ? text : text.toLowerCase();
}

function put(date, token) {
  const [, read] = TOKENS.find(([pattern]) => pattern.test(token)) || [];
  if (!read) return `{${token}}`;
  const value = read(date, token);
  if (typeof value !== 'number') return value;
  return /^(.)\1+$/.test(token) ? padded(value, token.length).slice(-token.length) : String(value);
}

function format(date, given) {
  if (Number.isNaN(date.getTime())) return 'Invalid Date';
  const pattern = typeof given === 'function' ? given.apply(date, distance(date)) : given;
  return (NAMED[pattern || 'long'] || pattern).replace(/\{(\w+)\}/g, (_match, token) => put(date, token));
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
