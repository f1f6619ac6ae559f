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

const LONG = 'abcdefghij'.repeat(1000);

test('hashes of many blocks', () => {
  const starts = {
    MD5: 'e2d23706a012', SHA1: '328ef9e07dd3', SHA224: 'b0269a677a7f', SHA256: 'dce9b45e4f75', SHA384:
    '3accab736d2b', SHA512: '4a9a3c2a6dfa',
  };
  for (const name of Object.keys(starts)) {
    assert.equal(String(CryptoJS[name](LONG)).startsWith(starts[name]), true);
  }
});

test('keys from passwords, by the quick way and by the general one', () => {
  const { PBKDF2, algo, enc } = CryptoJS;
  const options = (name) => ({ keySize: 8, iterations: 50, hasher: algo[name] });
  assert.equal(PBKDF2('pass', 'salt', options('SHA256')).toString(), '5a37d1e99dc8d20a13e71585a2a91b66ca71a46503e818df7f0f8944946cde13');
  assert.equal(PBKDF2('pass', 'salt', options('SHA512')).toString(), '2c70b093672d1ce8ad2ec5a9db741ead6fc6db55f3b0f8fb470357c4ce08830b');
  assert.equal(PBKDF2('pass', enc.Utf8.parse('salt'), options('MD5')).toString(), '310200ab810dd1f83dfec6b645da5ce4727ec0659f360cea0ae539f7a5b9f8a6');
});
