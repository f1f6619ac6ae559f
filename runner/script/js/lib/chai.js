/* The assertion library as scripts require it. */
'use strict';

const { expect, Assertion } = require('../chai/postman');
const { AssertionError } = require('../chai/assertion-error');
const { config } = require('../chai/config');
const { util } = require('../chai/util');

const used = new Set();

function use(plugin) {
  if (!used.has(plugin)) {
    plugin(chai, util);
    used.add(plugin);
  }
  return chai;
}

const should = () => require('../chai/should').install();

const chai = {
  version: '4.3.8', AssertionError, use, util, config, Assertion, expect, should, Should: should,
  get assert() {
    return require('../chai/assert').assert;
  },
};

module.exports = chai;
