'use strict';

test('querystring', () => {
    const querystring = require('/lib/querystring');

    assert.equal(querystring.stringify({ a: 1, b: ['x', 'é &'] }), 'a=1&b=x&b=%C3%A9%20%26');
    assert.deepEqual({ ...querystring.parse('a=1&a=2&b=+c') }, { a: ['1', '2'], b: ' c' });
});

test('url', () => {
    const url = require('/lib/url');

    assert.equal(url.parse('http://u:p@H.com:8/a?q=1#h').hostname, 'h.com');
    assert.equal(url.parse('http://h/?q=1', true).query.q, '1');
    assert.equal(url.format({ protocol: 'http', host: 'a.com', pathname: 'x', query: { a: 1 } }), 'http://a.com/x?a=1');
    assert.equal(url.resolve('/one/two/three', 'four'), '/one/two/four');
});

test('path, events, string_decoder, stream and assert load and work', () => {
    const Emitter = require('/lib/events');
    const emitter = new Emitter();
    const heard = [];

    emitter.once('a', (value) => heard.push(value));
    emitter.emit('a', 1);
    emitter.emit('a', 2);
    assert.deepEqual(heard, [1]);
    assert.equal(require('/lib/path').join('a', '..', 'b/'), 'b/');
    const { StringDecoder } = require('/lib/string_decoder');
    const decoder = new StringDecoder('utf8');

    assert.equal(decoder.write(Uint8Array.of(0xe2, 0x82)) + decoder.write(Uint8Array.of(0xac)), '€');
    assert.equal(typeof require('/lib/stream').PassThrough, 'function');
    assert.throws(() => require('/lib/assert').strictEqual(1, 2), /Expected values to be strictly equal:\n\n1 !== 2\n/);
});
