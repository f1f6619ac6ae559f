'use strict';

const MARKS = /["'>[\]]|<!--|-->/g;

/** The index after the `>` of a document type declaration, or -1 when it is not closed. */
function skipDoctype(source, from) {
  let inside = false;
  let at = from;
  for (;;) {
    MARKS.lastIndex = at;
    const mark = MARKS.exec(source);
    if (!mark) return -1;
    at = MARKS.lastIndex;
    if (mark[0] === '"' || mark[0] === "'") at = source.indexOf(mark[0], at) + 1;
    else if (mark[0] === '<!--') at = source.indexOf('-->', at) + 1;
    else if (mark[0] === '[') inside = true;
    else if (mark[0] === ']') inside = false;
    else if (mark[0] === '>' && !inside) return at;
    if (at <= 0) return -1;
  }
}

module.exports = { skipDoctype };
