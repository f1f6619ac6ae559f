'use strict';
// moment 2.30: dates and times. A moment is made in moment/create.js; each file beside it has some of its methods.

const { Moment, clock, century, invalid, isMoment } = require('./moment/base');
const { local, utc, hooks, isDate } = require('./moment/create');
const arithmetic = require('./moment/arithmetic');
const format = require('./moment/format');
const locales = require('./moment/locale');
const relative = require('./moment/relative');
const { normalizeUnits } = require('./moment/units');

const duration = () => require('./moment/duration'); // most scripts have none

function moment(input, pattern, locale, strict) {
  return local(input, pattern, locale, strict);
}

Object.assign(Moment.prototype, require('./moment/getset').METHODS, arithmetic.METHODS,
  require('./moment/offset').METHODS, format.METHODS, relative.METHODS, {
    clone() { return new Moment(this); },
    parsingFlags() { return { ...this._pf }; },
    invalidAt() { return this._pf.overflow; },
    creationData() {
      return { input: this._i, format: this._f, locale: this._locale, isUTC: this._isUTC, strict: this._strict };
    },
  });
Moment.prototype[Symbol.for('nodejs.util.inspect.custom')] = function () { return `Moment<${this.format()}>`; };

/* months(), months(2), months('MMM', 2); weekdays(true, 2) begins with the locale's first day. */
function list(words, count) {
  const at = (subject, index, shift) => {
    const locale = locales.find();
    const found = locale[words](subject(index + shift), '');
    return typeof found === 'string' ? found : found[index];
  };
  return (...given) => {
    const shift = given[0] === true ? locales.find().firstDayOfWeek() : 0;
    const index = given.find((each) => typeof each === 'number');
    const dayOrMonth = count === 12 ? (number) => utc([2000, number]) : (number) => utc([2000, 0, 2 + number]);
    if (index !== undefined) return at(dayOrMonth, index, shift);
    return Array.from({ length: count }, (_, number) => at(dayOrMonth, number, shift));
  };
}

Object.assign(moment, {
  fn: Moment.prototype,
  prototype: Moment.prototype,
  version: '2.30.1',
  min: arithmetic.min,
  max: arithmetic.max,
  utc,
  unix: (seconds) => local(seconds * 1000),
  parseZone: (...given) => local(...given).parseZone(),
  invalid,
  isDate,
  isMoment,
  duration: (input, unit) => duration().createDuration(input, unit),
  isDuration: (value) => value instanceof duration().Duration,
  normalizeUnits,
  relativeTimeRounding: (round) => require('./moment/humanize').relativeTimeRounding(round),
  relativeTimeThreshold: (key, limit) => require('./moment/humanize').relativeTimeThreshold(key, limit),
  months: list('months', 12),
  monthsShort: list('monthsShort', 12),
  weekdays: list('weekdays', 7),
  weekdaysShort: list('weekdaysShort', 7),
  weekdaysMin: list('weekdaysMin', 7),
  locales: locales.names,
  localeData: (key) => locales.find(key),
  defineLocale: locales.define,
  updateLocale: locales.update,
  locale(key, config) {
    if (config) locales.define(key, config);
    return locales.use(key);
  },
  updateOffset() {},
  ISO_8601: hooks.ISO_8601,
  RFC_2822: hooks.RFC_2822,
  HTML5_FMT: {
    DATETIME_LOCAL: 'YYYY-MM-DDTHH:mm', DATETIME_LOCAL_SECONDS: 'YYYY-MM-DDTHH:mm:ss',
    DATETIME_LOCAL_MS: 'YYYY-MM-DDTHH:mm:ss.SSS', DATE: 'YYYY-MM-DD', TIME: 'HH:mm', TIME_SECONDS: 'HH:mm:ss',
    TIME_MS: 'HH:mm:ss.SSS', WEEK: 'GGGG-[W]WW', MONTH: 'YYYY-MM',
  },
  defaultFormat: format.DEFAULT,
  defaultFormatUtc: format.DEFAULT_UTC,
  momentProperties: [],
  suppressDeprecationWarnings: false,
  deprecationHandler: null,
});
moment.lang = moment.locale;
moment.langData = moment.localeData;
Object.defineProperty(moment.duration, 'fn', { enumerable: true, get: () => duration().Duration.prototype });
moment.duration.invalid = () => moment.duration(NaN);

/* What scripts may put something else in the place of. */
for (const [name, holder, key] of [
  ['now', clock, 'now'], ['parseTwoDigitYear', century, 'twoDigitYear'],
  ['createFromInputFallback', hooks, 'fallback'], ['calendarFormat', relative.calendar, 'format'],
]) {
  Object.defineProperty(moment, name, {
    enumerable: true, configurable: true, get: () => holder[key], set: (value) => { holder[key] = value; },
  });
}

module.exports = moment;
