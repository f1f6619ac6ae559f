'use strict';

const { PropertyBase, has, isObject } = require('./property-base');

const SETTINGS = {
  _postman_propertyIndexKey: '_postman_listIndexKey',
  _postman_propertyIndexCaseInsensitive: '_postman_listIndexCaseInsensitive',
  _postman_propertyAllowsMultipleValues: '_postman_listAllowsMultipleValues',
};

const nothing = (item) => item === undefined || item === null || Number.isNaN(item);
const isPlain = (value) => isObject(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value));

function ruleOf(rule, context) {
  if (typeof rule !== 'function') return require('./iteratee').iteratee(rule);
  return context === undefined || context === null ? rule : rule.bind(context);
}

class PostmanPropertyList extends PropertyBase {
  constructor(type, parent, populate) {
    super();
    this.setParent(parent);
    this.members = [];
    this.reference = {};
    this.Type = type;
    for (const name of Object.keys(SETTINGS)) if (has(type, name)) this[SETTINGS[name]] = type[name];
    if (populate) this.populate(populate);
  }

  _index(key) {
    return this._postman_listIndexCaseInsensitive ? String(key).toLowerCase() : key;
  }

  insert(item, before) {
    if (!isObject(item)) return;
    const known = this.indexOf(item);
    const owner = item.__parent;
    if (PostmanPropertyList.isPropertyList(owner) && owner !== this) owner.remove(item);
    PropertyBase.prototype.setParent.call(item, this);
    if (known >= 0) this.members.splice(known, 1);
    const at = before ? this.indexOf(before) : -1;
    if (at >= 0) this.members.splice(at, 0, item);
    else this.members.push(item);
    this._refer(item);
  }

  _refer(item) {
    const key = item[this._postman_listIndexKey];
    if (!key || !String(key)) return;
    const index = this._index(String(key));
    const { reference } = this;
    if (!this._postman_listAllowsMultipleValues || !has(reference, index)) reference[index] = item;
    else if (Array.isArray(reference[index])) reference[index].push(item);
    else reference[index] = [reference[index], item];
  }

  insertAfter(item, after) {
    return this.insert(item, this.idx(this.indexOf(after) + 1));
  }

  append(item) {
    return this.insert(item);
  }

  prepend(item) {
    return this.insert(item, this.idx(0));
  }

  add(...given) {
    const [item] = given;
    if (nothing(item)) return;
    const { Type } = this;
    if (item.constructor === Type) this.insert(item);
    else this.insert(has(Type, 'create') ? Type.create(...given) : new Type(item));
  }

  upsert(item) {
    if (nothing(item)) return null;
    const existing = this.one(item[this._postman_listIndexKey]);
    if (!existing) {
      this.add(item);
      return true;
    }
    if (typeof existing.update !== 'function') {
      throw new Error('collection: unable to upsert into a list of Type that does not support .update()');
    }
    existing.update(item);
    return false;
  }

  remove(predicate, context) {
    let matches = predicate;
    if (typeof predicate === 'string') {
      const wanted = this._index(predicate);
      matches = (member) => this._index(member[this._postman_listIndexKey]) === wanted;
    } else if (predicate instanceof this.Type) matches = (member) => member === predicate;
    if (typeof matches !== 'function') return;
    const { members } = this;
    const out = members.filter((member, at) => matches.call(context || this, member, at, members));
    for (const member of out) this._forget(member);
    for (let at = members.length - 1; at >= 0; at -= 1) if (out.includes(members[at])) members.splice(at, 1);
  }

  _forget(member) {
    const { reference } = this;
    delete member.__parent;
    const key = member[this._postman_listIndexKey];
    if (!key || !String(key)) return;
    const index = this._index(String(key));
    const left = this._postman_listAllowsMultipleValues && Array.isArray(reference[index])
      ? reference[index].filter((other) => other !== member) : [];
    if (left.length > 1) reference[index] = left;
    else if (left.length) [reference[index]] = left;
    else delete reference[index];
  }

  clear() {
    for (const member of this.members) if (member) delete member.__parent;
    this.members.length = 0;
    for (const key of Object.keys(this.reference)) delete this.reference[key];
  }

