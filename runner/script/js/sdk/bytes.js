'use strict';

function utf8Length(text) {
  let length = 0;
  for (const character of String(text)) {
    const code = character.codePointAt(0);
    length += 1 + (code > 0x7f) + (code > 0x7ff) + (code > 0xffff);
  }
  return length;
}

function utf8Bytes(text) {
  const result = [];
  for (const character of String(text)) {
    const code = character.codePointAt(0);
    if (code < 0x80) result.push(code);
    else if (code < 0x800) result.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) result.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else result.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return Uint8Array.from(result);
}

function utf8Text(bytes) {
  if (typeof TextDecoder !== 'undefined') return new TextDecoder('utf-8').decode(bytes);
  return require('../web/text-encoding').decodeUtf8(bytes);
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = (bytes[at] << 16) | ((bytes[at + 1] || 0) << 8) | (bytes[at + 2] || 0);
    text += ALPHABET[group >> 18] + ALPHABET[(group >> 12) & 63];
    text += at + 1 < bytes.length ? ALPHABET[(group >> 6) & 63] : '=';
    text += at + 2 < bytes.length ? ALPHABET[group & 63] : '=';
  }
  return text;
}

module.exports = { utf8Length, utf8Bytes, utf8Text, base64 };
