'use strict';

const { Assertion } = require('./assertion');
const { deepEqual } = require('./deep-equal');
const { lookUp } = require('./postman-path');
const { isRequest, isResponse, withMember } = require('./postman-subject');

const JSON_TEXTS = (problem) => [`expected response body to be a valid json but got error ${problem}`,
  'expected response body not to be a valid json'];
const CONTENT_TEXTS = ['expected response to have content in body', 'expected response to not have content in body'];

function describe(error) {
  if (error.name === 'JSONError' && error.message) return error.message.split('\n')[0];
  return `${error.name}: ${error.message}`;
}

function readJson(assertion) {
  const subject = withMember(assertion, 'json', 'function');
  try {
    return { value: subject.json(), problem: undefined };
  } catch (error) {
    return { value: undefined, problem: describe(error) };
  }
}

function readText(assertion) {
  return withMember(assertion, 'text', 'function').text();
}

function assertContent(assertion) {
  const text = readText(assertion);
  assertion.assert(typeof text === 'string' && text.length, ...CONTENT_TEXTS);
}

function assertJson(assertion) {
  const { problem } = readJson(assertion);
  assertion.assert(!problem, ...JSON_TEXTS(problem));
}

function isPlainObject(value) {
  if (Object.prototype.toString.call(value) !== '[object Object]') return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function assertText(assertion, expected) {
  const text = readText(assertion);
  if (expected instanceof RegExp) {
    assertion.assert(expected.exec(text) !== null, 'expected response body text to match #{exp} but got #{act}',
      'expected response body text #{act} to not match #{exp}', expected, text);
    return;
  }
  assertion.assert(deepEqual(text, expected), 'expected response body to equal #{exp} but got #{act}',
    'expected response body to not equal #{exp}', expected, text);
}

function assertBody(expected) {
  if (!arguments.length) assertContent(this);
  else if (!isPlainObject(expected)) assertText(this, expected);
  else {
    const { value } = readJson(this);
    this.assert(deepEqual(value, expected), 'expected response body json to equal #{exp} but got #{act}',
      'expected response body json to not equal #{exp} but got #{act}', expected, value);
  }
}

function assertJsonBody(path, expected) {
  if (!arguments.length) {
    assertJson(this);
    return;
  }
  const { value } = readJson(this);
  if (typeof path !== 'string') return;
  const found = lookUp(value, path);
  this.assert(found.exists, 'expected #{act} in response to contain property #{exp}',
    'expected #{act} in response to not contain property #{exp}', path, value);
  if (arguments.length < 2) return;
  this.assert(deepEqual(found.value, expected), `expected response body json at "${path}" to contain #{exp} but got #{act}`,
    `expected response body json at "${path}" to not contain #{exp} but got #{act}`, expected, found.value);
}

function schemaSubject(value) {
  const hasJson = isResponse(value) || (isRequest(value) && typeof value.json === 'function');
  return hasJson ? value.json() : value;
}

function assertSchema(schema, options) {
  const Ajv = require('../lib/ajv');
  new Assertion(schema).to.be.an('object');
  const ajv = new Ajv({ allErrors: true, logger: false, ...options });
  const valid = ajv.validate(schema, schemaSubject(this._obj));
  this.assert(valid && !ajv.errors, `expected data to satisfy schema but found following errors: \n${ajv.errorsText()}`,
    'expected data to not satisfy schema', true, valid);
}

function addTo(target) {
  target.addProperty('withBody', function check() { assertContent(this); });
  target.addProperty('json', function check() { assertJson(this); });
  target.addMethod('body', assertBody);
  target.addMethod('jsonBody', assertJsonBody);
  target.addMethod('jsonSchema', assertSchema);
}

module.exports = { addTo };
