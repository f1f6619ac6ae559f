'use strict';

function plain(value) {
  if (value === null || typeof value !== 'object') return value;
  if (typeof value.toJSON === 'function') return value.toJSON();
  if (value instanceof Uint8Array) return { type: 'Buffer', data: Array.from(value) };
  if (Array.isArray(value)) return value.map(plain);
  return value;
}

class PropertyBase {
  parent() {
    return this._parent;
  }

  setParent(parent) {
    Object.defineProperty(this, '_parent', { value: parent, configurable: true, writable: true, enumerable: false });
  }

  forEachParent(options, iterator) {
    const [settings, visit] = typeof options === 'function' ? [{}, options] : [options || {}, iterator];
    for (let at = settings.withRoot === false ? this._parent : this; at; at = at._parent) visit(at);
  }

  findInParents(name, test) {
    for (let at = this; at; at = at._parent) {
      if (at[name] !== undefined && (!test || test(at))) return at[name];
    }
    return undefined;
  }

  findParentContaining(name, test) {
    for (let at = this; at; at = at._parent) {
      if (at[name] !== undefined && (!test || test(at))) return at;
    }
    return undefined;
  }

  toJSON() {
    const result = {};
    for (const key of Object.keys(this)) {
      if (key[0] === '_' || this[key] === undefined) continue;
      result[key] = plain(this[key]);
    }
    return result;
  }
}

PropertyBase.toJSON = plain;

module.exports = { PropertyBase, plain };
