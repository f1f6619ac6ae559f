'use strict';
// Durations as text.

const { createDuration } = require('./duration');

const limits = { ss: 44, s: 45, m: 45, h: 22, d: 26, w: null, M: 11 };
const rounding = { round: Math.round };

/** [key of the words, number] of a duration that is not negative. */
function roughly(duration, most) {
  const [s, m, h, d, w, M, y] = ['s', 'm', 'h', 'd', 'w', 'M', 'y'].map((unit) => rounding.round(duration.as(unit)));
  if (s <= most.ss) return ['s', s];
  if (s < most.s) return ['ss', s];
  const steps = [['m', m, most.m], ['h', h, most.h], ['d', d, most.d]];
  if (most.w != null) steps.push(['w', w, most.w]);
  steps.push(['M', M, most.M], ['y', y, Infinity]);
  for (const [key, number, limit] of steps) {
    if (number <= 1) return [key, 1];
    if (number < limit) return [key + key, number];
  }
  return ['yy', y];
}

function humanize(duration, givenSuffix, givenLimits) {
  const locale = duration.localeData();
  if (!duration.isValid()) return locale.invalidDate();
  const own = typeof givenSuffix === 'object' ? givenSuffix : givenLimits;
  const withSuffix = givenSuffix === true;
  const most = { ...limits, ...(typeof own === 'object' ? own : {}) };
  if (own && own.s != null && own.ss == null) most.ss = own.s - 1;
  const [key, number] = roughly(createDuration(duration).abs(), most);
  const output = locale.relativeTime(number, !withSuffix, key, +duration > 0);
  return locale.postformat(withSuffix ? locale.pastFuture(+duration, output) : output);
}

function isoText(duration) {
  if (!duration.isValid()) return duration.localeData().invalidDate();
  const total = duration.as('seconds');
  if (!total) return 'P0D';
  const [time, days, months] = ['_milliseconds', '_days', '_months'].map((part) => Math.abs(duration[part]));
  const signOf = (part) => (Math.sign(duration[part]) === Math.sign(total) ? '' : '-');
  const part = (number, letter, sign) => (number && number !== '0' ? sign + number + letter : '');
  const minutes = Math.floor(time / 6e4);
  const seconds = ((time / 1000) % 60).toFixed(3).replace(/\.?0+$/, '');
  const clock = part(Math.floor(minutes / 60), 'H', signOf('_milliseconds'))
    + part(minutes % 60, 'M', signOf('_milliseconds')) + part(seconds, 'S', signOf('_milliseconds'));
  return `${total < 0 ? '-' : ''}P${part(Math.floor(months / 12), 'Y', signOf('_months'))}`
    + part(months % 12, 'M', signOf('_months')) + part(days, 'D', signOf('_days')) + (clock ? `T${clock}` : '');
}

function relativeTimeThreshold(key, limit) {
  if (limits[key] === undefined) return false;
  if (limit === undefined) return limits[key];
  limits[key] = limit;
  if (key === 's') limits.ss = limit - 1;
  return true;
}

function relativeTimeRounding(round) {
  if (round === undefined) return rounding.round;
  if (typeof round !== 'function') return false;
  rounding.round = round;
  return true;
}

module.exports = { humanize, isoText, relativeTimeThreshold, relativeTimeRounding };
