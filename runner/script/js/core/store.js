/* The variable scopes as they live in a context between scripts; every change is kept for the host. */
'use strict';

const NAMES = ['environment', 'globals', 'collectionVariables', 'iterationData', 'local'];

class Store {
  constructor(name, changes) {
    this.name = name;
    this.label = '';
    this.values = new Map();
    Object.defineProperty(this, 'changes', { value: changes });
  }

  get(key) { return this.values.get(key); }

  has(key) { return this.values.has(key); }

  set(key, value) {
    this.values.set(key, value);
    this.changes.push([this.name, 'set', key, value]);
  }

  unset(key) {
    if (this.values.delete(key)) this.changes.push([this.name, 'unset', key]);
  }

  clear() {
    this.values.clear();
    this.changes.push([this.name, 'clear']);
  }

  keys() { return [...this.values.keys()]; }

  toObject() {
    const found = {};
    for (const [key, value] of this.values) found[key] = value;
    return found;
  }

  replace(values, label) {
    this.values = new Map(Object.entries(values));
    if (label !== undefined) this.label = label;
  }
}

exports.createStores = function createStores() {
  const changes = [];
  const stores = {};
  for (const name of NAMES) stores[name] = new Store(name, changes);
  return {
    stores,
    update(given) {
      changes.length = 0;
      for (const name of Object.keys(given)) stores[name].replace(given[name].values, given[name].label);
    },
    takeChanges: () => changes.splice(0),
  };
};
