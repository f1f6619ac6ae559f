'use strict';

const { URL, URLSearchParams } = require('/web/url');

test('a URL is normalized', () => {
    assert.equal(new URL("HTTP://u:p w@EX.com:80/a/../b c?x=1 2#f g").href, 'http://u:p%20w@ex.com/b%20c?x=1%202#f%20g');
    assert.equal(new URL('../z?q', 'http://h/a/b/c').href, 'http://h/a/z?q');
    assert.equal(new URL('http://[1:0:0:2::3]/').host, '[1:0:0:2::3]');
    assert.equal(new URL('http://münchen.de').hostname, 'xn--mnchen-3ya.de');
    assert.equal(new URL('http://0x7f.1/').hostname, '127.0.0.1');
    assert.throws(() => new URL('x'), /Invalid URL/);
});

test('parameters and their URL follow each other', () => {
    const url = new URL('http://h/?a=1');

    url.searchParams.append('b', 'x y');
    url.searchParams.delete('a');
    assert.equal(url.href, 'http://h/?b=x+y');
    url.search = '?z=1';
    assert.equal(url.searchParams.get('z'), '1');
    assert.equal(new URLSearchParams({ a: 1, b: 'é' }).toString(), 'a=1&b=%C3%A9');
});
