/* Values as the messages of `assert` show them: the plain notation of early versions of Node. */
'use strict';

const WIDTH = 60;

function quote(text) {
  return `'${JSON.stringify(text).slice(1, -1).replace(/'/g, "\\'").replace(/\\"/g, '"')}'`;
}

// What stands for an object without keys, and behind the brace of one that has some.
function baseOf(value, empty) {
  if (typeof value === 'function') return `[Function${value.name ? `: ${value.name}` : ''}]`;
  if (value instanceof RegExp) return RegExp.prototype.toString.call(value);
  if (value instanceof Date) return Date.prototype[empty ? 'toString' : 'toUTCString'].call(value);
  return value instanceof Error ? `[${Error.prototype.toString.call(value)}]` : '';
}

function indent(text, by, start) {
  return text.includes('\n') ? start + text.split('\n').map((line) => by + line).join('\n') : text;
}

function showKey(key) {
  if (/^[a-zA-Z_][a-zA-Z_0-9]*$/.test(key)) return key;
  return quote(key);
}

function showProperty(object, key, isList, seen) {
  const { get, set, value } = Object.getOwnPropertyDescriptor(object, key) || { value: object[key] };
  let text;
  if (get || set) text = `[${[get && 'Getter', set && 'Setter'].filter(Boolean).join('/')}]`;
  else if (seen.includes(value)) text = '[Circular]';
  else if (isList) text = indent(show(value, seen), '  ', '').replace(/^ {2}/, '');
  else text = indent(show(value, seen), '   ', '\n');
  return isList && /^\d+$/.test(key) ? text : `${showKey(key)}: ${text}`;
}

function partsOf(value, keys, seen) {
  if (!Array.isArray(value)) return keys.map((key) => showProperty(value, key, false, seen));
  const showItem = (item, index) => (index in value ? showProperty(value, String(index), true, seen) : '');
  const items = Array.from(value, showItem);
  return items.concat(keys.filter((key) => !/^\d+$/.test(key)).map((key) => showProperty(value, key, true, seen)));
}

function join(parts, base, [open, close]) {
  const length = parts.reduce((sum, part) => sum + part.length + 1, 0);
  if (length <= WIDTH) return `${open}${base} ${parts.join(', ')} ${close}`;
  return `${open}${base && `${base}\n `} ${parts.join(',\n  ')} ${close}`;
}

function show(value, seen) {
  if (typeof value === 'string') return quote(value);
  if (value === null || ['undefined', 'number', 'boolean', 'bigint'].includes(typeof value)) return String(value);
  const keys = Object.keys(value);
  const base = baseOf(value, !keys.length);
  if (!keys.length && base) return base;
  const isList = Array.isArray(value);
  const braces = isList ? ['[', ']'] : ['{', '}'];
  if (!keys.length && !(isList && value.length)) return braces.join('');
  return join(partsOf(value, keys, [...seen, value]), base && ` ${base}`, braces);
}

module.exports = { inspect: (value) => show(value, []) };
