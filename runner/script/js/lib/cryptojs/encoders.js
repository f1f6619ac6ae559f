'use strict';

const { WordArray, bytesOf, fromBytes } = require('./word-array');
const { latin1Bytes, latin1Text } = require('../../web/base64');

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=';
// eslint-disable-next-line no-control-regex
const WIDE = /[^\0-\x7f]/;

const Hex = {
  stringify: (wordArray) => bytesOf(wordArray).toHex(),
  parse(text) {
    if (typeof text === 'string' && /^(?:[0-9a-f]{2})*$/i.test(text)) return fromBytes(Uint8Array.fromHex(text));
    const words = [];
    for (let i = 0; i < text.length; i += 2) {
      words[i >>> 3] |= parseInt(text.substr(i, 2), 16) << (24 - (i % 8) * 4);
    }
    return new WordArray.init(words, text.length / 2);
  },
};

const Latin1 = {
  stringify: (wordArray) => latin1Text(bytesOf(wordArray)),
  parse: (text) => fromBytes(text.length ? latin1Bytes(text) : []),
};

const Utf8 = {
  stringify(wordArray) {
    const latin = Latin1.stringify(wordArray);
    try {
      return WIDE.test(latin) ? decodeURIComponent(escape(latin)) : latin;
    } catch (error) {
      if (error instanceof URIError) throw new Error('Malformed UTF-8 data');
      throw error;
    }
  },
  parse(text) {
    const string = `${text}`;
    if (!string.isWellFormed()) throw new URIError('URI malformed');
    return Latin1.parse(WIDE.test(string) ? unescape(encodeURIComponent(string)) : string);
  },
};

const Base64 = {
  stringify: (wordArray) => bytesOf(wordArray).toBase64(),
  /** Up to the first `=`; a character that is no digit counts as zero. */
  parse(text) {
    if (!text.length) return WordArray.create([], 0);
    const given = text.split('=', 1)[0];
    const digits = /[^A-Za-z0-9+/]/.test(given) ? given.replace(/[^A-Za-z0-9+/]/g, 'A') : given;
    const whole = digits.length % 4 === 1 ? digits.slice(0, -1) : digits;
    const { words, sigBytes } = fromBytes(Uint8Array.fromBase64(whole));
    return WordArray.create(words, sigBytes);
  },
  _map: DIGITS,
};

/** `first` is the place of a character's high byte in its two. */
function utf16(first) {
  return {
    stringify(wordArray) {
      const bytes = bytesOf(wordArray);
      const units = new Uint16Array((bytes.length + 1) >>> 1);
      for (let i = 0; i < bytes.length; i++) units[i >>> 1] |= bytes[i] << ((i & 1) === first ? 8 : 0);
      return require('../../web/utf8').unitsText(units);
    },
    parse(text) {
      const bytes = new Uint8Array(text.length * 2);
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        bytes[2 * i + first] = unit >>> 8;
        bytes[2 * i + 1 - first] = unit;
      }
      return fromBytes(bytes);
    },
  };
}

const Utf16BE = utf16(0);

module.exports = { Hex, Latin1, Utf8, Base64, Utf16: Utf16BE, Utf16BE, Utf16LE: utf16(1) };
