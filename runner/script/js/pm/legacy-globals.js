'use strict';

const { createPostman } = require('./legacy-postman');

/* tests["name"] = value: each name is a test, by the value that it has once the script's own text has run. */
function createTests(effects) {
  const tests = {};
  const told = new Set();
  effects.tellLater(() => Object.keys(tests).filter((name) => !told.has(name)).map((name) => {
    told.add(name);
    const value = tests[name];
    const error = value ? null : { name: 'AssertionError', message: `expected ${String(value)} to be truthy`, stack: '' };
    return { name, passed: Boolean(value), skipped: false, error };
  }));
  return tests;
}

function headersOf(list) {
  const result = {};
  list.each((header) => { result[header.key] = header.value; });
  return result;
}

function dataOf(body) {
  if (!body || !body.mode) return undefined;
  const value = body[body.mode];
  return value && typeof value.toObject === 'function' ? value.toObject() : value;
}

function requestOf(pm, input) {
  const { request } = pm;
  return {
    id: input.info.requestId,
    name: input.info.requestName,
    headers: request.headers.toObject(),
    method: request.method,
    url: request.url.toString(),
    data: dataOf(request.body) || {},
    description: undefined,
  };
}

function codeOf(pm) {
  const { response } = pm;
  return { ...response.details(), name: response.reason(), code: response.code };
}

function create(pm, input, effects) {
  const test = input.eventName !== 'prerequest';
  const answered = (read) => () => (test && pm.response.code !== undefined ? read() : undefined);
  const loading = new Set();
  const library = (name, read) => () => {
    if (loading.has(name)) return undefined; // lodash looks at the global _ while it loads
    loading.add(name);
    try {
      const loaded = require(`../lib/${name}`);
      return read ? read(loaded) : loaded;
    } finally {
      loading.delete(name);
    }
  };
  return {
    tests: () => createTests(effects),
    postman: () => createPostman(pm, input, effects),
    responseBody: answered(() => pm.response.text()),
    responseCode: answered(() => codeOf(pm)),
    responseHeaders: answered(() => headersOf(pm.response.headers)),
    responseTime: answered(() => pm.response.responseTime),
    responseCookies: () => (test ? pm.cookies : undefined),
    request: () => requestOf(pm, input),
    environment: () => pm.environment.toObject(),
    globals: () => pm.globals.toObject(),
    data: () => pm.iterationData.toObject(),
    iteration: () => input.info.iteration,
    _: library('lodash-3'),
    CryptoJS: library('crypto-js'),
    tv4: library('tv4'),
    cheerio: library('cheerio'),
    xml2Json: library('xml2json', (loaded) => loaded.xml2Json || loaded),
  };
}

module.exports = { create };
