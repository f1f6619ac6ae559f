'use strict';

const { Assertion, flag } = require('./expect');
const body = require('./postman-body');
const { isRequest, isResponse, response, withMember } = require('./postman-subject');

const CLASSES = { info: 1, success: 2, redirection: 3, clientError: 4, serverError: 5 };
const STATUSES = {
  accepted: [202, 'Accepted'],
  withoutContent: [204, 'No Content'],
  badRequest: [400, 'Bad Request'],
  unauthorised: [401, 'Unauthorized'],
  unauthorized: [401, 'Unauthorized'],
  forbidden: [403, 'Forbidden'],
  notFound: [404, 'Not Found'],
  notAcceptable: [406, 'Not Acceptable'],
  rateLimited: [429, 'Too Many Requests'],
};
const CODE_TEXTS = ['expected response to have status code #{exp} but got #{act}',
  'expected response to not have status code #{act}'];
const REASON_TEXTS = ['expected response to have status reason #{exp} but got #{act}',
  'expected response to not have status reason #{act}'];

function addGuard(name, holds, noun) {
  Assertion.addProperty(name, function guard() {
    this.assert(holds(this._obj), `expecting a postman ${noun} object but got #{this}`,
      `not expecting a postman ${noun} object`);
  });
}

function statusCode(assertion) {
  return withMember(assertion, 'code', 'number').code;
}

function assertClass(assertion, wanted) {
  const code = statusCode(assertion);
  assertion.assert(Math.floor(code / 100) === wanted, 'expected response code to be #{exp}XX but found #{act}',
    'expected response code to not be #{exp}XX', wanted, code);
}

function assertError() {
  const code = statusCode(this);
  this.assert([4, 5].includes(Math.floor(code / 100)), 'expected response code to be 4XX or 5XX but found #{act}',
    'expected response code to not be 4XX or 5XX', null, code);
}

function assertCode(assertion, wanted) {
  const code = statusCode(assertion);
  assertion.assert(code === wanted, ...CODE_TEXTS, wanted, code);
}

function assertReason(assertion, wanted) {
  const reason = withMember(assertion, 'reason', 'function').reason();
  assertion.assert(reason === wanted, ...REASON_TEXTS, wanted, reason);
}

// The code decides: servers may choose their own reason phrase. The text names the phrase
// when that explains the outcome, and the code otherwise.
function assertStandardStatus(assertion, code, name) {
  const subject = withMember(assertion, 'reason', 'function');
  const reason = String(subject.reason()).toUpperCase();
  const wanted = name.toUpperCase();
  const holds = subject.code === code;
  if ((reason === wanted) === holds) assertion.assert(holds, ...REASON_TEXTS, wanted, reason);
  else assertion.assert(holds, ...CODE_TEXTS, code, subject.code);
}

function assertOk() {
  if (isResponse(this._obj)) assertStandardStatus(this, 200, 'OK');
  else this.assert(this._obj, 'expected #{this} to be truthy', 'expected #{this} to be falsy');
}

function assertStatus(wanted) {
  response(this);
  if (typeof wanted === 'number') assertCode(this, wanted);
  else assertReason(this, wanted);
}

function assertHeader(name, value) {
  new Assertion(this._obj).to.be.postmanRequestOrResponse;
  const { headers } = new Assertion(this._obj).to.have.property('headers') && this._obj;
  const noun = isRequest(this._obj) ? 'request' : 'response';
  const present = headers.has(name);
  this.assert(present, `expected ${noun} to have header with key '${name}'`,
    `expected ${noun} to not have header with key '${name}'`, true, present);
  if (arguments.length < 2) return;
  const actual = headers.one(name)?.value;
  this.assert(actual === value, `expected '${name}' ${noun} header to be #{exp} but got #{act}`,
    `expected '${name}' ${noun} header to not be #{act}`, value, actual);
}

function addStatuses() {
  for (const [name, digit] of Object.entries(CLASSES)) {
    Assertion.addProperty(name, function check() { assertClass(this, digit); });
  }
  for (const [name, [code, reason]] of Object.entries(STATUSES)) {
    Assertion.addProperty(name, function check() { assertStandardStatus(this, code, reason); });
  }
  Assertion.addMethod('statusCodeClass', function check(digit) { assertClass(this, digit); });
  Assertion.addProperty('error', assertError);
  Assertion.addMethod('statusCode', function check(code) { assertCode(this, Number(code)); });
  Assertion.addMethod('statusReason', function check(reason) { assertReason(this, String(reason)); });
  Assertion.addProperty('ok', assertOk);
  Assertion.addMethod('status', assertStatus);
}

// A measurement becomes the subject of the chain, so that `.below(200)` may follow.
function addMeasurement(name, read, texts) {
  Assertion.addChainableMethod(name, function check(wanted) {
    const actual = flag(this, 'number');
    const noun = name === 'responseTime' ? 'time' : 'size';
    this.assert(typeof actual === 'number', `expected response to have a valid response ${noun} but got #{act}`,
      `expected response to not have a valid response ${noun} but got #{act}`, null, actual);
    if (arguments.length) this.assert(actual === wanted, ...texts, name === 'responseTime' ? null : wanted, actual);
  }, function measure() {
    response(this);
    const actual = read(this);
    flag(this, 'number', actual);
    this._obj = actual;
  });
}

function readTime(assertion) {
  new Assertion(assertion._obj).to.have.property('responseTime');
  return assertion._obj.responseTime;
}

function readSize(assertion) {
  const size = withMember(assertion, 'size', 'function').size();
  return (size.header || 0) + (size.body || 0);
}

addGuard('postmanRequest', isRequest, 'request');
addGuard('postmanResponse', isResponse, 'response');
addGuard('postmanRequestOrResponse', (value) => isRequest(value) || isResponse(value), 'request or response');
addStatuses();
Assertion.addMethod('header', assertHeader);
addMeasurement('responseTime', readTime, ['expected response to have a valid response time but got #{act}',
  'expected response to not have a valid response time but got #{act}']);
addMeasurement('responseSize', readSize, ['expected response size to equal #{act} but got #{exp}',
  'expected response size to not equal #{act} but got #{exp}']);
body.addTo(Assertion);

module.exports = require('./expect');
