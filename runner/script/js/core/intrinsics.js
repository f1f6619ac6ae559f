/* The language's own objects: what a script does to them ends with it. */
'use strict';

const { ownKeys, defineProperty, deleteProperty, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
const { is } = Object;

const ROOTS = [
  'Object', 'Function', 'Array', 'String', 'Number', 'Boolean', 'Symbol', 'BigInt', 'Date', 'RegExp', 'Promise', 'Map',
  'Set', 'WeakMap', 'WeakSet', 'Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'EvalError',
  'URIError', 'JSON', 'Math', 'Reflect', 'Proxy', 'ArrayBuffer', 'Uint8Array', 'DataView', 'InternalError',
];

function hidden() {
  const iterator = getPrototypeOf(getPrototypeOf([][Symbol.iterator]()));
  return [
    iterator, getPrototypeOf([][Symbol.iterator]()), getPrototypeOf(new Map()[Symbol.iterator]()),
    getPrototypeOf(new Set()[Symbol.iterator]()), getPrototypeOf(''[Symbol.iterator]()), getPrototypeOf(Uint8Array),
    getPrototypeOf(Uint8Array).prototype, getPrototypeOf(async () => {}), getPrototypeOf(function* () {}),
  ];
}

function snapshot(object, keys) {
  const entries = [];
  for (let i = 0; i < keys.length; i += 1) {
    const descriptor = getOwnPropertyDescriptor(object, keys[i]);
    if (descriptor && descriptor.configurable) entries[entries.length] = { key: keys[i], descriptor };
  }
  return { object, entries };
}

function objectsOf(scope) {
  const found = hidden();
  for (const name of ROOTS) {
    const root = scope[name];
    if (root === undefined) continue;
    found.push(root);
    if (typeof root === 'function' && root.prototype) found.push(root.prototype);
  }
  return found;
}

function isSame(object, key, then) {
  if (then.get === undefined && then.set === undefined) return is(object[key], then.value);
  const now = getOwnPropertyDescriptor(object, key);
  return now !== undefined && now.get === then.get && now.set === then.set;
}

function putBack(saved) {
  for (let i = 0; i < saved.entries.length; i += 1) {
    const entry = saved.entries[i];
    if (!isSame(saved.object, entry.key, entry.descriptor)) {
      defineProperty(saved.object, entry.key, entry.descriptor);
    }
  }
}

function withoutAdditions(saved) {
  const keys = ownKeys(saved.object);
  for (let i = 0; i < keys.length; i += 1) {
    let known = false;
    for (let j = 0; j < saved.entries.length && !known; j += 1) known = saved.entries[j].key === keys[i];
    if (!known) deleteProperty(saved.object, keys[i]);
  }
}

/* Remembers lazily, before the first script that could change something; additions stay but on Object.prototype. */
exports.createGuard = function createGuard(scope) {
  let saved = null;
  let root = null;
  return {
    remember() {
      if (saved) return;
      saved = objectsOf(scope).map((object) => snapshot(object, ownKeys(object)));
      saved.push(snapshot(scope, ROOTS.concat('eval', 'globalThis', 'parseInt', 'parseFloat', 'isNaN', 'isFinite',
        'encodeURIComponent', 'decodeURIComponent', 'encodeURI', 'decodeURI')));
      for (const each of saved) if (each.object === scope.Object.prototype) root = each;
    },
    restore() {
      if (!saved) return;
      withoutAdditions(root);
      for (let i = 0; i < saved.length; i += 1) putBack(saved[i]);
    },
  };
};
