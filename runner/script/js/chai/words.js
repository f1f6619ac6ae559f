/* The words of an assertion, in chai's order. The module of a word is loaded when it is first said. */
'use strict';

const { addChainableMethod, addMethod, addProperty } = require('./assertion');

// [kind, names, nothing | flags that it sets | module that exports it under the first of its names].
// A chain exports {method, onChain}: what its call and what its mere mention does.
const WORDS = [
  ['property', 'to be been is and has have with that which at of same but does still also'],
  ['property', 'not', { negate: true }],
  ['property', 'deep', { deep: true }],
  ['property', 'nested', { nested: true }],
  ['property', 'own', { own: true }],
  ['property', 'ordered', { ordered: true }],
  ['property', 'any', { any: true, all: false }],
  ['property', 'all', { all: true, any: false }],
  ['chain', 'an a', 'type'],
  ['chain', 'include contain contains includes', 'include'],
  ['property', 'ok', 'state'],
  ['property', 'true', 'state'],
  ['property', 'false', 'state'],
  ['property', 'null', 'state'],
  ['property', 'undefined', 'state'],
  ['property', 'NaN', 'state'],
  ['property', 'exist exists', 'state'],
  ['property', 'empty', 'empty'],
  ['property', 'arguments Arguments', 'state'],
  ['method', 'equal equals eq', 'equal'],
  ['method', 'eql eqls', 'equal'],
  ['method', 'above gt greaterThan', 'compare'],
  ['method', 'least gte greaterThanOrEqual', 'compare'],
  ['method', 'below lt lessThan', 'compare'],
  ['method', 'most lte lessThanOrEqual', 'compare'],
  ['method', 'within', 'compare'],
  ['method', 'instanceof instanceOf', 'instance'],
  ['method', 'property', 'property'],
  ['method', 'ownProperty haveOwnProperty', 'property'],
  ['method', 'ownPropertyDescriptor haveOwnPropertyDescriptor', 'descriptor'],
  ['chain', 'length lengthOf', 'length'],
  ['method', 'match matches', 'text'],
  ['method', 'string', 'text'],
  ['method', 'keys key', 'keys'],
  ['method', 'throw throws Throw', 'throws'],
  ['method', 'respondTo respondsTo', 'respond'],
  ['property', 'itself', { itself: true }],
  ['method', 'satisfy satisfies', 'respond'],
  ['method', 'closeTo approximately', 'close'],
  ['method', 'members', 'members'],
  ['method', 'oneOf', 'one-of'],
  ['method', 'change changes', 'change'],
  ['method', 'increase increases', 'change'],
  ['method', 'decrease decreases', 'change'],
  ['method', 'by', 'change'],
  ['property', 'extensible', 'state'],
  ['property', 'sealed', 'state'],
  ['property', 'frozen', 'state'],
  ['property', 'finite', 'state'],
];

const ADD = {
  property(prototype, name, word) {
    addProperty(prototype, name, function check() { return word().call(this); });
  },
  method(prototype, name, word) {
    addMethod(prototype, name, function check(...args) { return word().apply(this, args); });
  },
  chain(prototype, name, word) {
    addChainableMethod(prototype, name, function check(...args) { return word().method.apply(this, args); },
      function mention() { return word().onChain?.call(this); });
  },
};

function wordOf(source, name, load) {
  let word = null;
  if (source === undefined) word = () => {};
  else if (typeof source === 'object') word = function setFlags() { Object.assign(this.__flags, source); };
  return () => {
    word = word || load(source)[name];
    return word;
  };
}

function addWords(prototype, words, load) {
  for (const [kind, text, source] of words) {
    const names = text.split(' ');
    const word = wordOf(source, names[0], load);
    for (const name of names) ADD[kind](prototype, name, word);
  }
}

module.exports = { WORDS, addWords };
