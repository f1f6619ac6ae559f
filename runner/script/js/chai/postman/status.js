'use strict';

const { withMember } = require('./subject');
const { CODE_TEXTS, REASON_TEXTS } = require('./status-texts');

const codeOf = (assertion) => withMember(assertion, 'code', 'number').code;
const isNumber = (value) => Object.prototype.toString.call(value) === '[object Number]';

function assertClass(digit) {
  const code = codeOf(this);
  this.assert(Math.floor(code / 100) === digit, 'expected response code to be #{exp}XX but found #{act}',
    'expected response code to not be #{exp}XX', digit, code);
}

function classOf(digit) {
  return function check() { assertClass.call(this, digit); };
}

function assertError() {
  const code = codeOf(this);
  this.assert([4, 5].includes(Math.floor(code / 100)), 'expected response code to be 4XX or 5XX but found #{act}',
    'expected response code to not be 4XX or 5XX', null, code);
}

function assertCode(wanted) {
  const code = codeOf(this);
  this.assert(code === Number(wanted), ...CODE_TEXTS, Number(wanted), code);
}

function assertReason(wanted) {
  const reason = withMember(this, 'reason', 'function').reason();
  this.assert(reason === wanted, ...REASON_TEXTS, wanted, reason);
}

function assertStatus(wanted) {
  if (isNumber(wanted)) assertCode.call(this, wanted);
  else assertReason.call(this, wanted);
}

module.exports = {
  statusCodeClass: assertClass,
  info: classOf(1),
  success: classOf(2),
  redirection: classOf(3),
  clientError: classOf(4),
  serverError: classOf(5),
  error: assertError,
  statusCode: assertCode,
  statusReason(wanted) { assertReason.call(this, String(wanted)); },
  status: assertStatus,
};
