/* What is asserted of: a response, in most cases. */
'use strict';

const { Assertion } = require('../assertion');

const classes = {};

function isRequest(value) {
  classes.Request = classes.Request || require('../../sdk/request').Request;
  return classes.Request.isRequest(value);
}

function isResponse(value) {
  classes.Response = classes.Response || require('../../sdk/response').Response;
  return classes.Response.isResponse(value);
}

// The assertion's subject, which has to be a response.
function response(assertion) {
  const subject = assertion._obj;
  if (!isResponse(subject)) new Assertion(subject).to.be.postmanResponse;
  return subject;
}

// The response, which has to have the named member of the given type.
function withMember(assertion, name, type) {
  const subject = response(assertion);
  if (typeof subject[name] !== type) {
    new Assertion(subject).to.have.property(name);
    new Assertion(subject[name]).to.be.a(type);
  }
  return subject;
}

module.exports = { isRequest, isResponse, response, withMember };
