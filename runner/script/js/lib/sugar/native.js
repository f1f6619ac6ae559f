'use strict';
// The language's own methods that take more than functions: ['a'].some('a'), [{ a: 1 }].map('a').

const { isMatch, mapped } = require('./match');

const wide = {
  map: (own) => function map(read, ...more) {
    if (typeof read === 'function' || arguments.length === 0) return own.call(this, read, ...more);
    return own.call(this, (value, index) => mapped(value, read, this, [value, index, this]));
  },
};
for (const name of ['every', 'some', 'filter']) {
  wide[name] = (own) => function (wanted, ...more) {
    if (typeof wanted === 'function' || arguments.length === 0) return own.call(this, wanted, ...more);
    return own.call(this, (value, index) => isMatch(value, wanted, this, [value, index, this]));
  };
}

const escaped = (text) => String(text).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

exports.install = function install(settle) {
  settle(RegExp, 'escape', function escape(text) { return require('./text').escapeRegExp(text); });
  for (const name of Object.keys(wide)) settle(Array.prototype, name, wide[name](Array.prototype[name]));
  const { startsWith, endsWith } = String.prototype;
  const isOwn = (wanted, count) => !(wanted instanceof RegExp) && count < 3;
  settle(String.prototype, 'startsWith', function (wanted, from, isExact = true) {
    if (isOwn(wanted, arguments.length)) return startsWith.call(this, wanted, from);
    const source = wanted instanceof RegExp ? wanted.source.replace('^', '') : escaped(wanted);
    return new RegExp(`^${source}`, isExact ? '' : 'i').test(from ? this.slice(from) : this);
  });
  settle(String.prototype, 'endsWith', function (wanted, end, isExact = true) {
    if (isOwn(wanted, arguments.length)) return endsWith.call(this, wanted, end);
    const source = wanted instanceof RegExp ? wanted.source.replace('$', '') : escaped(wanted);
    return new RegExp(`${source}$`, isExact ? '' : 'i').test(end === undefined ? this : this.slice(0, end));
  });
};
