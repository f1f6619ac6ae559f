/* pm.vault: secrets given to the runner; what a script sets lives as long as the run's context. */
'use strict';

function createVault(input) {
  const own = { ...(input.secrets || {}) };
  const has = (key) => Object.prototype.hasOwnProperty.call(own, key);
  return {
    get: async (key) => (has(key) ? own[key] : undefined),
    set: async (key, value) => {
      own[key] = value;
    },
    unset: async (key) => {
      delete own[key];
    },
  };
}

module.exports = { createVault };
