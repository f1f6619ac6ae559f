'use strict';

const { XmlReader } = require('../markup/xml-reader');
const { defaults } = require('./defaults');
const processors = require('./processors');
const { TreeBuilder } = require('./tree');

/** Calls back now, or in a later turn when `later`; what the callback throws is its caller's. */
function answer(callback, later, error, result) {
  const call = () => (error ? callback(error) : callback(null, result));
  if (!later) call();
  else if (typeof setImmediate === 'function') setImmediate(call);
  else Promise.resolve().then(call);
}

class Parser {
  constructor(options) {
    this.options = { ...defaults['0.2'], ...options };
    if (!this.options.normalizeTags) return;
    this.options.tagNameProcessors = [processors.normalize, ...(this.options.tagNameProcessors || [])];
  }

  /** Calls back with (error) or (null, result): before it returns, unless the option `async` is set. */
  parseString(text, callback) {
    let outcome;
    try {
      outcome = { error: null, result: this.parse(text.toString()) };
    } catch (error) {
      outcome = { error, result: undefined };
    }
    if (typeof callback === 'function') answer(callback, this.options.async, outcome.error, outcome.result);
    else if (outcome.error) throw outcome.error;
  }

  parseStringPromise(text) {
    return new Promise((resolve, reject) => {
      this.parseString(text, (error, result) => (error ? reject(error) : resolve(result)));
    });
  }


  parse(text) {
    if (text.trim() === '') return null;
    const tree = new TreeBuilder(this.options);
    new XmlReader(text, tree, this.options).read();
    return tree.result;
  }

  reset() {}
}

/** parseString(text, [options], callback) of the package. */
function parseString(text, second, third) {
  const callback = typeof third === 'function' ? third : second;
  const options = typeof second === 'object' ? second : {};
  return new Parser(options).parseString(text, callback);
}

function parseStringPromise(text, options) {
  return new Parser(typeof options === 'object' ? options : {}).parseStringPromise(text);
}

module.exports = { Parser, parseString, parseStringPromise };
