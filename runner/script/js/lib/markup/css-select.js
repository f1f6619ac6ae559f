'use strict';

const { parseSelector } = require('./css-parser');
const { isTag, walk } = require('./html-nodes');
const pseudos = require('./css-pseudos');

const OPERATORS = {
  '=': (actual, value) => actual === value,
  '!=': (actual, value) => actual !== value,
  '~=': (actual, value) => value !== '' && actual.split(/\s+/).includes(value),
  '|=': (actual, value) => actual === value || actual.startsWith(`${value}-`),
  '^=': (actual, value) => value !== '' && actual.startsWith(value),
  '$=': (actual, value) => value !== '' && actual.endsWith(value),
  '*=': (actual, value) => value !== '' && actual.includes(value),
};

function previousTag(node) {
  let before = node.parent ? node.prev : null;
  while (before && !isTag(before)) before = before.prev;
  return before;
}

/** A selector read once, with the elements that `:scope` and a leading combinator mean. */
class Selector {
  constructor(source, { context = [], xmlMode = false } = {}) {
    this.list = parseSelector(source);
    this.context = context;
    this.xmlMode = xmlMode;
    this.list.forEach(({ compounds }) => compounds.flat().forEach((test) => this.check(test)));
  }

  check({ type, name, data }) {
    if (type !== 'pseudo') return;
    if (Array.isArray(data)) data.forEach(({ compounds }) => compounds.flat().forEach((test) => this.check(test)));
    else if (!(name in pseudos) && name !== 'scope') throw new SyntaxError(`unmatched pseudo-class :${name}`);
  }

  matches(node) {
    return this.matchesAny(this.list, node);
  }

  matchesAny(list, node) {
    return isTag(node) && list.some((selector) => this.matchesFrom(selector, selector.compounds.length - 1, node));
  }

  matchesFrom(selector, index, node) {
    if (!selector.compounds[index].every((test) => this.passes(test, node))) return false;
    const { combinators } = selector;
    const before = combinators[index - 1 + (combinators.leading ? 1 : 0)];
    if (before === undefined) return true;
    const holds = (other) => (index === 0 ? this.context.includes(other) : this.matchesFrom(selector, index - 1, other));
    return this.someRelative(before, node, holds);
  }

  someRelative(combinator, node, holds) {
    if (combinator === '>') return Boolean(node.parent) && holds(node.parent);
    if (combinator === '+') {
      const before = previousTag(node);
      return Boolean(before) && holds(before);
    }
    const step = combinator === '~' ? previousTag : (each) => each.parent;
    for (let other = step(node); other; other = step(other)) if (holds(other)) return true;
    return false;
  }

  passes(test, node) {
    if (test.type === 'any') return true;
    if (test.type === 'tag') return node.name === (this.xmlMode ? test.name : test.name.toLowerCase());
    if (test.type === 'attribute') return this.passesAttribute(test, node);
    return this.passesPseudo(test, node);
  }

  passesAttribute({ name, operator, value, insensitive }, node) {
    const key = this.xmlMode ? name : name.toLowerCase();
    const actual = Object.prototype.hasOwnProperty.call(node.attribs, key) ? node.attribs[key] : undefined;
    if (!operator) return actual !== undefined;
    if (actual === undefined) return operator === '!=';
    const fold = (text) => (insensitive ? text.toLowerCase() : text);
    return OPERATORS[operator](fold(String(actual)), fold(value));
  }

  passesPseudo({ name, data }, node) {
    if (name === 'not') return !this.matchesAny(data, node);
    if (name === 'matches') return this.matchesAny(data, node);
    if (name === 'has') return this.hasBelow(data, node);
    if (name === 'scope') return this.context.includes(node);
    return pseudos[name](node, data);
  }

  hasBelow(list, node) {
    const scoped = Object.assign(Object.create(Selector.prototype), this, { context: [node] });
    for (const each of walk(node.children)) if (scoped.matchesAny(list, each)) return true;
    return false;
  }
}

/** The elements among and below `nodes` that the selector matches, in document order. */
function select(source, nodes, options) {
  const selector = new Selector(source, options);
  const found = new Set();
  for (const node of walk(nodes)) if (selector.matches(node)) found.add(node);
  return [...found];
}

module.exports = { Selector, select };
