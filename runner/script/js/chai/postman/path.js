'use strict';

const DEEP = /[.[]/;
const PART = /[^.[\]]+|\[(?:(-?\d+(?:\.\d+)?)|(["'])((?:(?!\2)[^\\]|\\.)*?)\2)\]|(?=(?:\.|\[\])(?:\.|\[\]|$))/g;

// Keys of a path such as `a.b[0]["c d"]`; a key of the object itself that contains dots wins.
function keysOf(object, path) {
  if (!DEEP.test(path) || (object !== null && object !== undefined && path in Object(object))) return [path];
  const keys = path.startsWith('.') ? [''] : [];
  path.replace(PART, (part, number, quote, text) => {
    keys.push(quote ? text.replace(/\\(\\)?/g, '$1') : number || part);
  });
  return keys;
}

const owns = (value, key) => value !== null && value !== undefined
  && Object.prototype.hasOwnProperty.call(Object(value), key);

// {exists, value} of a property of parsed JSON.
function lookUp(object, path) {
  let value = object;
  for (const key of keysOf(object, path)) {
    if (!owns(value, key)) return { exists: false, value: undefined };
    value = value[key];
  }
  return { exists: true, value };
}

module.exports = { lookUp };
