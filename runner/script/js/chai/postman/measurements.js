/* A measurement becomes the subject of the chain, so that `.below(200)` may follow. */
'use strict';

const { Assertion } = require('../assertion');
const { response, withMember } = require('./subject');

function readTime(assertion) {
  const subject = response(assertion);
  new Assertion(subject).to.have.property('responseTime');
  return subject.responseTime;
}

function readSize(assertion) {
  const size = withMember(assertion, 'size', 'function').size();
  return (size.header || 0) + (size.body || 0);
}

function measurement(noun, read, compare) {
  return {
    method(...args) {
      const actual = this.__flags.number;
      this.assert(typeof actual === 'number', `expected response to have a valid response ${noun} but got #{act}`,
        `expected response to not have a valid response ${noun} but got #{act}`, null, actual);
      if (args.length) compare(this, actual, args[0]);
    },
    onChain() {
      const actual = read(this);
      Object.assign(this.__flags, { number: actual, object: actual });
    },
  };
}

function compareTime(assertion, actual, wanted) {
  assertion.assert(actual === wanted, 'expected response to have a valid response time but got #{act}',
    'expected response to not have a valid response time but got #{act}', null, actual);
}

function compareSize(assertion, actual, wanted) {
  assertion.assert(actual === wanted, 'expected response size to equal #{act} but got #{exp}',
    'expected response size to not equal #{act} but got #{exp}', wanted, actual);
}

module.exports = {
  responseTime: measurement('time', readTime, compareTime),
  responseSize: measurement('size', readSize, compareSize),
};
