/* The names that scripts used before there was pm. */
'use strict';

const NAMES = [
  'tests', 'postman', 'responseBody', 'responseCode', 'responseHeaders', 'responseTime', 'responseCookies', 'request',
  'environment', 'globals', 'data', 'iteration', '_', 'CryptoJS', 'tv4', 'cheerio', 'xml2Json',
];

function sugar() {
  Object.defineProperty(String.prototype, 'has', {
    value: function has(part) { return part instanceof RegExp ? part.test(this) : String(this).includes(part); },
    configurable: true,
    writable: true,
  });
}

// Scripts expect it in every context, whatever name they begin with.
sugar();

function legacyGlobals(pm, input, effects) {
  return require('./legacy-globals').create(pm, input, effects);
}

module.exports = { NAMES, legacyGlobals };
