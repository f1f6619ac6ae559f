/* chai with the words for requests and responses. */
'use strict';

const { Assertion, expect } = require('./expect');
const { addWords } = require('./words');

// As in ./words; the modules are those below ./postman.
const WORDS = [
  ['property', 'postmanRequest', 'kind'],
  ['property', 'postmanResponse', 'kind'],
  ['property', 'postmanRequestOrResponse', 'kind'],
  ['method', 'statusCodeClass', 'status'],
  ['property', 'info', 'status'],
  ['property', 'success', 'status'],
  ['property', 'redirection', 'status'],
  ['property', 'clientError', 'status'],
  ['property', 'serverError', 'status'],
  ['property', 'error', 'status'],
  ['method', 'statusCode', 'status'],
  ['method', 'statusReason', 'status'],
  ['property', 'accepted', 'standard-status'],
  ['property', 'withoutContent', 'standard-status'],
  ['property', 'badRequest', 'standard-status'],
  ['property', 'unauthorised', 'standard-status'],
  ['property', 'unauthorized', 'standard-status'],
  ['property', 'forbidden', 'standard-status'],
  ['property', 'notFound', 'standard-status'],
  ['property', 'notAcceptable', 'standard-status'],
  ['property', 'rateLimited', 'standard-status'],
  ['property', 'ok', 'standard-status'],
  ['method', 'status', 'status'],
  ['method', 'header', 'header'],
  ['property', 'withBody', 'body'],
  ['property', 'json', 'body'],
  ['method', 'body', 'body'],
  ['method', 'jsonBody', 'json-body'],
  ['chain', 'responseTime', 'measurements'],
  ['chain', 'responseSize', 'measurements'],
  ['method', 'jsonSchema', 'schema'],
];

addWords(Assertion.prototype, WORDS, (name) => require(`./postman/${name}`));

module.exports = { expect, Assertion };
