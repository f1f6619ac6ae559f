'use strict';
// SugarJS words on text.

const { asMethods } = require('./match');

const escapeRegExp = (text) => String(text).replace(/([\\/'*+?|()[\]{}.^$])/g, '\\$1');
const ENTITIES = [['&', '&amp;'], ['<', '&lt;'], ['>', '&gt;'], ['"', '&quot;'], ["'", '&apos;'], ['/', '&#x2f;']];
const replaced = (text, pairs) => pairs.reduce((result, [from, to]) => result.split(from).join(to), text);

function each(text, search, call) {
  if (typeof search === 'function') return each(text, /[^]/g, search);
  let pattern = search || /[^]/g;
  if (typeof search === 'string') pattern = new RegExp(escapeRegExp(search), 'gi');
  else if (!pattern.global) pattern = new RegExp(pattern.source, `${pattern.flags}g`);
  const found = text.match(pattern) || [];
  return call ? Array.from(found, (part, index) => call.call(text, part, index, found) || part) : Array.from(found);
}

function capitalize(text, all) {
  let previous = false;
  return text.toLowerCase().replace(all ? /[^]/g : /^\S/, (lower) => {
    const upper = lower.toUpperCase();
    const result = previous ? lower : upper;
    previous = upper !== lower;
    return result;
  });
}

const underscore = (text) => text.replace(/[-\s]+/g, '_').replace(/([A-Z\d]+)([A-Z][a-z])/g, '$1_$2')
  .replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();

function camelize(text, first) {
  return underscore(text).replace(/(^|_)([^_]+)/g, (_match, _before, word, index) => (
    first !== false || index > 0 ? capitalize(word) : word));
}

function cut(text, length, from, ellipsis, isWhole) {
  const space = '\\s\\u200b\\ufeff';
  if (from === 'left') {
    const at = text.length - length;
    const rest = text.slice(at);
    const isCut = isWhole && /\S/.test(text.charAt(at));
    return ellipsis + (isCut ? rest.replace(new RegExp(`^[^${space}]*[${space}]+`), '') : rest);
  }
  const at = from === 'middle' ? Math.floor(length / 2) : length;
  const end = from === 'middle' ? text.slice(text.length - at).trimStart() : '';
  const start = text.slice(0, at);
  const isCut = isWhole && /\S/.test(text.charAt(at));
  return (isCut ? start.replace(new RegExp(`[${space}]+[^${space}]*$`), '') : start) + ellipsis + end;
}

function assign(text, ...given) {
  const values = {};
  given.flat().forEach((each_, index) => {
    if (each_ !== null && typeof each_ === 'object') Object.assign(values, each_);
    else values[index + 1] = each_;
  });
  return text.replace(/\{([^{]+?)\}/g, (whole, key) => (Object.hasOwn(values, key) ? values[key] : whole));
}

const flat = (given, other) => (given.length ? given.flat(Infinity) : [other]);

function padding(part = '', number = 1) {
  if (!(Math.abs(number) < Infinity)) throw new RangeError('Invalid array length');
  return String(part).repeat(Math.max(0, Math.floor(number)));
}

const put = (text, part, at = text.length) => text.slice(0, at) + part + text.slice(at);

function paragraphs(text, call) {
  return text.trim().split(/[\r\n]{2,}/).map((part) => (call && call.call(part)) || part);
}

const functions = {
  escapeRegExp,
  escapeURL: (text, isPart) => (isPart ? encodeURIComponent(text) : encodeURI(text)),
  unescapeURL: (text, isPart) => (isPart ? decodeURI(text) : decodeURIComponent(text)),
  escapeHTML: (text) => replaced(text, ENTITIES),
  unescapeHTML: (text) => replaced(text, [...ENTITIES].reverse().map(([from, to]) => [to, from])),
  encodeBase64: (text) => require('../btoa')(text),
  decodeBase64: (text) => require('../atob')(text),
  each,
  shift: (text, by = 0) => Array.from({ length: text.length }, (_value, index) => (
    String.fromCharCode(text.charCodeAt(index) + by))).join(''),
  codes(text, call) {
    return Array.from({ length: text.length }, (_value, index) => {
      if (call) call.call(text, text.charCodeAt(index), index);
      return text.charCodeAt(index);
    });
  },
  chars: (text, call) => each(text, call),
  words: (text, call) => each(text.trim(), /\S+/g, call),
  lines: (text, call) => each(text.trim(), /^.*$/gm, call),
  paragraphs,
  isBlank: (text) => text.trim() === '',
  has: (text, part) => text.search(part instanceof RegExp ? part : new RegExp(escapeRegExp(part))) !== -1,
  add: put,
  insert: put,
  remove: (text, part) => text.replace(part, ''),
  reverse: (text) => text.split('').reverse().join(''),
  compact: (text) => text.trim().replace(/([\r\n\s\u3000])+/g, (_match, space) => (space === '\u3000' ? space : ' ')),
  from: (text, at) => text.slice(at),
  to: (text, at) => text.slice(0, at),
  dasherize: (text) => underscore(text).replace(/_/g, '-'),
  underscore,
  camelize,
  spacify: (text) => underscore(text).replace(/_/g, ' '),
  stripTags: (text, ...tags) => flat(tags, '').reduce((result, tag) => (
    result.replace(new RegExp(`</?${escapeRegExp(tag)}[^<>]*>`, 'gi'), '')), text),
  removeTags: (text, ...tags) => flat(tags, '\\S+').reduce((result, tag) => (
    result.replace(new RegExp(`<(${tag})[^<>]*(?:\\/>|>.*?<\\/\\1>)`, 'gi'), '')), text),
  truncate: (text, length, split, from, ellipsis = '...') => (
    text.length <= length ? text : cut(text, length, from, String(ellipsis), split === false)),
  pad: (text, part, number) => padding(part, number) + text + padding(part, number),
  padLeft: (text, part, number) => padding(part, number) + text,
  padRight: (text, part, number) => text + padding(part, number),
  first: (text, number = 1) => text.substr(0, number),
  last: (text, number = 1) => text.substr(Math.max(0, text.length - number)),
  toNumber(text, base) {
    const plain = text.replace(/,/g, '');
    return plain.includes('.') ? parseFloat(plain) : parseInt(plain, base || 10);
  },
  capitalize,
  assign,
  humanize: (text) => require('./titles').humanize(text),
  titleize: (text) => require('./titles').titleize(text),
  parameterize: (text, separator) => require('./titles').parameterize(text, separator),
};

module.exports = { methods: asMethods(functions, String), underscore, escapeRegExp };
