/* pm, as one script has it. Everything is made when it is first asked for. */
'use strict';

function readOnly(values) {
  const result = {};
  for (const key of Object.keys(values)) Object.defineProperty(result, key, { value: values[key] });
  return result;
}

function scopeOf(store, layers) {
  const { Scope } = require('./scope');
  return new Scope(store, layers);
}

function variablesOf(input) {
  const { local, iterationData, environment, collectionVariables, globals } = input.scopes;
  return scopeOf(local, [iterationData, environment, collectionVariables, globals]);
}

function requestOf(input, effects) {
  const { Request } = require('../sdk/request');
  const request = new Request(input.requestJson());
  // Postman's own request has its assertions itself.
  Object.defineProperty(request, 'to', Object.getOwnPropertyDescriptor(Request.prototype, 'to'));
  if (input.eventName === 'prerequest') effects.trackRequest(() => request.toJSON());
  return request;
}

function responseOf(input) {
  return input.eventName === 'prerequest' ? undefined : require('./send-request').responseOf(input);
}

const missing = () => (name) => {
  throw new Error(`pm.require('${name}') is not available: packages of Postman's library and of npm are not fetched. `
    + 'Keep the module in a folder, name the folder with --module-path, and use require()');
};

const PARTS = {
  info: (input) => readOnly(input.info),
  environment: (input) => scopeOf(input.scopes.environment),
  globals: (input) => scopeOf(input.scopes.globals),
  collectionVariables: (input) => scopeOf(input.scopes.collectionVariables),
  iterationData: (input) => scopeOf(input.scopes.iterationData),
  variables: variablesOf,
  request: requestOf,
  response: responseOf,
  expect: () => require('../chai/postman').expect,
  cookies: (input, effects) => require('./cookies').createCookies(input, effects),
  sendRequest: (input, effects) => require('./send-request').createSendRequest(effects),
  visualizer: (input, effects) => require('./visualizer').createVisualizer(effects),
  execution: (input, effects) => require('./execution').createExecution(input, effects),
  vault: (input) => require('./vault').createVault(input),
  require: missing,
};

const STATE = Symbol('state');

class Postman {
  constructor(input, effects) {
    Object.defineProperty(this, STATE, { value: { input, effects, made: {} } });
    // The one member that Object.keys(pm) shows, as in Postman.
    Object.defineProperty(this, 'test', {
      configurable: true,
      enumerable: true,
      get: () => this[STATE].made.test || (this[STATE].made.test = require('./test').createTest(this, effects)),
    });
  }
}

for (const name of Object.keys(PARTS)) {
  Object.defineProperty(Postman.prototype, name, {
    configurable: true,
    get() {
      const { input, effects, made } = this[STATE];
      if (!(name in made)) made[name] = PARTS[name](input, effects);
      return made[name];
    },
  });
}

exports.createPm = (input, effects) => new Postman(input, effects);
