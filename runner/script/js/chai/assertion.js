'use strict';

const { methodPrototype, rootPrototype, refuseLength } = require('./guard');

// Reads or, with three arguments, sets a flag of an assertion.
function flag(assertion, name, value) {
  const flags = assertion.__flags || (assertion.__flags = {});
  if (arguments.length < 3) return flags[name];
  flags[name] = value;
  return undefined;
}

// Gives an assertion the flags of another, its subject and message too unless `all` is false.
function transferFlags(from, to, all = true) {
  const { object, message } = to.__flags || {};
  to.__flags = { ...to.__flags, ...from.__flags };
  if (!all) Object.assign(to.__flags, { object, message });
}

class Assertion {
  constructor(object, message) {
    this.__flags = { object, message };
  }

  // Fails with `template` (with `negated` after .not) unless `outcome` is as wanted.
  assert(...args) {
    if (this.__flags.negate ? args[0] : !args[0]) require('./failure').fail(this, args);
  }

  get _obj() {
    return this.__flags.object;
  }

  set _obj(value) {
    this.__flags.object = value;
  }

  static addProperty(name, getter) {
    addProperty(this.prototype, name, getter);
  }

  static addMethod(name, method) {
    addMethod(this.prototype, name, method);
  }

  static addChainableMethod(name, method, onChain) {
    addChainableMethod(this.prototype, name, method, onChain);
  }

  static overwriteProperty(name, wrap) {
    require('./overwrite').overwriteProperty(this.prototype, name, wrap);
  }

  static overwriteMethod(name, wrap) {
    require('./overwrite').overwriteMethod(this.prototype, name, wrap);
  }

  static overwriteChainableMethod(name, wrapMethod, wrapChain) {
    require('./overwrite').overwriteChainableMethod(this.prototype, name, wrapMethod, wrapChain);
  }
}
Object.setPrototypeOf(Assertion.prototype, rootPrototype);
Object.defineProperty(Assertion.prototype, '__methods', { value: {} });

// What a word returns: its own result, or a new link of the chain with the same flags.
function next(assertion, result) {
  if (result !== undefined) return result;
  const link = Object.create(Assertion.prototype);
  link.__flags = { ...assertion.__flags };
  return link;
}

function addProperty(prototype, name, getter = () => {}) {
  Object.defineProperty(prototype, name, {
    configurable: true,
    get() {
      return next(this, getter.call(this));
    },
  });
}

function addMethod(prototype, name, method) {
  function assertMethod(...args) {
    return next(this, method.apply(this, args));
  }
  Object.setPrototypeOf(assertMethod, methodPrototype);
  refuseLength(assertMethod, name, false);
  Object.defineProperty(prototype, name, { value: assertMethod, configurable: true, writable: true, enumerable: true });
}

function chainLink(assertion, name, method) {
  function assertChain(...args) {
    return next(this, method.apply(this, args));
  }
  const prototype = Object.create(assertion);
  prototype.call = Function.prototype.call;
  prototype.apply = Function.prototype.apply;
  Object.setPrototypeOf(assertChain, prototype);
  refuseLength(assertChain, name, true);
  assertChain.__flags = { ...assertion.__flags };
  return assertChain;
}

function addChainableMethod(prototype, name, method, onChain = () => {}) {
  if (!prototype.__methods) Object.defineProperty(prototype, '__methods', { value: {} });
  prototype.__methods[name] = { method, onChain };
  Object.defineProperty(prototype, name, {
    configurable: true,
    get() {
      const chain = prototype.__methods[name];
      chain.onChain.call(this);
      return chainLink(this, name, chain.method);
    },
  });
}

module.exports = { Assertion, flag, transferFlags, addProperty, addMethod, addChainableMethod };
