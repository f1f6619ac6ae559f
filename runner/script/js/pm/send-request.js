/* pm.sendRequest: a callback, a promise, or both. */
'use strict';

function responseOf(answer) {
  const { Response } = require('../sdk/response');
  const head = answer && answer.responseHead ? answer.responseHead() : undefined;
  if (!head) return new Response();
  const { headers: header, ...rest } = head;
  const text = () => answer.responseText().replace(/^\ufeff/, '');
  return new Response({ ...rest, header, read: { text, bytes: answer.responseBytes } });
}

/* The response of a test script: checks begin at it. */
function checkedResponse(input) {
  return Object.defineProperty(responseOf(input), 'to', {
    get() { return require('../chai/postman').expect(this).to; },
  });
}

function cookiesOf(answer) {
  const { CookieList } = require('../sdk/cookie');
  return new CookieList({}, answer.responseHead().cookies || []);
}

/* Node.js' fields of an error; that it has a message as well is not seen where the whole of it is shown. */
function shown(error) {
  const { name, ...fields } = error;
  return Object.assign(Object.create({ name, message: error.message, toString: () => String(error) }), fields);
}

function nothing(pm, call) {
  const error = new Error('sendrequest: nothing to request');
  return call ? call.call(pm, error) : Promise.reject(error);
}

function createSendRequest(effects) {
  return function sendRequest(given, callback) {
    const call = typeof callback === 'function' ? callback : undefined;
    if (!given) return nothing(this, call);
    const { Request } = require('../sdk/request');
    const request = Request.isRequest(given) ? given : new Request(given);
    const promise = new Promise((resolve, reject) => {
      effects.sendRequest(request.toJSON(), (error, answer) => {
        const response = responseOf(answer);
        if (error) reject(error);
        else resolve(response);
        if (!call) return;
        if (error) call.call(this, shown(error), response);
        else call.call(this, null, response, { cookies: cookiesOf(answer) });
      });
    });
    // With a callback an error is the callback's; the promise is then usually dropped.
    if (call) promise.catch(() => {});
    return promise;
  };
}

module.exports = { createSendRequest, responseOf: checkedResponse };
