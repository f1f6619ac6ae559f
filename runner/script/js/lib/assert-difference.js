/* Two values line by line, the lines of one side only marked. */
'use strict';

const { inspect } = require('./assert-inspect');
const { cutLines, isObject } = require('./assert-text');

const SHORT = 10;
const WIDE = 80;
const MOST_PRINTED = 20;

function commonStart(left, right) {
  let count = 0;
  while (left[count] === right[count]) count += 1;
  return count;
}

// A mark below two single lines where they part; beginnings of up to two characters have none.
function indicatorFor(left, right, byReference) {
  const length = left.length + right.length;
  if (byReference || left === right || length <= SHORT || length >= WIDE) return { text: '', count: 0 };
  const count = commonStart(left, right);
  return count > 2 ? { text: `\n  ${' '.repeat(count)}^`, count: 0 } : { text: '', count };
}

// Takes the lines off that both sides end with; the last two of them are shown, and of more one and "...".
function takeEnd(left, right, begun) {
  let [end, other, count] = ['', '', begun];
  while (left.length && right.length && left[left.length - 1] === right[right.length - 1]) {
    if (count < 2) end = `\n  ${left[left.length - 1]}${end}`;
    else other = left[left.length - 1];
    count += 1;
    left.pop();
    right.pop();
  }
  if (count > 3) end = `\n...${end}`;
  return { end: other === '' ? end : `\n  ${other}${end}`, skipped: count > 3 };
}

class Printer {
  constructor() {
    Object.assign(this, { text: '', expected: '', printed: 0, last: 0, skipped: false });
  }

  // The lines of before that make out where a difference stands.
  context(lines, at) {
    const passed = at - this.last;
    this.last = at;
    if (passed <= 1 || at <= 2) return;
    if (passed > 4) {
      this.text += '\n...';
      this.skipped = true;
    } else if (passed > 3) this.add(`\n  ${lines[at - 2]}`);
    this.add(`\n  ${lines[at - 1]}`);
  }

  add(text) {
    this.text += text;
    this.printed += 1;
  }

  expect(line) {
    this.expected += `\n- ${line}`;
    this.printed += 1;
  }

  same(line, at) {
    this.text += this.expected;
    this.expected = '';
    if (at === 0 || at - this.last === 1) this.add(`\n  ${line}`);
  }
}

const withoutComma = (line) => (line.endsWith(',') ? line.slice(0, -1) : null);

function printLine(printer, left, right, at) {
  if (at >= left.length) {
    printer.context(right, at);
    printer.expect(right[at]);
  } else if (at >= right.length) {
    printer.context(left, at);
    printer.add(`\n+ ${left[at]}`);
  } else if (left[at] === right[at] || withoutComma(left[at]) === right[at]) {
    printer.same(left[at], at);
  } else if (withoutComma(right[at]) === left[at]) {
    printer.same(`${left[at]},`, at);
  } else {
    printer.context(left, at);
    printer.add(`\n+ ${left[at]}`);
    printer.expect(right[at]);
  }
}

function printAll(head, left, right, { end, skipped }, indicator) {
  const printer = new Printer();
  const count = Math.max(left.length, right.length);
  printer.skipped = skipped;
  const title = `${head}\n+ actual - expected`;
  for (let at = 0; at < count; at += 1) {
    printLine(printer, left, right, at);
    if (printer.printed > MOST_PRINTED && at < count - 2) {
      return `${title} ... Lines skipped\n${printer.text}\n...${printer.expected}\n...`;
    }
  }
  return `${title}${printer.skipped ? ' ... Lines skipped' : ''}\n${printer.text}${printer.expected}${end}${indicator}`;
}

function difference(heads, operator, actual, expected) {
  const byReference = operator === 'strictEqual' && isObject(actual) && isObject(expected);
  const head = heads[byReference ? 'strictEqualObject' : operator];
  const [left, right] = [actual, expected].map((value) => inspect(value).split('\n'));
  const shown = [...left];
  let indicator = { text: '', count: 0 };
  if (left.length === 1 && right.length === 1) {
    const short = left[0].length + right[0].length <= SHORT && left[0] !== right[0];
    const plain = !isObject(actual) && !isObject(expected) && !(actual === 0 && expected === 0);
    if (short && plain) return `${head}\n\n${left[0]} !== ${right[0]}\n`;
    indicator = indicatorFor(left[0], right[0], byReference);
  }
  const end = takeEnd(left, right, indicator.count);
  if (!left.length && !right.length) return `${heads.identical}\n\n${cutLines(shown).join('\n')}\n`;
  return printAll(head, left, right, end, indicator.text);
}

module.exports = { difference };
