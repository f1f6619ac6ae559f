'use strict';

const { decodeHtml } = require('./entities');
const { define } = require('../plain');
const nodes = require('./html-nodes');
const { VOID, CLOSED_BY } = require('./html-tags');

const TAG_NAME = /[^\s/>]*/y;
const ATTRIBUTE = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
const TAG_END = /[\s/]*>?/y;

/** Reads HTML as it is found in the wild, or XML with `xmlMode`, into a tree; it never fails. */
class HtmlParser {
  constructor(source, { xmlMode = false, decodeEntities = true, lowerCaseTags, lowerCaseAttributeNames } = {}) {
    this.source = source;
    this.xmlMode = xmlMode;
    this.decode = decodeEntities ? decodeHtml : (text) => text;
    this.tagCase = this.caseOf(lowerCaseTags ?? !xmlMode);
    this.attributeCase = this.caseOf(lowerCaseAttributeNames ?? !xmlMode);
    this.root = nodes.root();
    this.open = [this.root];
    this.foreign = new Set();
    this.at = 0;
  }

  caseOf(lower) {
    return lower ? (name) => name.toLowerCase() : (name) => name;
  }

  get top() {
    return this.open[this.open.length - 1];
  }

  parse() {
    while (this.at < this.source.length) this.step();
    return this.root;
  }

  step() {
    const open = this.source.indexOf('<', this.at);
    const end = open < 0 ? this.source.length : open;
    if (end > this.at) this.addText(this.decode(this.source.slice(this.at, end)));
    this.at = end;
    if (open < 0) return;
    const next = this.source[open + 1] || '';
    if (next === '!') this.readDeclaration();
    else if (next === '?') this.readDirective(this.endOf('>', open + 1));
    else if (next === '/' && /[^\s>]/.test(this.source[open + 2] || '')) this.readCloseTag();
    else if (next && !/[\s></]/.test(next)) this.readOpenTag();
    else this.readStrayBrackets();
  }

  readStrayBrackets() {
    let end = this.at + 1;
    while (this.source.startsWith('<<', end)) end += 1;
    this.addText(this.source.slice(this.at, end));
    this.at = end;
  }

  addText(data) {
    const last = this.top.children[this.top.children.length - 1];
    if (last && last.type === 'text') last.data += data;
    else nodes.append(this.top, nodes.text(data));
  }

  endOf(mark, from) {
    const found = this.source.indexOf(mark, from);
    return found < 0 ? this.source.length : found;
  }

  readDeclaration() {
    const { source, at } = this;
    if (source.startsWith('<!--', at)) {
      const end = this.endOf('-->', at + 4);
      nodes.append(this.top, nodes.comment(source.slice(at + 4, end)));
      this.at = end + 3;
    } else if (source.startsWith('<![CDATA[', at)) {
      this.readCdata(this.endOf(']]>', at + 9));
    } else {
      this.readDirective(this.endOf('>', at));
    }
  }

  readCdata(end) {
    const content = this.source.slice(this.at + 9, end);
    if (this.xmlMode) {
      const section = nodes.cdata();
      nodes.append(this.top, section);
      nodes.append(section, nodes.text(content));
    } else {
      nodes.append(this.top, nodes.comment(`[CDATA[${content}]]`));
    }
    this.at = end + 3;
  }

  readDirective(end) {
    const data = this.source.slice(this.at + 1, end);
    nodes.append(this.top, nodes.directive(data.split(/\s|\//)[0].toLowerCase(), data));
    this.at = end + 1;
  }

  readCloseTag() {
    TAG_NAME.lastIndex = this.at + 2;
    const name = this.tagCase(TAG_NAME.exec(this.source)[0]);
    this.at = this.endOf('>', this.at) + 1;
    const depth = this.open.findLastIndex((node, index) => index > 0 && node.name === name);
    if (depth > 0 && (this.xmlMode || !VOID.has(name))) this.open.length = depth;
    else if (!this.xmlMode && (name === 'br' || name === 'p')) nodes.append(this.top, nodes.element(name, {}));
  }

  readOpenTag() {
    TAG_NAME.lastIndex = this.at + 1;
    const name = this.tagCase(TAG_NAME.exec(this.source)[0]);
    this.at = TAG_NAME.lastIndex;
    const attributes = this.readAttributes();
    TAG_END.lastIndex = this.at;
    const ending = TAG_END.exec(this.source)[0];
    this.at += ending.length;
    if (!ending.endsWith('>')) return;
    this.addElement(name, attributes, ending.endsWith('/>'));
  }

  readAttributes() {
    const attributes = {};
    for (;;) {
      ATTRIBUTE.lastIndex = this.at;
      const found = ATTRIBUTE.exec(this.source);
      if (!found) return attributes;
      this.at = ATTRIBUTE.lastIndex;
      const name = this.attributeCase(found[1]);
      const value = found[2] ?? found[3] ?? found[4] ?? '';
      if (!Object.prototype.hasOwnProperty.call(attributes, name)) define(attributes, name, this.decode(value));
    }
  }

  addElement(name, attributes, selfClosed) {
    if (!this.xmlMode) this.closeImplied(name);
    const node = nodes.element(name, attributes);
    nodes.append(this.top, node);
    const foreign = this.foreign.has(this.top) || name === 'svg' || name === 'math';
    if (foreign) this.foreign.add(node);
    if (this.xmlMode || foreign ? selfClosed : VOID.has(name)) return;
    this.open.push(node);
    if (!this.xmlMode && (name === 'script' || name === 'style')) this.readRaw(name);
  }

  closeImplied(name) {
    const closed = CLOSED_BY[name];
    while (closed && this.open.length > 1 && closed.has(this.top.name)) this.open.pop();
  }

  readRaw(name) {
    const closing = new RegExp(`</${name}(?=[\\s>])`, 'gi');
    closing.lastIndex = this.at;
    const found = closing.exec(this.source);
    const end = found ? found.index : this.source.length;
    if (end > this.at) this.addText(this.source.slice(this.at, end));
    this.at = end;
  }
}

const parseHtml = (source, options) => new HtmlParser(String(source), options).parse();

module.exports = { parseHtml };
