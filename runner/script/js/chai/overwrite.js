/* How plug-ins put themselves before a word that is there. */
'use strict';

const { addChainableMethod, addMethod, addProperty } = require('./assertion');

function overwriteProperty(prototype, name, wrap) {
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get ?? (() => {});
  addProperty(prototype, name, function overwritten() {
    return wrap(getter).call(this);
  });
}

function overwriteMethod(prototype, name, wrap) {
  const known = Reflect.has(prototype, name) ? prototype[name] : undefined;
  const method = typeof known === 'function' ? known : () => { throw new Error(`${name} is not a function`); };
  addMethod(prototype, name, function overwritten(...args) {
    return wrap(method).apply(this, args);
  });
}

function overwriteChainableMethod(prototype, name, wrapMethod, wrapChain) {
  const { method, onChain } = prototype.__methods[name];
  addChainableMethod(prototype, name, function overwritten(...args) {
    return wrapMethod(method).apply(this, args);
  }, function chained() {
    return wrapChain(onChain).call(this);
  });
}

module.exports = { overwriteProperty, overwriteMethod, overwriteChainableMethod };
