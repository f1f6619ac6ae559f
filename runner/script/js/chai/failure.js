/* What is thrown when an assertion does not hold. `args` are those of assertion.assert. */
'use strict';

const { AssertionError } = require('./assertion-error');
const { config } = require('./config');
const { display } = require('./inspect');
const { typeOf } = require('./type');

const actualOf = (assertion, args) => (args.length > 4 ? args[4] : assertion._obj);

function templateOf(assertion, args) {
  const template = assertion.__flags.negate ? args[2] : args[1];
  return (typeof template === 'function' ? template() : template) || '';
}

function withPrefix(assertion, text) {
  const { message } = assertion.__flags;
  return message ? `${message}: ${text}` : text;
}

// The placeholders are filled one after the other: also one that comes with a shown value, as in chai.
function messageOf(assertion, args) {
  const values = { this: assertion.__flags.object, act: actualOf(assertion, args), exp: args[3] };
  let text = templateOf(assertion, args);
  for (const name of ['this', 'act', 'exp']) {
    text = text.replaceAll(`#{${name}}`, () => display(values[name], config.truncateThreshold));
  }
  return withPrefix(assertion, text);
}

function operatorOf(assertion, args) {
  if (assertion.__flags.operator) return assertion.__flags.operator;
  const template = templateOf(assertion, args);
  if (!template || /\shave\s/.test(template)) return undefined;
  const deep = ['Array', 'Object', 'function'].includes(typeOf(args[3]));
  if (/\snot\s/.test(template)) return deep ? 'notDeepStrictEqual' : 'notStrictEqual';
  return deep ? 'deepStrictEqual' : 'strictEqual';
}

function fail(assertion, args) {
  const [, , , expected, given, showDiff] = args;
  const compares = expected !== undefined || given !== undefined;
  const details = { actual: actualOf(assertion, args), expected,
    showDiff: showDiff !== false && compares && config.showDiff === true };
  const operator = operatorOf(assertion, args);
  if (operator) details.operator = operator;
  throw new AssertionError(messageOf(assertion, args), details);
}

// Fails whether or not the assertion is negated: it was used wrongly.
function misuse(assertion, text) {
  throw new AssertionError(withPrefix(assertion, text));
}

// The `fail` of an interface: (message) or (actual, expected, message, operator).
function refuse(otherwise, args) {
  const [actual, expected, message, operator] = args.length < 2 ? [undefined, undefined, args[0]] : args;
  throw new AssertionError(message || otherwise, { actual, expected, operator });
}

module.exports = { fail, misuse, refuse, actualOf, messageOf, operatorOf, withPrefix };
