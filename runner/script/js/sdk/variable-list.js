'use strict';

const { Property } = require('./property');
const { has, isObject } = require('./property-base');
const { PropertyList } = require('./property-list');
const { Variable } = require('./variable');

class PostmanVariableList extends PropertyList {
  constructor(parent, populate) {
    super(Variable, parent, populate);
  }

  replace(text, overrides) {
    return Property.replaceSubstitutions(text, this, overrides);
  }

  substitute(value, overrides) {
    const lists = [this];
    for (let at = this.__parent; at; at = at.__parent) if (at.variables) lists.push(at.variables);
    return Property.replaceSubstitutionsIn(value, [...new Set(lists.concat(overrides || []))]);
  }

  syncFromObject(values, track, prune) {
    const done = track && { created: [], updated: [], deleted: [] };
    const note = (what, key) => done && done[what].push(key);
    if (!isObject(values)) return done;
    for (const key of Object.keys(values)) {
      const known = this.has(key);
      if (known) this.one(key).set(values[key]);
      else this.add({ value: values[key], [this._postman_listIndexKey]: key });
      note(known ? 'updated' : 'created', key);
    }
    if (prune === false) return done;
    for (const key of Object.keys(this.reference)) {
      if (has(values, key)) continue;
      this.remove(key);
      note('deleted', key);
    }
    return done;
  }

  syncToObject(target) {
    const result = isObject(target) ? target : {};
    for (const key of Object.keys(result)) if (!has(this.reference, key)) delete result[key];
    this.each((variable) => { result[variable.key] = variable.valueOf(); });
    return result;
  }

  // The last one of the name that is not disabled, if there is one.
  oneNormalizedVariable(name) {
    const known = this.reference[name];
    if (known && !known.disabled) return known;
    const index = this._postman_listIndexKey;
    const enabled = this.members.filter((member) => member[index] === name && !member.disabled).pop();
    if (enabled) this.reference[name] = enabled;
    return this.reference[name];
  }

  static isVariableList(value) {
    return value instanceof PostmanVariableList;
  }
}

module.exports = { VariableList: PostmanVariableList };
