'use strict';
// SugarJS words on dates.

const { UNITS, DAYS, MONTHS, capital } = require('./index');
const { asMethods } = require('./match');
const { LENGTHS, padded } = require('./number');

const FIELDS = ['FullYear', 'Month', null, 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'];
const [WEEK, DAY] = [2, 3];
/* So close to a whole number of a unit is one. */
const NEARLY = [0.999, 0.919, 0.999, 0.999, 0.999, 0.999, 0.999, 0.999];

const utc = new WeakSet();
const get = (date, field) => date[`get${utc.has(date) ? 'UTC' : ''}${field}`]();
const put = (date, field, value) => date[`set${utc.has(date) ? 'UTC' : ''}${field}`](value);

const create = (...given) => require('./date-make').create(given);
const daysInMonth = (date) => new Date(Date.UTC(get(date, 'FullYear'), get(date, 'Month') + 1, 0)).getUTCDate();

/* {days: 1} or {day: 1}; a number is milliseconds. */
function unitsOf(given, isMove) {
  const [first, second] = given;
  if (typeof first === 'number' && typeof second !== 'number') return isMove ? { millisecond: first } : { time: first };
  if (typeof first === 'string' && isMove) {
    const [, count, unit] = /^(\d+)?\s?(\w+?)s?$/.exec(first) || [];
    return unit ? { [unit.toLowerCase()]: Number(count) || 1 } : {};
  }
  const named = first === null || typeof first !== 'object'
    ? Object.fromEntries(UNITS.filter((unit) => unit !== 'week').map((unit, index) => [unit, given[index]])) : first;
  const result = {};
  for (const key of Object.keys(named)) {
    const unit = key.replace(/s$/, '').replace(/^date$/, 'day');
    if (named[key] !== undefined) result[unit] = named[key];
  }
  return result;
}

/* What is below the smallest unit that is given goes to its beginning. */
function clearBelow(date, units) {
  for (let index = UNITS.length - 1; index >= 0; index -= 1) {
    const isDay = index === DAY;
    if (units[UNITS[index]] !== undefined || (isDay && units.weekday !== undefined)) break;
    if (index !== WEEK && !(isDay && units.week !== undefined)) put(date, FIELDS[index], isDay ? 1 : 0);
  }
}

/** A month later than the 31st is the last day of the month. */
function move(date, given, direction) {
  const units = unitsOf(given, true);
  if (given[given.length - 1] === true) clearBelow(date, units);
  const days = (given[0] && given[0].day) || 0; // These count twice beside weeks.
  UNITS.forEach((unit, index) => {
    if (units[unit] === undefined) return;
    const by = units[unit] * direction;
    if (index === WEEK) put(date, 'Date', get(date, 'Date') + by * 7 + days * direction);
    else {
      const target = get(date, FIELDS[index]) + by;
      put(date, FIELDS[index], target);
      if (index === 1 && ((target % 12) + 12) % 12 !== get(date, 'Month')) put(date, 'Date', 0);
    }
  });
  return date;
}

function setWeekday(date, day) {
  return day === undefined ? undefined : put(date, 'Date', get(date, 'Date') + day - get(date, 'Day'));
}

/* What is below the smallest unit that is set goes to its beginning when `isReset`. */
function set(date, ...given) {
  const units = unitsOf(given, false);
  if (units.time !== undefined) {
    date.setTime(units.time);
    return date;
  }
  if (given[given.length - 1] === true) clearBelow(date, units);
  UNITS.forEach((unit, index) => {
    if (units[unit] === undefined) return;
    if (index === 1 && units.day !== undefined) put(date, 'Date', 15);
    if (index === WEEK) functions.setISOWeek(date, units.week);
    else put(date, FIELDS[index], units[unit]);
  });
  if (units.day === undefined) setWeekday(date, units.weekday);
  return date;
}

function clone(date) {
  const result = new Date(date.getTime());
  if (utc.has(date)) utc.add(result);
  return result;
}

const BEGINNINGS = {
  year: (date) => ({ year: get(date, 'FullYear') }),
  month: (date) => ({ month: get(date, 'Month') }),
  week: () => ({ weekday: 0 }),
  day: (date) => ({ day: get(date, 'Date') }),
};
const ENDS = {
  year: () => ({ month: 11, day: 31 }),
  month: (date) => ({ day: daysInMonth(date) }),
  week: () => ({ weekday: 6 }),
  day: () => ({}),
};
const LAST = { hours: 23, minutes: 59, seconds: 59, milliseconds: 999 };
const beginning = (date, unit) => set(date, BEGINNINGS[unit](date), true);
const end = (date, unit) => set(date, { ...ENDS[unit](date), ...LAST }, true);

function isoWeek(date) {
  const day = new Date(Date.UTC(get(date, 'FullYear'), get(date, 'Month'), get(date, 'Date')));
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  return 1 + Math.floor((day - Date.UTC(day.getUTCFullYear(), 0, 1)) / 6048e5);
}

function offset(date, isIso) {
  const minutes = utc.has(date) ? 0 : date.getTimezoneOffset();
  if (!minutes && isIso) return 'Z';
  return padded(Math.floor(-minutes / 60), 2, true) + (isIso === true ? ':' : '') + padded(Math.abs(minutes % 60), 2);
}

const isIn = (date, unit, shift) => {
  const now = move(new Date(), [{ [unit]: shift }], 1);
  return beginning(clone(now), unit) <= date && date <= end(now, unit);
};

/* A date is the same as a less exact one when it lies in it: a day in its month. */
function isSame(date, wanted, margin) {
  const { date: start, specificity, shift, sign } = require('./date-make').read([wanted]);
  if (Number.isNaN(start.getTime())) return false;
  if (shift && specificity) functions[`beginningOf${capital(specificity)}`](start);
  const length = specificity === 'year' ? 365 * LENGTHS[DAY] + (functions.isLeapYear(start) ? LENGTHS[DAY] : 0)
    : (LENGTHS[UNITS.indexOf(specificity)] || 1);
  const last = specificity === 'month' ? end(clone(start), 'month').getTime() : start.getTime() + length - 1;
  const slack = margin > 0 ? margin : sign && specificity !== 'millisecond' ? 50 : 0;
  return date >= start - slack && date <= last + (margin > 0 ? margin : -slack);
}

function is(date, wanted, margin, isUtc) {
  if (Number.isNaN(date.getTime())) return undefined;
  const word = String(wanted).trim().toLowerCase();
  const day = isUtc ? date.getUTCDay() : get(date, 'Day');
  const month = isUtc ? date.getUTCMonth() : get(date, 'Month');
  const named = (names) => names.findIndex((name) => name.toLowerCase() === word);
  if (word === 'future') return date > Date.now();
  if (word === 'past') return date < Date.now();
  if (word === 'weekday') return day > 0 && day < 6;
  if (word === 'weekend') return day === 0 || day === 6;
  if (named(DAYS) >= 0) return day === named(DAYS);
  if (named(MONTHS) >= 0) return month === named(MONTHS);
  return isSame(date, wanted, margin);
}

const functions = {
  set,
  setWeekday,
  setISOWeek(date, week) {
    const weekday = get(date, 'Day') || 7;
    if (week === undefined) return undefined;
    set(date, { month: 0, date: 4 });
    setWeekday(date, 1);
    put(date, 'Date', get(date, 'Date') + (Math.max(1, week) - 1) * 7 + weekday - 1);
    return date.getTime();
  },
  getISOWeek: isoWeek,
  getUTCOffset: offset,
  utc(date, ...given) {
    if (given.length === 0 || given[0] === true) utc.add(date);
    else utc.delete(date);
    return date;
  },
  isUTC: (date) => utc.has(date) || date.getTimezoneOffset() === 0,
  advance: (date, ...given) => move(date, given, 1),
  rewind: (date, ...given) => move(date, given, -1),
  isValid: (date) => !Number.isNaN(date.getTime()),
  isAfter: (date, other, margin) => date.getTime() > create(other).getTime() - (margin || 0),
  isBefore: (date, other, margin) => date.getTime() < create(other).getTime() + (margin || 0),
  isBetween(date, one, other, margin = 0) {
    const [low, high] = [create(one).getTime(), create(other).getTime()].sort((a, b) => a - b);
    return low - margin < date.getTime() && high + margin > date.getTime();
  },
  isLeapYear: (date) => new Date(Date.UTC(get(date, 'FullYear'), 1, 29)).getUTCMonth() === 1,
  daysInMonth,
  format: (date, pattern) => require('./date-text').format(date, pattern),
  relative: (date, pattern) => require('./date-text').relative(date, pattern),
  is,
  reset(date, given = 'hours') {
    const unit = given === 'date' ? 'day' : given.replace(/s$/, '');
    return UNITS.includes(unit) ? set(date, { [unit]: unit === 'day' ? 1 : 0 }, true) : date;
  },
  clone,
  iso: (date) => date.toISOString(),
  getWeekday: (date) => date.getDay(),
  getUTCWeekday: (date) => date.getUTCDay(),
};
for (const name of ['short', 'long', 'full']) functions[name] = (date) => functions.format(date, name);
for (const name of ['Today', 'Yesterday', 'Tomorrow', 'Weekday', 'Weekend', 'Future', 'Past', ...DAYS, ...MONTHS]) {
  functions[`is${name}`] = (date, isUtc) => is(date, name, 0, isUtc);
}
UNITS.forEach((unit, index) => {
  const whole = (time) => {
    const number = time / LENGTHS[index];
    return Math.trunc(Math.abs(number % 1) > NEARLY[index] ? Math.round(number) : number) + 0;
  };
  functions[`${unit}sSince`] = functions[`${unit}sFromNow`] = (date, ...other) => whole(date - create(...other));
  functions[`${unit}sAgo`] = functions[`${unit}sUntil`] = (date, ...other) => whole(create(...other) - date);
  functions[`add${capital(unit)}s`] = (date, number, isReset) => move(date, [{ [unit]: number }, isReset], 1);
  if (index < 4) {
    functions[`beginningOf${capital(unit)}`] = (date) => beginning(date, unit);
    functions[`endOf${capital(unit)}`] = (date) => end(date, unit);
  }
  if (index < 3) {
    [['Last', -1], ['This', 0], ['Next', 1]].forEach(([which, shift]) => {
      functions[`is${which}${capital(unit)}`] = (date) => isIn(date, unit, shift);
    });
  }
});

module.exports = { methods: asMethods(functions, (date) => date), get, set, move, beginning, clone, offset };
