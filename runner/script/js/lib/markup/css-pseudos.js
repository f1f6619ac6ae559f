'use strict';

const { isTag } = require('./html-nodes');

const siblings = (node) => (node.parent ? node.parent.children : [node]).filter(isTag);
const sameName = (node) => siblings(node).filter(({ name }) => name === node.name);
const attribute = (node, name) => (node.attribs || {})[name];
const has = (node, name) => attribute(node, name) !== undefined;

/** The descendants' text in document order. */
function textBelow(node) {
  const parts = [];
  const pending = [node];
  while (pending.length) {
    const each = pending.pop();
    if (each.type === 'text') parts.push(each.data);
    else if (each.children) pending.push(...each.children.slice().reverse());
  }
  return parts.join('');
}

/** Whether `position` (from 1) is one of those that an+b describes. */
function fits(formula, position) {
  const text = formula.replace(/\s+/g, '').toLowerCase();
  const named = { even: '2n', odd: '2n+1' }[text] || text;
  const found = /^(?:([+-]?\d*)n)?([+-]?\d+)?$/.exec(named);
  if (!found || named === '') throw new SyntaxError(`n-th rule couldn't be parsed ('${formula}')`);
  const step = found[1] === undefined ? 0 : /\d/.test(found[1]) ? Number(found[1]) : Number(`${found[1]}1`);
  const offset = position - Number(found[2] || 0);
  return step === 0 ? offset === 0 : offset % step === 0 && offset / step >= 0;
}

const fromEnd = (list, node) => list.length - list.indexOf(node);
const ofType = (type) => (node) => node.name === 'input' && attribute(node, 'type') === type;
const attributeType = (type) => (node) => attribute(node, 'type') === type;

function isSelected(node) {
  if (has(node, 'selected')) return true;
  if (node.name !== 'option' || !node.parent || node.parent.name !== 'select' || has(node.parent, 'multiple')) return false;
  const options = node.parent.children.filter(isTag);
  return options[0] === node && !options.some((option) => has(option, 'selected'));
}

const TEXT_TYPES = new Set([undefined, '', 'text']);

/** Tests by name: (node, argument) → boolean. */
module.exports = {
  __proto__: null,
  'first-child': (node) => siblings(node)[0] === node,
  'last-child': (node) => fromEnd(siblings(node), node) === 1,
  'only-child': (node) => siblings(node).length === 1,
  'first-of-type': (node) => sameName(node)[0] === node,
  'last-of-type': (node) => fromEnd(sameName(node), node) === 1,
  'only-of-type': (node) => sameName(node).length === 1,
  'nth-child': (node, rule) => fits(rule, siblings(node).indexOf(node) + 1),
  'nth-last-child': (node, rule) => fits(rule, fromEnd(siblings(node), node)),
  'nth-of-type': (node, rule) => fits(rule, sameName(node).indexOf(node) + 1),
  'nth-last-of-type': (node, rule) => fits(rule, fromEnd(sameName(node), node)),
  contains: (node, text) => textBelow(node).includes(text),
  icontains: (node, text) => textBelow(node).toLowerCase().includes(text.toLowerCase()),
  root: (node) => !node.parent,
  empty: (node) => !node.children.some((child) => isTag(child) || child.type === 'text'),
  parent: (node) => node.children.some((child) => isTag(child) || child.type === 'text'),
  checkbox: attributeType('checkbox'),
  file: attributeType('file'),
  image: attributeType('image'),
  password: attributeType('password'),
  radio: attributeType('radio'),
  reset: attributeType('reset'),
  submit: attributeType('submit'),
  button: (node) => node.name === 'button' || ofType('button')(node),
  input: ({ name }) => ['input', 'textarea', 'select', 'button'].includes(name),
  text: (node) => node.name === 'input' && TEXT_TYPES.has(attribute(node, 'type')),
  header: ({ name }) => /^h[1-6]$/.test(name),
  link: (node) => has(node, 'href'),
  visited: () => false,
  hover: () => false,
  active: () => false,
  selected: isSelected,
  checked: (node) => has(node, 'checked') || isSelected(node),
  disabled: (node) => has(node, 'disabled'),
  enabled: (node) => !has(node, 'disabled'),
  required: (node) => has(node, 'required'),
  optional: (node) => !has(node, 'required'),
};
