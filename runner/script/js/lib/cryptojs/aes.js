'use strict';

// FIPS 197.

const { BlockCipher } = require('./cipher');

const ROUND_CONSTANTS = [0, 0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0x1b, 0x36];
const SBOX = new Uint8Array(256);
const INVERSE = new Uint8Array(256);
const ENCRYPT = [0, 1, 2, 3].map(() => new Int32Array(256));
const DECRYPT = [0, 1, 2, 3].map(() => new Int32Array(256));
fillTables();

function times2(byte) {
  return ((byte << 1) ^ (byte & 0x80 ? 0x11b : 0)) & 0xff;
}

function fillTables() {
  // 3 generates the field's multiplicative group: p runs through it while q runs through the inverses.
  let p = 1;
  let q = 1;
  do {
    p ^= times2(p);
    q ^= q << 1;
    q ^= q << 2;
    q = (q ^ (q << 4)) & 0xff;
    if (q & 0x80) q ^= 0x09;
    SBOX[p] = (q ^ turn(q, 1) ^ turn(q, 2) ^ turn(q, 3) ^ turn(q, 4) ^ 0x63) & 0xff;
  } while (p !== 1);
  SBOX[0] = 0x63;
  for (let i = 0; i < 256; i++) INVERSE[SBOX[i]] = i;
  for (let i = 0; i < 256; i++) fillColumn(i);
}

function turn(byte, count) {
  return (byte << count) | (byte >>> (8 - count));
}

function fillColumn(i) {
  const s = SBOX[i];
  const s2 = times2(s);
  const v = INVERSE[i];
  const v2 = times2(v);
  const v4 = times2(v2);
  const v8 = times2(v4);
  let forward = (s2 << 24) | (s << 16) | (s << 8) | (s2 ^ s);
  let backward = ((v8 ^ v4 ^ v2) << 24) | ((v8 ^ v) << 16) | ((v8 ^ v4 ^ v) << 8) | (v8 ^ v2 ^ v);
  for (let table = 0; table < 4; table++) {
    ENCRYPT[table][i] = forward;
    DECRYPT[table][i] = backward;
    forward = (forward << 24) | (forward >>> 8);
    backward = (backward << 24) | (backward >>> 8);
  }
}

function substitute(word) {
  return (
    (SBOX[word >>> 24] << 24) | (SBOX[(word >>> 16) & 255] << 16) | (SBOX[(word >>> 8) & 255] << 8) | SBOX[word & 255]
  );
}

/** The keys of all rounds; a key of a size that no standard has is taken as the sizes would have it. */
function expandKey(words, keySize, count) {
  const keys = [];
  for (let i = 0; i < count; i++) {
    let word = i < keySize ? words[i] : keys[i - 1];
    if (i >= keySize) {
      if (!(i % keySize)) word = substitute((word << 8) | (word >>> 24)) ^ (ROUND_CONSTANTS[(i / keySize) | 0] << 24);
      else if (keySize > 6 && i % keySize === 4) word = substitute(word);
      word ^= keys[i - keySize];
    }
    keys.push(word);
  }
  return keys;
}

function inverseKeys(keys) {
  return keys.map((_, i) => {
    const at = keys.length - i;
    const word = i % 4 ? keys[at] : keys[at - 4];
    return i < 4 || at <= 4 ? word : unmixed(substitute(word));
  });
}

function unmixed(word) {
  return (
    DECRYPT[0][word >>> 24] ^ DECRYPT[1][(word >>> 16) & 255] ^ DECRYPT[2][(word >>> 8) & 255] ^ DECRYPT[3][word & 255]
  );
}

/** `var`: the engine checks each use of a `let`. */
function crypt(words, offset, { keys, rounds, tables, box }) {
  var A = tables[0], B = tables[1], C = tables[2], D = tables[3], K = keys, S = box, at = 4;
  var a = words[offset] ^ K[0], b = words[offset + 1] ^ K[1], c = words[offset + 2] ^ K[2];
  var d = words[offset + 3] ^ K[3], e = 0, f = 0, g = 0;
  for (var round = 1; round < rounds; round++) {
    e = A[a >>> 24] ^ B[b >>> 16 & 255] ^ C[c >>> 8 & 255] ^ D[d & 255] ^ K[at];
    f = A[b >>> 24] ^ B[c >>> 16 & 255] ^ C[d >>> 8 & 255] ^ D[a & 255] ^ K[at + 1];
    g = A[c >>> 24] ^ B[d >>> 16 & 255] ^ C[a >>> 8 & 255] ^ D[b & 255] ^ K[at + 2];
    d = A[d >>> 24] ^ B[a >>> 16 & 255] ^ C[b >>> 8 & 255] ^ D[c & 255] ^ K[at + 3];
    a = e;
    b = f;
    c = g;
    at += 4;
  }
  words[offset] = (S[a >>> 24] << 24 | S[b >>> 16 & 255] << 16 | S[c >>> 8 & 255] << 8 | S[d & 255]) ^ K[at];
  words[offset + 1] = (S[b >>> 24] << 24 | S[c >>> 16 & 255] << 16 | S[d >>> 8 & 255] << 8 | S[a & 255]) ^ K[at + 1];
  words[offset + 2] = (S[c >>> 24] << 24 | S[d >>> 16 & 255] << 16 | S[a >>> 8 & 255] << 8 | S[b & 255]) ^ K[at + 2];
  words[offset + 3] = (S[d >>> 24] << 24 | S[a >>> 16 & 255] << 16 | S[b >>> 8 & 255] << 8 | S[c & 255]) ^ K[at + 3];
}

/** The inverse takes a row's bytes from the other side. */
function turnRows(words, offset) {
  const word = words[offset + 1];
  words[offset + 1] = words[offset + 3];
  words[offset + 3] = word;
}

const AES = BlockCipher.extend({
  _doReset() {
    const words = this._key.words;
    const keySize = this._key.sigBytes / 4;
    const rounds = keySize + 6;
    const keys = expandKey(words, keySize, (rounds + 1) * 4);
    this._forward = { keys, rounds, tables: ENCRYPT, box: SBOX };
    this._backward = { keys: inverseKeys(keys), rounds, tables: DECRYPT, box: INVERSE };
  },
  encryptBlock(words, offset) {
    crypt(words, offset, this._forward);
  },
  decryptBlock(words, offset) {
    turnRows(words, offset);
    crypt(words, offset, this._backward);
    turnRows(words, offset);
  },
  keySize: 8,
});

module.exports = { AES };
