'use strict';

const { Selector, select } = require('../markup/css-select');
const { isTag } = require('../markup/html-nodes');

const unique = (nodes) => [...new Set(nodes)];

function isBelow(node, container) {
  let above = node.parent || node.root;
  while (above && above !== container) above = above.parent || above.root;
  return Boolean(above) && node !== container;
}

/** A test (node, index) for what filter, not, is and the like accept. */
function tester(match, options) {
  if (typeof match === 'string') {
    const selector = new Selector(match, options);
    return (node) => selector.matches(node);
  }
  if (typeof match === 'function') return (node, index) => match.call(node, index, node);
  if (match && match.cheerio) return (node) => match.get().includes(node);
  return (node) => node === match;
}

/** All of `start`'s relatives in one direction, nearest first. */
function* along(start, direction) {
  for (let node = start[direction]; node; node = node[direction]) if (isTag(node)) yield node;
}

function nearest(nodes, direction) {
  return nodes.flatMap((node) => {
    const first = along(node, direction).next();
    return first.done ? [] : [first.value];
  });
}

const all = (nodes, direction) => unique(nodes.flatMap((node) => [...along(node, direction)]));

function until(set, direction, stop, filter) {
  const isStop = stop ? tester(stop, set.options) : () => false;
  const found = new Set();
  for (const start of set.get()) {
    for (const node of along(start, direction)) {
      if (isStop(node)) break;
      found.add(node);
    }
  }
  return narrowed(set, [...found], filter);
}

function narrowed(set, nodes, selector) {
  return set.make(selector ? nodes.filter(tester(selector, set.options)) : nodes);
}

const upward = (nodes) => nodes.slice().reverse();

const sets = {
  find(target) {
    if (target && typeof target !== 'string') {
      const wanted = target.cheerio ? target.get() : [target];
      return this.make(wanted.filter((node) => this.get().some((container) => isBelow(node, container))));
    }
    const below = this.get().flatMap((node) => (node.children || []).filter(isTag));
    return this.make(select(target ?? '', below, { ...this.options, context: this.get() }));
  },
  parent(selector) {
    return narrowed(this, unique(this.get().map((node) => node.parent).filter(Boolean)), selector);
  },
  parents(selector) {
    return narrowed(this, all(upward(this.get()), 'parent'), selector);
  },
  parentsUntil(stop, filter) {
    return until(this.make(upward(this.get())), 'parent', stop, filter);
  },
  closest(selector) {
    if (!selector) return this.make([]);
    const test = tester(selector, this.options);
    const found = this.get().map((node) => [node, ...along(node, 'parent')].find(test));
    return this.make(unique(found.filter(Boolean)));
  },
  next(selector) {
    return narrowed(this, nearest(this.get(), 'next'), selector);
  },
  nextAll(selector) {
    return narrowed(this, all(this.get(), 'next'), selector);
  },
  nextUntil(stop, filter) {
    return until(this, 'next', stop, filter);
  },
  prev(selector) {
    return narrowed(this, nearest(this.get(), 'prev'), selector);
  },
  prevAll(selector) {
    return narrowed(this, all(this.get(), 'prev'), selector);
  },
  prevUntil(stop, filter) {
    return until(this, 'prev', stop, filter);
  },
  siblings(selector) {
    const own = this.get();
    return narrowed(this, this.parent().children().get().filter((node) => !own.includes(node)), selector);
  },
  children(selector) {
    return narrowed(this, this.get().flatMap((node) => (node.children || []).filter(isTag)), selector);
  },
  contents() {
    return this.make(this.get().flatMap((node) => node.children || []));
  },
  filter(match) {
    return this.make(this.get().filter(tester(match, this.options)));
  },
  not(match) {
    const test = tester(match, this.options);
    return this.make(this.get().filter((node, index) => !test(node, index)));
  },
  has(target) {
    return this.make(this.get().filter((node) => this.make(node).find(target).length > 0));
  },
  add(other, context) {
    const nodes = unique([...this.get(), ...this.make(other, context).get()]);
    return this.make(inOrder(nodes));
  },
  addBack(selector) {
    return this.add(selector ? this.prevObject.filter(selector) : this.prevObject);
  },
  end() {
    return this.prevObject || this.make([]);
  },
};

function pathTo(node) {
  const path = [];
  for (let each = node; each; each = each.parent || each.root) {
    const holder = each.parent || each.root;
    path.unshift(holder ? holder.children.indexOf(each) : 0);
  }
  return path;
}

function comparePaths(one, other) {
  const index = one.findIndex((step, at) => step !== other[at]);
  return index < 0 ? one.length - other.length : one[index] - (other[index] ?? -1);
}

/** The nodes in document order. */
function inOrder(nodes) {
  const placed = nodes.map((node) => ({ node, path: pathTo(node) }));
  return placed.sort((one, other) => comparePaths(one.path, other.path)).map(({ node }) => node);
}

const items = {
  is(match) {
    return Boolean(match) && this.filter(match).length > 0;
  },
  each(visit) {
    for (let index = 0; index < this.length; index++) {
      if (visit.call(this[index], index, this[index]) === false) break;
    }
    return this;
  },
  map(transform) {
    const results = this.get().flatMap((node, index) => transform.call(node, index, node) ?? []);
    return this.make(results);
  },
  first() {
    return this.length > 1 ? this.make(this[0]) : this;
  },
  last() {
    return this.length > 1 ? this.make(this[this.length - 1]) : this;
  },
  eq(index) {
    const node = this.get(Number(index));
    return this.make(node ? [node] : []);
  },
  get(index) {
    if (index === undefined || index === null) return Array.prototype.slice.call(this);
    return this[index < 0 ? this.length + index : index];
  },
  index(target) {
    if (target === undefined) return this.parent().children().get().indexOf(this[0]);
    if (typeof target === 'string') return this.make(target).get().indexOf(this[0]);
    return this.get().indexOf(target.cheerio ? target[0] : target);
  },
  slice(...range) {
    return this.make(this.get().slice(...range));
  },
};

module.exports = { ...sets, ...items };
