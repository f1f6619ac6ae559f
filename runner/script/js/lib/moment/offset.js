'use strict';
// Offsets from UTC.

const { local } = require('./create');
const { offsetOf } = require('./units');

const SHORT = /Z|[+-]\d\d(?::?\d\d)?/gi;
const LONG = /Z|[+-]\d\d:?\d\d/gi;

const ownOffset = (moment) => -Math.round(moment._d.getTimezoneOffset()) || 0;

function shift(moment, given, keepLocalTime, keepMinutes) {
  const minutes = typeof given === 'string' ? offsetOf(given, SHORT) : given;
  if (minutes === null) return moment;
  const offset = Math.abs(minutes) < 16 && typeof given !== 'string' && !keepMinutes ? minutes * 60 : minutes;
  const before = moment._offset || 0;
  const kept = !moment._isUTC && keepLocalTime ? ownOffset(moment) : 0;
  moment._offset = offset;
  moment._isUTC = true;
  const change = kept + (keepLocalTime ? 0 : offset - before);
  moment._d.setTime(moment._d.getTime() + change * 6e4);
  return moment;
}

const METHODS = {
  utcOffset(given, keepLocalTime, keepMinutes) {
    if (!this.isValid()) return given != null ? this : NaN;
    if (given != null) return shift(this, given, keepLocalTime, keepMinutes);
    return this._isUTC ? this._offset || 0 : ownOffset(this);
  },
  zone(given, keepLocalTime) {
    if (given == null) return -this.utcOffset();
    this.utcOffset(typeof given === 'string' ? given : -given, keepLocalTime);
    return this;
  },
  utc(keepLocalTime) { return this.utcOffset(0, keepLocalTime); },
  local(keepLocalTime) {
    if (!this._isUTC) return this;
    this.utcOffset(0, keepLocalTime);
    this._isUTC = false;
    if (keepLocalTime) this.subtract(ownOffset(this), 'm');
    return this;
  },
  parseZone() {
    if (this._tzm != null) return this.utcOffset(this._tzm, false, true);
    if (typeof this._i !== 'string') return this;
    const offset = offsetOf(this._i, LONG);
    return offset === null ? this.utcOffset(0, true) : this.utcOffset(offset);
  },
  hasAlignedHourOffset(other) {
    return this.isValid() && (this.utcOffset() - (other ? local(other).utcOffset() : 0)) % 60 === 0;
  },
  isDST() {
    return [0, 5].some((month) => this.utcOffset() > this.clone().month(month).utcOffset());
  },
  isDSTShifted: () => false,
  isLocal() { return this.isValid() && !this._isUTC; },
  isUtcOffset() { return this.isValid() && Boolean(this._isUTC); },
  isUtc() { return this.isValid() && Boolean(this._isUTC) && (this._offset || 0) === 0; },
  zoneAbbr() { return this._isUTC ? 'UTC' : ''; },
  zoneName() { return this._isUTC ? 'Coordinated Universal Time' : ''; },
};
METHODS.isUTC = METHODS.isUtc;

module.exports = { METHODS };
