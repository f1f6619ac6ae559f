'use strict';

module.exports = require('../web/base64').atob;
