'use strict';

function check(what, name, value) {
  if (value === undefined || (value !== null && typeof value === 'object')) return;
  throw new Error(`Invalid ${what}. ${name} must be an object, found ${typeof value}`);
}

function createVisualizer(effects) {
  return {
    set(template, data, options) {
      if (typeof template !== 'string') {
        throw new Error(`Invalid template. Template must be of type string, found ${typeof template}`);
      }
      check('data', 'Data', data);
      check('options', 'Options', options);
      effects.visualize({ template, data: data === undefined ? {} : data, options: options === undefined ? {} : options });
    },
    clear() {
      effects.visualize(undefined);
    },
  };
}

module.exports = { createVisualizer };
