'use strict';

// JSON as a module has members that can be listed.

for (const name of ['parse', 'stringify']) {
  Object.defineProperty(JSON, name, { ...Object.getOwnPropertyDescriptor(JSON, name), enumerable: true });
}

module.exports = JSON;