  populate(items) {
    const { Type } = this;
    const given = typeof items === 'string' && typeof Type.parse === 'function' ? Type.parse(items) : items;
    if (isPlain(given) && has(Type, 'create')) for (const key of Object.keys(given)) this.add(given[key], key, given);
    else (Array.isArray(given) ? given : [given]).forEach((item, at, all) => this.add(item, at, all));
  }

  repopulate(items) {
    this.clear();
    this.populate(items);
  }

  assimilate(source, prune) {
    const members = PostmanPropertyList.isPropertyList(source) ? source.members : source;
    if (!Array.isArray(members)) return;
    const name = this._postman_listIndexKey;
    const taken = members.filter((item) => item && has(item, name));
    for (const item of taken) this.upsert(item);
    if (!prune) return;
    const kept = new Set(taken.map((item) => String(item[name])));
    for (const key of Object.keys(this.reference)) if (!kept.has(key)) this.remove(key);
  }

  all() {
    return this.members.slice();
  }

  one(key) {
    const found = this.reference[this._index(key)];
    return this._postman_listAllowsMultipleValues && Array.isArray(found) ? found[found.length - 1] : found;
  }

  get(key) {
    const member = this.one(key);
    return member ? member.valueOf() : undefined;
  }

  has(item, value) {
    const found = typeof item === 'string' ? this.reference[this._index(item)]
      : this.members.filter((member) => member === item);
    if (!found) return false;
    const several = Array.isArray(found);
    if (arguments.length === 1) return Boolean(several ? found.length : found);
    if (this._postman_listAllowsMultipleValues && several) return found.some((member) => member.valueOf() === value);
    return found.valueOf() === value;
  }

  idx(index) {
    return this.members[index];
  }

  indexOf(item) {
    return this.members.indexOf(typeof item === 'string' ? this.one(item) : item);
  }

  count() {
    return this.members.length;
  }

  each(iterator, context) {
    const visit = ruleOf(iterator, context || this.__parent);
    const { members } = this;
    // the list is read as it is at each step, and its first length counts
    for (let at = 0, count = members.length; at < count; at += 1) {
      if (visit(members[at], at, members) === false) break;
    }
  }

  map(iterator, context) {
    return this.members.map(ruleOf(iterator, context || this));
  }

  reduce(iterator, initial, context) {
    return this.members.reduce(ruleOf(iterator, context || this), initial);
  }

  filter(rule, context) {
    return this.members.filter(ruleOf(rule, context));
  }

  find(rule, context) {
    return this.members.find(ruleOf(rule, context));
  }

  eachParent(iterator, context) {
    if (typeof iterator !== 'function') return;
    for (let at = this.__parent, from; at; from = at, at = at.__parent) iterator.call(context || this, at, from);
  }

  toObject(excludeDisabled, caseSensitive, multiValue, sanitizeKeys) {
    const name = this._postman_listIndexKey;
    const several = this._postman_listAllowsMultipleValues || multiValue;
    const result = {};
    for (const member of this.members) {
      if (!member || !has(member, name) || (excludeDisabled && member.disabled)) continue;
      if (sanitizeKeys && !member[name]) continue;
      const key = caseSensitive ? member[name] : this._index(member[name]);
      const value = member.valueOf();
      if (!several || !has(result, key)) result[key] = value;
      else if (Array.isArray(result[key])) result[key].push(value);
      else result[key] = [result[key], value];
    }
    return result;
  }

  toString() {
    return this.Type && this.Type.unparse ? this.Type.unparse(this.members) : Object.prototype.toString.call(this);
  }

  toJSON() {
    return this.members.map((member) => (member && typeof member.toJSON === 'function' ? member.toJSON()
      : PropertyBase.toJSON(member || {})));
  }

  static isPropertyList(value) {
    return value instanceof PostmanPropertyList;
  }
}

Object.assign(PostmanPropertyList.prototype, {
  _postman_propertyIsList: true,
  _postman_listIndexKey: 'id',
  _postman_listIndexCaseInsensitive: false,
  _postman_listAllowsMultipleValues: false,
});

module.exports = { PropertyList: PostmanPropertyList };
