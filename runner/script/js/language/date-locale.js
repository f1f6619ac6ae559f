/* Dates by locale: in numbers for the locales that scripts name, in words for English. */
'use strict';

const MONTHS = ('January February March April May June July August September October November December').split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/* Order of the numbers, what stands between them, whether day and month have two digits, and the clock. */
const LOCALES = {
  'en-US': { order: 'mdy', between: '/', two: false, twelve: true },
  'en-GB': { order: 'dmy', between: '/', two: true, twelve: false },
  'en-CA': { order: 'ymd', between: '-', two: true, twelve: true, halves: ['a.m.', 'p.m.'] },
  'en-AU': { order: 'dmy', between: '/', two: true, twelve: true, halves: ['am', 'pm'] },
  'de-DE': { order: 'dmy', between: '.', two: false, twelve: false },
  'fr-FR': { order: 'dmy', between: '/', two: true, twelve: false, join: ' ' },
  'es-ES': { order: 'dmy', between: '/', two: false, twelve: false },
  'it-IT': { order: 'dmy', between: '/', two: true, twelve: false },
  'pt-BR': { order: 'dmy', between: '/', two: true, twelve: false },
  'sv-SE': { order: 'ymd', between: '-', two: true, twelve: false, join: ' ' },
};
const DATE_PARTS = ['weekday', 'year', 'month', 'day'];
const TIME_PARTS = ['hour', 'minute', 'second', 'fractionalSecondDigits'];
const DATE = { year: 'numeric', month: 'numeric', day: 'numeric' };
const TIME = { hour: 'numeric', minute: '2-digit', second: '2-digit' };

const two = (number) => String(number).padStart(2, '0');

function localeOf(given) {
  const name = String((Array.isArray(given) ? given[0] : given) || 'en-US').replace('_', '-');
  const language = name.split('-')[0].toLowerCase();
  const found = LOCALES[name] ? name : Object.keys(LOCALES).find((known) => known.startsWith(`${language}-`));
  return LOCALES[found || 'en-US'];
}

/* The date's parts in the zone that is asked for. */
function partsOf(date, timeZone) {
  if (timeZone !== undefined && !/^(?:UTC|GMT|Etc\/(?:UTC|GMT))$/i.test(timeZone)) {
    throw new RangeError(`the time zone ${timeZone} is not available: only UTC, and the machine's own without a name`);
  }
  const utc = timeZone === undefined ? '' : 'UTC';
  const [year, month, day, weekday, hour, minute, second, fraction] = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes',
    'Seconds', 'Milliseconds'].map((part) => date[`get${utc}${part}`]());
  return { year, month, day, weekday, hour, minute, second, fraction };
}

function numbers(parts, locale, wanted) {
  const digits = (value, how) => (how === '2-digit' || (locale.two && how === 'numeric') ? two(value) : String(value));
  const shown = {
    y: wanted.year === '2-digit' ? two(parts.year % 100) : String(parts.year),
    m: digits(parts.month + 1, wanted.month),
    d: digits(parts.day, wanted.day),
  };
  const named = { y: 'year', m: 'month', d: 'day' };
  return [...locale.order].filter((part) => wanted[named[part]]).map((part) => shown[part]).join(locale.between);
}

const lengthOf = (name, how) => (how === 'short' ? name.slice(0, 3) : how === 'narrow' ? name[0] : name);
const isWord = (how) => how === 'long' || how === 'short' || how === 'narrow';

function dateText(parts, locale, wanted) {
  const weekday = wanted.weekday && lengthOf(WEEKDAYS[parts.weekday], wanted.weekday);
  if (!isWord(wanted.month)) return [weekday, numbers(parts, locale, wanted)].filter(Boolean).join(', ');
  const month = lengthOf(MONTHS[parts.month], wanted.month);
  const day = wanted.day && (wanted.day === '2-digit' ? two(parts.day) : String(parts.day));
  const year = wanted.year && String(parts.year);
  if (locale.order !== 'mdy') return [weekday && `${weekday},`, day, month, year].filter(Boolean).join(' ').replace(/,$/, '');
  const monthDay = [month, day].filter(Boolean).join(' ');
  return [weekday, monthDay, year].filter(Boolean).join(day || !year ? ', ' : ' ');
}

function timeText(parts, locale, wanted) {
  const { hour12, hourCycle } = wanted;
  const twelve = hour12 === undefined ? (hourCycle ? hourCycle === 'h12' : locale.twelve) : hour12;
  const hour = twelve ? parts.hour % 12 || 12 : parts.hour;
  const shown = [];
  if (wanted.hour) shown.push(wanted.hour === '2-digit' || !twelve ? two(hour) : String(hour));
  if (wanted.minute) shown.push(wanted.hour || wanted.second ? two(parts.minute) : String(parts.minute));
  if (wanted.second) shown.push(wanted.minute ? two(parts.second) : String(parts.second));
  const fraction = wanted.fractionalSecondDigits;
  const text = shown.join(':') + (fraction ? `.${String(parts.fraction).padStart(3, '0').slice(0, fraction)}` : '');
  return twelve && wanted.hour ? `${text} ${(locale.halves || ['AM', 'PM'])[parts.hour < 12 ? 0 : 1]}` : text;
}

const STYLES = {
  short: [{ year: '2-digit', month: 'numeric', day: 'numeric' }, { hour: 'numeric', minute: '2-digit' }],
  medium: [{ year: 'numeric', month: 'short', day: 'numeric' }, TIME],
  long: [{ year: 'numeric', month: 'long', day: 'numeric' }, TIME],
  full: [{ weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }, TIME],
};

/* What is to be shown: the options, or without any of the parts that count the given ones. */
function wantedOf(options, counted, otherwise) {
  const { dateStyle, timeStyle } = options;
  if (dateStyle || timeStyle) {
    return { ...options, ...(dateStyle && STYLES[dateStyle][0]), ...(timeStyle && STYLES[timeStyle][1]) };
  }
  return counted.some((part) => options[part] !== undefined) ? options : { ...options, ...otherwise };
}

function text(date, locales, options, counted, otherwise) {
  if (Number.isNaN(date.getTime())) return 'Invalid Date';
  const locale = localeOf(locales);
  const wanted = wantedOf(options || {}, counted, otherwise);
  const parts = partsOf(date, wanted.timeZone);
  const shown = [];
  if (DATE_PARTS.some((part) => wanted[part])) shown.push(dateText(parts, locale, wanted));
  if (TIME_PARTS.some((part) => wanted[part])) shown.push(timeText(parts, locale, wanted));
  const zone = wanted.timeZoneName ? ` ${wanted.timeZone || 'UTC'}` : '';
  const words = isWord(wanted.month) && (wanted.dateStyle === 'long' || wanted.dateStyle === 'full');
  return shown.join(words ? ' at ' : locale.join || ', ') + zone;
}

const ALL = [...DATE_PARTS, ...TIME_PARTS];

module.exports = {
  toLocaleString: (date, locales, options) => text(date, locales, options, ALL, { ...DATE, ...TIME }),
  toLocaleDateString: (date, locales, options) => text(date, locales, options, DATE_PARTS, DATE),
  toLocaleTimeString: (date, locales, options) => text(date, locales, options, TIME_PARTS, TIME),
};
