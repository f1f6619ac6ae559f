'use strict';

const { AssertionError } = require('./assertion-error');
const { display } = require('./inspect');
const { guardUnknown, guardLength } = require('./unknown-property');
const { typeOf } = require('./type');

const config = { includeStack: false, showDiff: true, truncateThreshold: 40, useProxy: true,
  proxyExcludedKeys: ['then', 'catch', 'inspect', 'toJSON'] };

// Reads or, with three arguments, sets a flag of an assertion.
function flag(assertion, name, value) {
  if (!Object.prototype.hasOwnProperty.call(assertion, '__flags')) {
    Object.defineProperty(assertion, '__flags', { value: {} });
  }
  if (arguments.length < 3) return assertion.__flags[name];
  assertion.__flags[name] = value;
  return undefined;
}

function transferFlags(from, to) {
  Object.assign(to.__flags, from.__flags);
}

function fillTemplate(template, assertion, expected, actual) {
  const values = { this: flag(assertion, 'object'), act: actual, exp: expected };
  const show = (match, name) => display(values[name], config.truncateThreshold);
  return template.replace(/#\{(this|act|exp)\}/g, show);
}

function operatorOf(template, expected) {
  if (!template || /\shave\s/.test(template)) return undefined;
  const deep = ['Array', 'Object', 'function'].includes(typeOf(expected));
  if (/\snot\s/.test(template)) return deep ? 'notDeepStrictEqual' : 'notStrictEqual';
  return deep ? 'deepStrictEqual' : 'strictEqual';
}

function withPrefix(assertion, text) {
  const message = flag(assertion, 'message');
  return message ? `${message}: ${text}` : text;
}

class Assertion {
  constructor(object, message) {
    flag(this, 'object', object);
    flag(this, 'message', message);
    return guardUnknown(this, null, config);
  }

  // Fails with `template` (with `negated` after .not) unless `outcome` is as wanted.
  assert(outcome, template, negated, expected, actual, showDiff) {
    const negate = flag(this, 'negate');
    if (negate ? !outcome : outcome) return;
    let text = negate ? negated : template;
    if (typeof text === 'function') text = text();
    const shown = arguments.length > 4 ? actual : flag(this, 'object');
    const nothing = expected === undefined && actual === undefined;
    const details = { actual: shown, expected, showDiff: showDiff !== false && !nothing && config.showDiff };
    const operator = flag(this, 'operator') || operatorOf(text, expected);
    if (operator) details.operator = operator;
    throw new AssertionError(withPrefix(this, fillTemplate(text || '', this, expected, shown)), details);
  }

  get _obj() {
    return flag(this, 'object');
  }

  set _obj(value) {
    flag(this, 'object', value);
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
    const getter = Object.getOwnPropertyDescriptor(this.prototype, name)?.get;
    addProperty(this.prototype, name, wrap(getter || (() => {})));
  }

  static overwriteMethod(name, wrap) {
    const missing = () => { throw new Error(`${name} is not a function`); };
    addMethod(this.prototype, name, wrap(this.prototype[name] || missing));
  }

  static overwriteChainableMethod(name, wrapMethod, wrapChain) {
    const { method, onChain } = this.prototype.__methods[name];
    addChainableMethod(this.prototype, name, wrapMethod(method), wrapChain(onChain));
  }
}
Object.defineProperty(Assertion.prototype, '__methods', { value: {} });

// What an assertion returns: its own result, or a new link of the chain with the same flags.
function next(assertion, result) {
  if (result !== undefined) return result;
  const link = new Assertion();
  transferFlags(assertion, link);
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
  const guarded = guardLength(function assertMethod(...args) {
    return next(this, method.apply(this, args));
  }, name, false);
  Object.defineProperty(prototype, name, {
    value: guardUnknown(guarded, name, config), configurable: true, writable: true, enumerable: true,
  });
}

function chainLink(assertion, name, method) {
  const link = guardLength(function assertChain(...args) {
    return next(this, method.apply(this, args));
  }, name, true);
  const prototype = Object.create(assertion);
  prototype.call = Function.prototype.call;
  prototype.apply = Function.prototype.apply;
  Object.setPrototypeOf(link, prototype);
  flag(link, 'object', undefined);
  transferFlags(assertion, link);
  return guardUnknown(link, null, config);
}

function addChainableMethod(prototype, name, method, onChain = () => {}) {
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

module.exports = { Assertion, flag, transferFlags, withPrefix, config };
