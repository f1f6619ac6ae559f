'use strict';

function check(name, value) {
  if (!value || typeof value === 'object') return;
  throw new Error(`Invalid ${name}. ${name[0].toUpperCase()}${name.slice(1)} must be an object, found ${typeof value}`);
}

function createVisualizer(effects) {
  return {
    set(template, data, options) {
      if (typeof template !== 'string') {
        throw new Error(`Invalid template. Template must be of type string, found ${typeof template}`);
      }
      check('data', data);
      check('options', options);
      effects.visualize({ template, data: data || {}, options: options || {} });
    },
    clear() {
      effects.visualize(undefined);
    },
  };
}

module.exports = { createVisualizer };
