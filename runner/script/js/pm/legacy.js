/* The names that scripts used before there was pm. */
'use strict';

exports.NAMES = [
  'tests', 'postman', 'responseBody', 'responseCode', 'responseHeaders', 'responseTime', 'responseCookies', 'request',
  'environment', 'globals', 'data', 'iteration', '_', 'CryptoJS', 'tv4', 'cheerio', 'xml2Json',
];

exports.legacyGlobals = (pm, input, effects) => require('./legacy-globals').create(pm, input, effects);
