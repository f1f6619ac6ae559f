'use strict';

const { parse } = require('./json-native');

const fault = (words) => require('./json-error').named(new SyntaxError(words));

function parseJson(text, reviver, strict) {
  const marked = typeof text === 'string' && text.charCodeAt(0) === 0xfeff;
  if (marked && strict) throw fault('Unexpected byte order mark found in first 1 character(s)');
  const source = marked ? text.slice(1) : text;
  try {
    return parse(source, reviver);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    if (source === undefined) throw fault('"undefined" is not valid JSON');
    return require('./json-error').explain(String(source));
  }
}

module.exports = { parseJson };
