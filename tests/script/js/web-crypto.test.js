'use strict';

const { hash, hmac } = require('/web/sha');
const { crypto } = require('/web/crypto');
const { Buffer } = require('/web/buffer');
const { structuredClone } = require('/web/structured-clone');

const hex = (bytes) => Buffer.from(bytes).toString('hex');

test('digests and HMAC are those of the standard', () => {
    assert.equal(hex(hash('SHA-1', Buffer.from('abc'))), 'a9993e364706816aba3e25717850c26c9cd0d89d');
    assert.equal(hex(hash('SHA-256', Buffer.from('abc'))), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    assert.equal(hex(hash('SHA-512', Buffer.from('abc'))).slice(0, 16), 'ddaf35a193617aba');
    assert.equal(hex(hmac('SHA-256', Buffer.from('key'), Buffer.from('The quick brown fox jumps over the lazy dog'))),
        'f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8');
});

test('random UUIDs are version 4 and differ', () => {
    assert.equal(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(crypto.randomUUID()), true);
    assert.equal(crypto.randomUUID() === crypto.randomUUID(), false);
});

test('a clone shares nothing and keeps cycles', () => {
    const value = { list: [1, { when: new Date(0) }] };

    value.self = value;
    const copy = structuredClone(value);

    assert.equal(copy.self === copy && copy.list !== value.list, true);
    assert.equal(copy.list[1].when.getTime(), 0);
    assert.throws(() => structuredClone(() => 1), /could not be cloned/);
});
