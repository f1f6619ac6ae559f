'use strict';

const { encodeMarkup } = require('./entities');
const { isTag } = require('./html-nodes');
const { RAW_TEXT, VOID } = require('./html-tags');

function attributesText(attribs, xml, encode) {
  return Object.keys(attribs || {})
    .map((name) => (attribs[name] === '' && !xml ? ` ${name}` : ` ${name}="${encode(attribs[name])}"`))
    .join('');
}

function textOf(node, encode) {
  const raw = node.parent && RAW_TEXT.has(node.parent.name);
  return raw ? node.data || '' : encode(node.data || '');
}

function writeTag(node, xml, encode, pending) {
  const start = `<${node.name}${attributesText(node.attribs, xml, encode)}`;
  if (xml && node.children.length === 0) return `${start}/>`;
  if (xml || !VOID.has(node.name)) pending.push({ end: `</${node.name}>` });
  queue(node.children, xml, pending);
  return `${start}>`;
}

function queue(nodes, xml, pending) {
  for (let index = nodes.length - 1; index >= 0; index--) pending.push({ node: nodes[index], xml });
}

function writeNode(node, xml, encode, pending) {
  if (isTag(node)) return writeTag(node, xml || node.name === 'svg', encode, pending);
  if (node.type === 'directive') return `<${node.data}>`;
  if (node.type === 'comment') return `<!--${node.data}-->`;
  if (node.type === 'cdata') return `<![CDATA[${node.children[0].data}]]>`;
  if (node.type === 'root') queue(node.children, xml, pending);
  return node.type === 'text' ? textOf(node, encode) : '';
}

/** The markup of the nodes, as HTML or with `xmlMode` as XML. */
function writeMarkup(nodes, { xmlMode = false, decodeEntities = true } = {}) {
  const encode = decodeEntities ? (text) => encodeMarkup(String(text)) : (text) => String(text);
  const pending = [];
  const parts = [];
  queue(nodes, xmlMode, pending);
  while (pending.length) {
    const { node, xml, end } = pending.pop();
    parts.push(end || writeNode(node, xml, encode, pending));
  }
  return parts.join('');
}

module.exports = { writeMarkup };
