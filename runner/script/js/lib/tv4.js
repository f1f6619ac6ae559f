'use strict';

// The wheel's file, under the name that runner/script/modules.py registers it with.
module.exports = require('./original/tv4');
