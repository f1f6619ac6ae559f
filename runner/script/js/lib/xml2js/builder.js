'use strict';

const { defaults } = require('./defaults');
const { Element, render } = require('./writer');

const needsCdata = (text) => typeof text === 'string' && /[&<>]/.test(text);
const cdata = (text) => `<![CDATA[${text.replace(']]>', ']]]]><![CDATA[>')}]]>`;

/** Writes the objects that a Parser makes back as XML. */
class Builder {
  constructor(options) {
    this.options = { ...defaults['0.2'], ...options };
  }

  buildObject(root) {
    const keys = Object.keys(root);
    const named = keys.length === 1 && this.options.rootName === defaults['0.2'].rootName;
    const element = new Element(named ? keys[0] : this.options.rootName);
    this.fill(element, named ? root[keys[0]] : root);
    return render(element, this.options);
  }

  addText(element, value) {
    if (this.options.cdata && needsCdata(value)) element.addRaw(cdata(value));
    else element.addText(value);
  }

  fill(element, value) {
    if (typeof value !== 'object') this.addText(element, value);
    else if (Array.isArray(value)) value.forEach((item) => this.fillEach(element, item));
    else for (const key of Object.keys(value || {})) this.fillKey(element, key, value[key]);
  }

  fillEach(element, item) {
    for (const key of Object.keys(item || {})) this.fill(element.addChild(key), item[key]);
  }

  fillKey(element, key, value) {
    if (key === this.options.attrkey) this.addAttributes(element, value);
    else if (key === this.options.charkey) this.addText(element, value);
    else if (Array.isArray(value)) value.forEach((item) => this.fill(element.addChild(key), item));
    else if (typeof value === 'object' && value !== null) this.fill(element.addChild(key), value);
    else this.addText(element.addChild(key), value ?? '');
  }

  addAttributes(element, attributes) {
    if (typeof attributes !== 'object') return;
    for (const name of Object.keys(attributes || {})) element.addAttribute(name, attributes[name]);
  }
}

module.exports = { Builder };
