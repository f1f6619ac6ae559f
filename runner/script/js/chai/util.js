/* chai.util: what plug-ins are made with. */
'use strict';

const { flag, transferFlags, addProperty, addMethod, addChainableMethod } = require('./assertion');
const { config } = require('./config');
const { deepEqual } = require('./deep-equal');
const failure = require('./failure');
const { guarded, refuseLength } = require('./guard');
const { inspect, display } = require('./inspect');
const overwrite = require('./overwrite');
const { hasProperty, pathInfo } = require('./path');
const { functionName, lowerType, typeOf } = require('./type');

function enumerableSymbols(object) {
  return Object.getOwnPropertySymbols(object).filter((key) => Object.prototype.propertyIsEnumerable.call(object, key));
}

function article(type, index, types) {
  const last = types.length > 1 && index === types.length - 1;
  return `${last ? 'or ' : ''}${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}

// Fails unless the subject has one of the named types.
function expectTypes(assertion, types) {
  const wanted = types.map((type) => type.toLowerCase()).sort();
  const given = lowerType(flag(assertion, 'object'));
  if (wanted.includes(given)) return;
  const { AssertionError } = require('./assertion-error');
  const text = `object tested must be ${wanted.map(article).join(', ')}, but ${given} given`;
  throw new AssertionError(failure.withPrefix(assertion, text));
}

const isProxyEnabled = () => Boolean(config.useProxy);

const util = {
  test: (assertion, args) => (flag(assertion, 'negate') ? !args[0] : args[0]),
  type: typeOf,
  expectTypes,
  getMessage: failure.messageOf,
  getActual: failure.actualOf,
  inspect: (value) => inspect(value),
  objDisplay: (value) => display(value, config.truncateThreshold),
  flag,
  transferFlags,
  eql: deepEqual,
  getPathInfo: pathInfo,
  hasProperty,
  getName: functionName,
  addProperty,
  addMethod,
  overwriteProperty: overwrite.overwriteProperty,
  overwriteMethod: overwrite.overwriteMethod,
  addChainableMethod,
  overwriteChainableMethod: overwrite.overwriteChainableMethod,
  compareByInspect: (left, right) => (inspect(left) < inspect(right) ? -1 : 1),
  getOwnEnumerablePropertySymbols: enumerableSymbols,
  getOwnEnumerableProperties: (object) => Object.keys(object).concat(enumerableSymbols(object)),
  checkError: require('./check-error'),
  proxify: (object, methodName) => (isProxyEnabled() ? guarded(object, methodName) : object),
  addLengthGuard: refuseLength,
  isProxyEnabled,
  isNaN: Number.isNaN,
  getOperator: failure.operatorOf,
};

module.exports = { util };
