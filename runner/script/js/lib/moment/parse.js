'use strict';
// Text read by a pattern, or by the best of several.

const { flags, isValid } = require('./base');
const { fromFields, HOUR, YEAR } = require('./fields');
const { isToken } = require('./format');
const { tokenOf, patternOf } = require('./parse-tokens');
const { parts, expand, literal } = require('./tokens');

const exactly = (part) => new RegExp(literal(part).replace(/[-/\\^$*+?.()|[\]{}]/g, '\\$&'));

/* Reads what one part of the pattern stands for, and answers what is left of the text. */
function step(part, text, config) {
  const token = tokenOf(part);
  const found = text.match(token ? patternOf(token, config) : exactly(part));
  const value = found ? found[0] : undefined;
  let rest = text;
  if (value) {
    const at = text.indexOf(value);
    if (at > 0) config._pf.unusedInput.push(text.slice(0, at));
    rest = text.slice(at + value.length);
    config._read += value.length;
  }
  if (isToken(part)) {
    if (value) config._pf.empty = false;
    else config._pf.unusedTokens.push(part);
    if (token && value !== undefined) token[1](value, config, part);
  } else if (config._strict && !value) config._pf.unusedTokens.push(part);
  return rest;
}

function withMeridiem(locale, hour, config) {
  if (config._meridiem == null) return hour;
  if (locale.meridiemHour) return locale.meridiemHour(hour, config._meridiem);
  if (config._isPm && hour < 12) return hour + 12;
  return !config._isPm && hour === 12 ? 0 : hour;
}

function withEra(year, era) {
  const first = parseInt(era.since, 10);
  return first + (year - era.offset) * (era.until > 0 ? 1 : -1);
}

function fromPattern(config) {
  const text = String(config._i);
  const found = config._pf;
  config._a = [];
  config._read = 0;
  found.empty = true;
  let rest = text;
  for (const part of parts(expand(config._f, config._locale))) rest = step(part, rest, config);
  found.charsLeftOver = text.length - config._read;
  if (rest) found.unusedInput.push(rest);
  if (found.bigHour && config._a[HOUR] > 0 && config._a[HOUR] <= 12) found.bigHour = undefined;
  found.parsedDateParts = config._a.slice();
  found.meridiem = config._meridiem;
  config._a[HOUR] = withMeridiem(config._locale, config._a[HOUR], config);
  if (found.era) config._a[YEAR] = withEra(config._a[YEAR], found.era);
  fromFields(config);
}

function attempt(config, pattern) {
  const result = { ...config, _f: pattern, _pf: flags() };
  fromPattern(result);
  const left = result._pf.charsLeftOver + 10 * result._pf.unusedTokens.length;
  result._pf.score = left;
  return { result, left, isFine: isValid(result) };
}

/* The first valid one, unless a later one leaves less unread; without a valid one the one that leaves the least. */
function fromPatterns(config) {
  let best;
  for (const pattern of config._f) {
    const next = attempt(config, pattern);
    if (!best || next.left < best.left || (next.isFine && !best.isFine)) {
      best = { ...next, isFine: next.isFine || best?.isFine };
    }
  }
  if (best) Object.assign(config, best.result);
  else {
    config._pf.invalidFormat = true;
    config._d = new Date(NaN);
  }
}

module.exports = { fromPattern, fromPatterns };
