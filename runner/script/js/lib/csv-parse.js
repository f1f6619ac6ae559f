'use strict';

const { CsvReader } = require('./csv/reader');

/** parse(text, [options]): the records of delimited text; throws at the first fault. */
function parse(data, options) {
  return new CsvReader(options || {}).read(String(data));
}

module.exports = parse;
module.exports.parse = parse;
