/* The names that a script finds: pm, console, timers, the legacy ones, and those of the web. */
'use strict';

const TIMERS = ['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'clearImmediate'];

/* Names on the global object whose values are worked out when a script first asks, and anew for each script. */
function createOffers(scope, values) {
  const touched = new Set();
  const define = (name, descriptor) => Object.defineProperty(scope, name, { configurable: true, ...descriptor });

  function settle(name, value) {
    touched.add(name);
    define(name, { enumerable: false, writable: true, value });
    return value;
  }

  function offer(name) {
    define(name, { enumerable: false, get: () => settle(name, values[name]()), set: (value) => settle(name, value) });
  }

  return {
    offerAll: () => Object.keys(values).forEach(offer),
    renew() {
      touched.forEach(offer);
      touched.clear();
    },
  };
}

exports.createGlobals = function createGlobals(scope, tools, timers) {
  let input;
  let effects;
  let pm;
  let legacy;
  let modules;

  const face = () => pm || (pm = tools.require('/pm/index').createPm(input, effects));
  const own = () => modules || (modules = require('./user-require').createRequire(tools));
  const old = () => legacy || (legacy = tools.require('/pm/legacy').legacyGlobals(face(), input, effects));
  const values = { pm: face, console: () => effects.console, require: () => own().require };
  for (const name of TIMERS) values[name] = () => timers()[name];
  for (const name of tools.require('/pm/legacy').NAMES) values[name] = () => (input ? old()[name]() : undefined);
  tools.require('/language/index').install();
  const offers = createOffers(scope, values);
  offers.offerAll();

  return {
    /* To be called once the modules that only some scripts need are known. */
    widen: () => tools.require('/web/index').install(scope),
    own: (path, source) => own().own(path, source),
    alias: (folder, name, path) => own().alias(folder, name, path),
    begin(givenInput, givenEffects) {
      input = givenInput;
      effects = givenEffects;
      pm = undefined;
      legacy = undefined;
      offers.renew();
    },
    /* Puts back also what a script did to the names behind their own setters. */
    restore: offers.offerAll,
  };
};
