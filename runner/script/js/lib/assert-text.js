/* The messages of `assert` about two values. */
'use strict';

const { inspect } = require('./assert-inspect');

const HEADS = {
  deepStrictEqual: 'Expected values to be strictly deep-equal:',
  strictEqual: 'Expected values to be strictly equal:',
  strictEqualObject: 'Expected "actual" to be reference-equal to "expected":',
  deepEqual: 'Expected values to be loosely deep-equal:',
  notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
  notStrictEqual: 'Expected "actual" to be strictly unequal to:',
  notStrictEqualObject: 'Expected "actual" not to be reference-equal to "expected":',
  notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:',
  identical: 'Values identical but not reference-equal:',
};
const MOST_LINES = 30;

const isObject = (value) => typeof value === 'object' && value !== null;
const cut = (text, length) => (text.length > length ? `${text.slice(0, length - 3)}...` : text);
const cutLines = (lines) => (lines.length > MOST_LINES ? [...lines.slice(0, 26), '...'] : lines);

function unequal(operator, actual) {
  const head = HEADS[operator === 'notStrictEqual' && isObject(actual) ? 'notStrictEqualObject' : operator];
  const lines = cutLines(inspect(actual).split('\n'));
  return lines.length === 1 ? `${head} ${lines[0]}` : `${head}\n\n${lines.join('\n')}\n`;
}

function messageFor(operator, actual, expected) {
  switch (operator) {
    case 'strictEqual':
    case 'deepStrictEqual': return require('./assert-difference').difference(HEADS, operator, actual, expected);
    case 'notStrictEqual':
    case 'notDeepStrictEqual': return unequal(operator, actual);
    case 'notDeepEqual': return cut(`${HEADS.notDeepEqual}\n\n${inspect(actual)}`, 1024);
    default:
  }
  const [left, right] = [actual, expected].map((value) => cut(inspect(value), 512));
  if (operator === 'deepEqual') return `${HEADS.deepEqual}\n\n${left}\n\nshould equal\n\n${right}`;
  return `${left} ${operator} ${right}`;
}

module.exports = { messageFor, cutLines, isObject };
