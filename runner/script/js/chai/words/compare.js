'use strict';

const { lowerType } = require('../type');
const { measure } = require('./measure');
const { misuse, subject } = require('./support');

const BOUNDS = {
  above: { holds: (value, bound) => value > bound,
    text: 'above', opposite: 'at most', negatedLength: 'not have', lengthOpposite: 'above' },
  least: { holds: (value, bound) => value >= bound,
    text: 'at least', opposite: 'below', negatedLength: 'have', lengthOpposite: 'below' },
  below: { holds: (value, bound) => value < bound,
    text: 'below', opposite: 'at least', negatedLength: 'not have', lengthOpposite: 'below' },
  most: { holds: (value, bound) => value <= bound,
    text: 'at most', opposite: 'above', negatedLength: 'have', lengthOpposite: 'above' },
};

// Refuses subjects and bounds that cannot be compared.
function checkComparable(assertion, value, bounds, wordings) {
  const ofLength = assertion.__flags.doLength;
  const type = lowerType(value);
  const all = (wanted) => bounds.every((bound) => lowerType(bound) === wanted);
  if (!ofLength && type === 'date' && !all('date')) misuse(assertion, wordings.dates);
  if (!all('number') && (ofLength || type === 'number')) misuse(assertion, wordings.numbers);
  if (!ofLength && type !== 'date' && type !== 'number') {
    const shown = type === 'string' ? `'${value}'` : value;
    misuse(assertion, `expected ${shown} to be a number or a date`);
  }
}

function assertBound(assertion, name, bound) {
  const spec = BOUNDS[name];
  const value = subject(assertion);
  const ofLength = assertion.__flags.doLength;
  const measured = ofLength ? measure(assertion, value) : null;
  checkComparable(assertion, value, [bound], {
    dates: `the argument to ${name} must be a date`, numbers: `the argument to ${name} must be a number`,
  });
  if (!ofLength) {
    assertion.assert(spec.holds(value, bound), `expected #{this} to be ${spec.text} #{exp}`,
      `expected #{this} to be ${spec.opposite} #{exp}`, bound);
    return;
  }
  const { count, word } = measured;
  assertion.assert(spec.holds(count, bound), `expected #{this} to have a ${word} ${spec.text} #{exp} but got #{act}`,
    `expected #{this} to ${spec.negatedLength} a ${word} ${spec.lengthOpposite} #{exp}`, bound, count);
}

function rangeText(start, finish) {
  const dates = lowerType(start) === 'date' && lowerType(finish) === 'date';
  return dates ? `${start.toISOString()}..${finish.toISOString()}` : `${start}..${finish}`;
}

function assertWithin(start, finish, message) {
  const value = subject(this, message);
  const ofLength = this.__flags.doLength;
  const range = rangeText(start, finish);
  const measured = ofLength ? measure(this, value) : { count: value };
  checkComparable(this, value, [start, finish], {
    dates: 'the arguments to within must be dates', numbers: 'the arguments to within must be numbers',
  });
  const { count, word } = measured;
  const verb = ofLength ? `have a ${word}` : 'be';
  this.assert(count >= start && count <= finish, `expected #{this} to ${verb} within ${range}`,
    `expected #{this} to not ${verb} within ${range}`);
}

function comparing(name) {
  return function compare(bound, message) {
    subject(this, message);
    assertBound(this, name, bound);
  };
}

module.exports = {
  above: comparing('above'),
  least: comparing('least'),
  below: comparing('below'),
  most: comparing('most'),
  within: assertWithin,
};
