'use strict';
// SugarJS 1.4 words on the language's own objects: [].first(), 'a b'.words(), (5).days(), new Date().addDays(1)…
// Each is there from the beginning, and what it does is loaded when it is first used.

const PARTS = {
  text: [String.prototype, 'escapeRegExp escapeURL unescapeURL escapeHTML unescapeHTML encodeBase64 decodeBase64 each '
    + 'shift codes chars words lines paragraphs isBlank has add insert remove reverse compact from to dasherize '
    + 'underscore camelize spacify stripTags removeTags truncate pad padLeft padRight first last toNumber capitalize '
    + 'assign humanize titleize parameterize'],
  list: [Array.prototype, 'findAll count removeAt include exclude clone unique flatten union intersect subtract first '
    + 'last from to min max least most sum average inGroups inGroupsOf isEmpty sortBy randomize zip sample each add '
    + 'insert remove compact groupBy none all any'],
  number: [Number.prototype, 'log abbr metric bytes isInteger isOdd isEven isMultipleOf format hex upto downto times '
    + 'chr pad ordinalize toNumber round floor ceil abs pow sin asin cos acos tan atan exp sqrt duration'],
  date: [Date.prototype, 'set setWeekday setISOWeek getISOWeek getUTCOffset utc isUTC advance rewind isValid isAfter '
    + 'isBefore isBetween isLeapYear daysInMonth format relative is reset clone iso getWeekday getUTCWeekday short long '
    + 'full'],
  object: [Object, 'map reduce each size any all none count find findAll isEmpty sum average min max least most isObject '
    + 'isNaN equal merge clone extended fromQueryString toQueryString tap has select reject isArray isBoolean isDate '
    + 'isFunction isNumber isString isRegExp'],
};
const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second', 'millisecond'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];

const FUNCTIONS = ['after', 'once', 'fill', 'delay', 'cancel', 'lazy', 'debounce', 'throttle'];

const capital = (word) => word[0].toUpperCase() + word.slice(1);

function dateWords() {
  const words = ['Today', 'Yesterday', 'Tomorrow', 'Weekday', 'Weekend', 'Future', 'Past', ...DAYS, ...MONTHS]
    .map((word) => `is${word}`);
  UNITS.forEach((unit, index) => {
    words.push(`${unit}sAgo`, `${unit}sUntil`, `${unit}sSince`, `${unit}sFromNow`, `add${capital(unit)}s`);
    if (index < 3) words.push(...['Last', 'This', 'Next'].map((which) => `is${which}${capital(unit)}`));
    if (index < 4) words.push(`beginningOf${capital(unit)}`, `endOf${capital(unit)}`);
  });
  return words;
}

const numberWords = () => UNITS.flatMap((unit) => ['', 'Before', 'Ago', 'After', 'FromNow']
  .flatMap((ending) => [unit + ending, `${unit}s${ending}`]));

const settle = (holder, name, value) => Object.defineProperty(holder, name,
  { configurable: true, enumerable: false, writable: true, value });

/* A method of the language's own stays what it is. */
function promise(holder, name, part) {
  if (Object.hasOwn(holder, name) && name !== 'has') return;
  Object.defineProperty(holder, name, {
    configurable: true,
    enumerable: false,
    get() {
      const value = require(`./${part}`).methods[name];
      settle(holder, name, value);
      return value;
    },
    set(value) {
      if (this === holder) settle(holder, name, value);
      else Object.defineProperty(this, name, { configurable: true, enumerable: true, writable: true, value });
    },
  });
}

/* What is said of a value with a dot before it; statics are said of Date, Number, Array and Object. */
function words() {
  const methods = ['text', 'list', 'number', 'date'].flatMap((part) => PARTS[part][1].split(' '));
  return [...methods, ...dateWords(), ...numberWords(), ...FUNCTIONS];
}

function install() {
  for (const part of Object.keys(PARTS)) {
    const [holder, words] = PARTS[part];
    for (const name of words.split(' ')) promise(holder, name, part);
  }
  for (const name of dateWords()) promise(Date.prototype, name, 'date');
  for (const name of numberWords()) promise(Number.prototype, name, 'number');
  for (const name of ['create', 'past', 'future', 'utc', 'RFC1123', 'RFC1036', 'ISO8601_DATE', 'ISO8601_DATETIME']) {
    promise(Date, name, 'date-make');
  }
  for (const name of ['getFlags', 'setFlags', 'addFlag', 'removeFlag']) promise(RegExp.prototype, name, 'flags');
  for (const name of FUNCTIONS) promise(Function.prototype, name, 'functions');
  promise(Number, 'random', 'statics');
  promise(Array, 'create', 'statics');
  require('./native').install(settle);
}

module.exports = { install, words, settle, UNITS, DAYS, MONTHS, capital };
