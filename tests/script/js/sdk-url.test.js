const { Url } = require('/sdk/url');

const same = (text, expected) => {
  const { query, variable, ...parts } = JSON.parse(JSON.stringify(new Url(text)));
  assert.deepEqual(parts, expected, text);
  assert.equal(String(new Url(text)), text);
};

test('URLs are taken apart and written again as they were', () => {
  same('', {});
  same('x', { host: ['x'] });
  same('/a', { path: ['a'] });
  same('//x', { path: ['', 'x'] });
  same('{{u}}/a?b={{c?d}}', { path: ['a'], host: ['{{u}}'] });
  same('http://[::1]:8/x', { protocol: 'http', port: '8', path: ['x'], host: ['[::1]'] });
  same('localhost:3000', { port: '3000', host: ['localhost'] });
  same('https://a.b?x', { protocol: 'https', host: ['a', 'b'] });
  same('a.b#f', { hash: 'f', host: ['a', 'b'] });
  same('http://a/?', { protocol: 'http', path: [''], host: ['a'] });
  same('{{a}}:{{b}}/c', { port: '{{b}}', path: ['c'], host: ['{{a}}'] });
  same('http://a/b?c=d?e=f#g#h', { protocol: 'http', path: ['b'], hash: 'g#h', host: ['a'] });
  same('http://a/{{b/c}}', { protocol: 'http', path: ['{{b/c}}'], host: ['a'] });
});

test('backslashes are slashes before the query', () => {
  assert.equal(String(new Url('http:\\\\a\\b?c=\\')), 'http://a/b?c=\\');
});

test('the parts of a URL are given one by one', () => {
  const url = new Url('http://u:p@{{h}}.x.com:80/a/:id//b?x=1&y&z=&x=2#h');
  assert.equal(url.getHost(), '{{h}}.x.com');
  assert.equal(url.getRemote(), '{{h}}.x.com:80');
  assert.equal(url.getPath(), '/a/:id//b');
  assert.equal(url.getPathWithQuery(), '/a/:id//b?x=1&y&z=&x=2');
  assert.equal(url.getQueryString(), 'x=1&y&z=&x=2');
  assert.equal(url.query.get('x'), '2');
  assert.deepEqual(url.variables.map((variable) => variable.key), ['id']);
  assert.equal(new Url('http://a').getRemote(true), 'a:80');
});

test('path variables stand for their values', () => {
  const url = new Url({ host: 'a.b', path: '/x/:id', variable: [{ key: 'id', value: '9' }] });
  assert.equal(String(url), 'a.b/x/9');
  assert.equal(url.getPath(true), '/x/:id');
});

test('parameters are added and removed', () => {
  const url = new Url('http://a?x=1&y=2');
  url.addQueryParams('k=v&m=1');
  url.addQueryParams([{ key: 'r', value: 'a b&' }, { key: 's', value: null }]);
  assert.equal(String(url), 'http://a?x=1&y=2&k=v&m=1&r=a b%26&s');
  url.removeQueryParams('x');
  url.removeQueryParams(['y', { key: 'k' }]);
  url.removeQueryParams([{ key: 'm' }]);
  assert.equal(url.getQueryString(), 'r=a b%26&s');
  url.update('https://z/q');
  assert.equal(String(url), 'https://z/q');
});
