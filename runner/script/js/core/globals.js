/* The names that a script finds: pm, console, timers, the legacy ones, and those of the web. */
'use strict';

const { createRequire } = require('./user-require');

function lazily(scope, name, read) {
  Object.defineProperty(scope, name, {
    configurable: true,
    enumerable: false,
    get() {
      const value = read();
      settle(scope, name, value);
      return value;
    },
    set(value) { settle(scope, name, value); },
  });
}

function settle(scope, name, value) {
  Object.defineProperty(scope, name, { configurable: true, enumerable: false, writable: true, value });
}

exports.createGlobals = function createGlobals(scope, tools, timers) {
  const own = createRequire(tools);
  const userRequire = own.require;
  if (tools.has('/web/index')) tools.require('/web/index').install(scope);
  const lasting = Object.entries(timers.face);

  return {
    own: own.own,
    alias: own.alias,
    install(input, effects) {
      let pm;
      const face = () => pm || (pm = tools.require('/pm/index').createPm(input, effects));
      lazily(scope, 'pm', face);
      settle(scope, 'console', effects.console);
      for (const [name, value] of lasting) if (scope[name] !== value) settle(scope, name, value);
      settle(scope, 'require', userRequire);
      if (!tools.has('/pm/legacy')) return;
      const { legacyGlobals, NAMES } = tools.require('/pm/legacy');
      let old;
      const legacy = () => old || (old = legacyGlobals(face(), input, effects));
      for (const name of NAMES) lazily(scope, name, () => legacy()[name]());
    },
  };
};
