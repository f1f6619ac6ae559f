/* How something thrown is held against what was expected: an error, its class, or its message. */
'use strict';

const { functionName } = require('./type');

function getConstructorName(error) {
  if (error instanceof Error) return functionName(error.constructor);
  if (typeof error !== 'function') return error;
  return functionName(error) || functionName(new error()) || '';
}

function compatibleConstructor(thrown, wanted) {
  const constructor = wanted instanceof Error ? wanted.constructor : wanted;
  const isErrorClass = wanted instanceof Error || wanted === Error || wanted.prototype instanceof Error;
  return Boolean(isErrorClass) && (thrown.constructor === constructor || thrown instanceof constructor);
}

function compatibleMessage(thrown, matcher) {
  const text = typeof thrown === 'string' ? thrown : thrown.message;
  if (matcher instanceof RegExp) return matcher.test(text);
  return typeof matcher === 'string' && text.indexOf(matcher) !== -1;
}

function getMessage(thrown) {
  if (thrown && thrown.message) return thrown.message;
  return typeof thrown === 'string' ? thrown : '';
}

const compatibleInstance = (thrown, wanted) => wanted instanceof Error && thrown === wanted;

module.exports = { compatibleInstance, compatibleConstructor, compatibleMessage, getMessage, getConstructorName };
