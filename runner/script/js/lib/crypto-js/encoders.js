'use strict';

const { WordArray, fromBytes, unpackBytes } = require('./word-array');

const HEX_DIGITS = '0123456789abcdef';

const Hex = {
  stringify(wordArray) {
    let text = '';
    for (const byte of unpackBytes(wordArray)) text += HEX_DIGITS[byte >>> 4] + HEX_DIGITS[byte & 15];
    return text;
  },
  parse(text) {
    const words = new Array((text.length + 7) >>> 3).fill(0);
    for (let i = 0; i < text.length; i += 2) {
      words[i >>> 3] |= parseInt(text.slice(i, i + 2), 16) << (24 - (i % 8) * 4);
    }
    return new WordArray(words, text.length / 2);
  },
};

const Latin1 = {
  stringify(wordArray) {
    return charCodes(unpackBytes(wordArray));
  },
  parse(text) {
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    return fromBytes(bytes);
  },
};

const Utf8 = {
  stringify(wordArray) {
    const latin = Latin1.stringify(wordArray);
    // eslint-disable-next-line no-control-regex
    if (/^[\x00-\x7f]*$/.test(latin)) return latin;
    try {
      return decodeURIComponent(latin.replace(/[%\x80-\xff]/g, percent));
    } catch (error) {
      throw new Error('Malformed UTF-8 data');
    }
  },
  parse(text) {
    const string = `${text}`;
    // eslint-disable-next-line no-control-regex
    if (/^[\x00-\x7f]*$/.test(string)) return Latin1.parse(string);
    return fromBytes(utf8Bytes(string));
  },
};

function percent(character) {
  return `%${Hex.stringify(fromBytes([character.charCodeAt(0)]))}`;
}

function utf8Bytes(text) {
  const bytes = [];
  for (const character of text) {
    const code = character.codePointAt(0);
    if (code >= 0xd800 && code <= 0xdfff) throw new URIError('URI malformed');
    pushUtf8(bytes, code);
  }
  return bytes;
}

function pushUtf8(bytes, code) {
  if (code < 0x80) bytes.push(code);
  else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
  else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  else {
    bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
}

function charCodes(codes) {
  let text = '';
  for (let i = 0; i < codes.length; i += 4096) {
    text += String.fromCharCode.apply(null, codes.subarray(i, i + 4096));
  }
  return text;
}

const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const URL_SAFE = `${STANDARD.slice(0, 62)}-_`;

function toBase64(wordArray, alphabet, padding) {
  const bytes = unpackBytes(wordArray);
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const group = (bytes[i] << 16) | ((bytes[i + 1] || 0) << 8) | (bytes[i + 2] || 0);
    const digits = Math.min(4, bytes.length - i + 1);
    for (let d = 0; d < digits; d++) text += alphabet[(group >>> (18 - 6 * d)) & 63];
    text += padding.repeat(4 - digits);
  }
  return text;
}

function fromBase64(text, alphabet) {
  const end = text.indexOf('=');
  const digits = end === -1 ? text : text.slice(0, end);
  const values = base64Values(alphabet);
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let group = 0;
  for (let i = 0, at = 0; i < digits.length; i++) {
    group = (group << 6) | (values[digits[i]] || 0);
    if (i % 4) bytes[at++] = group >>> (6 - 2 * (i % 4));
  }
  return fromBytes(bytes);
}

const knownValues = {};

function base64Values(alphabet) {
  if (!knownValues[alphabet]) {
    knownValues[alphabet] = Object.assign(Object.create(null), Object.fromEntries([...alphabet].map((c, i) => [c, i])));
  }
  return knownValues[alphabet];
}

const Base64 = {
  stringify: (wordArray) => toBase64(wordArray, STANDARD, '='),
  parse: (text) => fromBase64(text, STANDARD),
};

const Base64url = {
  stringify: (wordArray, urlSafe = true) =>
    urlSafe ? toBase64(wordArray, URL_SAFE, '') : toBase64(wordArray, STANDARD, '='),
  parse: (text, urlSafe = true) => fromBase64(text, urlSafe ? URL_SAFE : STANDARD),
};

function utf16(highByteFirst) {
  const at = (i) => (highByteFirst ? i : i ^ 1);
  return {
    stringify(wordArray) {
      const bytes = unpackBytes(wordArray);
      const codes = new Uint16Array(bytes.length + (bytes.length % 2));
      for (let i = 0; i < bytes.length; i++) codes[i >> 1] |= bytes[i] << (at(i) % 2 ? 0 : 8);
      return charCodes(codes.subarray(0, Math.ceil(bytes.length / 2)));
    },
    parse(text) {
      const bytes = new Uint8Array(text.length * 2);
      for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i >> 1) >>> (at(i) % 2 ? 0 : 8);
      return fromBytes(bytes);
    },
  };
}

const Utf16BE = utf16(true);

module.exports = { Hex, Latin1, Utf8, Base64, Base64url, Utf16: Utf16BE, Utf16BE, Utf16LE: utf16(false) };
