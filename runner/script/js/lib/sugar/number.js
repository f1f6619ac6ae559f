'use strict';
// SugarJS words on numbers.

const { UNITS, capital } = require('./index');
const { asMethods } = require('./match');

const LENGTHS = [365.25 * 864e5, 30.4375 * 864e5, 6048e5, 864e5, 36e5, 6e4, 1e3, 1];

function rounded(value, places, how = 'round') {
  const factor = 10 ** Math.abs(places || 0);
  return places < 0 ? Math[how](value / factor) * factor : Math[how](value * factor) / factor;
}

function padded(number, places, withSign, base) {
  if (places === undefined) throw new RangeError('Invalid array length');
  const digits = Math.abs(number).toString(base || 10);
  const [whole] = digits.split('.');
  const sign = number < 0 ? '-' : withSign ? '+' : '';
  return sign + '0'.repeat(Math.max(0, places - whole.length)) + digits;
}

function format(number, places, thousands = ',', decimal = '.') {
  const digits = typeof places === 'number' ? rounded(number, places).toFixed(Math.max(places, 0)) : String(number);
  const [whole, fraction] = digits.replace(/^-/, '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, () => thousands);
  return (number < 0 ? '-' : '') + grouped + (fraction ? decimal + fraction.padStart(places || 0, '0') : '');
}

function abbreviated(number, places, units, middle, limit, isBytes) {
  const fixed = number.toFixed(20);
  let significant = fixed.search(/\./) - fixed.search(/[1-9]/);
  if (significant > 0) significant -= 1;
  const most = limit === false ? units.length : limit;
  const step = Math.max(Math.min(Math.floor(significant / 3), most), -middle);
  const size = isBytes ? 2 ** (10 * step) : 10 ** (step * 3);
  return format(rounded(number / size, places || 0)) + units.charAt(step + middle - 1).trim();
}

function range(from, to, call, step) {
  const result = [];
  for (let value = Math.trunc(from); step > 0 ? value <= to : value >= to; value += step) {
    result.push(value);
    if (call) call(value);
  }
  return result;
}

function ordinalized(number) {
  const last = Math.abs(number) % 100;
  const ending = last >= 11 && last <= 13 ? undefined : { 1: 'st', 2: 'nd', 3: 'rd' }[last % 10];
  return number + (ending || 'th');
}

/* The largest unit that there is one of. */
function duration(number) {
  const size = Math.abs(number);
  const index = Math.max(0, LENGTHS.findIndex((length, place) => Math.floor(Math.round((size / length) * 10) / 10) >= 1
    || place === LENGTHS.length - 1));
  const count = index === LENGTHS.length - 1 ? size : Math.floor(Math.round((size / LENGTHS[index]) * 10) / 10);
  return `${count} ${UNITS[index]}${count > 1 ? 's' : ''}`;
}

const functions = {
  log: (number, base) => Math.log(number) / (base ? Math.log(base) : 1),
  abbr: (number, places) => abbreviated(number, places, 'kmbt', 0, 4),
  metric: (number, places, limit = 1) => abbreviated(number, places, 'nμm kMGTPE', 4, limit),
  bytes: (number, places, limit = 4) => `${abbreviated(number, places, 'kMGTPE', 0, limit, true)}B`,
  isInteger: (number) => number % 1 === 0,
  isOdd: (number) => !Number.isNaN(number) && number % 2 !== 0,
  isEven: (number) => number % 2 === 0,
  isMultipleOf: (number, other) => number % other === 0,
  format,
  hex: (number, places) => padded(number, places || 1, false, 16),
  upto: (number, to, call, step) => range(number, to, call, step || 1),
  downto: (number, to, call, step) => range(number, to, call, -(step || 1)),
  times(number, call) {
    for (let index = 0; call && index < number; index += 1) call.call(number, index);
    return number;
  },
  chr: (number) => String.fromCharCode(number),
  pad: padded,
  ordinalize: ordinalized,
  toNumber: (number) => number,
  duration,
};
for (const name of ['round', 'floor', 'ceil']) functions[name] = (number, places) => rounded(number, places, name);
for (const name of ['abs', 'pow', 'sin', 'asin', 'cos', 'acos', 'tan', 'atan', 'exp', 'sqrt']) {
  functions[name] = (number, other) => Math[name](number, other);
}
UNITS.forEach((unit, index) => {
  const moved = (direction) => (number, ...from) => (
    require('./date-make').create(from)[`add${capital(unit)}s`](number * direction));
  const endings = {
    '': (number) => Math.round(number * LENGTHS[index]),
    Before: moved(-1), Ago: moved(-1), After: moved(1), FromNow: moved(1),
  };
  for (const ending of Object.keys(endings)) {
    functions[unit + ending] = functions[`${unit}s${ending}`] = endings[ending];
  }
});

module.exports = { methods: asMethods(functions, Number), LENGTHS, padded, ordinalized, duration };
