'use strict';

const { assertJson, readJson } = require('./json-text');
const { lookUp } = require('./path');

function assertJsonBody(path, expected) {
  if (!arguments.length) {
    assertJson.call(this);
    return;
  }
  const { value } = readJson(this);
  if (typeof path !== 'string') return;
  const found = lookUp(value, path);
  this.assert(found.exists, 'expected #{act} in response to contain property #{exp}',
    'expected #{act} in response to not contain property #{exp}', path, value);
  if (arguments.length < 2) return;
  const { deepEqual } = require('../deep-equal');
  const place = `expected response body json at "${path}"`;
  this.assert(deepEqual(found.value, expected), `${place} to contain #{exp} but got #{act}`,
    `${place} to not contain #{exp} but got #{act}`, expected, found.value);
}

module.exports = { jsonBody: assertJsonBody };
