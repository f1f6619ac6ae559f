'use strict';

const { parseString } = require('./xml2js');

/** The global xml2Json: the parsed document, or {} for text that is not XML. */
module.exports = function xml2Json(text) {
  let found = {};
  parseString(text, { explicitArray: false, trim: true, mergeAttrs: false }, (error, result) => {
    found = result;
  });
  return found;
};
