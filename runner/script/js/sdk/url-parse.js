'use strict';

// A template is one unit: what stands inside {{…}} separates nothing.
const TEMPLATE = /\{\{[^{}]*\}\}/g;

function mask(text) {
  return text.replace(TEMPLATE, (part) => '_'.repeat(part.length));
}

function splitOn(text, separator) {
  const masked = mask(text);
  const result = [];
  let from = 0;
  for (let at = masked.indexOf(separator); at >= 0; at = masked.indexOf(separator, from)) {
    result.push(text.slice(from, at));
    from = at + separator.length;
  }
  result.push(text.slice(from));
  return result;
}

function cutAt(text, separator) {
  const at = mask(text).indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
}

function cutPort(text) {
  const at = mask(text).lastIndexOf(':');
  if (at < 0 || text.endsWith(']') || at < text.lastIndexOf(']')) return [text, undefined];
  return [text.slice(0, at), text.slice(at + 1)];
}

function cutAuth(text) {
  const at = mask(text).lastIndexOf('@');
  if (at < 0) return [text, undefined];
  const [user, password] = cutAt(text.slice(0, at), ':');
  return [text.slice(at + 1), password === undefined ? { user } : { user, password }];
}

function forwardSlashes(text) {
  const [place, query] = cutAt(text, '?');
  const straight = place.replace(/\\/g, '/');
  return query === undefined ? straight : `${straight}?${query}`;
}

function parseUrl(source) {
  const result = {};
  let rest = String(source).trim();
  [rest, result.hash] = cutAt(rest, '#');
  rest = forwardSlashes(rest);
  let query;
  [rest, query] = cutAt(rest, '?');
  if (query !== undefined) result.query = require('./query-param').QueryParam.parse(query);
  const [protocol, afterProtocol] = cutAt(rest, '://');
  if (afterProtocol !== undefined) {
    result.protocol = protocol;
    rest = afterProtocol;
  }
  const [authority, path] = cutAt(rest, '/');
  if (path !== undefined) result.path = splitOn(path, '/');
  let place;
  [place, result.auth] = cutAuth(authority);
  [place, result.port] = cutPort(place);
  if (place) result.host = place[0] === '[' ? [place] : splitOn(place, '.');
  return result;
}

module.exports = { parseUrl, splitOn };
