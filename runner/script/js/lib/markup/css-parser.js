'use strict';

const IDENT = /(?:\\.|[\w\u00a0-\uffff-])+/y;
const COMBINATOR = /\s*([>+~,])\s*|\s+/y;
const ATTRIBUTE = /\[\s*((?:\\.|[\w\u00a0-\uffff:-])+)\s*(?:([~|^$*!]?=)\s*(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|((?:\\.|[\w\u00a0-\uffff-])+))\s*(i)?\s*)?\]/y;
const TAKES_SELECTOR = new Set(['not', 'has', 'matches']);

const unescape = (text) => text.replace(/\\([\da-f]{1,6}\s?|.)/gi, (whole, code) => {
  return /^[\da-f]/i.test(code) ? String.fromCodePoint(parseInt(code, 16)) : code;
});

/** Reads a selector list into [{compounds: [[test…]…], combinators: [' '|'>'|'+'|'~'…]}…]. */
class SelectorParser {
  constructor(source) {
    this.source = source.trim();
    this.at = 0;
  }

  match(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  fail() {
    throw new SyntaxError(`Unmatched selector: ${this.source.slice(this.at)}`);
  }

  parse() {
    if (this.source === '') throw new SyntaxError('empty sub-selector');
    const list = [{ compounds: [], combinators: [] }];
    while (this.at < this.source.length) this.step(list);
    if (list.some(({ compounds, combinators }) => !compounds.length || combinators.length >= compounds.length + (combinators.leading ? 1 : 0))) {
      throw new SyntaxError('empty sub-selector');
    }
    return list;
  }

  step(list) {
    const current = list[list.length - 1];
    const found = this.match(COMBINATOR);
    if (!found) {
      current.compounds.push(this.compound());
    } else if (found[1] === ',') {
      list.push({ compounds: [], combinators: [] });
    } else {
      if (!current.compounds.length) current.combinators.leading = true;
      current.combinators.push(found[1] || ' ');
    }
  }

  compound() {
    const tests = [];
    for (let test = this.simple(); test; test = this.simple()) tests.push(test);
    if (!tests.length) this.fail();
    return tests;
  }

  simple() {
    const char = this.source[this.at];
    if (char === '*') {
      this.at += 1;
      return { type: 'any' };
    }
    if (char === '#' || char === '.') return this.short(char);
    if (char === '[') return this.attribute();
    if (char === ':') return this.pseudo();
    const name = this.match(IDENT);
    return name ? { type: 'tag', name: unescape(name[0]) } : null;
  }

  ident() {
    const found = this.match(IDENT);
    if (!found) this.fail();
    return unescape(found[0]);
  }

  short(char) {
    this.at += 1;
    const value = this.ident();
    return char === '#' ? { type: 'attribute', name: 'id', operator: '=', value } : { type: 'attribute', name: 'class', operator: '~=', value };
  }

  attribute() {
    const found = this.match(ATTRIBUTE);
    if (!found) throw new SyntaxError(`Malformed attribute selector: ${this.source.slice(this.at + 1)}`);
    const [, name, operator, double, single, bare, insensitive] = found;
    const value = double ?? single ?? bare;
    return { type: 'attribute', name: unescape(name), operator, value: value && unescape(value), insensitive: Boolean(insensitive) };
  }

  pseudo() {
    this.at += this.source[this.at + 1] === ':' ? 2 : 1;
    const name = this.ident().toLowerCase();
    if (this.source[this.at] !== '(') return { type: 'pseudo', name, data: null };
    const inside = this.parenthesized();
    const data = TAKES_SELECTOR.has(name) ? parseSelector(inside) : inside.replace(/^(['"])(.*)\1$/s, '$2');
    return { type: 'pseudo', name, data };
  }

  parenthesized() {
    const start = this.at + 1;
    let depth = 0;
    for (; this.at < this.source.length; this.at++) {
      const char = this.source[this.at];
      if (char === '\\') this.at += 1;
      else if (char === '(') depth += 1;
      else if (char === ')' && --depth === 0) return this.source.slice(start, this.at++).trim();
    }
    throw new SyntaxError('Parenthesis not matched');
  }
}

const parseSelector = (source) => new SelectorParser(source).parse();

module.exports = { parseSelector };
