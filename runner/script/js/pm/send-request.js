/* pm.sendRequest: a callback, a promise, or both. */
'use strict';

function requestOf(given) {
  const { Request } = require('../sdk/request');
  if (given instanceof Request) return given;
  if (typeof given === 'string') return new Request(given);
  if (typeof given === 'object' && given !== null) return new Request(plainHeaders(given));
  return undefined;
}

function plainHeaders(given) {
  const header = given.header === undefined ? given.headers : given.header;
  if (header === null || typeof header !== 'object' || Array.isArray(header) || header.members) return given;
  if (!('key' in header)) return given;
  return { ...given, header: [header] };
}

function responseOf(answer) {
  const { Response } = require('../sdk/response');
  const head = answer && answer.responseHead ? answer.responseHead() : undefined;
  if (!head) return new Response();
  return new Response({ ...head, read: { text: answer.responseText, bytes: answer.responseBytes } });
}

function cookiesOf(answer) {
  const { CookieList } = require('../sdk/cookie');
  const head = answer && answer.responseHead ? answer.responseHead() : undefined;
  return new CookieList(null, (head && head.cookies) || []);
}

function createSendRequest(effects) {
  return function sendRequest(given, callback) {
    const request = requestOf(given);
    const call = typeof callback === 'function' ? callback : undefined;
    if (!request) {
      const error = new Error(`sendRequest: nothing to request (got ${given === null ? 'null' : typeof given})`);
      if (!call) return Promise.reject(error);
      Promise.resolve().then(() => call(error, responseOf(), { cookies: cookiesOf() }));
      return undefined;
    }
    let settle;
    const promise = new Promise((resolve, reject) => {
      settle = (error, response) => (error ? reject(error) : resolve(response));
    });
    // With a callback an error is the callback's; the promise is then usually dropped.
    if (call) promise.catch(() => {});
    effects.sendRequest(request.toJSON(), (error, answer) => {
      const response = responseOf(answer);
      settle(error, response);
      if (call) call(error || null, response, { cookies: cookiesOf(answer) });
    });
    return promise;
  };
}

module.exports = { createSendRequest, responseOf };
