'use strict';
// Year, month, day… put together to a date.

const { clock } = require('./base');
const { utcTime, localTime, daysInYear, daysInMonth, weeksInYear, weekOf, dayInWeek, ISO_WEEK } = require('./units');

const [YEAR, MONTH, DATE, HOUR, MINUTE, SECOND, MILLISECOND] = [0, 1, 2, 3, 4, 5, 6];
const WEEK = 7;
const WEEKDAY = 8;

function today(utc) {
  const now = new Date(clock.now());
  return utc ? [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()]
    : [now.getFullYear(), now.getMonth(), now.getDate()];
}

const given = (...values) => values.find((value) => value != null);

function currentWeek(rule) {
  const [year, month, date] = today(false);
  return weekOf(year, (utcTime(year, month, date) - utcTime(year)) / 864e5 + 1, rule);
}

/* The day that a week and a weekday say. */
function isoWeekday(config) {
  const week = config._w;
  const weekday = given(week.E, 1);
  return {
    rule: ISO_WEEK,
    year: given(week.GG, config._a[YEAR], currentWeek(ISO_WEEK).year),
    week: given(week.W, 1),
    weekday,
    isOutside: weekday < 1 || weekday > 7,
  };
}

function localWeekday(config) {
  const week = config._w;
  const rule = config._locale._week;
  const now = currentWeek(rule);
  const day = given(week.d, week.e);
  return {
    rule,
    year: given(week.gg, config._a[YEAR], now.year),
    week: given(week.w, now.week),
    weekday: week.d != null ? week.d : (week.e || 0) + rule.dow,
    isOutside: day < 0 || day > 6,
  };
}

function putWeek(config) {
  const { GG, W, E } = config._w;
  const { rule, year, week, weekday, isOutside } = given(GG, W, E) == null ? localWeekday(config) : isoWeekday(config);
  if (week < 1 || week > weeksInYear(year, rule)) config._overflow = WEEK;
  else if (isOutside) config._overflow = WEEKDAY;
  else {
    const found = dayInWeek(year, week, weekday, rule);
    config._a[YEAR] = found.year;
    config._dayOfYear = found.dayOfYear;
  }
}

function putDayOfYear(config, now) {
  const year = given(config._a[YEAR], now[YEAR]);
  if (config._dayOfYear > daysInYear(year) || config._dayOfYear === 0) config._overflow = DATE;
  const date = new Date(utcTime(year, 0, config._dayOfYear));
  config._a[MONTH] = date.getUTCMonth();
  config._a[DATE] = date.getUTCDate();
}

/* What is not said is now down to what is said, and the beginning of it after that. */
function complete(fields, now) {
  let place = 0;
  for (; place < 3 && fields[place] == null; place += 1) fields[place] = now[place];
  for (; place < 7; place += 1) {
    if (fields[place] == null) fields[place] = place === DATE ? 1 : 0;
  }
}

const isOut = (value, most) => value < 0 || value > most;

/** The first field that is beyond its range, or -1. */
function overflow(config) {
  const fields = config._a;
  const { _overflow: outside } = config;
  const late = fields[HOUR] === 24 && (fields[MINUTE] || fields[SECOND] || fields[MILLISECOND]);
  let first = -1;
  if (isOut(fields[MONTH], 11)) first = MONTH;
  else if (fields[DATE] < 1 || fields[DATE] > daysInMonth(fields[YEAR], fields[MONTH])) first = DATE;
  else if (isOut(fields[HOUR], 24) || late) first = HOUR;
  else if (isOut(fields[MINUTE], 59)) first = MINUTE;
  else if (isOut(fields[SECOND], 59)) first = SECOND;
  else if (isOut(fields[MILLISECOND], 999)) first = MILLISECOND;
  if (outside === DATE && (first < YEAR || first > DATE)) return DATE;
  return first === -1 && outside ? outside : first;
}

function dateOf(config, fields) {
  const date = new Date((config._useUTC ? utcTime : localTime)(...fields));
  const weekday = config._useUTC ? date.getUTCDay() : date.getDay();
  if (config._w && config._w.d !== undefined && config._w.d !== weekday) config._pf.weekdayMismatch = true;
  if (config._tzm != null) date.setUTCMinutes(date.getUTCMinutes() - config._tzm);
  return date;
}

/** The date of `config._a` (and `_w`, `_dayOfYear`), in `config._d`. */
function fromFields(config) {
  const fields = config._a;
  if (!config._d) {
    const now = today(config._useUTC);
    if (config._w && fields[DATE] == null && fields[MONTH] == null) putWeek(config);
    if (config._dayOfYear != null) putDayOfYear(config, now);
    complete(fields, now);
    const isMidnight = fields[HOUR] === 24 && !fields[MINUTE] && !fields[SECOND] && !fields[MILLISECOND];
    config._nextDay = isMidnight || undefined;
    config._d = dateOf(config, isMidnight ? [...fields.slice(0, HOUR), 0, 0, 0, 0] : fields.slice(0, 7));
  }
  if (config._pf.overflow === -2) config._pf.overflow = overflow(config);
}

module.exports = { fromFields, YEAR, MONTH, DATE, HOUR, MINUTE, SECOND, MILLISECOND };
