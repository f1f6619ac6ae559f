/* Postman's JSON: its faults tell where in the text or in the value they are. */
'use strict';

const { parse } = require('../sdk/json-native');

const { stringify } = JSON;

function define(name, value) {
  Object.defineProperty(value, 'name', { value: name, configurable: true });
  Object.defineProperty(JSON, name, { configurable: true, writable: true, value });
}

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

exports.install = function install() {
  delete JSON.isRawJSON;
  delete JSON.rawJSON;
  define('parse', parseJson);
  define('stringify', stringifyJson);
};
