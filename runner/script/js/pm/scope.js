/* A variable scope of a running script: what VariableScope is, over the store in which the host keeps the values. */
'use strict';

const asTyped = (given, type) => {
  const value = typeof given === 'function' ? given() : given;
  if (type === undefined) return value;
  const { Variable } = require('../sdk/variable');
  return new Variable({ key: '', value, type }).get();
};

function typeOf(value) {
  return value !== null && (typeof value === 'object' || typeof value === 'function') ? 'any' : typeof value;
}

class Scope {
  constructor(store, layers) {
    const hidden = (name, value) => Object.defineProperty(this, name, { value });
    hidden('_store', store);
    hidden('_layers', layers || []);
    if (store.label) this.name = store.label;
  }

  get(key) {
    const name = String(key);
    if (this._store.has(name)) return this._store.get(name);
    for (const layer of this._layers) {
      if (layer.has(name)) return layer.get(name);
    }
    return undefined;
  }

  has(key) {
    const name = String(key);
    return this._store.has(name) || this._layers.some((layer) => layer.has(name));
  }

  set(key, value, type) {
    if (key !== null && typeof key === 'object') return;
    this._store.set(String(key), asTyped(value, type));
  }

  unset(key) {
    this._store.unset(String(key));
  }

  clear() {
    this._store.clear();
  }

  toObject() {
    const result = {};
    for (let at = this._layers.length - 1; at >= 0; at -= 1) Object.assign(result, this._layers[at].toObject());
    return Object.assign(result, this._store.toObject());
  }

  variables() {
    return this.toObject();
  }

  replaceIn(template) {
    const { substitute, substituteIn } = require('../sdk/substitute');
    if (typeof template === 'string') return substitute(template, [this]);
    return template !== null && typeof template === 'object' ? substituteIn(template, [this]) : template;
  }

  get values() {
    const { VariableList } = require('../sdk/variable-scope');
    return new VariableList(this, this._definitions());
  }

  _definitions() {
    return this._store.keys().map((key) => ({ type: typeOf(this._store.get(key)), key, value: this._store.get(key) }));
  }

  toJSON() {
    const values = this._definitions().map(({ key, value }) => ({ type: 'any', value, key }));
    return this.name === undefined ? { values } : { name: this.name, values };
  }
}

module.exports = { Scope };
