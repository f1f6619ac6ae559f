'use strict';
// A date of words: 'next monday', '2 days ago', 'January 5, 2020 3:45pm'.

const { UNITS, DAYS, MONTHS } = require('./index');
const { set, move, methods } = require('./date');

const DISTANCES = { yesterday: -1, today: 0, tomorrow: 1 };
const SHIFTS = { last: -1, next: 1 };
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const FINER = { hour: ['minute', 60], minute: ['second', 60], second: ['millisecond', 1000] };

const placeOf = (names, word) => names.findIndex((name) => name.toLowerCase().startsWith(word.slice(0, 3)));
/* 'a' and 'the' are one, and 'ten' is none. */
function numberOf(word) {
  if (/^\d/.test(word)) return Number(word);
  return NUMBERS.includes(word) ? (NUMBERS.indexOf(word) + 1) % 10 : 1;
}

function yearOf(text, sign) {
  const digits = text.replace("'", '');
  const year = Number(digits);
  if (digits.length !== 2) return sign === '-' ? -year : year;
  return Math.round(new Date().getFullYear() / 100) * 100 - Math.round(year / 100) * 100 + year;
}

function timeOf(parts, fields) {
  for (const unit of Object.keys(FINER)) {
    if (parts[unit] === undefined) continue;
    const value = Number(parts[unit].replace(',', '.'));
    const [finer, size] = FINER[unit];
    fields[unit] = Math.floor(value);
    if (value % 1) fields[finer] = Math.round((value % 1) * size);
  }
  const half = parts.late || parts.half || parts.early;
  if (half === 'pm' && fields.hour < 12) fields.hour += 12;
  if (half === 'am' && fields.hour === 12) fields.hour = 0;
  if (parts.offsetHours === undefined) return;
  const offset = Number(parts.offsetHours) * 60 + Number(parts.offsetMinutes || 0);
  fields.minute = (fields.minute || 0) - (parts.offsetSign === '-' ? -offset : offset);
}

/* What is said outright, by unit. */
function fieldsOf(parts) {
  const fields = {};
  if (parts.year !== undefined) fields.year = yearOf(parts.year, parts.yearSign);
  if (parts.month !== undefined) {
    fields.month = /^\d/.test(parts.month) ? Number(parts.month) - 1 : placeOf(MONTHS, parts.month);
  }
  if (parts.date !== undefined) fields.day = Number(parts.date);
  else if (parts.weekday !== undefined) fields.weekday = placeOf(DAYS, parts.weekday);
  timeOf(parts, fields);
  return fields;
}

/* 'today' and its like are so far from now; 'the 2nd tuesday of june' is found from the first of the month. */
function putDay(date, parts, fields) {
  if (Object.hasOwn(DISTANCES, parts.day)) {
    methods.reset.call(date);
    fields.day = DISTANCES[parts.day];
    return undefined;
  }
  const weekday = placeOf(DAYS, parts.day);
  if (parts.num === undefined || parts.month === undefined) {
    fields.weekday = weekday;
    return undefined;
  }
  fields.day = 1;
  return () => methods.setWeekday.call(date,
    7 * (numberOf(parts.num) - 1) + (date.getDay() > weekday ? weekday + 7 : weekday));
}

function unitOf(parts) {
  if (parts.unit !== undefined) return parts.unit.replace(/s$/, '');
  if (parts.shift === undefined) return undefined;
  return parts.weekday !== undefined ? 'week' : parts.month !== undefined ? 'year' : undefined;
}

/* '2 days ago', 'next month', 'the 15th of last month': a shift of the unit. */
function putShift(date, parts, fields, unit) {
  let by = numberOf(parts.num || '');
  if (parts.shift || parts.edge) {
    by *= SHIFTS[parts.shift] || 0;
    const fixed = unit === 'month' ? ['day'] : unit === 'year' && fields.month !== undefined ? ['month', 'day'] : [];
    const known = fixed.filter((name) => fields[name] !== undefined);
    if (known.length) set(date, Object.fromEntries(known.map((name) => [name, fields[name]])), true);
    for (const name of known) delete fields[name];
  }
  if (/^(?:ago|before)$/.test(parts.sign)) by = -by;
  if (fields.weekday !== undefined) set(date, { weekday: fields.weekday }, true);
  delete fields.weekday;
  fields[unit] = (fields[unit] || 0) + by;
}

/* The unit above what is said is moved when the date is on the wrong side of now. */
function putPreferred(date, fields, prefer) {
  if (!prefer || Math.sign(Date.now() - date) !== prefer) return;
  const has = (unit) => fields[unit] !== undefined || (unit === 'day' && fields.weekday !== undefined);
  const above = UNITS.slice(0, UNITS.findLastIndex(has)).reverse().find((unit) => !has(unit)
    && (['year', 'month', 'day'].includes(unit) || (unit === 'week' && fields.weekday !== undefined)));
  if (above) move(date, [{ [above]: prefer }], 1);
}

const least = (fields) => [...UNITS].reverse().find((unit) => (
  fields[unit] !== undefined || (unit === 'day' && fields.weekday !== undefined)));

function putEdge(date, parts, fields) {
  const unit = ['day', 'week', 'month', 'year'].find((name) => fields[name] !== undefined);
  const name = unit[0].toUpperCase() + unit.slice(1);
  methods[(/^(?:last|end)/.test(parts.edge) ? 'endOf' : 'beginningOf') + name].call(date);
  if (parts.edge === 'last day') methods.reset.call(date);
  return unit === 'year' ? 'month' : 'day';
}

function build(parts, prefer, isUtc) {
  const date = methods.utc.call(new Date(), Boolean(isUtc || parts.zone || parts.offsetHours));
  const fields = fieldsOf(parts);
  const finish = parts.day === undefined ? undefined : putDay(date, parts, fields);
  const unit = unitOf(parts);
  if (unit) putShift(date, parts, fields, unit);
  let specificity = least(fields);
  if (unit || Object.hasOwn(DISTANCES, parts.day || '')) move(date, [fields], 1);
  else {
    if (methods.isUTC.call(date)) methods.reset.call(date);
    set(date, fields, true);
    putPreferred(date, fields, prefer);
  }
  if (parts.edge) specificity = putEdge(date, parts, fields);
  if (finish) finish();
  return { date: methods.utc.call(date, false), specificity, shift: parts.edge || parts.shift, sign: parts.sign };
}

function read(given, prefer, isUtc) {
  const text = given.trim().replace(/^just (?=now)|\.+$/i, '');
  const groups = require('./date-forms').partsOf(text);
  if (!groups) return { date: text === 'now' ? new Date() : new Date(text) };
  if (groups.timestamp) return { date: new Date(parseFloat(groups.timestamp)) };
  const said = Object.entries(groups).filter(([, part]) => part);
  return build(Object.fromEntries(said.map(([name, part]) => [name, part.toLowerCase()])), prefer, isUtc);
}

module.exports = { read };
