'use strict';

const { deepEqual } = require('../deep-equal');
const { assertJson, readJson } = require('./json-text');
const { withMember } = require('./subject');

const readText = (assertion) => withMember(assertion, 'text', 'function').text();

function assertContent() {
  const text = readText(this);
  this.assert(typeof text === 'string' && text.length, 'expected response to have content in body',
    'expected response to not have content in body');
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
  if (!arguments.length) assertContent.call(this);
  else if (!isPlainObject(expected)) assertText(this, expected);
  else {
    const { value } = readJson(this);
    this.assert(deepEqual(value, expected), 'expected response body json to equal #{exp} but got #{act}',
      'expected response body json to not equal #{exp} but got #{act}', expected, value);
  }
}

module.exports = { withBody: assertContent, json: assertJson, body: assertBody };
