'use strict';

const { select } = require('../markup/css-select');
const { writeMarkup } = require('../markup/html-writer');
const { DEFAULTS, Selection, parseDocument } = require('./selection');
const { textOf } = require('./text');

Object.assign(
  Selection.prototype,
  require('./traversing'),
  require('./attributes'),
  require('./manipulation'),
  require('./forms'),
  require('./css'),
);

function contains(container, node) {
  let above = node === container ? null : node && node.parent;
  while (above && above !== container) above = above.parent;
  return Boolean(above);
}

function nodesOf(target, document, options) {
  if (!target) return document.children;
  if (typeof target === 'string') return select(target, document.children, options);
  return target.cheerio ? target.get() : [].concat(target);
}

const isOptions = (value) => Object.prototype.toString.call(value) === '[object Object]' && !('length' in value) && !('type' in value);

/** The functions that `$` of a document, and the module itself, carry. */
function statics(document, options) {
  return {
    html(target, given) {
      const onlyOptions = !given && target !== undefined && target !== null && isOptions(target);
      const nodes = nodesOf(onlyOptions ? null : target, document, options);
      return writeMarkup(nodes, { ...options, ...(onlyOptions ? target : given) });
    },
    xml: (target) => writeMarkup(nodesOf(target, document, options), { ...options, xmlMode: true }),
    text: (nodes) => textOf(nodes ? Array.from(nodes) : document.children),
    parseHTML(source, context, keepScripts) {
      if (!source || typeof source !== 'string') return null;
      const $ = load(source);
      if (!(typeof context === 'boolean' ? context : keepScripts)) $('script').remove();
      return $.root()[0].children.slice();
    },
    contains,
    load,
  };
}

/** The `$` of the document that `content` (markup, bytes or nodes) holds. */
function load(content, given) {
  const options = { ...DEFAULTS, ...given };
  const document = parseDocument(content, options);
  function $(selector, context, root) {
    const within = root ? load(root, options) : null;
    if (within) return within(selector, context);
    const made = new.target ? this : Object.create($.prototype);
    return made.init(selector, context);
  }
  $.prototype = Object.create(Selection.prototype, {
    constructor: { value: $, writable: true, configurable: true },
    options: { value: options, writable: true, configurable: true },
    document: { value: document },
  });
  $.fn = $.prototype;
  $.root = () => $([document]);
  return Object.assign($, statics(document, options));
}

module.exports = { load };
