'use strict';
// A pattern (YYYY-MM-DD) taken apart.

const TOKEN = new RegExp([
  '\\[[^[]*\\]',
  `\\\\?(?:${[
    '[Hh]mm(?:ss)?', 'Mo', 'M{1,4}', 'DDDo', 'Do', 'D{1,4}', 'd{2,4}', 'do?', 'w[ow]?', 'W[oW]?', 'Qo?', 'N{1,5}',
    'Y{4,6}', 'YY', 'y{2,4}', 'yo?', 'g{4,5}', 'gg', 'G{4,5}', 'GG', 'hh?', 'HH?', 'kk?', 'mm?', 'ss?', 'S{1,9}',
    'zz?', 'ZZ?', 'LTS', 'LT', 'L{1,4}', 'l{1,4}', '.',
  ].join('|')})`,
].join('|'), 'g');
const LOCAL = /\[[^[]*\]|\\?(?:LTS|LT|L{1,4}|l{1,4})/g;

const parts = (pattern) => pattern.match(TOKEN) || [];

/** A pattern whose L, LL, LT… are the language's own patterns. */
function expand(pattern, locale) {
  let result = pattern;
  for (let depth = 0; depth < 5; depth += 1) {
    const next = result.replace(LOCAL, (part) => locale.longDateFormat(part) || part);
    if (next === result) break;
    result = next;
  }
  return result;
}

const literal = (part) => (/\[[^]/.test(part) ? part.replace(/^\[|\]$/g, '') : part.replace(/\\/g, ''));

module.exports = { parts, expand, literal };
