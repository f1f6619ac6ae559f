'use strict';

// Scripts that only name the module go on; a use of it says what is missing.

const refuse = (name) => () => {
  throw new Error(`fs.${name} is not available: scripts have no files`);
};

module.exports = new Proxy({}, {
  get: (target, name) => (typeof name === 'string' && name !== 'then' ? refuse(name) : undefined),
});
