'use strict';

const { flag } = require('../assertion');
const { functionName } = require('../type');
const { about, addMethods, subject } = require('./support');

function constructorName(error) {
  if (error instanceof Error) return functionName(error.constructor);
  if (typeof error !== 'function') return error;
  return functionName(error) || functionName(new error()) || '';
}

const describe = (error) => (error instanceof Error ? String(error) : error && constructorName(error));

function isCompatible(thrown, wanted) {
  const constructor = wanted instanceof Error ? wanted.constructor : wanted;
  const isErrorClass = wanted instanceof Error || wanted === Error || wanted.prototype instanceof Error;
  return Boolean(isErrorClass) && (thrown.constructor === constructor || thrown instanceof constructor);
}

function messageMatches(thrown, matcher) {
  const text = typeof thrown === 'string' ? thrown : thrown.message;
  if (matcher instanceof RegExp) return matcher.test(text);
  return typeof matcher === 'string' && text.indexOf(matcher) !== -1;
}

function messageOf(thrown) {
  if (thrown && thrown.message) return thrown.message;
  return typeof thrown === 'string' ? thrown : '';
}

function capture(fn) {
  try {
    fn();
    return undefined;
  } catch (error) {
    return error;
  }
}

function assertThrown(assertion, thrown, wanted) {
  let text = 'an error';
  if (wanted instanceof Error) text = '#{exp}';
  else if (wanted) text = constructorName(wanted);
  const shown = thrown instanceof Error || typeof thrown === 'string' ? String(thrown) : describe(thrown);
  assertion.assert(thrown, `expected #{this} to throw ${text}`,
    'expected #{this} to not throw an error but #{act} was thrown', wanted && wanted.toString(), shown);
}

function failKind(assertion, negate, thrown, expected, actual) {
  assertion.assert(negate, 'expected #{this} to throw #{exp} but #{act} was thrown',
    `expected #{this} to not throw #{exp}${thrown ? ' but #{act} was thrown' : ''}`, expected, actual);
}

// The instance and the class have to fit. Negated with a message as well, both must fit to fail.
function checkKind(assertion, thrown, wanted, negate, tolerate) {
  let failed = false;
  if (wanted instanceof Error && (thrown === wanted) === negate) {
    failed = tolerate;
    if (!tolerate) failKind(assertion, negate, !negate, String(wanted), String(thrown));
  }
  if (isCompatible(thrown, wanted) === negate) {
    failed = tolerate;
    if (!tolerate) failKind(assertion, negate, thrown, describe(wanted), describe(thrown));
  }
  return failed;
}

function checkMessage(assertion, thrown, matcher, negate, tolerate) {
  if (messageMatches(thrown, matcher) !== negate) return false;
  if (tolerate) return true;
  const relation = matcher instanceof RegExp ? 'matching' : 'including';
  assertion.assert(negate, `expected #{this} to throw error ${relation} #{exp} but got #{act}`,
    `expected #{this} to throw error not ${relation} #{exp}`, matcher, messageOf(thrown));
  return false;
}

function splitArguments(first, second) {
  const onlyMessage = first instanceof RegExp || typeof first === 'string';
  return onlyMessage ? { wanted: null, matcher: first } : { wanted: first, matcher: second };
}

function assertThrows(errorLike, errorMessage, message) {
  const fn = subject(this, message);
  const negate = Boolean(flag(this, 'negate'));
  about(this, fn).is.a('function');
  const { wanted, matcher } = splitArguments(errorLike, errorMessage);
  const thrown = capture(fn);
  const anything = wanted === undefined && matcher === undefined;
  const tolerate = Boolean(wanted && matcher) && negate;
  if (anything || !negate) assertThrown(this, thrown, wanted);
  const kindFailed = wanted && thrown ? checkKind(this, thrown, wanted, negate, tolerate) : false;
  const hasMatcher = thrown && matcher !== undefined && matcher !== null;
  const messageFailed = hasMatcher ? checkMessage(this, thrown, matcher, negate, tolerate) : false;
  if (kindFailed && messageFailed) failKind(this, negate, thrown, describe(wanted), describe(thrown));
  flag(this, 'object', thrown);
}

function addTo(Assertion) {
  addMethods(Assertion, ['throw', 'throws', 'Throw'], assertThrows);
}

module.exports = { addTo };
