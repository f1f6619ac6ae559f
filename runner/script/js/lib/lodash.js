'use strict';

// lodash 4.16 of the wheel, under the name that runner/script/modules.py registers it with. While it loads it looks at
// the global _, which would load lodash again.

const scope = Function('return this')();
const held = Object.getOwnPropertyDescriptor(scope, '_');
if (held) delete scope._;
try {
  module.exports = require('./original/lodash').runInContext();
} finally {
  if (held) Object.defineProperty(scope, '_', held);
}
