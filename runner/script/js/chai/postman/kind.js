'use strict';

const { isRequest, isResponse } = require('./subject');

function kind(holds, noun) {
  return function guard() {
    this.assert(holds(this._obj), `expecting a postman ${noun} object but got #{this}`,
      `not expecting a postman ${noun} object`);
  };
}

module.exports = {
  postmanRequest: kind(isRequest, 'request'),
  postmanResponse: kind(isResponse, 'response'),
  postmanRequestOrResponse: kind((value) => isRequest(value) || isResponse(value), 'request or response'),
};
