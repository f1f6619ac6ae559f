/* The assertion library as scripts require it. */
'use strict';

const core = require('../chai/postman');
const { inspect, display } = require('../chai/inspect');
const { deepEqual } = require('../chai/deep-equal');
const { typeOf } = require('../chai/type');

const used = new Set();

const util = {
  flag: core.flag, transferFlags: core.transferFlags, inspect, objDisplay: display, eql: deepEqual, type: typeOf,
  addProperty: (target, name, getter) => core.Assertion.addProperty.call({ prototype: target }, name, getter),
  addMethod: (target, name, method) => core.Assertion.addMethod.call({ prototype: target }, name, method),
};

const chai = {
  version: '4.3.8', expect: core.expect, Assertion: core.Assertion, AssertionError: core.AssertionError, config: core.config, util,
  use(plugin) {
    if (!used.has(plugin)) {
      used.add(plugin);
      plugin(chai, util);
    }
    return chai;
  },
  should() {
    return require('../chai/should').install();
  },
  get assert() {
    return require('../chai/assert').assert;
  },
};
chai.Should = chai.should;

module.exports = chai;
