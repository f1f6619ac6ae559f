'use strict';

const { expect } = require('/chai/postman');
const { Response } = require('/sdk/response');

function answer(code, status, body = '{"ok":true,"n":1}') {
  return new Response({ code, status, header: [{ key: 'A', value: 'b' }], body, responseTime: 12 });
}

function messageOf(check) {
  try {
    check();
  } catch (error) {
    return error.message;
  }
  return 'passed';
}

test('the standard statuses hold by their code', () => {
  expect(answer(200, 'All good')).to.be.ok;
  expect(answer(401, 'Unauthorized')).to.be.unauthorised;
  expect(answer(406, 'Not Acceptable')).to.be.notAcceptable;
  expect(answer(503, 'Service Unavailable')).to.be.error;
  expect({}).to.be.ok;
});

test('failures are worded as users know them', () => {
  const failures = [
    [(link) => link.to.have.status(201), 'expected response to have status code 201 but got 200'],
    [(link) => link.to.have.status('Created'), "expected response to have status reason 'Created' but got 'OK'"],
    [(link) => link.to.be.clientError, 'expected response code to be 4XX but found 200'],
    [(link) => link.to.be.notFound, "expected response to have status reason 'NOT FOUND' but got 'OK'"],
    [(link) => link.to.have.header('X'), "expected response to have header with key 'X'"],
    [(link) => link.to.have.header('a', 'c'), "expected 'a' response header to be 'c' but got 'b'"],
    [(link) => link.to.have.jsonBody('a.b'), "expected { ok: true, n: 1 } in response to contain property 'a.b'"],
    [(link) => link.to.have.jsonBody('n', 2), 'expected response body json at "n" to contain 2 but got 1'],
    [(link) => link.to.have.responseTime.below(5), 'expected 12 to be below 5'],
    [(link) => link.to.have.jsonSchema({ required: ['zz'], properties: { ok: { type: 'string' } } }),
      'expected data to satisfy schema but found following errors: \n'
        + "data should have required property 'zz', data.ok should be string"],
  ];
  for (const [check, text] of failures) assert.equal(messageOf(() => check(expect(answer(200, 'OK')))), text);
});
