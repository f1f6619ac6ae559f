'use strict';

const { isTag } = require('../markup/html-nodes');

function styles(node) {
  const pairs = (node.attribs.style || '').split(';').map((part) => part.split(/:(.*)/s));
  return Object.fromEntries(pairs.filter(([name, value]) => name.trim() && value).map(([name, value]) => [name.trim(), value.trim()]));
}

function writeStyles(node, changes) {
  const next = { ...styles(node), ...changes };
  const kept = Object.keys(next).filter((name) => next[name] !== '');
  node.attribs.style = kept.map((name) => `${name}: ${next[name]};`).join(' ');
}

module.exports = {
  css(name, value) {
    const changing = value !== undefined || (typeof name === 'object' && name && !Array.isArray(name));
    if (!changing) {
      const found = this[0] && isTag(this[0]) ? styles(this[0]) : {};
      if (Array.isArray(name)) return Object.fromEntries(name.filter((each) => each in found).map((each) => [each, found[each]]));
      return typeof name === 'string' ? found[name] : found;
    }
    this.get().filter(isTag).forEach((node, index) => {
      const given = typeof value === 'function' ? value.call(node, index, styles(node)[name]) : value;
      writeStyles(node, typeof name === 'object' ? name : { [name]: given });
    });
    return this;
  },
};
