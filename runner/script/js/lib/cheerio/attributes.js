'use strict';

const { isTag } = require('../markup/html-nodes');
const { define } = require('../plain');
const { textOf } = require('./text');

const BOOLEAN = /^(?:autofocus|autoplay|async|checked|controls|defer|disabled|hidden|loop|multiple|open|readonly|required|scoped|selected)$/i;
const hasOwn = (object, key) => Object.prototype.hasOwnProperty.call(object, key);

function read(node, name) {
  if (!node || !isTag(node)) return undefined;
  const { attribs } = node;
  if (!name) return attribs;
  if (hasOwn(attribs, name)) return BOOLEAN.test(name) ? name : attribs[name];
  if (name !== 'value') return undefined;
  if (node.name === 'option') return textOf(node.children);
  return node.name === 'input' && /^(?:radio|checkbox)$/.test(attribs.type) ? 'on' : undefined;
}

function write(node, name, value) {
  if (value === null) delete node.attribs[name];
  else define(node.attribs, name, String(value));
}

/** Calls set(node, name, value) for one name or a map of them; functions give the value. */
function assign(set, name, value, current, store) {
  set.get().filter(isTag).forEach((node, index) => {
    if (typeof name === 'object') Object.keys(name).forEach((key) => store(node, key, name[key]));
    else store(node, name, typeof value === 'function' ? value.call(node, index, current(node, name)) : value);
  });
  return set;
}

function readProperty(node, name) {
  if (!node || !isTag(node)) return undefined;
  if (name === 'tagName' || name === 'nodeName') return node.name.toUpperCase();
  if (hasOwn(node, name)) return node[name];
  return BOOLEAN.test(name) ? read(node, name) !== undefined : read(node, name);
}

const camelCase = (name) => name.replace(/[_.-](\w|$)/g, (whole, char) => char.toUpperCase());
const kebabCase = (name) => name.replace(/[A-Z]/g, (char) => `-${char.toLowerCase()}`);
const WORDS = new Map([['null', null], ['true', true], ['false', false]]);

function dataValue(text) {
  if (WORDS.has(text)) return WORDS.get(text);
  if (text === String(Number(text))) return Number(text);
  if (!/^(?:\{[^]*\}|\[[^]*\])$/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function allData(node) {
  for (const name of Object.keys(node.attribs)) {
    const key = camelCase(name.slice(5));
    if (name.startsWith('data-') && !hasOwn(node.data, key)) define(node.data, key, dataValue(node.attribs[name]));
  }
  return node.data;
}

function oneDatum(node, name) {
  if (hasOwn(node.data, name)) return node.data[name];
  const attribute = `data-${kebabCase(name)}`;
  if (!hasOwn(node.attribs, attribute)) return undefined;
  define(node.data, name, dataValue(node.attribs[attribute]));
  return node.data[name];
}

const classesOf = (node) => (node.attribs.class || '').split(/\s+/).filter(Boolean);

/** Rewrites each element's classes: change(classes, names given) → classes. */
function changeClasses(set, value, change) {
  set.get().filter(isTag).forEach((node, index) => {
    const given = typeof value === 'function' ? value.call(node, index, node.attribs.class || '') : value;
    const before = classesOf(node);
    const after = change(before, typeof given === 'string' ? given.split(/\s+/).filter(Boolean) : []);
    if (after.join(' ') !== before.join(' ')) node.attribs.class = after.join(' ');
  });
  return set;
}

module.exports = {
  attr(name, value) {
    if (typeof name !== 'object' && value === undefined) return read(this[0], name);
    return assign(this, name, value, (node, key) => node.attribs[key], write);
  },
  prop(name, value) {
    if (typeof name === 'string' && value === undefined) return readProperty(this[0], name);
    return assign(this, name, value, readProperty, (node, key, given) => {
      node[key] = BOOLEAN.test(key) ? Boolean(given) : given;
    });
  },
  removeAttr(name) {
    this.get().filter(isTag).forEach((node) => delete node.attribs[name]);
    return this;
  },
  data(name, value) {
    const node = this[0];
    if (!node || !isTag(node)) return undefined;
    this.get().forEach((each) => {
      each.data = each.data || {};
    });
    if (!name) return allData(node);
    if (typeof name === 'string' && value === undefined) return oneDatum(node, name);
    return assign(this, name, value, oneDatum, (each, key, given) => define(each.data, key, given));
  },
  hasClass(name) {
    return this.get().some((node) => isTag(node) && classesOf(node).includes(name));
  },
  addClass(value) {
    return changeClasses(this, value, (classes, given) => [...new Set([...classes, ...given])]);
  },
  removeClass(value) {
    return changeClasses(this, value, (classes, given) => (value === undefined ? [] : classes.filter((each) => !given.includes(each))));
  },
  toggleClass(value, state) {
    const changed = (classes, name) => {
      const wanted = typeof state === 'boolean' ? state : !classes.includes(name);
      const others = classes.filter((each) => each !== name);
      return wanted ? [...others, name] : others;
    };
    return changeClasses(this, value, (classes, given) => given.reduce(changed, classes));
  },
};
