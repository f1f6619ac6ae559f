'use strict';

const { Builder } = require('./xml2js/builder');
const { defaults } = require('./xml2js/defaults');
const { Parser, parseString, parseStringPromise } = require('./xml2js/parser');
const processors = require('./xml2js/processors');

class ValidationError extends Error {}

module.exports = { Builder, Parser, ValidationError, defaults, parseString, parseStringPromise, processors };
