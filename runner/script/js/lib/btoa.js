'use strict';

const { Base64, Latin1, Utf8 } = require('./crypto-js/encoders');

/** Latin-1 text as its bytes, any other as UTF-8. */
module.exports = function btoa(text) {
  const string = String(text);
  return Base64.stringify(/[^\x00-\xff]/.test(string) ? Utf8.parse(string) : Latin1.parse(string));
};
