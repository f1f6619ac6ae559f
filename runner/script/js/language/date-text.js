/* Dates as text with the name of the time zone, as V8 writes them. */
'use strict';

const two = (number) => String(number).padStart(2, '0');

function zone(date) {
  const offset = -date.getTimezoneOffset();
  const minutes = Math.abs(offset);
  const clock = [Math.floor(minutes / 60), minutes % 60].map(two);
  const sign = offset < 0 ? '-' : '+';
  const name = offset === 0 ? 'Coordinated Universal Time' : `GMT${sign}${clock.join(':')}`;
  return `GMT${sign}${clock.join('')} (${name})`;
}

function toTimeString(date) {
  if (Number.isNaN(date.getTime())) return 'Invalid Date';
  return `${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')} ${zone(date)}`;
}

function toString(date) {
  return Number.isNaN(date.getTime()) ? 'Invalid Date' : `${date.toDateString()} ${toTimeString(date)}`;
}

module.exports = { toString, toTimeString };
