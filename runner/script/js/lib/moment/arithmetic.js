'use strict';
// Moments moved, rounded and compared.

const { clock, invalid, isMoment } = require('./base');
const { local, isDate } = require('./create');
const { read, write } = require('./getset');
const { normalizeUnits, truncate, roundAwayFromZero, modulo, utcTime, localTime } = require('./units');

const momentOf = (value) => (isMoment(value) ? value : local(value));

/** A value as a moment that has the same offset. */
function like(value, model) {
  if (!model._isUTC) return local(value).local();
  const time = (isMoment(value) || isDate(value) ? value : local(value)).valueOf();
  if (Number.isNaN(time)) return invalid();
  const result = model.clone();
  result._d.setTime(result._d.getTime() + time - result.valueOf());
  return result;
}

/** Months first, as a day may not be in the month it comes to; then days, as they have no fixed length; then time. */
function move(moment, duration, direction) {
  if (!moment.isValid()) return moment;
  const days = roundAwayFromZero(duration._days) * direction;
  const months = roundAwayFromZero(duration._months) * direction;
  if (months) moment.month(read(moment, 'Month') + months);
  if (days) write(moment, 'Date', read(moment, 'Date') + days);
  if (duration._milliseconds) moment._d.setTime(moment._d.getTime() + duration._milliseconds * direction);
  return moment;
}

const mover = (direction) => function (amount, unit) {
  const swapped = unit !== null && !Number.isNaN(+unit);
  const { createDuration } = require('./duration');
  return move(this, swapped ? createDuration(unit, amount) : createDuration(amount, unit), direction);
};

/* [year, month, day] of the beginning of a unit, so many units later. */
const BEGINNINGS = {
  year: (moment, step) => [moment.year() + step, 0, 1],
  quarter: (moment, step) => [moment.year(), moment.month() - (moment.month() % 3) + 3 * step, 1],
  month: (moment, step) => [moment.year(), moment.month() + step, 1],
  week: (moment, step) => [moment.year(), moment.month(), moment.date() - moment.weekday() + 7 * step],
  isoWeek: (moment, step) => [moment.year(), moment.month(), moment.date() - moment.isoWeekday() + 1 + 7 * step],
  day: (moment, step) => [moment.year(), moment.month(), moment.date() + step],
};
BEGINNINGS.date = BEGINNINGS.day;
const LENGTHS = { hour: 36e5, minute: 6e4, second: 1e3 };

function edge(moment, given, step) {
  const unit = normalizeUnits(given);
  if (!moment.isValid()) return moment;
  if (BEGINNINGS[unit]) {
    moment._d.setTime((moment._isUTC ? utcTime : localTime)(...BEGINNINGS[unit](moment, step)) - step);
  } else if (LENGTHS[unit]) {
    const time = moment._d.getTime();
    const shift = unit === 'hour' && !moment._isUTC ? moment.utcOffset() * 6e4 : 0;
    moment._d.setTime(time - modulo(time + shift, LENGTHS[unit]) + step * (LENGTHS[unit] - 1));
  }
  return moment;
}

function monthsBetween(one, other) {
  if (one.date() < other.date()) return -monthsBetween(other, one);
  const whole = (other.year() - one.year()) * 12 + (other.month() - one.month());
  const anchor = one.clone().add(whole, 'months');
  const isBefore = other - anchor < 0;
  const next = one.clone().add(whole + (isBefore ? -1 : 1), 'months');
  const part = (other - anchor) / (isBefore ? anchor - next : next - anchor);
  return -(whole + part) || 0;
}

const DIFFERENCES = {
  year: (one, other) => monthsBetween(one, other) / 12,
  quarter: (one, other) => monthsBetween(one, other) / 3,
  month: monthsBetween,
  week: (one, other, zones) => (one - other - zones) / 6048e5,
  day: (one, other, zones) => (one - other - zones) / 864e5,
  hour: (one, other) => (one - other) / 36e5,
  minute: (one, other) => (one - other) / 6e4,
  second: (one, other) => (one - other) / 1e3,
};

/* Compares with the whole unit that this moment is in. */
function compared(one, value, given, compare) {
  const other = momentOf(value);
  if (!one.isValid() || !other.isValid()) return false;
  const unit = normalizeUnits(given) || 'millisecond';
  const time = other.valueOf();
  if (unit === 'millisecond') return compare(one.valueOf(), one.valueOf(), time);
  return compare(one.clone().startOf(unit).valueOf(), one.clone().endOf(unit).valueOf(), time);
}

const METHODS = {
  add: mover(1),
  subtract: mover(-1),
  startOf(unit) { return edge(this, unit, 0); },
  endOf(unit) { return edge(this, unit, 1); },
  diff(value, given, exact) {
    const other = this.isValid() ? like(value, this) : this;
    if (!other.isValid()) return NaN;
    const difference = DIFFERENCES[normalizeUnits(given)];
    const zones = (other.utcOffset() - this.utcOffset()) * 6e4;
    const result = difference ? difference(this, other, zones) : this - other;
    return exact ? result : truncate(result);
  },
  isAfter(value, unit) { return compared(this, value, unit, (start, end, time) => time < start); },
  isBefore(value, unit) { return compared(this, value, unit, (start, end, time) => end < time); },
  isSame(value, unit) { return compared(this, value, unit, (start, end, time) => start <= time && time <= end); },
  isSameOrAfter(value, unit) { return this.isSame(value, unit) || this.isAfter(value, unit); },
  isSameOrBefore(value, unit) { return this.isSame(value, unit) || this.isBefore(value, unit); },
  isBetween(from, to, unit, given) {
    const [first, last] = [momentOf(from), momentOf(to)];
    if (![this, first, last].every((each) => each.isValid())) return false;
    const ends = given || '()';
    return (ends[0] === '(' ? this.isAfter(first, unit) : !this.isBefore(first, unit))
      && (ends[1] === ')' ? this.isBefore(last, unit) : !this.isAfter(last, unit));
  },
  min(...input) {
    const other = local(...input);
    return !other.isValid() || !this.isValid() ? invalid() : other < this ? this : other;
  },
  max(...input) {
    const other = local(...input);
    return !other.isValid() || !this.isValid() ? invalid() : other > this ? this : other;
  },
  valueOf() { return this._d.getTime() - (this._offset || 0) * 6e4; },
  unix() { return Math.floor(this.valueOf() / 1000); },
  toDate() { return new Date(this.valueOf()); },
};

/** The first or last of some moments; an invalid one wins. */
function extreme(given, isBetter) {
  const moments = given.length === 1 && Array.isArray(given[0]) ? given[0] : given;
  if (!moments.length) return local();
  return moments.reduce((best, next) => (!next.isValid() || isBetter(next, best) ? next : best));
}

const min = (...moments) => extreme(moments, (one, other) => one.isBefore(other));
const max = (...moments) => extreme(moments, (one, other) => one.isAfter(other));

module.exports = { METHODS, like, min, max, now: () => clock.now() };
