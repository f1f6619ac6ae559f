'use strict';

const EventEmitter = require('../events');
const { XmlReader } = require('../markup/xml-reader');
const { defaults } = require('./defaults');
const processors = require('./processors');
const { TreeBuilder } = require('./tree');

class Parser extends EventEmitter {
  constructor(options) {
    super();
    this.options = { ...defaults['0.2'], ...options };
    if (!this.options.normalizeTags) return;
    this.options.tagNameProcessors = [processors.normalize, ...(this.options.tagNameProcessors || [])];
  }

  /** Calls back with (error) or (null, result): before it returns, unless the option `async` is set. */
  parseString(text, callback) {
    if (typeof callback === 'function') this.callBack(callback);
    let event;
    try {
      event = ['end', this.parse(text.toString())];
    } catch (error) {
      event = ['error', error];
    }
    if (this.options.async) setImmediate(() => this.emit(...event));
    else this.emit(...event);
  }

  callBack(callback) {
    this.on('error', (error) => {
      this.reset();
      callback(error);
    });
    this.on('end', (result) => {
      this.reset();
      callback(null, result);
    });
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

  reset() {
    this.removeAllListeners();
  }
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
