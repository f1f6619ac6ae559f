'use strict';

const { Assertion } = require('./expect');

function isRequest(value) {
  return require('../sdk/request').Request.isRequest(value);
}

function isResponse(value) {
  return require('../sdk/response').Response.isResponse(value);
}

// The assertion's subject, which has to be a response.
function response(assertion) {
  new Assertion(assertion._obj).to.be.postmanResponse;
  return assertion._obj;
}

// The response, which has to have the named member of the given type.
function withMember(assertion, name, type) {
  const subject = response(assertion);
  new Assertion(subject).to.have.property(name);
  new Assertion(subject[name]).to.be.a(type);
  return subject;
}

module.exports = { isRequest, isResponse, response, withMember };
