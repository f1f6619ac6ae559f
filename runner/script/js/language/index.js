/*
 * The language's own objects where they are otherwise in Postman than in the engine: JSON, errors, and what goes by
 * locale. Each function is loaded when it is first called.
 */
'use strict';

const LATE = [
  [JSON, './json', ['parse', 'stringify']],
  [Date.prototype, './date-text', ['toString', 'toTimeString']],
  [Date.prototype, './date-locale', ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']],
  [Number.prototype, './number-locale', ['toLocaleString']],
  [String.prototype, './collation', ['localeCompare']],
  [String.prototype, './text', ['has']],
];

function define(target, name, value) {
  Object.defineProperty(value, 'name', { value: name, configurable: true });
  Object.defineProperty(target, name, { configurable: true, writable: true, value });
}

const { toString } = Function.prototype;
const { apply } = Reflect;
const BUILT_IN = /\{\s*\[native code\]\s*\}$/;

exports.install = function install() {
  require('../sdk/json-native'); // keeps the language's own
  delete JSON.isRawJSON;
  delete JSON.rawJSON;
  for (const [target, module, names] of LATE) {
    for (const name of names) {
      define(target, name, function late(...given) { return require(module)[name](this, ...given); });
    }
  }
  define(Function.prototype, 'toString', function text() {
    return apply(toString, this, []).replace(BUILT_IN, '{ [native code] }');
  });
  define(Error.prototype, 'toJSON', function json() {
    return { type: 'Error', name: this.name, message: this.message };
  });
};
