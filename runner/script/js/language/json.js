/* Postman's JSON: its faults tell where in the text or in the value they are. */
'use strict';

const { parse, stringify } = require('../sdk/json-native');

function parseJson(text, reviver) {
  try {
    return parse(text, reviver);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return require('../sdk/json').parseJson(text, reviver);
  }
}

function stringifyJson(value, replacer, space) {
  try {
    return stringify(value, replacer, space);
  } catch (error) {
    if (!(error instanceof Error) || error instanceof InternalError) throw error;
    if (error.message === 'circular reference') {
      error.message = require('./json-circle').circleMessage(value, error.message);
    }
    throw require('../sdk/json-error').named(error);
  }
}

module.exports = {
  parse: (json, text, reviver) => parseJson(text, reviver),
  stringify: (json, value, replacer, space) => stringifyJson(value, replacer, space),
};
