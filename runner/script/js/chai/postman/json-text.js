'use strict';

const { withMember } = require('./subject');

function describe(error) {
  if (error.name === 'JSONError' && error.message) return error.message.split('\n')[0];
  return `${error.name}: ${error.message}`;
}

// {value} of the body as JSON, or {problem}.
function readJson(assertion) {
  const subject = withMember(assertion, 'json', 'function');
  try {
    return { value: subject.json(), problem: undefined };
  } catch (error) {
    return { value: undefined, problem: describe(error) };
  }
}

function assertJson() {
  const { problem } = readJson(this);
  this.assert(!problem, `expected response body to be a valid json but got error ${problem}`,
    'expected response body not to be a valid json');
}

module.exports = { readJson, assertJson };
