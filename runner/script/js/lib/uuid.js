'use strict';

// RFC 4122.

const CryptoJS = require('./crypto-js');

const NIL = '00000000-0000-0000-0000-000000000000';
const FORM = /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|0{8}-0{4}-0{4}-0{4}-0{12})$/i;

const validate = (text) => typeof text === 'string' && FORM.test(text);

function valid(text) {
  if (!validate(text)) throw new TypeError('Invalid UUID');
  return text;
}

function stringify(bytes, offset = 0) {
  const hex = Array.from({ length: 16 }, (_, i) => (bytes[offset + i] & 255).toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const parse = (text) => Uint8Array.from(valid(text).replace(/-/g, '').match(/../g), (pair) => parseInt(pair, 16));
const version = (text) => parseInt(valid(text)[14], 16);
const randomBytes = (count) => Uint8Array.from({ length: count }, () => Math.floor(Math.random() * 256));

function marked(bytes, number) {
  bytes[6] = (bytes[6] & 0x0f) | (number << 4);
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes;
}

function result(bytes, buffer, offset = 0) {
  if (!buffer) return stringify(bytes);
  bytes.forEach((byte, i) => (buffer[offset + i] = byte));
  return buffer;
}

function v4(options, buffer, offset) {
  const given = options && (options.random || (options.rng && options.rng()));
  return result(marked(Uint8Array.from(given || randomBytes(16)), 4), buffer, offset);
}

const node = randomBytes(6);
node[0] |= 1;
let sequence = Math.floor(Math.random() * 0x4000);
let lastTime = 0n;

function v1(options, buffer, offset) {
  const { msecs = Date.now(), nsecs = 0, clockseq = sequence, node: given = node } = options || {};
  let time = BigInt(msecs) * 10000n + BigInt(nsecs) + 0x01b21dd213814000n;
  if (!options && time <= lastTime) time = lastTime + 1n;
  if (!options) lastTime = time;
  const bytes = new Uint8Array(16);
  [24n, 16n, 8n, 0n, 40n, 32n, 56n, 48n].forEach((shift, i) => (bytes[i] = Number((time >> shift) & 255n)));
  bytes[8] = clockseq >>> 8;
  bytes[9] = clockseq & 255;
  bytes.set(given, 10);
  return result(marked(bytes, 1), buffer, offset);
}

function named(number, hash) {
  const make = (value, namespace, buffer, offset) => {
    const space = typeof namespace === 'string' ? parse(namespace) : namespace;
    if (!space || space.length !== 16) {
      throw new TypeError('Namespace must be array-like (16 iterable integer values, 0-255)');
    }
    const { WordArray } = CryptoJS.lib;
    const text = typeof value === 'string' ? CryptoJS.enc.Utf8.parse(value) : new WordArray(Uint8Array.from(value));
    const digest = CryptoJS[hash](new WordArray(Uint8Array.from(space)).concat(text)).toString();
    const bytes = Uint8Array.from(digest.slice(0, 32).match(/../g), (pair) => parseInt(pair, 16));
    return result(marked(bytes, number), buffer, offset);
  };
  make.DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
  make.URL = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';
  return make;
}

function uuid(options, buffer, offset) {
  return v4(options, buffer, offset);
}

module.exports = Object.assign(uuid, {
  NIL, parse, stringify, v1, v3: named(3, 'MD5'), v4, v5: named(5, 'SHA1'), validate, version,
});
