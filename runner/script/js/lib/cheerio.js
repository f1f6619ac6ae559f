'use strict';

const { load } = require('./cheerio/static');

/** cheerio(selector, context, root): a query without a document of its own. */
const cheerio = load('');
cheerio.version = '0.22.0';

module.exports = cheerio;
