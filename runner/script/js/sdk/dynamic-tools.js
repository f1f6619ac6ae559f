/* Chance. */
'use strict';

const under = (limit) => Math.floor(Math.random() * limit);
const between = (low, high) => low + under(high - low + 1);
const pick = (list) => list[under(list.length)];
const one = (list) => () => pick(list);
const repeat = (count, make) => Array.from({ length: count }, () => make());
const characters = (count, from) => repeat(count, () => from[under(from.length)]).join('');
const capital = (text) => text[0].toUpperCase() + text.slice(1);

const DIGITS = '0123456789';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

module.exports = {
  under, between, pick, one, repeat, characters, capital, DIGITS, LETTERS, CAPITALS: LETTERS.toUpperCase(),
};
