'use strict';
// Lengths of time: months, days and milliseconds, as none is made of the other.

const { local } = require('./create');
const locales = require('./locale');
const { like } = require('./arithmetic');
const { normalizeUnits, normalizeObject, toInt, truncate, roundAwayFromZero } = require('./units');

const UNITS = ['year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'second', 'millisecond'];
const CLOCK = /^(-|\+)?(?:(\d*)[. ])?(\d+):(\d+)(?::(\d+)(\.\d*)?)?$/;
const PART = '(?:([-+]?[0-9,.]*)';
const ISO = new RegExp(`^(-|\\+)?P${PART}Y)?${PART}M)?${PART}W)?${PART}D)?(?:T${PART}H)?${PART}M)?${PART}S)?)?$`);

const daysToMonths = (days) => (days * 4800) / 146097;
const monthsToDays = (months) => (months * 146097) / 4800;
const awayFromZero = (value) => (value < 0 ? Math.floor(value) : Math.ceil(value));

/* Only the smallest unit may have a fraction. */
function isFine(given) {
  const isKnown = Object.keys(given).every((unit) => UNITS.includes(unit)
    && (given[unit] == null || !Number.isNaN(+given[unit])));
  const values = UNITS.map((unit) => given[unit]).filter(Boolean);
  return isKnown && values.slice(0, -1).every((value) => parseFloat(value) === toInt(value));
}

class Duration {
  constructor(input) {
    const given = normalizeObject(input);
    if (given.isoWeek !== undefined) {
      given.week = given.week || given.isoWeek;
      delete given.isoWeek;
    }
    const of = (unit) => +(given[unit] || 0);
    this._isValid = isFine(given);
    this._milliseconds = of('millisecond') + of('second') * 1e3 + of('minute') * 6e4 + of('hour') * 36e5;
    this._days = of('day') + of('week') * 7;
    this._months = of('month') + of('quarter') * 3 + of('year') * 12;
    this._locale = locales.find();
    this._bubble();
  }

  /** The parts that the getters show. */
  _bubble() {
    let { _milliseconds: time, _days: days, _months: months } = this;
    const all = [time, days, months];
    if (!all.every((part) => part >= 0) && !all.every((part) => part <= 0)) {
      time += awayFromZero(monthsToDays(months) + days) * 864e5;
      days = 0;
      months = 0;
    }
    const [seconds, minutes, hours] = [1e3, 6e4, 36e5].map((length) => truncate(time / length));
    days += truncate(hours / 24);
    const more = truncate(daysToMonths(days));
    days -= awayFromZero(monthsToDays(more));
    months += more;
    this._data = {
      milliseconds: time % 1000, seconds: seconds % 60, minutes: minutes % 60, hours: hours % 24, days,
      months: months % 12, years: truncate(months / 12),
    };
    return this;
  }

  isValid() { return this._isValid; }

  abs() {
    for (const part of ['_milliseconds', '_days', '_months']) this[part] = Math.abs(this[part]);
    for (const part of Object.keys(this._data)) this._data[part] = Math.abs(this._data[part]);
    return this;
  }

  _add(input, unit, direction) {
    const other = createDuration(input, unit);
    for (const part of ['_milliseconds', '_days', '_months']) this[part] += other[part] * direction;
    return this._bubble();
  }

  add(input, unit) { return this._add(input, unit, 1); }

  subtract(input, unit) { return this._add(input, unit, -1); }

  clone() { return createDuration(this); }

  as(given) {
    if (!this.isValid()) return NaN;
    const unit = normalizeUnits(given);
    const { _milliseconds: time, _days: days, _months: months } = this;
    const inMonths = { year: 12, quarter: 3, month: 1 }[unit];
    if (inMonths) return (months + daysToMonths(days + time / 864e5)) / inMonths;
    const whole = days + Math.round(monthsToDays(months));
    switch (unit) {
      case 'week': return whole / 7 + time / 6048e5;
      case 'day': return whole + time / 864e5;
      case 'hour': return whole * 24 + time / 36e5;
      case 'minute': return whole * 1440 + time / 6e4;
      case 'second': return whole * 86400 + time / 1000;
      case 'millisecond': return Math.floor(whole * 864e5) + time;
      default: throw new Error(`Unknown unit ${unit}`);
    }
  }

  get(given) {
    const unit = normalizeUnits(given);
    return this.isValid() ? this[`${unit}s`]() : NaN;
  }

  weeks() { return truncate(this.days() / 7); }

  valueOf() { return this.as('ms'); }

  humanize(suffix, limits) { return require('./humanize').humanize(this, suffix, limits); }

  toISOString() { return require('./humanize').isoText(this); }

  toIsoString() { return this.toISOString(); }

  toString() { return this.toISOString(); }

  toJSON() { return this.toISOString(); }

  locale(key) {
    if (key === undefined) return this._locale._abbr;
    this._locale = locales.find(key);
    return this;
  }

  localeData() { return this._locale; }

  lang(key) { return key === undefined ? this._locale : this.locale(key); }
}
for (const unit of ['milliseconds', 'seconds', 'minutes', 'hours', 'days', 'months', 'years']) {
  Duration.prototype[unit] = function () { return this.isValid() ? this._data[unit] : NaN; };
}
for (const unit of UNITS) {
  Duration.prototype[`as${unit[0].toUpperCase()}${unit.slice(1)}s`] = function () { return this.as(unit); };
}

function ofClock([, sign, days, hours, minutes, seconds, fraction]) {
  const direction = sign === '-' ? -1 : 1;
  return {
    d: toInt(days) * direction, h: toInt(hours) * direction, m: toInt(minutes) * direction,
    s: toInt(seconds) * direction, ms: toInt(roundAwayFromZero((fraction || 0) * 1000)) * direction,
  };
}

function ofIso([, sign, ...values]) {
  const [y, M, w, d, h, m, s] = values.map((value) => (
    (parseFloat(String(value || 0).replace(',', '.')) || 0) * (sign === '-' ? -1 : 1)));
  return { y, M, w, d, h, m, s };
}

/* Whole months, and what is left over as time. */
function between(from, given) {
  if (!from.isValid() || !given.isValid()) return { milliseconds: 0, months: 0 };
  const to = like(given, from);
  const isForward = from.isBefore(to);
  const [first, last] = isForward ? [from, to] : [to, from];
  let months = last.month() - first.month() + (last.year() - first.year()) * 12;
  if (first.clone().add(months, 'M').isAfter(last)) months -= 1;
  const direction = isForward ? 1 : -1;
  return { months: months * direction, milliseconds: (last - first.clone().add(months, 'M')) * direction };
}

function partsOf(input, unit) {
  if (typeof input === 'number' || !Number.isNaN(+input)) return { [unit || 'milliseconds']: +input };
  const clock = CLOCK.exec(input);
  const iso = clock ? null : ISO.exec(input);
  if (clock) return ofClock(clock);
  if (iso) return ofIso(iso);
  if (input == null) return {};
  if (typeof input === 'object' && ('from' in input || 'to' in input)) {
    const { months, milliseconds } = between(local(input.from), local(input.to));
    return { M: months, ms: milliseconds };
  }
  return input;
}

function createDuration(input, unit) {
  if (!(input instanceof Duration)) return new Duration(partsOf(input, unit));
  const result = new Duration({ ms: input._milliseconds, d: input._days, M: input._months });
  result._locale = input._locale;
  result._isValid = input._isValid;
  return result;
}

module.exports = { Duration, createDuration };
