'use strict';
// Words in their other forms.

const { underscore, capitalize } = require('./text');

/* [end of the singular, of the plural]; the first that fits. */
const ENDINGS = [
  [/person$/i, 'people', /people$/i, 'person'], [/(^|[^a-z])man$/i, '$1men', /(^|[^a-z])men$/i, '$1man'],
  [/child$/i, 'children', /children$/i, 'child'], [/(quiz)$/i, '$1zes', /(quiz)zes$/i, '$1'],
  [/(ma)trix$/i, '$1trices', /(ma)trices$/i, '$1trix'], [/(cri|ax|test)is$/i, '$1es', /(cri|ax|test)es$/i, '$1is'],
  [/([^aeiou]|qu)y$/i, '$1ies', /([^aeiou]|qu)ies$/i, '$1y'], [/(x|ch|ss|sh)$/i, '$1es', /(x|ch|ss|sh)es$/i, '$1'],
  [/([lr])f$/i, '$1ves', /([lr])ves$/i, '$1f'], [/(stat|bu)us$/i, '$1uses', /(stat|b)uses$/i, '$1us'],
  [/(status|bus)$/i, '$1es', /(status|bus)es$/i, '$1'],
];
const UNCOUNTED = /^(?:equipment|information|rice|money|species|series|fish|sheep|jeans)$/i;
const SMALL = /^(?:and|or|nor|a|an|the|so|but|to|of|at|by|from|into|on|onto|off|out|in|over|with|for)$/i;

function pluralize(text) {
  if (text === '' || UNCOUNTED.test(text)) return text;
  const rule = ENDINGS.find(([end]) => end.test(text));
  if (rule) return text.replace(rule[0], rule[1]);
  return /s$/i.test(text) ? text : `${text}s`;
}

function singularize(text) {
  if (UNCOUNTED.test(text)) return text;
  const rule = ENDINGS.find(([, , end]) => end.test(text));
  return rule ? text.replace(rule[2], rule[3]) : text.replace(/s$/i, '');
}

const humanize = (text) => capitalize(underscore(text).replace(/_id$/g, '').replace(/_/g, ' ').trim());

function titleize(text) {
  const words = humanize(text.replace(/-/g, ' ')).split(' ');
  return words.map((word, index) => (
    index > 0 && index < words.length - 1 && SMALL.test(word) ? word : capitalize(word))).join(' ');
}

const parameterize = (text, separator = '-') => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  .replace(/[^a-z0-9\-_]+/gi, separator).replace(new RegExp(`^${separator}+|${separator}+$|(${separator})${separator}+`, 'g'), '$1')
  .toLowerCase();

module.exports = { pluralize, singularize, humanize, titleize, parameterize };
