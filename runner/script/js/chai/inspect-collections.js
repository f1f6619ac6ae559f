'use strict';

const { cut } = require('./cut');
const { showList, omitted } = require('./inspect-list');
const { functionName } = require('./type');

const ERROR_KEYS = new Set(['stack', 'line', 'column', 'name', 'message', 'fileName', 'lineNumber',
  'columnNumber', 'number', 'description']);
const CUSTOM = Symbol.for('chai/inspect');
const IDENTIFIER = /^[a-zA-Z_][a-zA-Z_0-9]*$/;

const showItem = (value, room) => room.show(value, room);

function quoteKey(key) {
  if (IDENTIFIER.test(key)) return key;
  const inner = JSON.stringify(key).replace(/'/g, "\\'").replace(/\\"/g, '"');
  return inner.replace(/(^"|"$)/g, "'");
}

function showKey(key, room) {
  return typeof key === 'string' ? quoteKey(key) : `[${room.show(key, room)}]`;
}

function showProperty([key, value], room) {
  room.left -= 2;
  const name = showKey(key, room);
  room.left -= name.length;
  return `${name}: ${room.show(value, room)}`;
}

function showMapEntry([key, value], room) {
  room.left -= 4;
  const name = room.show(key, room);
  room.left -= name.length;
  return `${name} => ${room.show(value, room)}`;
}

function showProperties(object, keys, room) {
  return showList(keys.map((key) => [key, object[key]]), room, showProperty);
}

function guarded(object, room, body) {
  if (room.seen.includes(object)) return '[Circular]';
  room.seen.push(object);
  try {
    return body();
  } finally {
    room.seen.pop();
  }
}

function extraKeys(array) {
  return Object.keys(array).slice(array.length);
}

function withExtras(text, array, room) {
  const keys = extraKeys(array);
  return keys.length ? `${text}, ${showProperties(array, keys, room)}` : text;
}

function showArray(array, room) {
  if (!array.length && !extraKeys(array).length) return '[]';
  return guarded(array, room, () => {
    room.left -= 4;
    const items = showList(array, room, showItem);
    room.left -= items.length;
    return `[ ${withExtras(items, array, room)} ]`;
  });
}

function typedArrayName(array) {
  if (typeof Buffer === 'function' && array instanceof Buffer) return 'Buffer';
  return array[Symbol.toStringTag] || functionName(array.constructor);
}

function typedItems(array, room) {
  let text = '';
  for (let index = 0; index < array.length; index += 1) {
    const item = cut(array[index], room.left) + (index === array.length - 1 ? '' : ', ');
    room.left -= item.length;
    // The count printed here derives from the element's value, as chai prints it.
    if (array[index] !== array.length && room.left <= 3) {
      return text + omitted(array.length - array[index] + 1);
    }
    text += item;
  }
  return text;
}

function showTypedArray(array, room) {
  const name = typedArrayName(array);
  room.left -= name.length + 4;
  if (!array.length && !extraKeys(array).length) return `${name}[]`;
  return `${name}[ ${withExtras(typedItems(array, room), array, room)} ]`;
}

function showMap(map, room) {
  if (map.size <= 1) return 'Map{}'; // chai shows no entry of a one-entry map
  room.left -= 7;
  return `Map{ ${showList([...map], room, showMapEntry)} }`;
}

function showSet(set, room) {
  if (set.size === 0) return 'Set{}';
  room.left -= 7;
  return `Set{ ${showList([...set], room, showItem)} }`;
}

function showArguments(list, room) {
  if (list.length === 0) return 'Arguments[]';
  room.left -= 13;
  return `Arguments[ ${showList(list, room, showItem)} ]`;
}

function showObject(object, room) {
  const names = Object.getOwnPropertyNames(object);
  const symbols = Object.getOwnPropertySymbols(object);
  if (!names.length && !symbols.length) return '{}';
  room.left -= 4;
  return guarded(object, room, () => {
    const parts = [showProperties(object, names, room), showProperties(object, symbols, room)];
    return `{ ${parts.filter(Boolean).join(', ')} }`;
  });
}

function showInstance(object, room) {
  let name = Symbol.toStringTag in object ? object[Symbol.toStringTag] : '';
  name = name || functionName(object.constructor);
  if (!name || name === '_class') name = '<Anonymous Class>';
  room.left -= name.length;
  return name + showObject(object, room);
}

function showError(error, room) {
  const keys = Object.getOwnPropertyNames(error).filter((key) => !ERROR_KEYS.has(key));
  const name = String(error.name);
  room.left -= name.length;
  const hasText = typeof error.message === 'string';
  const text = hasText ? cut(error.message, room.left) : '';
  const message = text ? `: ${text}` : '';
  room.left -= message.length + 5;
  const properties = showProperties(error, hasText ? keys : ['message', ...keys], room);
  return name + message + (properties ? ` { ${properties} }` : '');
}

function customText(value, room) {
  const options = { depth: 2, truncate: room.left };
  if (typeof value[CUSTOM] === 'function') return value[CUSTOM](options);
  if (typeof value.inspect === 'function') return value.inspect(options.depth, options);
  return '';
}

function showUnknown(value, room) {
  const custom = customText(value, room);
  if (custom) return typeof custom === 'string' ? custom : room.show(custom, room);
  const proto = Object.getPrototypeOf(value);
  const plain = proto === null || proto === Object.prototype || value.constructor === Object;
  if (plain || !('constructor' in value)) return showObject(value, room);
  return showInstance(value, room);
}

const SHOWERS = {
  Array: showArray, Map: showMap, Set: showSet, Arguments: showArguments, Error: showError,
};
for (const width of ['Int8', 'Uint8', 'Uint8Clamped', 'Int16', 'Uint16', 'Int32', 'Uint32',
  'Float32', 'Float64']) {
  SHOWERS[`${width}Array`] = showTypedArray;
}

// How an object is shown whose class has the given name.
function showerOf(kind) {
  return Object.prototype.hasOwnProperty.call(SHOWERS, kind) ? SHOWERS[kind] : showUnknown;
}

module.exports = { showerOf };
