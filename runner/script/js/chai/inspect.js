'use strict';

const { functionName } = require('./type');
const { cut, ELLIPSIS } = require('./cut');

const THRESHOLD = 40;
const CONTROL = /['\u0000-\u001f\u007f-\u009f\u00ad\u0600-\u0604\u070f\u17b4\u17b5\u200c-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff0-\uffff]/g;
const ESCAPES = { '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', "'": "\\'" };

function escapeCharacter(character) {
  const code = character.charCodeAt(0).toString(16).padStart(4, '0');
  return ESCAPES[character] || '\\u' + code;
}

function showString(value, room) {
  return `'${cut(String(value).replace(CONTROL, escapeCharacter), room.left - 2)}'`;
}

function showNumber(value, room) {
  const number = Number(value);
  if (number === 0) return Object.is(number, -0) ? '-0' : '+0';
  return Number.isFinite(number) ? cut(number, room.left) : String(number);
}

function showBigInt(value, room) {
  const digits = cut(value, room.left - 1);
  return digits === ELLIPSIS ? digits : digits + 'n';
}

function showFunction(value, room) {
  const name = functionName(value);
  return name ? `[Function ${cut(name, room.left - 11)}]` : '[Function]';
}

function showSymbol(value) {
  return `Symbol(${value.description || ''})`;
}

function showDate(value, room) {
  const text = value.toJSON();
  if (text === null) return 'Invalid Date';
  const [date, time] = text.split('T');
  return `${date}T${cut(time, room.left - date.length - 1)}`;
}

function showRegExp(value, room) {
  const flags = String(value).split('/')[2];
  return `/${cut(value.source, room.left - 2 - flags.length)}/${flags}`;
}

const asText = (value) => String(value);
const asNothing = () => '';

const SHOWERS = {
  undefined: asText, null: asText, boolean: asText, Boolean: asText,
  number: showNumber, Number: showNumber, bigint: showBigInt, BigInt: showBigInt,
  string: showString, String: showString, function: showFunction, Function: showFunction,
  symbol: showSymbol, Symbol: showSymbol, Date: showDate, RegExp: showRegExp,
  Promise: () => 'Promise{…}', WeakSet: () => 'WeakSet{…}', WeakMap: () => 'WeakMap{…}',
  Generator: asNothing, DataView: asNothing, ArrayBuffer: asNothing,
};

function kindOf(value) {
  if (value === null) return 'null';
  const kind = typeof value;
  return kind === 'object' ? Object.prototype.toString.call(value).slice(8, -1) : kind;
}

function show(value, outer) {
  const room = { left: outer.left, seen: outer.seen, show };
  const kind = kindOf(value);
  const known = Object.prototype.hasOwnProperty.call(SHOWERS, kind);
  const shower = known ? SHOWERS[kind] : require('./inspect-collections').showerOf(kind);
  return shower(value, room);
}

// The value in chai's notation, shortened to about `truncate` characters.
function inspect(value, { truncate = THRESHOLD } = {}) {
  return show(value, { left: truncate || Infinity, seen: [] });
}

function summariseObject(value) {
  const keys = Object.keys(value);
  const more = keys.length > 2 ? ', ...' : '';
  return `{ Object (${keys.slice(0, 2).join(', ')}${more}) }`;
}

// What an assertion message shows for a value: a summary when the value is long.
function display(value, threshold = THRESHOLD) {
  const text = inspect(value, { truncate: threshold });
  if (!threshold || text.length < threshold) return text;
  switch (Object.prototype.toString.call(value)) {
    case '[object Function]': return value.name ? `[Function: ${value.name}]` : '[Function]';
    case '[object Array]': return `[ Array(${value.length}) ]`;
    case '[object Object]': return summariseObject(value);
    default: return text;
  }
}

module.exports = { inspect, display, THRESHOLD };
