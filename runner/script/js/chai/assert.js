/* chai.assert: each of its words is a chain of words of an assertion. */
'use strict';

const { Assertion } = require('./assertion');
const tables = require('./assert-words');

const start = (value, message) => new Assertion(value, message);

// `path` is the chain of words after expect(value), e.g. "not.deep.include".
function follow(link, path) {
  return path.split('.').reduce((reached, word) => reached[word], link);
}

// Calls the last word of a chain.
function call(link, path, args) {
  const words = path.split('.');
  const last = words.pop();
  return words.reduce((reached, word) => reached[word], link)[last](...args);
}

const say = (value, message, path, args) => call(start(value, message), path, args);

function assert(outcome, message) {
  start(null).assert(outcome, message, '[ negation message unavailable ]');
}

function addWords() {
  for (const [name, path] of Object.entries(tables.STATES)) {
    assert[name] = (value, message) => { follow(start(value, message), path); };
  }
  for (const [name, type] of Object.entries(tables.TYPES)) {
    assert[`is${name}`] = (value, message) => { start(value, message).to.be.a(type); };
    assert[`isNot${name}`] = (value, message) => { start(value, message).to.not.be.a(type); };
  }
  for (const [name, [path, wanted]] of Object.entries(tables.CONSTANTS)) {
    assert[name] = (value, message) => { say(value, message, path, [wanted]); };
  }
  for (const [name, path] of Object.entries(tables.ONE)) {
    assert[name] = (value, wanted, message) => { say(value, message, path, [wanted]); };
  }
  for (const [name, path] of Object.entries(tables.TWO)) {
    assert[name] = (value, first, second, message) => { say(value, message, path, [first, second]); };
  }
  for (const [name, path] of Object.entries(tables.CHANGES)) assert[name] = changing(path);
  for (const [name, [path, end]] of Object.entries(tables.CHANGES_BY)) assert[name] = changingBy(path, end);
}

// A function may stand in the place of an object and the name of its property.
function changing(path) {
  return (...args) => {
    const [fn, target, property, message] = args;
    const short = args.length === 3 && typeof target === 'function';
    say(fn, short ? property : message, path, [target, short ? null : property]);
  };
}

function changingBy(path, end) {
  return (...args) => {
    const [fn, target, property, fourth, fifth] = args;
    let [name, delta, message] = [property, fourth, fifth];
    if (args.length === 4 && typeof target === 'function') [delta, message] = [property, fourth];
    else if (args.length === 3) [name, delta] = [null, property];
    call(say(fn, message, path, [target, name]), end, [delta]);
  };
}

function looseEqual(negate) {
  const [word, opposite] = negate ? ['not equal', 'equal'] : ['equal', 'not equal'];
  return (actual, expected, message) => {
    const same = actual == expected; // loose equality is what assert.equal promises
    start(actual, message).assert(same !== negate, `expected #{this} to ${word} #{exp}`,
      `expected #{this} to ${opposite} #{act}`, expected, actual, true);
  };
}

function throwing(path) {
  return (fn, type, text, message) => {
    const onlyText = typeof type === 'string' || type instanceof RegExp;
    return say(fn, message, path, onlyText ? [null, type] : [type, text])._obj;
  };
}

function operator(left, sign, right, message) {
  const compare = tables.OPERATORS[sign];
  if (!compare) {
    const { AssertionError } = require('./assertion-error');
    throw new AssertionError(`${message ? `${message}: ` : message}Invalid operator "${sign}"`);
  }
  const { inspect } = require('./inspect');
  const outcome = compare(left, right);
  start(outcome, message).assert(outcome === true, () => `expected ${inspect(left)} to be ${sign} ${inspect(right)}`,
    () => `expected ${inspect(left)} to not be ${sign} ${inspect(right)}`);
}

addWords();
Object.assign(assert, {
  equal: looseEqual(false),
  notEqual: looseEqual(true),
  throws: throwing('to.throw'),
  throw: throwing('to.throw'),
  Throw: throwing('to.throw'),
  doesNotThrow(...args) { throwing('to.not.throw')(...args); },
  operator,
  ifError(value) { if (value) throw value; },
  fail: (...args) => require('./failure').refuse('assert.fail()', args),
});

module.exports = { assert };
