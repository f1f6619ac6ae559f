'use strict';

const { Base64, Latin1 } = require('./crypto-js/encoders');

module.exports = function atob(text) {
  return Latin1.stringify(Base64.parse(String(text).replace(/\s/g, '').replace(/-/g, '+').replace(/_/g, '/')));
};
