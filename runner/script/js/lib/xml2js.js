'use strict';

const { Builder } = require('./xml2js/builder');
const { defaults } = require('./xml2js/defaults');
const { Parser, parseString, parseStringPromise } = require('./xml2js/parser');
const processors = require('./xml2js/processors');

class ValidationError extends Error {}

/** A class that needs no `new`. */
function callable(Class) {
  function Callable(options) {
    return new Class(options);
  }
  Callable.prototype = Class.prototype;
  return Callable;
}

module.exports = {
  Builder: callable(Builder), Parser: callable(Parser), ValidationError, defaults, parseString, parseStringPromise,
  processors,
};
