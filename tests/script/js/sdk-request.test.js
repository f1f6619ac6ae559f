const { Request, RequestBody, Collection, Response } = require('/sdk/index');

const plain = (value) => JSON.parse(JSON.stringify(value));
const request = () => new Request({
  url: 'http://a/b', method: 'post', body: { mode: 'raw', raw: 'hi' },
  header: [{ key: 'A', value: '1' }, { key: 'a', value: '2' }, { key: 'B', value: '3', disabled: true }],
});

test('a request is what its definition says', () => {
  assert.deepEqual(plain(request()), {
    url: { protocol: 'http', path: ['b'], host: ['a'], query: [], variable: [] },
    header: [{ key: 'A', value: '1' }, { key: 'a', value: '2' }, { disabled: true, key: 'B', value: '3' }],
    method: 'POST', body: { mode: 'raw', raw: 'hi' },
  });
  assert.deepEqual(Object.keys(request()), ['url', 'headers', 'method', 'body']);
  assert.equal(new Request('http://s/x').method, 'GET');
  assert.equal(new Request({ url: 'x', body: 'abc' }).body.raw, 'abc');
});

test('headers are changed by name', () => {
  const changed = request();
  changed.upsertHeader({ key: 'A', value: '9' });
  changed.addHeader({ key: 'n', value: 5 });
  changed.headers.add('X: y');
  assert.deepEqual(changed.getHeaders(), { A: '9', a: '2', B: '3', n: 5, X: 'y' });
  changed.removeHeader('A');
  changed.removeHeader('x', { ignoreCase: true });
  assert.deepEqual(changed.getHeaders({ enabled: true }), { a: '2', n: 5 });
  const seen = [];
  changed.forEachHeader((header) => seen.push(header.key));
  assert.deepEqual(seen, ['a', 'B', 'n']);
});

test('what is assigned to a part takes its place as it is', () => {
  const changed = request();
  changed.url = 'http://q?z=1';
  changed.body = 'text';
  assert.deepEqual([changed.url, changed.body, plain(changed).url], ['http://q?z=1', 'text', 'http://q?z=1']);
});

test('an update changes the parts that it has', () => {
  const changed = request();
  changed.update({ url: 'http://r', method: 'put' });
  assert.equal(String(changed.url), 'http://r');
  assert.equal(changed.method, 'PUT');
});

test('auth is chosen by name', () => {
  const changed = request();
  changed.authorizeUsing('basic', { username: 'a', password: 'b' });
  assert.equal(changed.auth.parameters().get('username'), 'a');
  assert.equal(plain(changed).auth.type, 'basic');
  assert.equal(plain(changed.clone()).auth.basic.length, 2);
});

test('a size counts body and head', () => {
  assert.deepEqual(request().size(), { body: 2, header: 32, total: 34, source: 'COMPUTED' });
});

const body = (definition) => new RequestBody(definition);

test('bodies are text, and know when they are empty', () => {
  assert.equal(String(body({ mode: 'urlencoded', urlencoded: [{ key: 'a', value: 'b c' }, { key: 'd', disabled: true }] })), 'a=b c');
  assert.equal(String(body({ mode: 'urlencoded', urlencoded: 'a=b&c=d' })), 'a=b&c=d');
  assert.equal(body({ mode: 'raw', raw: '' }).isEmpty(), true);
  assert.equal(body({}).isEmpty(), true);
  assert.equal(body({ mode: 'graphql', graphql: { query: 'q' } }).isEmpty(), false);
  assert.deepEqual(plain(body({ mode: 'formdata', formdata: [{ key: 'f', type: 'file', src: '/x' }] })),
    { mode: 'formdata', formdata: [{ key: 'f', type: 'file', src: '/x' }] });
});

test('a collection is walked by its items', () => {
  const collection = new Collection({
    info: { name: 'n' }, variable: [{ key: 'a', value: 'b' }],
    item: [{ name: 'folder', item: [{ name: 'one', request: 'http://a' }] }, { name: 'two', request: 'http://b' }],
  });
  const names = [];
  collection.forEachItem((item) => names.push(item.name));
  assert.deepEqual(names, ['one', 'two']);
  assert.equal(collection.oneDeep('one').request.url.getHost(), 'a');
  assert.equal(collection.variables.get('a'), 'b');
  assert.equal(plain(collection).info.name, 'n');
});

test('responses and requests are told apart', () => {
  assert.equal(Response.isResponse(new Response()), true);
  assert.equal(Response.isResponse(request()), false);
  assert.equal(Request.isRequest(request()), true);
});
