'use strict';
// The words of a language. English is the only one that is there; scripts may define or change others.

const { parts } = require('./tokens');

const ENGLISH = {
  calendar: {
    sameDay: '[Today at] LT', nextDay: '[Tomorrow at] LT', nextWeek: 'dddd [at] LT',
    lastDay: '[Yesterday at] LT', lastWeek: '[Last] dddd [at] LT', sameElse: 'L',
  },
  longDateFormat: {
    LTS: 'h:mm:ss A', LT: 'h:mm A', L: 'MM/DD/YYYY', LL: 'MMMM D, YYYY', LLL: 'MMMM D, YYYY h:mm A',
    LLLL: 'dddd, MMMM D, YYYY h:mm A',
  },
  invalidDate: 'Invalid date',
  ordinal: (number) => {
    const last = number % 10;
    if (Math.trunc((number % 100) / 10) === 1) return `${number}th`;
    return number + (last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th');
  },
  dayOfMonthOrdinalParse: /\d{1,2}(th|st|nd|rd)/,
  relativeTime: {
    future: 'in %s', past: '%s ago', s: 'a few seconds', ss: '%d seconds', m: 'a minute', mm: '%d minutes',
    h: 'an hour', hh: '%d hours', d: 'a day', dd: '%d days', w: 'a week', ww: '%d weeks', M: 'a month',
    MM: '%d months', y: 'a year', yy: '%d years',
  },
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
    'November', 'December'],
  monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  week: { dow: 0, doy: 6 },
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  weekdaysShort: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  weekdaysMin: ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'],
  meridiemParse: /[ap]\.?m?\.?/i,
  eras: [
    { since: '0001-01-01', until: Infinity, offset: 1, name: 'Anno Domini', narrow: 'AD', abbr: 'AD' },
    { since: '0000-12-31', until: -Infinity, offset: 1, name: 'Before Christ', narrow: 'BC', abbr: 'BC' },
  ],
};

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const startsLike = (text, word) => word !== '' && new RegExp(`^${escaped(word).replace(/\\\./g, '\\.?')}`, 'i').test(text);
const isLike = (text, word) => text.toLowerCase() === word.toLowerCase();

/* An own word list of a language can be a list, an object of two (by the format it stands in), or a function. */
function wordOf(words, index, subject, format) {
  if (typeof words === 'function') return words(subject, format);
  if (Array.isArray(words)) return words[index];
  const inFormat = (words.isFormat || /D[oD]?(\[[^[\]]*\]|\s)+MMMM?/).test(format || '');
  return (inFormat ? words.format : words.standalone)[index];
}

function merged(parent, own) {
  const result = { ...parent };
  for (const key of Object.keys(own)) {
    const both = [parent[key], own[key]].every((each) => each && Object.getPrototypeOf(each) === Object.prototype);
    result[key] = both ? { ...parent[key], ...own[key] } : own[key];
  }
  return result;
}

class Locale {
  constructor(config) {
    this._config = config;
    for (const key of Object.keys(config)) {
      if (typeof config[key] === 'function') this[key] = config[key];
      else this[`_${key}`] = config[key];
    }
  }

  month(index, subject, format, short) {
    return wordOf(short ? this._monthsShort : this._monthsOf(), index, subject, format);
  }

  months(subject, format) {
    return subject ? this.month(subject.month(), subject, format, false) : this._monthsOf();
  }

  monthsShort(subject, format) {
    return subject ? this.month(subject.month(), subject, format, true) : this._monthsShort;
  }

  _monthsOf() {
    return this._months || ENGLISH.months;
  }

  _days(list, subject) {
    const words = Array.isArray(list) ? list : list.standalone || list.format;
    if (subject === true) return [...words.slice(this._week.dow), ...words.slice(0, this._week.dow)];
    return subject ? words[subject.day()] : words;
  }

  weekdays(subject) { return this._days(this._weekdays, subject); }

  weekdaysShort(subject) { return this._days(this._weekdaysShort, subject); }

  weekdaysMin(subject) { return this._days(this._weekdaysMin, subject); }

  monthsParse(text, format, strict) {
    return this._find(12, text, strict ? format === 'MMM' ? [true] : [false] : [false, true],
      (index, short) => wordOf(short ? this._monthsShort : this._monthsOf(), index), strict);
  }

  weekdaysParse(text, format, strict) {
    const lists = { dddd: this._weekdays, ddd: this._weekdaysShort, dd: this._weekdaysMin };
    return this._find(7, text, strict ? [lists[format]] : Object.values(lists), (index, list) => list[index], strict);
  }

  _find(count, text, lists, wordAt, strict) {
    const found = strict ? isLike : startsLike;
    for (let index = 0; index < count; index += 1) {
      if (lists.some((list) => found(text, wordAt(index, list)))) return index;
    }
    return undefined;
  }

  longDateFormat(key) {
    const upper = this._longDateFormat[key.toUpperCase()];
    if (this._longDateFormat[key] || !upper) return this._longDateFormat[key];
    return parts(upper).map((part) => (/^(?:MMMM|MM|DD|dddd)$/.test(part) ? part.slice(1) : part)).join('');
  }

  calendar(key, subject, now) {
    const output = this._calendar[key] || this._calendar.sameElse;
    return typeof output === 'function' ? output.call(subject, now) : output;
  }

  invalidDate() { return this._invalidDate; }

  ordinal(number) { return this._ordinal.replace('%d', number); }

  relativeTime(number, withoutSuffix, key, isFuture) {
    const output = this._relativeTime[key];
    return typeof output === 'function' ? output(number, withoutSuffix, key, isFuture) : output.replace(/%d/i, number);
  }

  pastFuture(difference, output) {
    const format = this._relativeTime[difference > 0 ? 'future' : 'past'];
    return typeof format === 'function' ? format(output) : format.replace(/%s/i, output);
  }

  isPM(text) { return text.toLowerCase().startsWith('p'); }

  meridiem(hours, minutes, isLower) { return hours > 11 ? (isLower ? 'pm' : 'PM') : isLower ? 'am' : 'AM'; }

  preparse(text) { return text; }

  postformat(text) { return text; }

  firstDayOfWeek() { return this._week.dow; }

  firstDayOfYear() { return this._week.doy; }

  eras() { return this._eras; }
}

const known = new Map();
let current;

function define(name, config) {
  if (config === null) {
    known.delete(name);
    return null;
  }
  const parent = known.get(config.parentLocale || name) || known.get('en');
  const locale = new Locale({ ...merged(parent ? parent._config : {}, config), abbr: name });
  locale._before = known.get(name);
  known.set(name, locale);
  current = locale;
  return locale;
}

/** Changes a locale; without a config the last change of it is undone. */
function update(name, config) {
  if (config != null) return define(name, config);
  const locale = known.get(name);
  if (locale && locale._before) {
    known.set(name, locale._before);
    if (current === locale) current = locale._before;
  }
  return known.get(name);
}

/** The locale of a name, a list of names, or something that has one; the current one when none is known. */
function find(key) {
  if (key && key._locale instanceof Locale) return key._locale;
  if (key instanceof Locale) return key;
  for (const name of key ? [].concat(key) : []) {
    for (let tag = String(name).toLowerCase().replace('_', '-'); tag; tag = tag.replace(/-?[^-]*$/, '')) {
      if (known.has(tag)) return known.get(tag);
    }
  }
  return current;
}

module.exports = {
  define,
  update,
  find,
  names: () => [...known.keys()],
  use(key) {
    current = find(key);
    return current._abbr;
  },
};
define('en', ENGLISH);
