'use strict';

const set = (words) => new Set(words.split(' '));

/** Elements without content or end tag. */
const VOID = set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
);

/** Elements whose text is written as it is. */
const RAW_TEXT = set('style script xmp iframe noembed noframes plaintext noscript');

const FORM = set('input option optgroup select button datalist textarea');
const PARAGRAPH = set('p');

/** For each start tag, the open elements that it ends when they are innermost. */
const CLOSED_BY = {
  __proto__: null,
  tr: set('tr th td'),
  th: set('th'),
  td: set('thead th td'),
  body: set('head link script'),
  li: set('li'),
  p: PARAGRAPH,
  h1: PARAGRAPH,
  h2: PARAGRAPH,
  h3: PARAGRAPH,
  h4: PARAGRAPH,
  h5: PARAGRAPH,
  h6: PARAGRAPH,
  select: FORM,
  input: FORM,
  output: FORM,
  button: FORM,
  datalist: FORM,
  textarea: FORM,
  option: set('option'),
  optgroup: set('optgroup'),
};

module.exports = { VOID, RAW_TEXT, CLOSED_BY };
