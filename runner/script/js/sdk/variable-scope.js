'use strict';

const { Property } = require('./property');
const { PropertyList } = require('./property-list');
const { Variable } = require('./variable');

class VariableList extends PropertyList {
  constructor(parent, values) {
    super(Variable, parent, values);
  }

  static isVariableList(value) {
    return value instanceof VariableList;
  }
}

function entries(definition) {
  if (!definition) return [];
  if (Array.isArray(definition)) return definition;
  if (definition instanceof PropertyList) return definition;
  return definition.values || definition.variable || definition.variables || [];
}

class VariableScope extends Property {
  constructor(definition, layers) {
    super(Array.isArray(definition) ? undefined : definition);
    this.values = new VariableList(this, entries(definition));
    const hidden = (name, value) => Object.defineProperty(this, name, { value, writable: true, configurable: true });
    hidden('_layers', layers ? [].concat(layers) : []);
    hidden('version', 0);
    hidden('onchange', undefined);
  }

  _changed(key) {
    this.version += 1;
    if (this.onchange) this.onchange(key);
  }

  _own(key) {
    const name = String(key);
    const members = this.values.members;
    for (let at = members.length - 1; at >= 0; at -= 1) {
      if (String(members[at].key) === name && !members[at].disabled) return members[at];
    }
    return undefined;
  }

  variable(key) {
    return this._own(key);
  }

  addLayer(list) {
    this._layers.push(list);
  }

  get(key) {
    const own = this._own(key);
    if (own) return own.get();
    for (const layer of this._layers) {
      const found = layer._own(key);
      if (found) return found.get();
    }
    return undefined;
  }

  has(key) {
    return Boolean(this._own(key)) || this._layers.some((layer) => layer.has(key));
  }

  set(key, value, type) {
    if (key !== null && typeof key === 'object') return;
    const own = this._own(key);
    const definition = { key, value };
    if (type !== undefined) definition.type = type;
    if (own) own.update(definition);
    else this.values.insert(new Variable(definition));
    this._changed(key);
  }

  unset(key) {
    const own = this._own(key);
    if (!own) return;
    this.values.remove(own);
    this._changed(key);
  }

  clear() {
    const names = this.values.members.map((member) => member.key);
    this.values.clear();
    for (const name of names) this._changed(name);
  }

  replaceIn(template) {
    const { substitute, substituteIn } = require('./substitute');
    if (typeof template === 'string') return substitute(template, [this]);
    return template !== null && typeof template === 'object' ? substituteIn(template, [this]) : template;
  }

  toObject(excludeDisabled, caseSensitive) {
    const result = {};
    for (let at = this._layers.length - 1; at >= 0; at -= 1) {
      Object.assign(result, this._layers[at].toObject(excludeDisabled, caseSensitive));
    }
    return Object.assign(result, this.values.toObject(excludeDisabled, caseSensitive));
  }

  variables() {
    return this.toObject(true);
  }

  syncVariablesTo(target) {
    return Object.assign(target || {}, this.toObject(true));
  }

  syncVariablesFrom(source) {
    for (const key of Object.keys(source || {})) this.set(key, source[key]);
  }

  toJSON() {
    const result = super.toJSON();
    result.values = this.values.toJSON();
    return result;
  }

  static isVariableScope(value) {
    return value instanceof VariableScope;
  }
}

VariableScope._requiresId = true;

module.exports = { VariableScope, VariableList };
