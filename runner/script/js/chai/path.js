'use strict';

const UNSAFE = new Set(['constructor', '__proto__', 'prototype']);

function parsePart(text) {
  if (UNSAFE.has(text)) return undefined;
  const index = /^\[(\d+)\]$/.exec(text);
  return index ? parseFloat(index[1]) : text.replace(/\\([.[\]])/g, '$1');
}

// Splits `a.b[0]` into its keys; `\.` and `\[` are literal.
function parsePath(path) {
  const parts = path.replace(/([^\\])\[/g, '$1.[').match(/(\\\.|[^.]+?)+/g) || [''];
  return parts.map(parsePart);
}

function walk(object, keys) {
  let value = object;
  let result = null;
  keys.forEach((key, index) => {
    if (!value) return;
    value = value[key];
    if (index === keys.length - 1) result = value;
  });
  return result;
}

function hasProperty(object, name) {
  return object !== null && object !== undefined && name in Object(object);
}

// {value, exists} of the nested property at `path`.
function pathInfo(object, path) {
  const keys = parsePath(path);
  const parent = keys.length > 1 ? walk(object, keys.slice(0, -1)) : object;
  const name = keys[keys.length - 1];
  return { parent, name, value: walk(object, keys), exists: hasProperty(parent, name) };
}

module.exports = { pathInfo, hasProperty };
