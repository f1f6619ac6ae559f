'use strict';

const { Assertion } = require('../assertion');
const { isRequest } = require('./subject');

function assertHeader(name, value) {
  const subject = this._obj;
  new Assertion(subject).to.be.postmanRequestOrResponse;
  new Assertion(subject).to.have.property('headers');
  const { headers } = subject;
  const noun = isRequest(subject) ? 'request' : 'response';
  const shown = String(name);
  const present = headers.has(name);
  this.assert(present, `expected ${noun} to have header with key '${shown}'`,
    `expected ${noun} to not have header with key '${shown}'`, true, present);
  if (arguments.length < 2) return;
  const actual = headers.one(name).value;
  this.assert(actual === value, `expected '${shown}' ${noun} header to be #{exp} but got #{act}`,
    `expected '${shown}' ${noun} header to not be #{act}`, value, actual);
}

module.exports = { header: assertHeader };
