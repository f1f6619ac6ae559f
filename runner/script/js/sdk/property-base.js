'use strict';

const isObject = (value) => value !== null && (typeof value === 'object' || typeof value === 'function');
const has = (object, key) => isObject(object) && Object.prototype.hasOwnProperty.call(object, key);

function assignDefined(target, source) {
  for (const key of Object.keys(source)) if (source[key] !== undefined) target[key] = source[key];
  return target;
}

// A copy of values of any depth that shares nothing with them; a circle stays one.
function plain(value, seen = new Map()) {
  if (typeof value === 'function') return {};
  if (value === null || typeof value !== 'object') return value;
  if (typeof value.toJSON === 'function') return value.toJSON();
  if (seen.has(value)) return seen.get(value);
  const result = Array.isArray(value) ? [] : {};
  seen.set(value, result);
  for (const key of Object.keys(value)) result[key] = plain(value[key], seen);
  return result;
}

// Lists are written under the singular of their names.
function toJSON(object) {
  const result = {};
  for (const key of Object.keys(object)) {
    const value = object[key];
    if (value === undefined) continue;
    const isList = value && value._postman_propertyIsList && !value._postman_isSerialisedAsPlural;
    result[isList && key.endsWith('s') ? key.slice(0, -1) : key] = plain(value);
  }
  return result;
}

class PropertyBase {
  constructor(definition) {
    if (!definition || typeof definition === 'string') return;
    const source = definition.info || definition;
    for (const key of Object.keys(source)) {
      if (key[0] === '_' && key !== '_') (this._ = this._ || {})[key.replace(/^_+/, '')] = source[key];
    }
  }

  parent() {
    return (this.__parent && (this.__parent.__parent || this.__parent)) || undefined;
  }

  setParent(parent) {
    Object.defineProperty(this, '__parent', { value: parent, configurable: true, writable: true, enumerable: false });
  }

  forEachParent(options, iterator) {
    const [settings, visit] = typeof options === 'function' ? [{}, options] : [options, iterator];
    if (typeof visit !== 'function' || !isObject(settings)) return;
    const above = (one) => one && typeof one.parent === 'function' && one.parent();
    let parent = this.parent();
    for (let next = above(parent); parent && (next || settings.withRoot); next = above(parent)) {
      visit(parent);
      parent = next;
    }
  }

  findInParents(name, test) {
    const owner = this.findParentContaining(name, test);
    return owner ? owner[name] : undefined;
  }

  findParentContaining(name, test) {
    for (let at = this; at; at = at.__parent) {
      if (test ? test.call(this, at) : at[name]) return at;
    }
    return undefined;
  }

  toJSON() {
    return toJSON(this);
  }

  meta(...names) {
    const all = plain(this._);
    if (!names.length) return all;
    return Object.fromEntries(names.filter((name) => has(all, name)).map((name) => [name, all[name]]));
  }

  static propertyIsMeta(value, key) {
    return String(key)[0] === '_' && key !== '_';
  }

  static propertyUnprefixMeta(value, key) {
    return String(key).replace(/^_+/, '');
  }
}

PropertyBase.toJSON = toJSON;

module.exports = { PropertyBase, plain, has, isObject, assignDefined };
