/* A variable scope of a running script: what VariableScope is, over the store in which the host keeps the values. */
'use strict';

// What holds for one script only: values that go through JSON to the next one ([store, name, value]), …
const passing = [];
// … and variables to which it gave a type: store → name → variable.
const typed = new Map();

function begin() {
  typed.clear();
  for (const [store, name, value] of passing.splice(0)) {
    const same = store.has(name) && Object.is(store.get(name), value);
    if (same) store.values.set(name, value instanceof Date ? value.toJSON() : null);
  }
}

function isPassing(value, store) {
  if (value === undefined) return store.name !== 'local';
  return typeof value === 'function' || value instanceof Date || (typeof value === 'number' && !Number.isFinite(value));
}

function giveType(store, name, value, type) {
  const known = typed.get(store) || new Map();
  if (typeof type !== 'string' && !known.has(name)) return;
  const { Variable } = require('../sdk/variable');
  const variable = known.get(name) || new Variable({ key: name });
  variable.update(typeof type === 'string' ? { type, value } : { value });
  typed.set(store, known.set(name, variable));
}

function forget(store, name) {
  if (typed.has(store)) typed.get(store).delete(name);
}

function read(store, name) {
  const variable = typed.size && typed.has(store) && typed.get(store).get(name);
  if (variable) return variable.get();
  const value = store.get(name);
  return typeof value === 'function' ? value() : value;
}

function text(value) {
  if (value === null) return 'null';
  return value !== undefined && typeof value.toString === 'function' ? value.toString() : '';
}

function describe(scope, store, layers) {
  const lazily = (name, get) => Object.defineProperty(scope, name, { get, enumerable: true, configurable: true });
  const parts = () => require('./scope-parts');
  lazily('id', () => parts().idOf(store));
  if (store.label) scope.name = store.label;
  lazily('values', () => parts().listOf(scope, store, typed.get(store)));
  if (store.name === 'iterationData') return;
  scope._postman_enableTracking = true;
  lazily('mutations', () => parts().mutationsOf(store));
  if (layers.length) lazily('_layers', () => layers.map((layer) => parts().listOf(scope, layer, typed.get(layer))));
}

class PostmanVariableScope {
  #store;

  #layers;

  constructor(store, layers = []) {
    this.#store = store;
    this.#layers = layers;
    // a script that has changed nothing yet may be a new one
    if (!store.changes.length) begin();
    describe(this, store, layers);
  }

  #holder(name) {
    return this.#store.has(name) ? this.#store : this.#layers.find((layer) => layer.has(name));
  }

  get(key) {
    const store = this.#holder(String(key));
    return store && read(store, String(key));
  }

  has(key) {
    return Boolean(this.#holder(String(key)));
  }

  set(key, value, type) {
    if (key !== null && typeof key === 'object') return;
    const name = String(key);
    this.#store.set(name, value);
    giveType(this.#store, name, value, type);
    if (isPassing(value, this.#store)) passing.push([this.#store, name, value]);
  }

  unset(key) {
    this.#store.unset(String(key));
    forget(this.#store, String(key));
  }

  clear() {
    this.#store.clear();
    typed.delete(this.#store);
  }

  toObject() {
    const all = {};
    for (const store of [this.#store, ...this.#layers].reverse()) {
      for (const name of store.keys()) all[name] = read(store, name);
    }
    return all;
  }

  variables() {
    throw new Error('`VariableScope#variables` has been discontinued, use `VariableScope#syncVariablesTo` instead.');
  }

  // As lists of variables have it, for what replaces placeholders.
  oneNormalizedVariable(key) {
    return this.has(key) ? { toString: () => text(this.get(key)) } : undefined;
  }

  replaceIn(template) {
    const { substituteIn } = require('../sdk/substitute');
    if (typeof template !== 'string' && !Array.isArray(template)) return substituteIn(template, [this]);
    return substituteIn({ template }, [this]).template;
  }
}

// What few scripts use is loaded when one does.
for (const name of ['toJSON', 'syncVariablesTo', 'syncVariablesFrom', 'applyMutation', 'enableTracking',
  'disableTracking', 'addLayer', 'meta', 'parent']) {
  Object.defineProperty(PostmanVariableScope.prototype, name, {
    configurable: true,
    writable: true,
    value(...values) { return require('./scope-parts').methods[name].apply(this, values); },
  });
}

PostmanVariableScope.prototype._postman_isVariableScope = true;

module.exports = { Scope: PostmanVariableScope };
