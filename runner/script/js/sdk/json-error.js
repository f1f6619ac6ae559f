/* What Postman's JSON.parse says of a text that is not JSON: what is wrong, and where. */
'use strict';

const { parse } = require('./json-native');

const BEFORE = 70;
const SHOWN = 79;

/* An error of the language under the name that Postman's JSON gives all of its errors. */
function named(error) {
  error.name = 'JSONError';
  return error;
}

/* The line that holds a place, cut where it is long, and below it a mark. */
function excerpt(text, at, lineStart) {
  const from = Math.max(lineStart, at - BEFORE + 1);
  const ending = text.slice(from).search(/[\n\r\u2028\u2029]/);
  const line = text.slice(from, ending < 0 ? undefined : from + ending).slice(0, SHOWN);
  const before = line.slice(0, Math.max(0, at - from)).replace(/[^\t]/g, ' ');
  return `${line}\n${before}^`;
}

// Walks the text up to its first fault. Where Postman's parser has already gone past a sign, so does this one.
class Scanner {
  constructor(text) {
    this.text = text;
    this.at = 0;
    this.row = 0;
    this.lineStart = 0;
  }

  stop(words, at = this.at) {
    const column = at - this.lineStart;
    const shown = excerpt(this.text, at, this.lineStart);
    const error = named(new SyntaxError(`${words} at ${this.row + 1}:${column + 1}\n${shown}`));
    throw Object.assign(error, { row: this.row + 1, column: column + 1 });
  }

  unexpected(at = this.at) {
    if (at >= this.text.length) this.stop('Unexpected end of input', at);
    const shown = JSON.stringify(this.text[at]).slice(1, -1).replace(/'/g, "\\'").replace(/\\"/g, '"');
    this.stop(`Unexpected token '${shown}'`, at);
  }

  space() {
    for (; /[\s\ufeff]/.test(this.text[this.at] || ''); this.at += 1) {
      if (this.text[this.at] !== '\n') continue;
      this.row += 1;
      this.lineStart = this.at + 1;
    }
    return this.text[this.at];
  }

  take(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at += found[0].length;
    return found && found[0];
  }

  /* Whether there was a value. */
  value() {
    const character = this.space();
    if (character === '{') return this.object();
    if (character === '[') return this.array();
    if (character === '"') return this.string();
    if (/[tfn]/.test(character || '')) return this.take(/true|false|null/y) ? true : this.unexpected();
    return /[-.\d]/.test(character || '') ? this.number() : false;
  }

  number() {
    const start = this.at;
    const bad = (kind, end) => this.stop(`${kind} numeric literal - "${this.text.slice(start, end + 1)}"`, end);
    const found = this.take(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y);
    const point = this.take(/\.\d*/y);
    if (point) return bad('Non-json', this.at - 1);
    if (!found) return bad('Bad', start);
    return this.take(/[eE][-+]?/y) ? bad('Bad', Math.min(this.at, this.text.length - 1)) : true;
  }

  string() {
    this.at += 1;
    this.take(/(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/y);
    const character = this.text[this.at];
    if (character === '"') {
      this.at += 1;
      return true;
    }
    if (character === '\\') {
      this.at += 1;
      if (this.take(/u[\da-fA-F]*/y)) this.stop('Bad escape sequence');
    } else if (character === '\n' || character === '\r') {
      this.at += 1;
    } else if (character !== undefined) {
      this.stop('Unexpected control character');
    }
    return this.unexpected();
  }

  object() {
    this.at += 1;
    for (let first = true; ; first = false) {
      const character = this.space();
      if (character === '}' && !first) this.stop('Trailing comma in object');
      if (character !== '}') this.member(character);
      if (this.space() === '}') break;
      if (this.text[this.at] !== ',') this.unexpected(this.at + 1);
      this.at += 1;
    }
    this.at += 1;
    return true;
  }

  member(character) {
    if (character !== '"') this.unexpected();
    const start = this.at;
    this.string();
    const key = parse(this.text.slice(start, this.at));
    if (this.space() !== ':') this.unexpected();
    this.at += 1;
    if (!this.value()) this.stop(`No value found for key ${key}`);
  }

  array() {
    this.at += 1;
    for (let first = true; ; first = false) {
      if (this.at >= this.text.length) this.stop('No data, only a whitespace');
      const character = this.space();
      if (character === ']') {
        if (!first) this.stop('Trailing comma in array');
        break;
      }
      if (character === ',') this.stop('Elisions are not supported', this.at + 1);
      if (!this.value()) this.unexpected();
      if (this.space() === ']') break;
      if (this.text[this.at] !== ',') this.unexpected();
      this.at += 1;
    }
    this.at += 1;
    return true;
  }
}

function explain(text) {
  const scanner = new Scanner(text);
  if (text === '') scanner.stop('No data, empty input');
  if (scanner.space() === undefined) scanner.stop('No data, only a whitespace');
  if (!scanner.value()) scanner.unexpected();
  scanner.space();
  scanner.unexpected();
}

module.exports = { explain, named, parseJson: (...given) => require('./json').parseJson(...given) };
