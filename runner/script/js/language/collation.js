/* Texts in the order of a dictionary: signs, digits, letters; accents and then capitals decide between equal letters. */
'use strict';

const SIGNS = '_-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$';
const MARKS = /[\u0300-\u036f]/g;

const SPELLED = { 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'ł': 'l', 'đ': 'd' };

const lettersOf = (text) => text.normalize('NFD').replace(MARKS, '').toLowerCase()
  .replace(/[ßæœøłđ]/g, (letter) => SPELLED[letter]);
const marksOf = (text) => text.normalize('NFD').replace(/[ßæœøłđ]/gi, '\u0301').replace(/[^\u0300-\u036f]/g, ' ');

function weight(character) {
  if (/\s/.test(character)) return character.charCodeAt(0) / 1e6;
  const sign = SIGNS.indexOf(character);
  return sign >= 0 ? 1 + sign : 100 + character.codePointAt(0);
}

function byWeight(first, second) {
  const length = Math.min(first.length, second.length);
  for (let at = 0; at < length; at += 1) {
    if (first[at] !== second[at]) return Math.sign(weight(first[at]) - weight(second[at]));
  }
  return Math.sign(first.length - second.length);
}

function byNumber(first, second) {
  const a = first.match(/\d+|\D/g) || [];
  const b = second.match(/\d+|\D/g) || [];
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const both = /\d/.test(a[at]) && /\d/.test(b[at]);
    const order = both ? Math.sign(Number(a[at]) - Number(b[at])) : byWeight(a[at], b[at]);
    if (order) return order;
  }
  return Math.sign(a.length - b.length);
}

/* Small letters come before capitals. */
function byCase(first, second) {
  for (let at = 0; at < Math.min(first.length, second.length); at += 1) {
    if (first[at] !== second[at]) return first[at] === first[at].toLowerCase() ? -1 : 1;
  }
  return 0;
}

function localeCompare(text, other, locales, options = {}) {
  const first = String(text);
  const second = String(other);
  const letters = (options.numeric ? byNumber : byWeight)(lettersOf(first), lettersOf(second));
  const sensitivity = options.sensitivity || 'variant';
  if (letters || sensitivity === 'base') return letters;
  const accents = sensitivity === 'case' ? 0 : byWeight(marksOf(first), marksOf(second));
  if (accents || sensitivity === 'accent') return accents;
  return byCase(first.normalize('NFC'), second.normalize('NFC'));
}

module.exports = { localeCompare };
