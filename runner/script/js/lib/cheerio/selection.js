'use strict';

const { parseHtml } = require('../markup/html-parser');
const { Node, root: newRoot, setChildren } = require('../markup/html-nodes');

const DEFAULTS = { withDomLvl1: true, normalizeWhitespace: false, xmlMode: false, decodeEntities: true };

/** Whether a string given in place of a selector is markup. */
function isHtml(text) {
  if (text.length >= 3 && text.startsWith('<') && text.endsWith('>')) return true;
  return /^[^#<]*<[^]+>[^>]*$/.test(text);
}

/** A document from markup, a node, or a list of nodes. */
function parseDocument(content, options) {
  if (content instanceof Node && content.type === 'root') return content;
  if (typeof content === 'object' && content !== null && !ArrayBuffer.isView(content)) {
    const document = newRoot();
    setChildren(document, content.cheerio ? content.get() : [].concat(content));
    return document;
  }
  return parseHtml(content ?? '', options);
}

/** The chainable, array-like set of nodes; `Set$` of each document derives from it. */
class Selection {
  get cheerio() {
    return '[cheerio object]';
  }

  /** Fills this set, or gives the set that `selector` stands for within `context`. */
  init(selector, context) {
    if (!selector) return this;
    if (selector.cheerio) return selector;
    if (selector instanceof Node || selector.name || selector.type === 'text' || selector.type === 'comment') return this.fill([selector]);
    if (Array.isArray(selector)) return this.fill(selector);
    if (typeof selector === 'string' && isHtml(selector)) return this.fill(parseDocument(selector, this.options).children);
    return this.within(selector, context);
  }

  within(selector, context) {
    const everything = this.make([this.document]);
    if (!context) return everything.find(selector);
    if (typeof context !== 'string') return (context.cheerio ? context : this.make(context)).find(selector);
    if (!isHtml(context)) return everything.find(`${context} ${selector}`);
    return this.make([parseDocument(context, this.options)]).find(selector);
  }

  fill(nodes) {
    this.length = 0;
    for (const node of nodes) this[this.length++] = node;
    return this;
  }

  make(selector, context) {
    const made = new this.constructor(selector, context);
    made.prevObject = this;
    return made;
  }

  _make(selector, context) {
    return this.make(selector, context);
  }

  toArray() {
    return this.get();
  }

  get _root() {
    return this.make([this.document]);
  }

  [Symbol.iterator]() {
    return this.get()[Symbol.iterator]();
  }
}

Selection.prototype.length = 0;
Selection.prototype.splice = Array.prototype.splice;

module.exports = { DEFAULTS, Selection, isHtml, parseDocument };
