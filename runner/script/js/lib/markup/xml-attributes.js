'use strict';

const names = require('./xml-names');
const { define } = require('../plain');
const { runEnd } = names;

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';
const hasOwn = Object.prototype.hasOwnProperty;

function splitName(name, isAttribute) {
  if (isAttribute && name === 'xmlns') return { prefix: 'xmlns', local: '' };
  const parts = name.includes(':') ? name.split(':') : ['', name];
  return { prefix: parts[0], local: parts[1] };
}

/** Reads the inside of opening tags of an XmlReader, with namespaces when asked to. */
class Attributes {
  constructor(reader, xmlns) {
    this.reader = reader;
    this.xmlns = xmlns;
    this.rootSpaces = Object.assign(Object.create(null), { xml: XML_NAMESPACE, xmlns: XMLNS_NAMESPACE });
  }

  read(name, from) {
    const { reader } = this;
    const tag = { name, attributes: {} };
    let at = from;
    const char = reader.source[at];
    if (char !== '>' && char !== '/' && !names.SPACE.test(char)) {
      reader.failStrict('Invalid character in tag name', at);
    }
    for (;;) {
      at = runEnd(names.SPACES, reader.source, at);
      const next = reader.source[at];
      if (next === undefined) reader.failAtEnd();
      if (next === '>') return this.finish(tag, false, at);
      if (next === '/') {
        if (this.closesItself(at)) return this.finish(tag, true, at + 1);
        at += 1;
      } else {
        at = this.readOne(tag, at);
      }
    }
  }

  closesItself(at) {
    const { reader } = this;
    if (at + 1 >= reader.source.length) reader.failAtEnd();
    if (reader.source[at + 1] === '>') return true;
    reader.failStrict('Forward-slash in opening tag not followed by >', at + 1);
    return false;
  }

  readOne(tag, start) {
    const { reader } = this;
    const { source } = reader;
    if (!names.NAME_START.test(source[start])) {
      reader.failStrict('Invalid attribute name', start);
      return start + 1;
    }
    const end = runEnd(names.NAME_REST, source, start + 1);
    const equals = runEnd(names.SPACES, source, end);
    if (equals >= source.length) reader.failAtEnd();
    const name = reader.strict ? source.slice(start, end) : source.slice(start, end).toUpperCase();
    if (source[equals] === '=') return this.readValue(tag, name, equals + 1);
    const lacksValue = source[equals] === '>' || equals > end;
    reader.failStrict(lacksValue ? 'Attribute without value' : 'Invalid attribute name', equals);
    this.add(tag, name, name);
    return equals;
  }

  readValue(tag, name, from) {
    const { reader } = this;
    const start = runEnd(names.SPACES, reader.source, from);
    const quote = reader.source[start];
    if (quote === undefined) reader.failAtEnd();
    if (quote !== '"' && quote !== "'") return this.readUnquoted(tag, name, start);
    const close = reader.source.indexOf(quote, start + 1);
    const value = reader.decode(start + 1, close < 0 ? reader.source.length : close);
    if (close < 0) reader.failAtEnd();
    this.add(tag, name, value);
    return this.afterValue(close + 1);
  }

  afterValue(at) {
    const char = this.reader.source[at];
    if (char === undefined || char === '>' || char === '/' || names.SPACE.test(char)) return at;
    const begins = names.NAME_START.test(char);
    this.reader.failStrict(begins ? 'No whitespace between attributes' : 'Invalid attribute name', at);
    return at;
  }

  readUnquoted(tag, name, start) {
    const { reader } = this;
    reader.failStrict('Unquoted attribute value', start);
    const end = start + reader.source.slice(start).search(/[\s>]|$/);
    this.add(tag, name, reader.decode(start, end));
    return end;
  }

  add(tag, name, value) {
    if (!hasOwn.call(tag.attributes, name)) define(tag.attributes, name, value);
  }

  finish(tag, selfClosing, at) {
    this.reader.at = at;
    if (this.xmlns) this.bind(tag);
    return { tag, selfClosing, after: at + 1 };
  }

  bind(tag) {
    const parent = this.reader.tags[this.reader.tags.length - 1];
    tag.ns = Object.create(parent ? parent.ns : this.rootSpaces);
    for (const name of Object.keys(tag.attributes)) {
      const { prefix, local } = splitName(name, true);
      if (prefix === 'xmlns') define(tag.ns, local, tag.attributes[name]);
    }
    Object.assign(tag, splitName(tag.name, false));
    tag.uri = this.uriOf(tag.ns, tag.prefix, tag.name);
    for (const name of Object.keys(tag.attributes)) {
      define(tag.attributes, name, this.bound(tag, name, tag.attributes[name]));
    }
  }

  bound(tag, name, value) {
    const { prefix, local } = splitName(name, true);
    const uri = prefix === '' ? '' : this.uriOf(tag.ns, prefix, prefix);
    return { name, value, prefix, local, uri };
  }

  uriOf(spaces, prefix, shown) {
    const uri = spaces[prefix] || '';
    if (uri || !prefix) return uri;
    this.reader.failStrict(`Unbound namespace prefix: ${JSON.stringify(shown)}`);
    return prefix;
  }
}

module.exports = { Attributes };
