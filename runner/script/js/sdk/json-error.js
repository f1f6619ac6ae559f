'use strict';

const { parse } = require('./json-native');
const SHOWN = 79;

class JSONError extends SyntaxError {
  constructor(message) {
    super(message);
    Object.defineProperty(this, 'name', { value: 'JSONError', configurable: true, writable: true });
  }
}

// Walks the text up to its first fault; the words of the fault are those that Postman's scripts see.
class Scanner {
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  stop(words, at = this.at) {
    const before = this.text.slice(0, at).split('\n');
    const column = before[before.length - 1].length;
    const line = this.text.split('\n')[before.length - 1].slice(0, SHOWN);
    throw new JSONError(`${words} at ${before.length}:${column + 1}\n${line}\n${' '.repeat(column)}^`);
  }

  unexpected() {
    if (this.at >= this.text.length) this.stop('Unexpected end of input');
    const character = this.text[this.at];
    this.stop(`Unexpected token ${character === "'" ? "'\\''" : `'${character}'`}`);
  }

  space() {
    while (/[\s\ufeff]/.test(this.text[this.at] || '')) this.at += 1;
    return this.text[this.at];
  }

  take(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at += found[0].length;
    return found && found[0];
  }

  value() {
    const character = this.space();
    if (character === '{') return this.object();
    if (character === '[') return this.array();
    if (character === '"') return this.string();
    if (this.take(/true|false|null/y)) return true;
    if (/[-\d]/.test(character || '')) return this.number();
    return false;
  }

  number() {
    const start = this.at;
    if (this.take(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y)) {
      if (this.text[this.at] !== '.') return true;
      return this.stop(`Non-json numeric literal - "${this.text.slice(start, this.at + 1)}"`, this.at);
    }
    return this.stop(`Bad numeric literal - "${this.text[start]}"`, start);
  }

  string() {
    this.at += 1;
    this.take(/(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/y);
    if (this.text[this.at] === '"') {
      this.at += 1;
      return true;
    }
    if (this.at >= this.text.length) this.unexpected();
    if (this.text[this.at] === '\\' && this.text[this.at + 1] === 'u') this.stop('Bad escape sequence', this.at + 3);
    this.at += 1;
    return this.unexpected();
  }

  object() {
    this.at += 1;
    for (let first = true; ; first = false) {
      const character = this.space();
      if (character === '}' && !first) this.stop('Trailing comma in object');
      if (character !== '}') this.member(character);
      if (this.space() === '}') break;
      if (this.text[this.at] !== ',') this.unexpected();
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
      const character = this.space();
      if (character === ']') {
        if (!first) this.stop('Trailing comma in array');
        break;
      }
      if (character === undefined && first) this.stop('No data, only a whitespace');
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

function parseJson(text, reviver, strict) {
  if (text === undefined) throw new JSONError('"undefined" is not valid JSON');
  const source = text === null ? 'null' : String(text);
  const plain = !strict && source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  try {
    return parse(plain, reviver);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return explain(plain);
  }
}

module.exports = { parseJson, JSONError };
