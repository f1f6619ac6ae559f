'use strict';

// moment 2.8 of the wheel, under the name that runner/script/modules.py registers it with, and what came later.
const moment = require('./original/moment');

const { fn } = moment;
const plainToISOString = fn.toISOString;

Object.assign(fn, {
  isSameOrBefore(other, unit) {
    return this.isSame(other, unit) || this.isBefore(other, unit);
  },
  isSameOrAfter(other, unit) {
    return this.isSame(other, unit) || this.isAfter(other, unit);
  },
  isBetween(from, to, unit, inclusivity = '()') {
    const after = inclusivity[0] === '(' ? this.isAfter(from, unit) : !this.isBefore(from, unit);
    return after && (inclusivity[1] === ')' ? this.isBefore(to, unit) : !this.isAfter(to, unit));
  },
  toISOString(keepOffset) {
    if (!this.isValid()) return null;
    return keepOffset ? this.format('YYYY-MM-DD[T]HH:mm:ss.SSSZ') : plainToISOString.call(this);
  },
  toJSON() {
    return this.isValid() ? this.toISOString() : null;
  },
  toObject() {
    const [years, months, date, hours, minutes, seconds, milliseconds] = this.toArray();
    return { years, months, date, hours, minutes, seconds, milliseconds };
  },
});

const { format, from, set, startOf, endOf } = fn;
const unitOf = (unit) => (unit === 'date' || unit === 'dates' || unit === 'D' ? 'day' : unit);
const NEWER = /\[[^\]]*\]|S{4,9}|k{1,2}|Y{2,6}|Qo|Y/g;

/** A token that came after 2.8, as the text that it stands for. */
function newer(token, time) {
  if (token[0] === '[' || token[1] === 'Y') return token;
  if (token === 'Y') return `[${time.year()}]`;
  if (token === 'Qo') return `[${time.localeData().ordinal(time.quarter())}]`;
  if (token[0] === 'k') return `[${String(time.hours() || 24).padStart(token.length, '0')}]`;
  return `[${String(time.milliseconds()).padStart(3, '0').padEnd(token.length, '0')}]`;
}

Object.assign(fn, {
  format(pattern) {
    const utc = this.isUTC() && this.zone() === 0;
    const wanted = pattern || (utc ? 'YYYY-MM-DDTHH:mm:ss[Z]' : 'YYYY-MM-DDTHH:mm:ssZ');
    if (!this.isValid()) return format.call(this, wanted);
    return format.call(this, wanted.replace(NEWER, (token) => newer(token, this)));
  },
  startOf(unit) {
    return startOf.call(this, unitOf(unit));
  },
  endOf(unit) {
    return endOf.call(this, unitOf(unit));
  },
  set(unit, value) {
    if (typeof unit !== 'object') return set.call(this, unit, value);
    Object.keys(unit).forEach((name) => set.call(this, name, unit[name]));
    return this;
  },
  to(other, withoutSuffix) {
    return from.call(moment(other), this, withoutSuffix);
  },
  toNow(withoutSuffix) {
    return this.to(moment(), withoutSuffix);
  },
  utcOffset(offset, keepLocalTime) {
    if (offset === undefined) return -this.zone() || 0;
    const minutes = typeof offset === 'number' && Math.abs(offset) < 16 ? offset * 60 : offset;
    this.zone(typeof minutes === 'number' ? -minutes : minutes);
    if (keepLocalTime) this.subtract(this.utcOffset(), 'minutes');
    return this;
  },
  isUTC() {
    return this._isUTC === true && this._offset === 0;
  },
});

moment.isDate = (value) => value instanceof Date;
moment.now = () => Date.now();
moment.version = '2.30.1';

module.exports = moment;
