'use strict';

// A template is one unit: what stands inside {{…}} separates nothing.
const mask = (text) => text.replace(/\{\{[^{}]*\}\}/g, (part) => '_'.repeat(part.length));

function splitOn(text, separator) {
  let from = 0;
  return mask(text).split(separator).map((part) => {
    const piece = text.slice(from, from + part.length);
    from += part.length + separator.length;
    return piece;
  });
}

function cutAt(text, separator) {
  const at = mask(text).indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
}

function cutAuth(text) {
  const at = mask(text).lastIndexOf('@');
  if (at < 0) return [text, undefined];
  const [user, password] = cutAt(text.slice(0, at), ':');
  return [text.slice(at + 1), password === undefined ? [user] : [user, password]];
}

function cutPort(text) {
  const at = mask(text).lastIndexOf(':');
  if (at < 0 || mask(text).includes(']', at)) return [text, undefined];
  return [text.slice(0, at), text.slice(at + 1)];
}

function cutProtocol(text) {
  const [protocol, rest] = cutAt(text.replace(/\\/g, '/'), '://');
  if (rest === undefined) return [undefined, protocol];
  return [protocol, rest.replace(/^\/+/, protocol.toLowerCase() === 'file' ? '/' : '')];
}

function parseUrl(source) {
  const parts = ['protocol', 'auth', 'host', 'port', 'path', 'query', 'hash'];
  const url = { raw: source, ...Object.fromEntries(parts.map((part) => [part, undefined])) };
  if (!source || typeof source !== 'string') return url;
  url.raw = source.trimStart();
  let rest = url.raw;
  let path;
  let query;
  [rest, url.hash] = cutAt(rest, '#');
  [rest, query] = cutAt(rest, '?');
  if (query !== undefined) url.query = splitOn(query, '&');
  [url.protocol, rest] = cutProtocol(rest);
  [rest, path] = cutAt(rest, '/');
  if (path !== undefined) url.path = splitOn(path, '/');
  [rest, url.auth] = cutAuth(rest);
  [rest, url.port] = cutPort(rest);
  if (rest) url.host = splitOn(rest, '.');
  return url;
}

module.exports = { parseUrl };
