'use strict';
// Names of units, and the arithmetic of years, months and weeks.

const SHORT = {
  date: 'D', day: 'd', weekday: 'e', isoWeekday: 'E', dayOfYear: 'DDD', hour: 'h', millisecond: 'ms', minute: 'm',
  month: 'M', quarter: 'Q', second: 's', weekYear: 'gg', isoWeekYear: 'GG', week: 'w', isoWeek: 'W', year: 'y',
};
const ALIASES = Object.create(null);
for (const unit of Object.keys(SHORT)) {
  const lower = unit.toLowerCase();
  for (const alias of [lower, `${lower}s`, SHORT[unit]]) ALIASES[alias] = unit;
}

/* Units that an object sets come in this order: a day is set in a month that is there already. */
const ORDER = ['year', 'weekYear', 'isoWeekYear', 'dayOfYear', 'week', 'isoWeek', 'quarter', 'month', 'date', 'day',
  'weekday', 'isoWeekday', 'hour', 'minute', 'second', 'millisecond'];

const normalizeUnits = (unit) => (
  typeof unit === 'string' ? ALIASES[unit] || ALIASES[unit.toLowerCase()] : undefined
);

function normalizeObject(given) {
  const result = {};
  for (const key of Object.keys(Object(given))) {
    const unit = normalizeUnits(key);
    if (unit) result[unit] = given[key];
  }
  return result;
}

const inOrder = (given) => ORDER.filter((unit) => unit in given);
const toInt = (value) => (Number.isFinite(+value) ? Math.trunc(+value) || 0 : 0);
const truncate = (value) => Math.trunc(value) || 0;
const roundAwayFromZero = (value) => (value < 0 ? -Math.round(-value) : Math.round(value));
const modulo = (value, by) => ((value % by) + by) % by;

const isLeapYear = (year) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysInYear = (year) => (isLeapYear(year) ? 366 : 365);

function daysInMonth(year, month) {
  if (Number.isNaN(year) || Number.isNaN(month)) return NaN;
  const inside = modulo(month, 12);
  if (inside === 1) return isLeapYear(year + (month - inside) / 12) ? 29 : 28;
  return 31 - ((inside % 7) % 2);
}

/** Minutes of the last offset in a text: +01:30, -0200, Z; null when it has none. */
function offsetOf(text, pattern) {
  const found = String(text || '').match(pattern);
  if (found === null) return null;
  const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)?/.exec(found[found.length - 1]) || [null, '+', 0, 0];
  return (Number(hours) * 60 + toInt(minutes)) * (sign === '-' ? -1 : 1) || 0;
}

/* Years of two digits are years, not 19xx. */
function utcTime(year, month = 0, day = 1, ...time) {
  if (year < 0 || year > 99) return Date.UTC(year, month, day, ...time);
  const date = new Date(Date.UTC(year + 400, month, day, ...time));
  date.setUTCFullYear(date.getUTCFullYear() - 400);
  return date.getTime();
}

function localTime(year, month = 0, day = 1, ...time) {
  if (year < 0 || year > 99) return new Date(year, month, day, ...time).getTime();
  const date = new Date(year + 400, month, day, ...time);
  date.setFullYear(date.getFullYear() - 400);
  return date.getTime();
}

/** Days from January 1st to the first day of week 1; `week.dow` begins a week, `week.doy` says which one is the first. */
function weekStart(year, week) {
  const first = 7 + week.dow - week.doy;
  return first - 1 - ((7 + new Date(utcTime(year, 0, first)).getUTCDay() - week.dow) % 7);
}

function weeksInYear(year, week) {
  return (daysInYear(year) - weekStart(year, week) + weekStart(year + 1, week)) / 7;
}

function weekOf(year, dayOfYear, week) {
  const ordinal = dayOfYear - 1;
  if (ordinal < weekStart(year, week)) {
    return { year: year - 1, week: Math.floor((ordinal + daysInYear(year - 1) - weekStart(year - 1, week)) / 7) + 1 };
  }
  const next = daysInYear(year) + weekStart(year + 1, week);
  if (ordinal >= next) return { year: year + 1, week: Math.floor((ordinal - next) / 7) + 1 };
  return { year, week: Math.floor((ordinal - weekStart(year, week)) / 7) + 1 };
}

/** Year and day of the year of a day in a week. */
function dayInWeek(year, number, weekday, week) {
  const day = 1 + 7 * (number - 1) + ((7 + weekday - week.dow) % 7) + weekStart(year, week);
  if (day <= 0) return { year: year - 1, dayOfYear: daysInYear(year - 1) + day };
  if (day > daysInYear(year)) return { year: year + 1, dayOfYear: day - daysInYear(year) };
  return { year, dayOfYear: day };
}

const ISO_WEEK = { dow: 1, doy: 4 };

module.exports = {
  normalizeUnits, normalizeObject, inOrder, toInt, truncate, roundAwayFromZero, modulo, isLeapYear, daysInYear,
  daysInMonth, utcTime, localTime, weeksInYear, weekOf, dayInWeek, offsetOf,
  ISO_WEEK,
};
