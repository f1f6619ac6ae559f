'use strict';
// Date.create() and what goes with it.

const { UNITS, DAYS } = require('./index');
const { set, move, beginning } = require('./date');
const { NAMED } = require('./date-text');

const WORDS = { now: null, today: 0, yesterday: -1, tomorrow: 1 };
const UNIT = `(${UNITS.join('|')})s?`;
const DISTANCE = new RegExp(`^(\\d+|an?|one|two|three|four|five)\\s+${UNIT}\\s+(ago|before|from now|after|later)$`);
const NEXT = new RegExp(`^(last|this|next)\\s+(?:${UNIT}|(${DAYS.join('|').toLowerCase()}))$`);
const DAY = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/;
const NUMBERS = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5 };

/* A shifted day of the week, or a shifted unit. */
function shifted([, which, unit, weekday]) {
  const by = { last: -1, this: 0, next: 1 }[which];
  if (unit) return move(new Date(), [{ [unit]: by }], 1);
  return beginning(move(set(new Date(), { weekday: DAYS.findIndex((day) => day.toLowerCase() === weekday) }),
    [{ week: by }], 1), 'day');
}

function ofText(given) {
  const text = given.trim().toLowerCase();
  if (Object.hasOwn(WORDS, text)) {
    return WORDS[text] === null ? new Date() : beginning(move(new Date(), [{ day: WORDS[text] }], 1), 'day');
  }
  const distance = DISTANCE.exec(text);
  if (distance) {
    const count = NUMBERS[distance[1]] || Number(distance[1]);
    return move(new Date(), [{ [distance[2]]: count }], /ago|before/.test(distance[3]) ? -1 : 1);
  }
  const next = NEXT.exec(text);
  if (next) return shifted(next);
  const day = DAY.exec(text);
  return day ? new Date(Number(day[1]), day[2] - 1, Number(day[3] || 1)) : new Date(given);
}

/** A date of the arguments of Date.create(). */
function create([first, ...more]) {
  if (first === undefined) return new Date();
  if (typeof first === 'number') return typeof more[0] === 'number' ? new Date(first, ...more) : new Date(first);
  if (typeof first === 'string') return ofText(first);
  if (first instanceof Date) return new Date(first.getTime());
  return first === null ? new Date(NaN) : set(new Date(), first, true);
}

const made = (...given) => create(given);
const { RFC1123, RFC1036, ISO8601_DATE, ISO8601_DATETIME } = NAMED;

module.exports = {
  create, methods: { create: made, past: made, future: made, RFC1123, RFC1036, ISO8601_DATE, ISO8601_DATETIME },
};
