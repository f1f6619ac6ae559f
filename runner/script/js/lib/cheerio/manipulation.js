'use strict';

const { Node, clone, detach, isTag, setChildren, text: textNode } = require('../markup/html-nodes');
const { writeMarkup } = require('../markup/html-writer');
const { parseDocument } = require('./selection');
const { textOf } = require('./text');

const holderOf = (node) => node.parent || node.root;

/** New nodes from markup, nodes, sets or lists of these; copies where `copied`. */
function nodesFrom(set, content, copied) {
  if (content === undefined || content === null) return [];
  if (Array.isArray(content)) return content.flatMap((each) => nodesFrom(set, each, copied));
  if (content.cheerio) return copied ? clone(content.get()) : content.get();
  if (content instanceof Node) return copied ? clone([content]) : [content];
  return parseDocument(String(content), set.options).children.slice();
}

function put(parent, index, added) {
  const before = parent.children.slice(0, index).filter((node) => !added.includes(node));
  const after = parent.children.slice(index).filter((node) => !added.includes(node));
  added.forEach(detach);
  setChildren(parent, [...before, ...added, ...after]);
}

/** Inserts for each node of the set; place(node) → [parent, index], the last gets the originals. */
function insert(set, content, place) {
  set.get().forEach((node, index) => {
    const [parent, at] = place(node);
    if (!parent) return;
    const first = content[0];
    const given = typeof first === 'function' ? first.call(node, index, writeMarkup(node.children || [], set.options)) : content;
    put(parent, at, nodesFrom(set, given, index < set.length - 1));
  });
  return set;
}

const beside = (offset) => (node) => {
  const parent = holderOf(node);
  return [parent, parent ? parent.children.indexOf(node) + offset : 0];
};
const inside = (atEnd) => (node) => [node.children ? node : null, atEnd && node.children ? node.children.length : 0];

const asSet = (set, target) => (target.cheerio ? target : set.make(target));

function innermost(node) {
  let inner = node;
  for (let child = node; child; child = child.children.find(isTag)) inner = child;
  return inner;
}

module.exports = {
  append(...content) {
    return insert(this, content, inside(true));
  },
  prepend(...content) {
    return insert(this, content, inside(false));
  },
  after(...content) {
    return insert(this, content, beside(1));
  },
  before(...content) {
    return insert(this, content, beside(0));
  },
  appendTo(target) {
    asSet(this, target).append(this);
    return this;
  },
  prependTo(target) {
    asSet(this, target).prepend(this);
    return this;
  },
  insertAfter(target) {
    asSet(this, target).after(this);
    return this;
  },
  insertBefore(target) {
    asSet(this, target).before(this);
    return this;
  },
  wrap(wrapper) {
    this.get().forEach((node, index) => {
      const given = typeof wrapper === 'function' ? wrapper.call(node, index) : wrapper;
      const [outer] = nodesFrom(this, given, true);
      if (!outer || !holderOf(node)) return;
      const [parent, at] = beside(0)(node);
      put(parent, at, [outer]);
      const inner = innermost(outer);
      put(inner, inner.children.length, [node]);
    });
    return this;
  },
  remove(selector) {
    (selector ? this.filter(selector) : this).get().forEach(detach);
    return this;
  },
  replaceWith(content) {
    this.get().forEach((node, index) => {
      const [parent, at] = beside(0)(node);
      if (!parent) return;
      const given = typeof content === 'function' ? content.call(node, index, node) : content;
      const added = nodesFrom(this, given);
      put(parent, at, added);
      if (!added.includes(node)) detach(node);
    });
    return this;
  },
  empty() {
    this.get().forEach((node) => {
      (node.children || []).slice().forEach(detach);
    });
    return this;
  },
  html(content) {
    if (content === undefined || (typeof content === 'object' && content && !content.cheerio)) {
      return this[0] && this[0].children ? writeMarkup(this[0].children, this.options) : null;
    }
    this.empty().get().filter((node) => node.children).forEach((node) => put(node, 0, nodesFrom(this, content, true)));
    return this;
  },
  text(content) {
    if (content === undefined) return textOf(this.get());
    this.get().forEach((node, index) => {
      const given = typeof content === 'function' ? content.call(node, index, textOf([node])) : content;
      if (node.children) setChildren(node, [textNode(String(given))]);
    });
    return this;
  },
  clone() {
    return this.make(clone(this.get()));
  },
  toString() {
    return writeMarkup(this.get(), this.options);
  },
};
