'use strict';

// lodash 4.16 of the wheel, under the name that runner/script/modules.py registers it with.
const _ = require('./original/lodash');

module.exports = _.runInContext();
