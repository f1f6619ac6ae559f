/* Postman's JSON.parse tells where in the text the fault is. */
'use strict';

const { parse } = require('../sdk/json-native');

function install() {
  Object.defineProperty(JSON, 'parse', {
    configurable: true,
    writable: true,
    value: function parseJson(text, reviver) {
      try {
        return parse(text, reviver);
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        return require('../sdk/json-error').parseJson(text, reviver);
      }
    },
  });
}

module.exports = { install };
