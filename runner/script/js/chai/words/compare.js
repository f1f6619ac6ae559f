'use strict';

const { flag } = require('../assertion');
const { lowerType } = require('../type');
const { about, addMethods, misuse, subject } = require('./support');
const { assertInstance } = require('./type');

const BOUNDS = [
  { names: ['above', 'gt', 'greaterThan'], holds: (value, bound) => value > bound,
    text: 'above', opposite: 'at most', negatedLength: 'not have', lengthOpposite: 'above' },
  { names: ['least', 'gte', 'greaterThanOrEqual'], holds: (value, bound) => value >= bound,
    text: 'at least', opposite: 'below', negatedLength: 'have', lengthOpposite: 'below' },
  { names: ['below', 'lt', 'lessThan'], holds: (value, bound) => value < bound,
    text: 'below', opposite: 'at least', negatedLength: 'not have', lengthOpposite: 'below' },
  { names: ['most', 'lte', 'lessThanOrEqual'], holds: (value, bound) => value <= bound,
    text: 'at most', opposite: 'above', negatedLength: 'have', lengthOpposite: 'above' },
];

const isSized = (type) => type === 'map' || type === 'set';

// {count, word} of a collection whose length is asserted.
function measure(assertion, value) {
  if (isSized(lowerType(value))) return { count: value.size, word: 'size' };
  about(assertion, value).to.have.property('length');
  return { count: value.length, word: 'length' };
}

// Refuses subjects and bounds that cannot be compared.
function checkComparable(assertion, value, bounds, wordings) {
  const ofLength = flag(assertion, 'doLength');
  const type = lowerType(value);
  const all = (wanted) => bounds.every((bound) => lowerType(bound) === wanted);
  if (!ofLength && type === 'date' && !all('date')) misuse(assertion, wordings.dates);
  if (!all('number') && (ofLength || type === 'number')) misuse(assertion, wordings.numbers);
  if (!ofLength && type !== 'date' && type !== 'number') {
    const shown = type === 'string' ? `'${value}'` : value;
    misuse(assertion, `expected ${shown} to be a number or a date`);
  }
}

function assertBound(assertion, spec, bound) {
  const value = subject(assertion);
  const ofLength = flag(assertion, 'doLength');
  const measured = ofLength ? measure(assertion, value) : null;
  const name = spec.names[0];
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
  const ofLength = flag(this, 'doLength');
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

function addTo(Assertion) {
  for (const spec of BOUNDS) {
    addMethods(Assertion, spec.names, function compare(bound, message) {
      subject(this, message);
      assertBound(this, spec, bound);
    });
  }
  Assertion.addMethod('within', assertWithin);
  addMethods(Assertion, ['instanceof', 'instanceOf'], assertInstance);
}

module.exports = { addTo, measure };
