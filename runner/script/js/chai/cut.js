'use strict';

const ELLIPSIS = '…';

function cut(value, length) {
  const text = String(value);
  if (length < 1 && text.length > 1) return ELLIPSIS;
  if (text.length > length && text.length > 1) return text.slice(0, length - 1) + ELLIPSIS;
  return text;
}

module.exports = { cut, ELLIPSIS };
