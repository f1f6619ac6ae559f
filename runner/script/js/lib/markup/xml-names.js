'use strict';

// Name characters of the XML 1.0 recommendation within the basic multilingual plane.
const START =
  ':_A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D' +
  '\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD';
const BODY = START + '\u00B7\u0300-\u036F\u203F\u2040.\\d-';

const NAME_START = new RegExp(`[${START}]`);
const NAME_REST = new RegExp(`[${BODY}]*`, 'y');
const ENTITY_START = new RegExp(`[#${START}]`);
const ENTITY_BODY = new RegExp(`[#${BODY}]`);
const WHOLE_NAME = new RegExp(`^[${START}][${BODY}]*$`);
const SPACE = /[ \n\r\t]/;
const SPACES = /[ \n\r\t]*/y;

/** The end of the run that a sticky pattern matches in `text` from `at` on. */
function runEnd(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

module.exports = { NAME_START, NAME_REST, ENTITY_START, ENTITY_BODY, WHOLE_NAME, SPACE, SPACES, runEnd };
