'use strict';
// lodash 4.16 of the wheel, under the name that runner/script/modules.py registers it with, and what 4.17.21 does
// otherwise. While it loads it looks at the global _, which would load lodash again.

const scope = Function('return this')();
const held = Object.getOwnPropertyDescriptor(scope, '_');

function original() {
  if (held) delete scope._;
  try {
    return require('./original/lodash');
  } finally {
    if (held) Object.defineProperty(scope, '_', held);
  }
}

const _ = original();
const { cloneDeep, flatten, get, hasIn, omit, orderBy, set, sortBy, toPath, unset } = _;

/* A name that an object has is no path, even with a dot in it. */
const pathIn = (object, name) => (Array.isArray(name) || (typeof name === 'string' && !(name in Object(object)))
  ? toPath(name) : [name]);
const byPath = (read) => (Array.isArray(read) ? (value) => get(value, read) : read);

_.mixin({
  pick(object, ...names) {
    const result = {};
    for (const name of object == null ? [] : flatten(names)) {
      const path = pathIn(object, name);
      if (hasIn(object, path)) set(result, path, get(object, path));
    }
    return result;
  },
  omit(object, ...names) {
    const paths = object == null ? [] : flatten(names).map((name) => pathIn(object, name));
    const deep = paths.filter((path) => path.length > 1);
    const result = omit(object, paths.filter((path) => path.length === 1).map(([name]) => name));
    if (deep.length === 0) return result;
    const copy = cloneDeep(result);
    for (const path of deep) unset(copy, path);
    return copy;
  },
  orderBy(collection, reads, orders, guard) {
    return orderBy(collection, Array.isArray(reads) ? reads.map(byPath) : reads, orders, guard);
  },
  sortBy(collection, ...reads) {
    const [index, list] = reads;
    const isIteration = typeof index === 'number' && Array.isArray(list) && list[index] === collection;
    return sortBy(collection, ...(isIteration ? reads : flatten(reads).map(byPath)));
  },
}, { chain: true });
_.mixin({ isFunction: (value) => typeof value === 'function' }, { chain: false });
_.VERSION = '4.17.21';

module.exports = _;
