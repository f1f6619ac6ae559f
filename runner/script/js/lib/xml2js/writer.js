'use strict';

const { WHOLE_NAME } = require('../markup/xml-names');

const ILLEGAL = /[\0-\x08\x0B\f\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
const TEXT = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' };
const VALUE = { '&': '&amp;', '<': '&lt;', '"': '&quot;', '\t': '&#x9;', '\n': '&#xA;', '\r': '&#xD;' };

function legal(text) {
  const found = text.match(ILLEGAL);
  if (found) throw new Error(`Invalid character in string: ${text} at index ${found.index}`);
  return text;
}

function legalName(name) {
  if (!WHOLE_NAME.test(name)) throw new Error('Invalid character in name');
  return name;
}

class Element {
  constructor(name) {
    this.name = legalName(String(name));
    this.attributes = new Map();
    this.content = [];
  }

  addChild(name) {
    const child = new Element(name);
    this.content.push(child);
    return child;
  }

  addRaw(text) {
    this.content.push(text);
  }

  addText(value) {
    if (value === undefined || value === null) throw new Error(`Missing element text. parent: <${this.name}>`);
    const text = legal(String(value)).replace(/[&<>\r]/g, (char) => TEXT[char]);
    if (text !== '') this.content.push(text);
  }

  addAttribute(name, value) {
    if (value === null || value === undefined) return;
    const text = legal(String(value)).replace(/[&<"\t\n\r]/g, (char) => VALUE[char]);
    this.attributes.set(legalName(name), text);
  }

  openTag(end) {
    const attributes = [...this.attributes].map(([name, value]) => ` ${name}="${value}"`);
    return `<${this.name}${attributes.join('')}${end}`;
  }
}

function writeElement(element, layout, depth, lines) {
  const pad = layout.indent.repeat(depth);
  if (element.content.length === 0) {
    lines.push(pad + element.openTag('/>'));
  } else if (element.content.every((part) => typeof part === 'string')) {
    lines.push(pad + element.openTag('>') + element.content.join('') + `</${element.name}>`);
  } else {
    lines.push(pad + element.openTag('>'));
    for (const part of element.content) {
      if (typeof part === 'string') lines.push(pad + layout.indent + part);
      else writeElement(part, layout, depth + 1, lines);
    }
    lines.push(`${pad}</${element.name}>`);
  }
}

function declaration({ version = '1.0', encoding, standalone } = {}) {
  const shownEncoding = encoding ? ` encoding="${encoding}"` : '';
  const yesNo = typeof standalone === 'boolean' ? (standalone ? 'yes' : 'no') : standalone;
  const shownStandalone = yesNo ? ` standalone="${yesNo}"` : '';
  return `<?xml version="${version}"${shownEncoding}${shownStandalone}?>`;
}

function doctypeLine(name, { pubID, sysID }) {
  if (pubID) return `<!DOCTYPE ${name} PUBLIC "${pubID}"${sysID ? ` "${sysID}"` : ''}>`;
  return `<!DOCTYPE ${name}${sysID ? ` SYSTEM "${sysID}"` : ''}>`;
}

/** The document with `root`, laid out as a Builder's options say. */
function render(root, { headless, xmldec, doctype, renderOpts = {} }) {
  const { pretty = false, indent = '  ', newline = '\n' } = renderOpts;
  const lines = headless ? [] : [declaration(xmldec)];
  if (doctype && !headless) lines.push(doctypeLine(root.name, doctype));
  writeElement(root, { indent: pretty ? indent : '' }, 0, lines);
  return lines.join(pretty ? newline : '');
}

module.exports = { Element, render };
