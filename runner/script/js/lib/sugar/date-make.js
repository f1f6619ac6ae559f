'use strict';
// Date.create() and what goes with it.

const { set } = require('./date');
const { NAMED } = require('./date-text');

const isObject = (value) => value !== null && typeof value === 'object';

/** A date of the arguments of Date.create(), and how exact they were; `prefer` is -1 for the past, 1 for the future. */
function read([first, ...more], prefer = 0, isUtc = false) {
  if (typeof first === 'number') {
    return { date: typeof more[0] === 'number' ? new Date(first, ...more) : new Date(first) };
  }
  if (typeof first === 'string') return require('./date-words').read(first, prefer, isUtc);
  if (first instanceof Date) return { date: new Date(first.getTime()) };
  return { date: isObject(first) ? set(new Date(), first, true) : new Date() };
}

const create = (given, prefer) => read(given, prefer).date;
const made = (prefer, isUtc) => (...given) => read(given, prefer, isUtc).date;
const { RFC1123, RFC1036, ISO8601_DATE, ISO8601_DATETIME } = NAMED;

module.exports = {
  read,
  create,
  methods: {
    create: made(0),
    past: made(-1),
    future: made(1),
    utc: { create: made(0, true), past: made(-1, true), future: made(1, true) },
    RFC1123,
    RFC1036,
    ISO8601_DATE,
    ISO8601_DATETIME,
  },
};
