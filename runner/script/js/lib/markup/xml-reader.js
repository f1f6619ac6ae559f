'use strict';

const { entityTable } = require('./entities');
const names = require('./xml-names');
const { Attributes } = require('./xml-attributes');
const { skipDoctype } = require('./xml-doctype');
const { runEnd } = names;

/** Thrown at the first fault: its message ends with line and column (from 0) and the character. */
function faultAt(source, message, at) {
  const seen = source.slice(0, at + 1);
  const newline = seen.lastIndexOf('\n');
  const line = newline < 0 ? 0 : seen.split('\n').length - 1;
  const column = newline < 0 ? seen.length : seen.length - 1 - newline;
  return new Error(`${message}\nLine: ${line}\nColumn: ${column}\nChar: ${source.charAt(at)}`);
}

function referencedNumber(name) {
  if (/^#x[0-9a-f]+$/i.test(name)) return parseInt(name.slice(2), 16);
  return /^#\d+$/.test(name) ? Number(name.slice(1)) : NaN;
}

/** Whether XML 1.0 (production Char) allows the code point. */
function isXmlCharacter(number) {
  if (number < 0x20) return number === 9 || number === 10 || number === 13;
  return number <= 0xd7ff || (number >= 0xe000 && number <= 0x10ffff && number !== 0xfffe && number !== 0xffff);
}

/**
 * Reads an XML document and tells `handler` about it: open(tag), close(name), text(string)
 * and cdata(string). Internal entity declarations are never expanded.
 */
class XmlReader {
  constructor(source, handler, { strict = true, xmlns = false } = {}) {
    this.source = source;
    this.handler = handler;
    this.strict = strict;
    this.attributes = new Attributes(this, xmlns);
    this.at = 0;
    this.tags = [];
    this.sawRoot = false;
    this.sawDoctype = false;
  }

  /** Reads up to the end of the root element; what follows it is not looked at. */
  read() {
    this.readStart();
    while (this.at < this.source.length && !(this.sawRoot && !this.tags.length)) {
      if (this.source[this.at] === '<') this.readMarkup();
      else this.readText();
    }
    if (this.sawRoot && this.tags.length && this.strict) this.failAtEnd();
  }

  fail(message, at = this.at) {
    throw faultAt(this.source, message, at);
  }

  failStrict(message, at = this.at) {
    if (this.strict) this.fail(message, at);
  }

  failAtEnd() {
    this.fail(this.sawRoot && this.strict ? 'Unclosed root tag' : 'Unexpected end', this.source.length);
  }

  /** The index where `mark` begins, at or after `from`; a fault if it never comes. */
  find(mark, from) {
    const found = this.source.indexOf(mark, from);
    if (found < 0) this.failAtEnd();
    return found;
  }

  readStart() {
    if (this.source[0] === '\ufeff') this.at = 1;
    this.at = runEnd(names.SPACES, this.source, this.at);
    if (this.at >= this.source.length || this.source[this.at] === '<') return;
    this.failStrict('Non-whitespace before first tag.');
    const open = this.source.indexOf('<', this.at);
    this.at = open < 0 ? this.source.length : open;
  }

  readText() {
    const open = this.source.indexOf('<', this.at);
    const end = open < 0 ? this.source.length : open;
    if (!this.sawRoot) this.refuseStrayText(end);
    const text = this.decode(this.at, end);
    this.at = end;
    if (this.tags.length) this.handler.text(text);
  }

  refuseStrayText(end) {
    const stray = runEnd(names.SPACES, this.source, this.at);
    if (stray < end) this.failStrict('Text data outside of root node.', stray);
  }

  /** The text of source[from, end) with its references replaced. */
  decode(from, end) {
    const { source } = this;
    if (!source.slice(from, end).includes('&')) return source.slice(from, end);
    let text = '';
    let start = from;
    for (;;) {
      const amp = source.indexOf('&', start);
      if (amp < 0 || amp >= end) return text + source.slice(start, end);
      const close = this.entityEnd(amp + 1, end);
      text += source.slice(start, amp);
      if (source[close] === ';') text += this.entity(source.slice(amp + 1, close), close);
      else text += source.slice(amp, close + 1);
      start = close + 1;
    }
  }

  entityEnd(from, end) {
    let at = from;
    for (; at < this.source.length && this.source[at] !== ';'; at++) {
      const pattern = at === from ? names.ENTITY_START : names.ENTITY_BODY;
      if (pattern.test(this.source[at])) continue;
      this.failStrict('Invalid character in entity name', at);
      return Math.min(at, end - 1);
    }
    if (at >= this.source.length) this.failAtEnd();
    return at;
  }

  entity(name, at) {
    const table = entityTable();
    const known = table.get(name) ?? table.get(name.toLowerCase());
    if (known !== undefined) return known;
    const number = referencedNumber(name);
    if (isXmlCharacter(number)) return String.fromCodePoint(number);
    this.failStrict('Invalid character entity', at);
    return `&${name};`;
  }

  readMarkup() {
    const at = runEnd(names.SPACES, this.source, this.at + 1);
    const char = this.source[at];
    if (char === undefined) this.failAtEnd();
    if (char === '!') this.readDeclaration(at + 1);
    else if (char === '?') this.at = this.find('?>', at + 1) + 2;
    else if (char === '/') this.readCloseTag(at + 1);
    else if (names.NAME_START.test(char)) this.readOpenTag(at);
    else this.readStrayBracket(at);
  }

  readStrayBracket(at) {
    this.failStrict('Unencoded <', at);
    if (this.tags.length) this.handler.text(this.source.slice(this.at, at + 1));
    this.at = at + 1;
  }

  readDeclaration(at) {
    const { source } = this;
    if (source.startsWith('--', at)) this.readComment(at + 2);
    else if (/^\[CDATA\[/i.test(source.slice(at, at + 7))) this.readCdata(at + 7);
    else if (/^DOCTYPE/i.test(source.slice(at, at + 7))) this.readDoctype(at + 7);
    else this.at = this.find('>', at) + 1;
  }

  readComment(from) {
    let end = this.find('--', from);
    while (this.source[end + 2] !== '>') {
      if (end + 2 >= this.source.length) this.failAtEnd();
      this.failStrict('Malformed comment', end + 2);
      end = this.find('--', end + 1);
    }
    this.at = end + 3;
  }

  readCdata(from) {
    const end = this.find(']]>', from);
    if (this.tags.length && end > from) this.handler.cdata(this.source.slice(from, end));
    this.at = end + 3;
  }

  readDoctype(from) {
    if (this.sawDoctype || this.sawRoot) {
      this.failStrict('Inappropriately located doctype declaration', from - 1);
    }
    this.sawDoctype = true;
    this.at = skipDoctype(this.source, from);
    if (this.at < 0) this.failAtEnd();
  }

  readOpenTag(start) {
    const end = runEnd(names.NAME_REST, this.source, start + 1);
    if (end >= this.source.length) this.failAtEnd();
    const name = this.source.slice(start, end);
    const { tag, selfClosing, after } = this.attributes.read(this.strict ? name : name.toUpperCase(), end);
    this.at = after;
    this.sawRoot = true;
    this.tags.push(tag);
    this.handler.open(tag);
    if (selfClosing) this.handler.close(this.tags.pop().name);
  }

  readCloseTag(from) {
    const { source } = this;
    const start = runEnd(names.SPACES, source, from);
    if (start >= source.length) this.failAtEnd();
    if (!names.NAME_START.test(source[start])) this.failStrict('Invalid tagname in closing tag.', start);
    const nameEnd = runEnd(names.NAME_REST, source, start);
    const end = runEnd(names.SPACES, source, nameEnd);
    if (end >= source.length) this.failAtEnd();
    if (source[end] !== '>') this.failStrict(`Invalid ${end > nameEnd ? 'characters' : 'tagname'} in closing tag`, end);
    this.at = this.find('>', end);
    const name = source.slice(start, nameEnd);
    this.closeTag(this.strict ? name : name.toUpperCase());
    this.at += 1;
  }

  closeTag(name) {
    const top = this.tags.length - 1;
    if (top >= 0 && this.tags[top].name !== name) this.failStrict('Unexpected close tag');
    const open = this.tags.findLastIndex((tag) => tag.name === name);
    if (open < 0) {
      this.failStrict(`Unmatched closing tag: ${name}`);
      return;
    }
    while (this.tags.length > open) this.handler.close(this.tags.pop().name);
  }
}

module.exports = { XmlReader };
