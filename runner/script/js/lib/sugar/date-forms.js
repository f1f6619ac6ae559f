'use strict';
// The ways of writing a date that Date.create() understands.

const { UNITS, DAYS, MONTHS } = require('./index');

const shortened = (names) => [...names, ...names.map((name) => name.slice(0, 3))].join('|');
const units = (...chosen) => `(?<unit>(?:${chosen.join('|')})s?)`;

const SPACE = '[-,. ]*';
const NUMBER = '(?<num>\\d+|an?|the|one|two|three|four|five|six|seven|eight|nine|ten)';
const MONTH = `(?<month>${shortened(MONTHS)})`;
const ANY_MONTH = `(?<month>\\d{1,2}|${shortened(MONTHS)})`;
const WEEKDAY = `(?<weekday>${shortened(DAYS)})`;
const DAY = `(?<day>yesterday|today|tomorrow|${shortened(DAYS)})`;
const DATE = '(?<date>\\d{1,2})';
const YEAR = "(?<year>'\\d{2}|\\d{4})";
const TH = '(?:st|nd|rd|th)';
const SIGN = '(?<sign>ago|before|from now|after|from|in|later)';
const SHIFT = '(?<shift>last|the|this|next)';
const EDGE = '(?<edge>last day|end|first day|beginning)';
const LONG = units('week', 'month', 'year');

const HOUR = '(?<hour>\\d{1,2}(?:[.,]\\d+)?)';
const SIXTY = '[0-5]\\d(?:[.,]\\d+)?';
const ZONE = '(?:(?<zone>Z)|(?<offsetSign>[+-])(?<offsetHours>\\d{2})(?::?(?<offsetMinutes>\\d{2}))?)';

/* An hour alone is no time, but after a date in digits only. */
const clock = (isAfterDigits) => `(?<early>am|pm)?\\s*${HOUR}`
  + `(?::${isAfterDigits ? '?' : ''}(?<minute>${SIXTY})?(?::?(?<second>${SIXTY}))?`
  + `\\s*(?:(?<half>am|pm)|${ZONE})?|\\s*(?<late>am|pm))`;

/* A time of day may stand with these. */
const TIMED = [
  '{month}? {date}?TH? of {shift} {unit:month,year}',
  '(?:the)? {date}TH of {month}',
  '{num} {unit:day,week} {sign} {day}',
  '{weekday} (?:of)? {shift} week',
  '{shift} week {weekday}',
  '{shift} {weekday}',
  '{date} {month}',
  '{date} {month} {year}',
  '{weekday}? {month} {date}TH? {year}?',
  'the {num}TH {day} of {month} {year}?',
];
const UNTIMED = [
  '(?:the)? {edge} of {shift}? {unit}?{month}?{year}?',
  '(?:the)? {date}TH',
  '{shift} {long}',
  '{month} {year}',
  '{sign} {num} {unit}',
  '{num} {unit} {sign}',
  '{year}',
  '{month}',
];
const WORDS = {
  num: NUMBER, month: MONTH, weekday: WEEKDAY, day: DAY, date: DATE, year: YEAR, sign: SIGN, shift: SHIFT, edge: EDGE,
  long: LONG, unit: units(...UNITS), 'unit:day,week': units('day', 'week'), 'unit:month,year': units('month', 'year'),
};

const written = (form) => form.replace(/ /g, SPACE).replace(/TH/g, TH)
  .replace(/\{([^}]+)\}/g, (_match, word) => WORDS[word]);

function withTime(source, isIso = false) {
  const mark = `[,\\s]*(?:t|[\\s\\u3000]|at)${/\\d(?:\{[\d,]+\})?\)\??$/.test(source) ? '+' : '*'}`;
  return [`(?:${clock(isIso)})[,\\s\\u3000]+?${source}`, `${source}(?:${mark}(?:${clock(isIso)}))?`];
}

const NUMERIC = [
  ...withTime(`${ANY_MONTH}[-./]${DATE}(?:[-./](?<year>\\d{2,4}))?`),
  ...withTime(`${DATE}[-./]${MONTH}(?:[-./](?<year>\\d{2,4}))?`),
  `${ANY_MONTH}[-.](?<year>\\d{4})`,
  '\\/Date\\((?<timestamp>\\d+(?:\\+\\d{4})?)\\)\\/',
  `(?:${clock(false)})`,
];

/* The first that fits is taken, and each is compiled when it is first tried. */
const SOURCES = [
  ...withTime(DAY).reverse(),
  ...withTime(`(?<yearSign>[+-])?(?<year>\\d{4})[-.]?${ANY_MONTH}[-.]?${DATE}?`, true).reverse(),
  ...TIMED.flatMap((form) => withTime(written(form))),
  ...UNTIMED.map(written),
  ...NUMERIC,
];
const compiled = [];

/** The named parts of a text in the first form that it has. */
exports.partsOf = function partsOf(text) {
  for (let index = 0; index < SOURCES.length; index += 1) {
    compiled[index] = compiled[index] || new RegExp(`^${SOURCES[index]}$`, 'i');
    const match = compiled[index].exec(text);
    if (match) return match.groups;
  }
  return undefined;
};
