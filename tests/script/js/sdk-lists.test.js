const { PropertyList, QueryParam, HeaderList, Header, CookieList, Cookie } = require('/sdk/index');

const plain = (value) => JSON.parse(JSON.stringify(value));
const query = () => new PropertyList(QueryParam, null, [
  { key: 'a', value: '1' }, { key: 'a', value: '2' }, { key: 'b', value: '3', disabled: true }, { key: 'c', value: '4' },
]);

test('get and one give the last of several entries', () => {
  assert.equal(query().get('a'), '2');
  assert.equal(query().one('a').value, '2');
  assert.equal(query().get('nope'), undefined);
});

test('toObject puts several values into a list', () => {
  assert.deepEqual(query().toObject(), { a: ['1', '2'], b: '3', c: '4' });
  assert.deepEqual(query().toObject(true), { a: ['1', '2'], c: '4' });
});

test('header names are looked up without regard to case', () => {
  const headers = new HeaderList(null, [{ key: 'A', value: '1' }, { key: 'a', value: '2' }, { key: 'B', value: '3' }]);
  assert.equal(headers.get('b'), '3');
  assert.equal(headers.has('B', '3'), true);
  assert.equal(headers.has('b', '4'), false);
  assert.deepEqual(headers.toObject(), { a: ['1', '2'], b: '3' });
  assert.deepEqual(headers.toObject(false, true), { A: '1', a: '2', B: '3' });
  headers.remove('A');
  assert.equal(headers.count(), 1);
});

test('a list is changed at any place', () => {
  const list = query();
  list.insert({ key: 'i', value: '0' }, 'c');
  list.insertAfter({ key: 'j', value: '9' }, list.idx(0));
  list.prepend({ key: 'p' });
  list.append({ key: 'q' });
  assert.deepEqual(list.map((param) => param.key), ['p', 'a', 'j', 'a', 'b', 'i', 'c', 'q']);
  list.remove((param) => param.key === 'a');
  assert.equal(list.indexOf('j'), 1);
  assert.equal(list.find((param) => param.key === 'q'), list.idx(5));
});

test('upsert adds, or changes the last of that name', () => {
  const list = query();
  assert.equal(list.upsert({ key: 'a', value: '7' }), false);
  assert.equal(list.upsert({ key: 'z', value: '8' }), true);
  assert.equal(list.upsert(), null);
  assert.deepEqual(list.toObject(true), { a: ['1', '7'], c: '4', z: '8' });
});

test('assimilate merges, and prunes when told to', () => {
  const list = query();
  list.assimilate([{ key: 'c', value: 'new' }]);
  assert.equal(list.get('c'), 'new');
  list.assimilate([{ key: 'c', value: '5' }], true);
  assert.deepEqual(list.toObject(), { c: '5' });
});

test('lists are walked as arrays are', () => {
  const seen = [];
  query().each((param, index) => seen.push(param.key + index));
  assert.deepEqual(seen, ['a0', 'a1', 'b2', 'c3']);
  assert.equal(query().reduce((all, param) => all + param.value, ''), '1234');
  assert.equal(query().filter((param) => param.value > 1).length, 3);
  assert.equal(query().all().length, 4);
});

test('lists are written as they go over the wire', () => {
  assert.equal(String(query()), 'a=1&a=2&c=4');
  assert.equal(String(new HeaderList(null, 'A: 1\nB: 2')), 'A: 1\r\nB: 2\r\n');
  assert.equal(new HeaderList(null, 'A: 1\r\nB: 2\nC:3').contentSize(), 18);
});

test('parameters keep a missing value apart from an empty one', () => {
  assert.deepEqual(QueryParam.parse('a=1&b&d=&&x=y=z'), [
    { key: 'a', value: '1' }, { key: 'b', value: null }, { key: 'd', value: '' }, { key: null, value: null }, { key: 'x', value: 'y=z' },
  ]);
  assert.equal(QueryParam.unparse([{ key: 'a', value: 'b&c d#é' }, { key: 'e' }]), 'a=b%26c d%23é&e');
});

test('a header is read from its line', () => {
  assert.deepEqual(plain(new Header('A: b: c')), { key: 'A', value: 'b: c' });
  assert.deepEqual(plain(new Header('A')), { key: 'A', value: '' });
});

test('a list knows its entries by the names that they had when they came', () => {
  const headers = new HeaderList(null, 'A: 1');
  headers.one('a').key = 'B';
  assert.equal(headers.has('B'), false);
  headers.upsert({ key: 'a', value: '2' });
  assert.deepEqual(plain(headers), [{ key: 'a', value: '2' }]);
  const other = new HeaderList();
  other.add(headers.idx(0));
  assert.deepEqual([headers.count(), other.count()], [0, 1]);
});

test('a rule may be a name, a pair, or an object', () => {
  const headers = new HeaderList(null, 'A: 1\nB: 2');
  assert.deepEqual(headers.map('value'), ['1', '2']);
  assert.equal(headers.find(['key', 'B']).value, '2');
  assert.equal(headers.filter({ value: '1' }).length, 1);
});

test('a cookie is read from a Set-Cookie header', () => {
  const cookie = new Cookie('a="b"; Domain=x.com; Path=/; Secure; HttpOnly; Max-Age=5; SameSite=Lax');
  assert.deepEqual(plain(cookie), {
    name: 'a', value: 'b', domain: 'x.com', path: '/', secure: true, httpOnly: true, maxAge: 5,
    extensions: [{ key: 'SameSite', value: 'Lax' }],
  });
  const list = new CookieList(null, [cookie, { name: 'c', value: 'd%20e' }]);
  assert.equal(list.get('c'), 'd e');
  assert.deepEqual(list.toObject(), { a: 'b', c: 'd e' });
});
