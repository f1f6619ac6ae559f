'use strict';
// Names as titles and as parts of URLs.

const SMALL = /^(?:and|or|nor|a|an|the|so|but|to|of|at|by|from|into|on|onto|off|out|in|over|with|for)$/;

const upper = (word) => word.replace(/^\W*[a-z]/, (start) => start.toUpperCase());
const humanize = (text) => upper(text.replace(/_id$/, '').replace(/_(?=[a-z\d])/gi, ' ').toLowerCase());

/* Small words are so only between others. */
function titleize(text) {
  const words = humanize(text.spacify()).words();
  const isEnd = (index) => index === 0 || index === words.length - 1
    || [index, index - 1].some((place) => /[.:;!]$/.test(words[place]));
  return words.map((word, index) => (!isEnd(index) && SMALL.test(word) ? word : upper(word))).join(' ');
}

function parameterize(text, separator = '-') {
  const known = text.replace(/[^a-z0-9\-_]+/gi, separator);
  const mark = require('./text').escapeRegExp(separator);
  const surplus = new RegExp(`^(?:${mark})+|(?:${mark})+$|(${mark})(?:${mark})+`, 'g');
  return encodeURI((separator ? known.replace(surplus, '$1') : known).toLowerCase());
}

module.exports = { humanize, titleize, parameterize };
