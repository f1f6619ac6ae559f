'use strict';
// Moments in words: "3 days ago", "Tomorrow at 5:00 PM"; and their language.

const { isMoment } = require('./base');
const { local, isDate } = require('./create');
const { like } = require('./arithmetic');
const locales = require('./locale');

function distance(moment, value, withoutSuffix, isFrom) {
  if (!moment.isValid() || !(isMoment(value) ? value : local(value)).isValid()) return moment.localeData().invalidDate();
  const { createDuration } = require('./duration');
  const ends = isFrom ? { from: value, to: moment } : { from: moment, to: value };
  return createDuration(ends).locale(moment.locale()).humanize(!withoutSuffix);
}

const calendar = {
  format(moment, today) {
    const days = moment.diff(today, 'days', true);
    if (days < -6) return 'sameElse';
    if (days < -1) return 'lastWeek';
    if (days < 0) return 'lastDay';
    if (days < 1) return 'sameDay';
    if (days < 2) return 'nextDay';
    return days < 7 ? 'nextWeek' : 'sameElse';
  },
};
const CALENDAR_KEYS = ['sameDay', 'nextDay', 'lastDay', 'nextWeek', 'lastWeek', 'sameElse'];

const isCalendar = (value) => value !== null && typeof value === 'object' && !Array.isArray(value) && !isMoment(value)
  && !isDate(value) && CALENDAR_KEYS.some((key) => key in value);

const METHODS = {
  from(value, withoutSuffix) { return distance(this, value, withoutSuffix, true); },
  fromNow(withoutSuffix) { return this.from(local(), withoutSuffix); },
  to(value, withoutSuffix) { return distance(this, value, withoutSuffix, false); },
  toNow(withoutSuffix) { return this.to(local(), withoutSuffix); },
  calendar(given, givenFormats) {
    const [value, formats] = isCalendar(given) && givenFormats === undefined ? [undefined, given] : [given, givenFormats];
    const now = value || local();
    const key = calendar.format(this, like(now, this).startOf('day')) || 'sameElse';
    const own = formats && (typeof formats[key] === 'function' ? formats[key].call(this, now) : formats[key]);
    return this.format(own || this.localeData().calendar(key, this, local(now)));
  },
  locale(key) {
    if (key === undefined) return this._locale._abbr;
    this._locale = locales.find(key);
    return this;
  },
  localeData() { return this._locale; },
  lang(key) { return key === undefined ? this._locale : this.locale(key); },
};

module.exports = { METHODS, calendar };
