'use strict';

const CryptoJS = require('/lib/crypto-js');

test('hashes of "abc" are those of their standards', () => {
  assert.equal(String(CryptoJS.MD5('abc')), '900150983cd24fb0d6963f7d28e17f72');
  assert.equal(String(CryptoJS.SHA1('abc')), 'a9993e364706816aba3e25717850c26c9cd0d89d');
  assert.equal(String(CryptoJS.SHA256('abc')), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  assert.equal(String(CryptoJS.RIPEMD160('abc')), '8eb208f7e05d987a9b044a8e98c6b087f15a0bfc');
});

test('a passphrase encrypts and decrypts', () => {
  const text = CryptoJS.AES.encrypt('secret é', 'pass').toString();
  assert.equal(CryptoJS.AES.decrypt(text, 'pass').toString(CryptoJS.enc.Utf8), 'secret é');
});

test('AES-128 ECB gives the example of FIPS 197', () => {
  const { enc, mode, pad } = CryptoJS;
  const result = CryptoJS.AES.encrypt(enc.Hex.parse('00112233445566778899aabbccddeeff'),
    enc.Hex.parse('000102030405060708090a0b0c0d0e0f'), { mode: mode.ECB, padding: pad.NoPadding });
  assert.equal(result.ciphertext.toString(), '69c4e0d86a7b0430d8cdb78070b4c55a');
});
