/* What only few scripts ask of a variable scope. */
'use strict';

const { plain } = require('../sdk/property-base');
const { uuid } = require('../sdk/property');

const ids = new WeakMap();

function idOf(store) {
  if (!ids.has(store)) ids.set(store, uuid());
  return ids.get(store);
}

function listOf(scope, store, typed) {
  const { VariableList } = require('../sdk/variable-list');
  const given = (key) => (typed && typed.get(key)) || { value: store.get(key), type: 'any' };
  const definition = (key) => ({ key, value: given(key).value, type: given(key).type });
  return new VariableList(scope, store.keys().map(definition));
}

function mutationsOf(store) {
  const { MutationTracker } = require('../sdk/mutation-tracker');
  const tracker = new MutationTracker({ autoCompact: true });
  for (const [name, kind, ...mutation] of store.changes) {
    if (name === store.name && kind !== 'clear') tracker.track(kind, ...mutation);
  }
  return tracker;
}

const methods = {
  toJSON() {
    const { id, name, mutations, values } = this;
    const json = { id, name, mutations: plain(mutations), values: values.toJSON() };
    for (const key of Object.keys(json)) if (json[key] === undefined) delete json[key];
    return json;
  },
  syncVariablesTo(target) {
    return this.values.syncToObject(target);
  },
  syncVariablesFrom(source, track) {
    const done = this.values.syncFromObject(source, track);
    for (const key of Object.keys(source)) this.set(key, source[key]);
    for (const key of Object.keys(this.values.toObject())) if (!(key in source)) this.unset(key);
    return done;
  },
  applyMutation(instruction, key, value) {
    if (this[instruction]) this[instruction](key, value);
  },
  enableTracking() {},
  disableTracking() {},
  addLayer() {},
  meta() {},
  parent() {},
};

module.exports = { idOf, listOf, mutationsOf, methods };
