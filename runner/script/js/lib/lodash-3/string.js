'use strict';
// Text, as lodash 3 has it.

const UPPER = '[A-Z\\xc0-\\xd6\\xd8-\\xde]';
const LOWER = '[a-z\\xdf-\\xf6\\xf8-\\xff]+';
const WORD = new RegExp(`${UPPER}+(?=${UPPER}${LOWER})|${UPPER}?${LOWER}|${UPPER}+|[0-9]+`, 'g');
const SPECIAL = /^[:!,]|[\\^$.*+?()[\]{}|/]|(^[0-9a-fA-Fnrtuvx])|([\n\r\u2028\u2029])/g;
const ESCAPED = { '\n': 'n', '\r': 'r', '\u2028': 'u2028', '\u2029': 'u2029' };

const text = (value) => (value == null ? '' : String(value));
const upperFirst = (value) => value.charAt(0).toUpperCase() + value.slice(1);

exports.create = function create(_, { isIteration }) {
  const words = (value, pattern, guard) => (
    text(value).match(guard && isIteration(value, pattern, guard) ? WORD : pattern || WORD) || []);
  const joined = (put) => (value) => words(_.deburr(text(value))).reduce(put, '');

  function escapeRegExp(value) {
    return text(value).replace(SPECIAL, (found, letter, space) => {
      if (letter) return `\\x${letter.charCodeAt(0).toString(16)}`;
      return `\\${space ? ESCAPED[space] : found}`;
    }) || '(?:)';
  }

  function trunc(value, options, guard) {
    const given = guard && isIteration(value, options, guard) ? undefined : options;
    return _.truncate(text(value), given == null || typeof given === 'object' ? given : { length: given });
  }

  function template(source, options, other) {
    return _.template(source, other && isIteration(source, options, other) ? undefined : other || options);
  }

  return {
    chained: {},
    plain: {
      words, escapeRegExp, trunc, template,
      capitalize: (value) => upperFirst(text(value)),
      camelCase: joined((result, word, index) => (
        result + (index ? upperFirst(word.toLowerCase()) : word.toLowerCase()))),
      kebabCase: joined((result, word, index) => result + (index ? '-' : '') + word.toLowerCase()),
      snakeCase: joined((result, word, index) => result + (index ? '_' : '') + word.toLowerCase()),
      startCase: joined((result, word, index) => result + (index ? ' ' : '') + upperFirst(word)),
      escape: (value) => _.escape(text(value)).replace(/`/g, '&#96;'),
      unescape: (value) => _.unescape(text(value).replace(/&#96;/g, '`')),
      padLeft: _.padStart, padRight: _.padEnd, trimLeft: _.trimStart, trimRight: _.trimEnd,
      parseInt: (value, radix, guard) => _.parseInt(value, guard ? 10 : radix),
    },
  };
};
