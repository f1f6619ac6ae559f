/* JSON as the language has it: scripts are given another one. */
'use strict';

const { parse, stringify } = JSON;

module.exports = { parse, stringify };
