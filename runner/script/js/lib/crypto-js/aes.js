'use strict';

// FIPS 197.

const { BlockCipher, sizes } = require('./cipher');

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
  const [v2, v4, v8] = [times2(v), times2(times2(v)), times2(times2(times2(v)))];
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

function expandKey(words, keySize, rounds) {
  const count = 4 * (rounds + 1);
  const keys = new Int32Array(count);
  let constant = 1;
  for (let i = 0; i < count; i++) {
    let word = i < keySize ? words[i] : keys[i - 1];
    if (i >= keySize) {
      if (i % keySize === 0) {
        word = substitute((word << 8) | (word >>> 24)) ^ (constant << 24);
        constant = times2(constant);
      } else if (keySize > 6 && i % keySize === 4) word = substitute(word);
      word ^= keys[i - keySize];
    }
    keys[i] = word;
  }
  return keys;
}

function inverseKeys(keys, rounds) {
  const inverse = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const word = keys[(rounds - (i >> 2)) * 4 + (i & 3)];
    inverse[i] = i < 4 || i >= rounds * 4 ? word : unmixed(substitute(word));
  }
  return inverse;
}

function unmixed(word) {
  return (
    DECRYPT[0][word >>> 24] ^ DECRYPT[1][(word >>> 16) & 255] ^ DECRYPT[2][(word >>> 8) & 255] ^ DECRYPT[3][word & 255]
  );
}

/** `step` is how far a row's bytes come from: 1 to encrypt, 3 to decrypt. */
function crypt(words, offset, { keys, rounds, tables: [t0, t1, t2, t3], box, step }) {
  let state = [0, 1, 2, 3].map((i) => words[offset + i] ^ keys[i]);
  let next = [0, 0, 0, 0];
  for (let round = 1; round < rounds; round++) {
    for (let i = 0; i < 4; i++) {
      next[i] =
        t0[state[i] >>> 24] ^
        t1[(state[(i + step) & 3] >>> 16) & 255] ^
        t2[(state[(i + 2) & 3] >>> 8) & 255] ^
        t3[state[(i - step) & 3] & 255] ^
        keys[round * 4 + i];
    }
    [state, next] = [next, state];
  }
  for (let i = 0; i < 4; i++) {
    const high = (box[state[i] >>> 24] << 24) | (box[(state[(i + step) & 3] >>> 16) & 255] << 16);
    const low = (box[(state[(i + 2) & 3] >>> 8) & 255] << 8) | box[state[(i - step) & 3] & 255];
    words[offset + i] = (high | low) ^ keys[rounds * 4 + i];
  }
}

class AES extends BlockCipher {
  schedule(key) {
    const keySize = key.sigBytes / 4;
    const rounds = keySize + 6;
    const keys = expandKey(key.words, keySize, rounds);
    this.forward = { keys, rounds, tables: ENCRYPT, box: SBOX, step: 1 };
    this.backward = { keys: inverseKeys(keys, rounds), rounds, tables: DECRYPT, box: INVERSE, step: 3 };
  }

  encryptBlock(words, offset) {
    crypt(words, offset, this.forward);
  }

  decryptBlock(words, offset) {
    crypt(words, offset, this.backward);
  }
}

sizes(AES, { keySize: 8, ivSize: 4, blockSize: 4 });

module.exports = { AES };
