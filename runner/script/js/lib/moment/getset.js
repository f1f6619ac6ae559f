'use strict';
// The fields of a moment, read and set.

const {
  normalizeUnits, normalizeObject, inOrder, toInt, isLeapYear, daysInMonth, weeksInYear, weekOf, dayInWeek, utcTime,
  ISO_WEEK,
} = require('./units');

const read = (moment, name) => (moment.isValid() ? moment._d[`get${moment._isUTC ? 'UTC' : ''}${name}`]() : NaN);

function write(moment, name, ...values) {
  if (moment.isValid() && !Number.isNaN(+values[0])) moment._d[`set${moment._isUTC ? 'UTC' : ''}${name}`](...values);
  return moment;
}

/* A method that reads without an argument, and sets with one. */
const accessor = (get, set) => function (value, ...more) {
  if (value == null) return get(this);
  set(this, value, ...more);
  return this;
};
const field = (name) => accessor((moment) => read(moment, name), (moment, value) => write(moment, name, value));
const inDays = (get) => accessor(get, (moment, value) => moment.add(value - get(moment), 'd'));
const inWeeks = (get) => accessor(get, (moment, value) => moment.add((value - get(moment)) * 7, 'd'));

function setYear(moment, value) {
  const [month, date] = [read(moment, 'Month'), read(moment, 'Date')];
  write(moment, 'FullYear', value, month, month === 1 && date === 29 && !isLeapYear(+value) ? 28 : date);
}

function setMonth(moment, given) {
  let month = given;
  if (typeof given === 'string') {
    month = /^\d+$/.test(given) ? toInt(given) : moment.localeData().monthsParse(given);
    if (typeof month !== 'number') return;
  }
  write(moment, 'Month', month, Math.min(read(moment, 'Date'), daysInMonth(moment.year(), month)));
}

function weekdayOf(given, locale) {
  if (typeof given !== 'string') return given;
  if (!Number.isNaN(+given)) return parseInt(given, 10);
  const found = locale.weekdaysParse(given);
  return typeof found === 'number' ? found : null;
}

function setDay(moment, given) {
  if (moment.isValid()) moment.add(weekdayOf(given, moment.localeData()) - read(moment, 'Day'), 'd');
}

function isoWeekdayOf(given, locale) {
  return typeof given === 'string' ? locale.weekdaysParse(given) % 7 || 7 : given;
}

const dayOfYear = (moment) => Math.round((utcTime(moment.year(), moment.month(), moment.date())
  - utcTime(moment.year())) / 864e5) + 1;
const quarter = (moment) => Math.ceil((moment.month() + 1) / 3);
const localWeek = (moment) => moment.localeData()._week;
const weekIn = (moment, rule) => weekOf(moment.year(), dayOfYear(moment), rule);
const weekday = (moment) => (moment.day() + 7 - localWeek(moment).dow) % 7;

function setWeekYear(moment, year, day, rule) {
  if (!moment.isValid()) return;
  const week = Math.min(weekIn(moment, rule).week, weeksInYear(+year, rule));
  const found = dayInWeek(+year, week, day + rule.dow, rule);
  const date = new Date(utcTime(found.year, 0, found.dayOfYear));
  moment.year(date.getUTCFullYear()).month(date.getUTCMonth()).date(date.getUTCDate());
}

const METHODS = {
  year: accessor((moment) => read(moment, 'FullYear'), setYear),
  month: accessor((moment) => read(moment, 'Month'), setMonth),
  date: field('Date'),
  hour: field('Hours'),
  minute: field('Minutes'),
  second: field('Seconds'),
  millisecond: field('Milliseconds'),
  day: accessor((moment) => read(moment, 'Day'), setDay),
  weekday: inDays(weekday),
  isoWeekday: accessor((moment) => moment.day() || (moment.isValid() ? 7 : NaN), (moment, value) => {
    const wanted = isoWeekdayOf(value, moment.localeData());
    moment.day(moment.day() % 7 ? wanted : wanted - 7);
  }),
  dayOfYear: inDays(dayOfYear),
  quarter: accessor(quarter, (moment, value) => moment.month((value - 1) * 3 + (moment.month() % 3))),
  week: inWeeks((moment) => weekIn(moment, localWeek(moment)).week),
  isoWeek: inWeeks((moment) => weekIn(moment, ISO_WEEK).week),
  weekYear: accessor((moment) => weekIn(moment, localWeek(moment)).year,
    (moment, value) => setWeekYear(moment, value, weekday(moment), localWeek(moment))),
  isoWeekYear: accessor((moment) => weekIn(moment, ISO_WEEK).year,
    (moment, value) => setWeekYear(moment, value, moment.isoWeekday() - 1, ISO_WEEK)),
  weeksInYear() { return weeksInYear(this.year(), localWeek(this)); },
  weeksInWeekYear() { return weeksInYear(this.weekYear(), localWeek(this)); },
  isoWeeksInYear() { return weeksInYear(this.year(), ISO_WEEK); },
  isoWeeksInISOWeekYear() { return weeksInYear(this.isoWeekYear(), ISO_WEEK); },
  daysInMonth() { return daysInMonth(this.year(), this.month()); },
  isLeapYear() { return isLeapYear(this.year()); },
  get(unit) {
    const name = normalizeUnits(unit);
    return typeof this[name] === 'function' ? this[name]() : this;
  },
  set(unit, value) {
    if (unit !== null && typeof unit === 'object') {
      const given = normalizeObject(unit);
      for (const name of inOrder(given)) this[name](given[name]);
      return this;
    }
    const name = normalizeUnits(unit);
    return typeof this[name] === 'function' ? this[name](value) : this;
  },
  eraYear() { return this.year() > 0 || !this.isValid() ? this.year() : 1 - this.year(); },
  toArray() {
    return [this.year(), this.month(), this.date(), this.hour(), this.minute(), this.second(), this.millisecond()];
  },
  toObject() {
    const [years, months, date, hours, minutes, seconds, milliseconds] = this.toArray();
    return { years, months, date, hours, minutes, seconds, milliseconds };
  },
};
for (const [name, key] of [['eraName', 'name'], ['eraNarrow', 'narrow'], ['eraAbbr', 'abbr']]) {
  METHODS[name] = function () {
    return this.isValid() ? this.localeData().eras()[this.year() > 0 ? 0 : 1][key] : '';
  };
}
for (const name of ['year', 'month', 'date', 'hour', 'minute', 'second', 'millisecond', 'quarter', 'week', 'isoWeek']) {
  METHODS[`${name}s`] = METHODS[name];
}
METHODS.days = METHODS.day;

module.exports = { METHODS, read, write };
