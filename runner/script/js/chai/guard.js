/* Ends of prototype chains on which reading an unknown word throws, so that a misspelt assertion cannot pass. */
'use strict';

const { config } = require('./config');

const methodNames = new WeakMap();

// `object`, but reading what it does not have is a mistake. Words of an assertion never come this far.
function guarded(object, methodName, isOn = () => true) {
  return new Proxy(object, {
    get(target, property, receiver) {
      const unknown = typeof property === 'string' && !(property in target) && isOn();
      if (unknown && !config.proxyExcludedKeys.includes(property)) {
        require('./unknown-property').complain(receiver, property, methodName || methodNames.get(receiver));
      }
      return Reflect.get(target, property, receiver);
    },
  });
}

// Words that stand for a function must not be mistaken for lists.
function refuseLength(fn, name, chainable) {
  if (!chainable) methodNames.set(fn, name);
  Object.defineProperty(fn, 'length', {
    get() {
      return require('./unknown-property').complainOfLength(name, chainable);
    },
  });
}

module.exports = {
  guarded,
  rootPrototype: guarded(Object.prototype, undefined, () => config.useProxy),
  methodPrototype: guarded(Function.prototype),
  refuseLength,
};
