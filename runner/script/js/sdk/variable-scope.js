'use strict';

const { Property } = require('./property');
const { VariableList } = require('./variable-list');

const { isVariableList } = VariableList;
const active = (variable) => Boolean(variable) && variable.disabled !== true;

class PostmanVariableScope extends Property {
  constructor(definition, layers) {
    const given = Array.isArray(definition) || isVariableList(definition) ? { values: definition } : definition;
    super(given);
    const values = given && given.values;
    this.values = new VariableList(this, isVariableList(values) ? values.toJSON() : values);
    if (layers) this._layers = [].concat(layers).filter(isVariableList);
    if (given && given.mutations) this.mutations = this._tracker(given.mutations);
  }

  _tracker(definition) {
    const { MutationTracker } = require('./mutation-tracker');
    return new MutationTracker(definition);
  }

  _find(key) {
    const own = this.values.oneNormalizedVariable(key);
    if (active(own)) return own;
    return (this._layers || []).map((layer) => layer.oneNormalizedVariable(key)).find(active);
  }

  variables() {
    throw new Error('`VariableScope#variables` has been discontinued, use `VariableScope#syncVariablesTo` instead.');
  }

  toObject(excludeDisabled, caseSensitive) {
    const lists = [this.values, ...(this._layers || [])].reverse();
    return Object.assign({}, ...lists.map((list) => list.toObject(excludeDisabled, caseSensitive)));
  }

  has(key) {
    return Boolean(this._find(key));
  }

  get(key) {
    const found = this._find(key);
    return found ? found.valueOf() : undefined;
  }

  set(key, value, type) {
    const known = this.values.oneNormalizedVariable(key);
    const update = typeof type === 'string' ? { key, value, type } : { key, value };
    if (known && !known.disabled) known.update(update);
    else this.values.add(update);
    if (this._postman_enableTracking) this.mutations.track('set', key, value);
  }

  unset(key) {
    const disabled = this.values.filter((variable) => variable.key === key && variable.disabled).pop();
    this.values.remove((variable) => variable.key === key && !variable.disabled);
    if (disabled) this.values.reference[key] = disabled;
    if (this._postman_enableTracking) this.mutations.track('unset', key);
  }

  clear() {
    if (this._postman_enableTracking) this.values.each((variable) => { this.mutations.track('unset', variable.key); });
    this.values.clear();
  }

  replaceIn(template) {
    const lists = [this.values, ...(this._layers || [])];
    const wrapped = typeof template === 'string' || Array.isArray(template);
    const result = Property.replaceSubstitutionsIn(wrapped ? { template } : template, lists);
    return wrapped ? result.template : result;
  }

  enableTracking(options) {
    if (this._postman_enableTracking) return;
    this._postman_enableTracking = true;
    this.mutations = this._tracker(options);
  }

  disableTracking() {
    this._postman_enableTracking = false;
  }

  applyMutation(instruction, key, value) {
    if (this[instruction]) this[instruction](key, value);
  }

  syncVariablesFrom(source, track) {
    return this.values.syncFromObject(source, track);
  }

  syncVariablesTo(target) {
    return this.values.syncToObject(target);
  }

  toJSON() {
    const { value: values, _layers, _postman_enableTracking, ...rest } = super.toJSON();
    return values ? { ...rest, values } : rest;
  }

  addLayer(list) {
    if (isVariableList(list)) (this._layers = this._layers || []).push(list);
  }

  static isVariableScope(value) {
    return value instanceof PostmanVariableScope || Boolean(value && value._postman_isVariableScope);
  }
}

PostmanVariableScope.prototype._postman_propertyRequiresId = true;

module.exports = { VariableScope: PostmanVariableScope };
