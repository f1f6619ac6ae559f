'use strict';

const { define } = require('../plain');

const hasOwn = Object.prototype.hasOwnProperty;
const NAME = '#name';

function processed(processors, value, key) {
  if (!processors) return value;
  return processors.reduce((result, process) => process(result, key), value);
}

function isEmptyObject(value) {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** Builds the object that stands for a document from an XmlReader's events. */
class TreeBuilder {
  constructor(options) {
    this.options = options;
    this.stack = [];
    this.result = null;
  }

  put(object, key, value) {
    if (!hasOwn.call(object, key)) {
      define(object, key, this.options.explicitArray ? [value] : value);
    } else if (Array.isArray(object[key])) {
      object[key].push(value);
    } else {
      define(object, key, [object[key], value]);
    }
  }

  open(tag) {
    const { options } = this;
    const node = {};
    define(node, options.charkey, '');
    if (!options.ignoreAttrs) this.addAttributes(node, tag.attributes);
    node[NAME] = processed(options.tagNameProcessors, tag.name);
    if (options.xmlns) node[`${options.attrkey}ns`] = { uri: tag.uri, local: tag.local };
    this.stack.push({ node, cdata: false });
  }

  addAttributes(node, attributes) {
    const { options } = this;
    for (const name of Object.keys(attributes)) {
      const value = processed(options.attrValueProcessors, attributes[name], name);
      const key = processed(options.attrNameProcessors, name);
      if (options.mergeAttrs) {
        this.put(node, key, value);
      } else {
        if (!hasOwn.call(node, options.attrkey)) node[options.attrkey] = {};
        define(node[options.attrkey], key, value);
      }
    }
  }

  text(text) {
    const { options } = this;
    const { node } = this.stack[this.stack.length - 1];
    node[options.charkey] += text;
    const listed = options.explicitChildren && options.preserveChildrenOrder && options.charsAsChildren;
    if (!listed || !(options.includeWhiteChars || text.trim() !== '')) return;
    const shown = options.normalize ? text.replace(/\s{2,}/g, ' ').trim() : text;
    this.childrenOf(node).push({ [NAME]: '__text__', [options.charkey]: shown });
  }

  cdata(text) {
    this.text(text);
    this.stack[this.stack.length - 1].cdata = true;
  }

  childrenOf(node) {
    const key = this.options.childkey;
    if (!node[key]) node[key] = [];
    return node[key];
  }

  close() {
    const { options } = this;
    const { node, cdata } = this.stack.pop();
    const name = node[NAME];
    const ordered = options.explicitChildren && options.preserveChildrenOrder;
    if (!ordered) delete node[NAME];
    const parent = this.stack.length ? this.stack[this.stack.length - 1].node : null;
    let value = this.withText(node, cdata, name);
    if (options.validator) value = this.validated(parent, name, value);
    if (options.explicitChildren && !options.mergeAttrs && typeof value === 'object') {
      value = this.withChildren(value, parent);
    }
    if (parent) this.put(parent, name, value);
    else this.finish(name, value);
  }

  finish(name, value) {
    this.result = value;
    if (!this.options.explicitRoot) return;
    this.result = {};
    define(this.result, name, value);
  }

  withText(node, cdata, name) {
    const { options } = this;
    const { charkey } = options;
    const raw = node[charkey];
    if (typeof raw !== 'string') return node;
    if (/^\s*$/.test(raw) && !cdata) {
      delete node[charkey];
      if (!isEmptyObject(node)) return node;
      return options.emptyTag === '' ? raw : options.emptyTag;
    }
    let text = options.trim ? raw.trim() : raw;
    if (options.normalize) text = text.replace(/\s{2,}/g, ' ').trim();
    node[charkey] = processed(options.valueProcessors, text, name);
    return this.unwrapped(node);
  }

  unwrapped(node) {
    const { charkey, explicitCharkey } = this.options;
    const onlyText = Object.keys(node).length === 1 && hasOwn.call(node, charkey);
    return onlyText && !explicitCharkey ? node[charkey] : node;
  }

  validated(parent, name, value) {
    const path = [...this.stack.map(({ node }) => node[NAME]), name].join('/');
    return this.options.validator(`/${path}`, parent ? parent[name] : undefined, value);
  }

  withChildren(value, parent) {
    if (!this.options.preserveChildrenOrder) return this.grouped(value);
    if (!parent) return value;
    this.childrenOf(parent).push({ ...value });
    delete value[NAME];
    return this.unwrapped(value);
  }

  grouped(value) {
    const { attrkey, charkey, childkey, charsAsChildren } = this.options;
    const node = {};
    const own = charsAsChildren ? [attrkey] : [attrkey, charkey];
    for (const key of own.filter((each) => hasOwn.call(value, each))) {
      node[key] = value[key];
      delete value[key];
    }
    if (Object.keys(value).length > 0) node[childkey] = value;
    return node;
  }
}

module.exports = { TreeBuilder };
