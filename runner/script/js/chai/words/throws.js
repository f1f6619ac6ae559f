'use strict';

const { compatibleConstructor, compatibleMessage, getConstructorName, getMessage } = require('../check-error');
const { about, subject } = require('./support');

const describe = (error) => (error instanceof Error ? String(error) : error && getConstructorName(error));

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
  else if (wanted) text = getConstructorName(wanted);
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
  if (compatibleConstructor(thrown, wanted) === negate) {
    failed = tolerate;
    if (!tolerate) failKind(assertion, negate, thrown, describe(wanted), describe(thrown));
  }
  return failed;
}

function checkMessage(assertion, thrown, matcher, negate, tolerate) {
  if (compatibleMessage(thrown, matcher) !== negate) return false;
  if (tolerate) return true;
  const relation = matcher instanceof RegExp ? 'matching' : 'including';
  assertion.assert(negate, `expected #{this} to throw error ${relation} #{exp} but got #{act}`,
    `expected #{this} to throw error not ${relation} #{exp}`, matcher, getMessage(thrown));
  return false;
}

function splitArguments(first, second) {
  const onlyMessage = first instanceof RegExp || typeof first === 'string';
  return onlyMessage ? { wanted: null, matcher: first } : { wanted: first, matcher: second };
}

function assertThrows(errorLike, errorMessage, message) {
  const fn = subject(this, message);
  const negate = Boolean(this.__flags.negate);
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
  this.__flags.object = thrown;
}

module.exports = { throw: assertThrows };
