'use strict';
// SugarJS words on regular expressions.

const { asMethods } = require('./match');

exports.methods = asMethods({
  getFlags: (pattern) => pattern.flags,
  setFlags: (pattern, flags) => new RegExp(pattern.source, flags),
  addFlag: (pattern, flag) => new RegExp(pattern.source, pattern.flags.replace(flag, '') + flag),
  removeFlag: (pattern, flag) => new RegExp(pattern.source, pattern.flags.replace(flag, '')),
}, Object);
