'use strict';
// What a moment is: a Date, shifted by the offset when it has one (_isUTC), and where it came from.

const locales = require('./locale');

const COPIED = ['_i', '_f', '_l', '_strict', '_tzm', '_isUTC', '_offset', '_locale'];

const flags = () => ({
  empty: false, unusedTokens: [], unusedInput: [], overflow: -2, charsLeftOver: 0, nullInput: false, invalidEra: null,
  invalidMonth: null, invalidFormat: false, userInvalidated: false, iso: false, parsedDateParts: [], era: null,
  meridiem: null, rfc2822: false, weekdayMismatch: false,
});

const clock = { now: () => Date.now() };
const century = { twoDigitYear: (text) => Math.trunc(text) + (text > 68 ? 1900 : 2000) };

class Moment {
  constructor(from) {
    this._isAMomentObject = true;
    for (const key of COPIED) {
      if (from[key] !== undefined) this[key] = from[key];
    }
    this._pf = from._pf || flags();
    this._locale = from._locale || locales.find();
    this._d = new Date(from._d == null ? NaN : from._d.getTime());
    if (!this.isValid()) this._d = new Date(NaN);
  }
}

function isValid(config) {
  const found = config._pf;
  const parsed = found.parsedDateParts.some((part) => part != null);
  const isFine = !Number.isNaN(config._d.getTime()) && found.overflow < 0 && !found.empty && !found.invalidEra
    && !found.invalidMonth && !found.invalidWeekday && !found.weekdayMismatch && !found.nullInput
    && !found.invalidFormat && !found.userInvalidated && (!found.meridiem || parsed);
  if (!config._strict) return isFine;
  return isFine && found.charsLeftOver === 0 && found.unusedTokens.length === 0 && found.bigHour === undefined;
}

Moment.prototype.isValid = function () {
  if (this._isValid === undefined) this._isValid = isValid(this);
  return this._isValid;
};

function invalid(given) {
  return new Moment({ _isUTC: true, _i: NaN, _pf: { ...flags(), ...(given || { userInvalidated: true }) } });
}

const isMoment = (value) => value instanceof Moment || (value != null && value._isAMomentObject != null);

module.exports = { Moment, flags, clock, century, isValid, invalid, isMoment };
