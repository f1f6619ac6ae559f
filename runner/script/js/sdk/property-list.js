'use strict';

const { PropertyBase, plain } = require('./property-base');

const isList = (value) => value instanceof PropertyList;

class PropertyList extends PropertyBase {
  constructor(type, parent, populate) {
    super();
    this.members = [];
    this.setParent(parent);
    const hidden = (name, value) => Object.defineProperty(this, name, { value, writable: true, configurable: true });
    hidden('Type', type);
    hidden('_indexKey', (type && type._indexKey) || 'id');
    hidden('_multiple', Boolean(type && type._multiple));
    hidden('_foldCase', Boolean(type && type._foldCase));
    if (populate !== undefined && populate !== null) this.populate(populate);
  }

  get reference() {
    const result = {};
    for (const member of this.members) {
      const key = this._fold(member[this._indexKey]);
      const known = result[key];
      if (known === undefined || !this._multiple) result[key] = member;
      else result[key] = Array.isArray(known) ? [...known, member] : [known, member];
    }
    return result;
  }

  _fold(key) {
    return this._foldCase ? String(key).toLowerCase() : String(key);
  }

  _named(key) {
    const wanted = this._fold(key);
    return this.members.filter((member) => this._fold(member[this._indexKey]) === wanted);
  }

  _make(item) {
    if (this.Type && !(item instanceof this.Type)) {
      const create = this.Type._create;
      return create ? create(item) : new this.Type(item);
    }
    return item;
  }

  insert(item, before) {
    if (item === null || typeof item !== 'object') return;
    const member = this._make(item);
    const known = this.members.indexOf(member);
    if (known >= 0) this.members.splice(known, 1);
    const at = before === undefined ? -1 : this.indexOf(before);
    if (at < 0) this.members.push(member);
    else this.members.splice(at, 0, member);
    if (typeof member.setParent === 'function') member.setParent(this);
  }

  insertAfter(item, after) {
    const at = after === undefined ? -1 : this.indexOf(after);
    this.insert(item, at < 0 ? undefined : this.members[at + 1]);
  }

  add(item) {
    if (item === undefined || item === null || Number.isNaN(item)) return;
    this.insert(this._make(item));
  }

  append(item) {
    this.insert(this._make(item));
  }

  prepend(item) {
    this.insert(this._make(item), this.members[0]);
  }

  upsert(item, before) {
    if (item === undefined || item === null || Number.isNaN(item)) return null;
    const member = this._make(item);
    const existing = this.one(member[this._indexKey]);
    if (!existing) {
      this.insert(member, before);
      return true;
    }
    if (existing !== member) {
      if (typeof existing.update === 'function') existing.update(item);
      else Object.assign(existing, member);
    }
    if (before !== undefined) this.insert(existing, before);
    return false;
  }

  remove(predicate, context) {
    let matches = predicate;
    if (typeof predicate === 'string') matches = (member) => this._fold(member[this._indexKey]) === this._fold(predicate);
    else if (predicate !== null && typeof predicate === 'object') {
      matches = (member) => member === predicate;
    }
    if (typeof matches !== 'function') return;
    this.members = this.members.filter((member) => !matches.call(context, member));
  }

  clear() {
    this.members = [];
  }

  populate(items) {
    let list = items;
    if (typeof items === 'string') list = this.Type && this.Type.parse ? this.Type.parse(items) : [];
    if (isList(list)) list = list.members.slice();
    if (!Array.isArray(list)) list = list && typeof list === 'object' ? Object.entries(list).map(([key, value]) => ({ key, value })) : [];
    for (const item of list) this.add(item);
  }

  repopulate(items) {
    this.clear();
    this.populate(items);
  }

  assimilate(source, prune) {
    const members = isList(source) ? source.members : source;
    if (!Array.isArray(members)) return;
    const list = members.map((member) => this._make(member));
    for (const member of list) {
      const known = this.one(member[this._indexKey]);
      if (!known) this.add(member);
      else if (known !== member) Object.assign(known, member);
    }
    if (!prune) return;
    const names = new Set(list.map((member) => this._fold(member[this._indexKey])));
    this.members = this.members.filter((member) => names.has(this._fold(member[this._indexKey])));
  }

  one(key) {
    const found = this._named(key);
    return found[found.length - 1];
  }

  get(key) {
    const member = this.one(key);
    return member === undefined ? undefined : member.valueOf();
  }

  has(item, value) {
    const found = typeof item === 'object' && item !== null ? this.members.filter((member) => member === item) : this._named(item);
    if (!found.length) return false;
    return arguments.length === 1 || value === undefined || found.some((member) => member.valueOf() === value);
  }

  idx(index) {
    return this.members[index];
  }

  indexOf(item) {
    return this.members.indexOf(typeof item === 'string' ? this.one(item) : item);
  }

  all() {
    return this.members.slice();
  }

  count() {
    return this.members.length;
  }

  each(iterator, context) {
    const self = context === undefined ? this : context;
    // the list is read as it is at each step, and its first length counts: what Postman's lodash does
    for (let index = 0, count = this.members.length; index < count; index += 1) {
      if (iterator.call(self, this.members[index], index, this.members) === false) {
        break;
      }
    }
  }

  map(iterator, context) {
    return this.members.map(iterator, context === undefined ? this : context);
  }

  reduce(iterator, initial, context) {
    const self = context === undefined ? this : context;
    return this.members.reduce((...given) => iterator.apply(self, given), initial);
  }

  filter(rule, context) {
    return this.members.filter(this._rule(rule), context === undefined ? this : context);
  }

  find(rule, context) {
    return this.members.find(this._rule(rule), context === undefined ? this : context);
  }

  _rule(rule) {
    if (typeof rule === 'function') return rule;
    if (typeof rule === 'string') return (member) => Boolean(member[rule]);
    return (member) => Object.keys(rule || {}).every((key) => member[key] === rule[key]);
  }

  eachParent(iterator, context) {
    for (let at = this._parent, from = this; at; from = at, at = at._parent) iterator.call(context, at, from);
  }

  mapEntries(iterator) {
    return this.members.map((member) => iterator([member[this._indexKey], member.valueOf()]));
  }

  toObject(excludeDisabled, caseSensitive, multiple, sanitize) {
    const manyPossible = multiple || this._multiple;
    const result = {};
    for (const member of this.members) {
      if (excludeDisabled && member.disabled) continue;
      const name = member[this._indexKey];
      if (name === undefined || name === null || (sanitize && !name)) continue;
      const key = this._foldCase && !caseSensitive ? String(name).toLowerCase() : name;
      const value = member.valueOf();
      if (!manyPossible || !Object.prototype.hasOwnProperty.call(result, key)) result[key] = value;
      else result[key] = Array.isArray(result[key]) ? [...result[key], value] : [result[key], value];
    }
    return result;
  }

  toString() {
    if (this.Type && typeof this.Type.unparse === 'function') return this.Type.unparse(this.members);
    return this.members.map(String).join(',');
  }

  toJSON() {
    return this.members.map(plain);
  }

  [Symbol.iterator]() {
    return this.members[Symbol.iterator]();
  }

  static isPropertyList(value) {
    return isList(value);
  }
}

module.exports = { PropertyList };
