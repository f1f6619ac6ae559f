const { createPm } = require('/pm/index');
const { legacyGlobals, NAMES } = require('/pm/legacy');
const { createEffects } = require('/core/effects');
const { createStores } = require('/core/store');
const { createInput, answerOf } = require('/core/input');

const SCOPES = { environment: { v: 'envv' }, globals: {}, collectionVariables: { cv: 'c', v: 'hidden' }, iterationData: { row: 'r' }, local: {} };
const REQUEST = {
  method: 'POST', header: [{ key: 'H', value: '{{v}}' }], body: { mode: 'raw', raw: '{}' },
  url: { protocol: 'http', host: ['a', 'b'], path: ['x', ':id'], query: [{ key: 'q', value: '1' }], variable: [{ key: 'id', value: '7' }] },
};
const HEAD = { code: 200, status: 'OK', headers: [{ key: 'Content-Type', value: 'application/json' }], responseTime: 5, responseSize: 8 };

function given(eventName) {
  const stores = createStores();
  const scopes = {};
  for (const name of Object.keys(SCOPES)) scopes[name] = { values: SCOPES[name], label: name === 'environment' ? 'dev' : undefined };
  stores.update(scopes);
  const head = {
    info: { eventName, iteration: 0, iterationCount: 2, requestName: 'n', requestId: 'i' }, location: ['c', 'f', 'n'],
    request: JSON.stringify(REQUEST), cookies: [{ name: 'ck', value: '1' }], secrets: { key: 's' },
  };
  if (eventName === 'test') head.response = HEAD;
  const input = createInput(head, stores, { text: '{"n":[1]}' });
  const effects = createEffects({ require, has: () => true });
  return { input, effects, stores, pm: createPm(input, effects), outcome: () => effects.outcome(stores.takeChanges()) };
}

const queueOf = (effects) => JSON.parse(`[${effects.takeQueue()}]`);
const testing = () => given('test');
const preparing = () => given('prerequest');
const fails = (body, message) => {
  const { pm, outcome } = testing();
  pm.test('t', body);
  assert.equal(outcome().tests[0].error.message, message);
};

test('each test is recorded with how it ended', () => {
  const { pm, outcome } = testing();
  assert.equal(pm.test('ok', () => {}), pm);
  pm.test('no function');
  pm.test('thrown', () => { throw new Error('boom'); });
  pm.test.skip('skipped', () => {});
  assert.equal(pm.test.index(), 4);
  pm.test('done', (done) => done());
  pm.test('failed', (done) => done('why'));
  pm.test('twice', (done) => { done(); done(new Error('then')); });
  pm.test('never', (done) => {});
  const records = outcome().tests;
  assert.deepEqual(records.map((record) => record.passed), [true, true, false, true, true, false, true, false, null]);
  assert.equal(records[3].skipped, true);
  assert.deepEqual(records.map((record) => record.error && record.error.message), [null, null, 'boom', null, null, 'why', null, 'then', null]);
});

test('a fault has the words that Postman has for it', () => {
  fails(() => undefined.x, "Cannot read properties of undefined (reading 'x')");
  fails(() => nope(), 'nope is not defined');
  fails(() => { throw null; }, 'null');
  fails(() => { throw { a: 1 }; }, '{"a":1}');
});

test('pm.variables looks through all scopes, and sets only its own', () => {
  const { pm, outcome } = testing();
  assert.deepEqual(['v', 'cv', 'row', 'nope'].map((key) => pm.variables.get(key)), ['envv', 'c', 'r', undefined]);
  pm.variables.set('v', 1);
  assert.equal(pm.variables.get('v'), 1);
  assert.equal(pm.environment.get('v'), 'envv');
  assert.deepEqual(pm.variables.toObject(), { cv: 'c', v: 1, row: 'r' });
  pm.variables.clear();
  assert.equal(pm.variables.has('row'), true);
  assert.deepEqual(outcome().changes, [['local', 'set', 'v', 1], ['local', 'clear']]);
});

test('scopes keep the types of what they are given', () => {
  const { pm } = testing();
  const held = { a: 1 };
  pm.environment.set('o', held);
  held.a = 2;
  assert.deepEqual(pm.environment.get('o'), { a: 2 });
  pm.environment.set('n', '7', 'number');
  pm.environment.set(1, null);
  pm.globals.set('f', () => 5);
  assert.equal(pm.environment.get('n'), 7);
  assert.equal(pm.environment.get('1'), null);
  assert.equal(pm.globals.get('f'), 5);
  pm.environment.unset('o');
  assert.equal(pm.environment.has('o'), false);
  assert.equal(pm.environment.name, 'dev');
  assert.deepEqual(pm.environment.values.map((variable) => variable.key), ['v', 'n', '1']);
  pm.environment.set('n', 'x');
  assert.equal(Number.isNaN(pm.environment.get('n')), true);
  pm.environment.set('l', [1], 'array');
  assert.deepEqual(pm.environment.toJSON().values.pop(), { type: 'array', value: '[1]', key: 'l' });
});

test('the next script has what JSON leaves of values', () => {
  const { input, effects, pm, outcome } = testing();
  pm.environment.set('u', undefined);
  pm.environment.set('d', new Date(0));
  pm.environment.set('f', () => 5);
  assert.deepEqual(['u', 'f'].map((key) => pm.environment.get(key)), [undefined, 5]);
  assert.equal(pm.environment.get('d') instanceof Date, true);
  outcome();
  const next = createPm(input, effects);
  assert.deepEqual(['u', 'd', 'f'].map((key) => next.environment.get(key)), [null, '1970-01-01T00:00:00.000Z', null]);
});

test('replaceIn uses the scope it is called on', () => {
  const { pm } = testing();
  assert.equal(pm.environment.replaceIn('{{v}} {{cv}}'), 'envv {{cv}}');
  assert.equal(pm.variables.replaceIn('{{v}} {{cv}} {{zz}}'), 'envv c {{zz}}');
  assert.deepEqual(pm.variables.replaceIn(['{{row}}', 5]), ['r', 5]);
});

test('a request that was changed is handed back', () => {
  const changed = preparing();
  changed.pm.request.url.query.add({ key: 'k', value: 'v' });
  changed.pm.request.headers.upsert({ key: 'h', value: '2' });
  const { url, header } = JSON.parse(changed.outcome().request);
  assert.deepEqual(url.query, [{ key: 'q', value: '1' }, { key: 'k', value: 'v' }]);
  assert.deepEqual(header, [{ key: 'h', value: '2' }]);
  const read = preparing();
  assert.equal(read.pm.request.url.toString(), 'http://a.b/x/7?q=1');
  assert.equal(read.outcome().request, undefined);
  assert.equal(read.pm.response, undefined);
});

test('the response is read part by part', () => {
  const { pm } = testing();
  assert.deepEqual(pm.response.json(), { n: [1] });
  assert.equal(pm.response.headers.get('content-type'), 'application/json');
  assert.equal(pm.response.responseSize, 8);
  pm.response.to.have.status(200);
  assert.throws(() => pm.expect(1).to.equal(2), 'expected 1 to equal 2');
  pm.response = 1;
  assert.equal(pm.response.code, 200);
});

test('the place in the run is told', () => {
  const { pm } = testing();
  assert.equal(pm.info.requestName, 'n');
  assert.deepEqual(Object.keys(pm.info), []);
  assert.deepEqual([...pm.execution.location], ['c', 'f', 'n']);
  assert.equal(pm.execution.location.current, 'n');
  assert.throws(() => pm.execution.skipRequest(), 'pm.execution.skipRequest is not a function');
});

test('what comes next is chosen', () => {
  const { pm, outcome } = testing();
  pm.execution.setNextRequest('x');
  assert.deepEqual(outcome().next, ['x']);
  const before = preparing();
  try {
    before.pm.execution.skipRequest();
  } catch (error) {
    before.effects.fail(error);
  }
  assert.equal(before.outcome().skip, true);
  assert.equal(before.outcome().error, null);
});

test('visualizer takes a template and objects', () => {
  const { pm, outcome } = testing();
  assert.throws(() => pm.visualizer.set(1), 'Invalid template. Template must be of type string, found number');
  assert.throws(() => pm.visualizer.set('a', 5), 'Invalid data. Data must be an object, found number');
  pm.visualizer.set('a', { b: 1 });
  assert.deepEqual(outcome().visualizer, { template: 'a', data: { b: 1 }, options: {} });
});

test('requests of a script are answered to their callback', () => {
  const { pm, effects } = testing();
  const seen = [];
  pm.sendRequest({ url: 'http://q/w', method: 'put', header: { A: 'b' } }, (error, response, more) => seen.push(error, response.json(), more.cookies.get('s')));
  pm.sendRequest('http://q', (error) => seen.push(error.message));
  const [[first, kind, payload], [second]] = queueOf(effects);
  assert.equal(kind, 'request');
  assert.deepEqual(JSON.parse(payload).header, [{ key: 'A', value: 'b' }]);
  effects.answer(first, null, { head: { ...HEAD, cookies: [{ name: 's', value: 'x' }] }, text: '[2]' });
  effects.answer(second, { name: 'Error', message: 'refused' });
  assert.deepEqual(seen, [null, [2], 'x', 'refused']);
});

test('the jar is asked for cookies by URL', () => {
  const { pm, effects } = testing();
  assert.equal(pm.cookies.get('ck'), '1');
  const seen = [];
  const jar = pm.cookies.jar();
  assert.throws(() => jar.get(), 'CookieJar.get() requires a valid url');
  assert.throws(() => jar.clear(), 'CookieJar.clear() requires a valid url');
  jar.get('http://a', 'n', (error, value) => seen.push(error, value));
  jar.getAll('http://a', (error, list) => seen.push(list.get('x')));
  const queue = queueOf(effects);
  assert.deepEqual(JSON.parse(queue[0][2]), ['get', 'http://a', 'n']);
  effects.answer(queue[0][0], null, { name: 'n', value: 'v' });
  effects.answer(queue[1][0], null, [{ name: 'x', value: 'y' }]);
  assert.deepEqual(seen, [null, 'v', 'y']);
});

test('a promise of the jar and of a request is settled without a callback', () => {
  const { pm, effects } = testing();
  const cookie = pm.cookies.jar().set('http://a', 'n', 'v');
  const answer = pm.sendRequest('http://q');
  const [[first, , payload], [second]] = queueOf(effects);
  assert.deepEqual(JSON.parse(payload), ['set', 'http://a', { name: 'n', value: 'v' }]);
  effects.answer(first, null, { name: 'n', value: 'v' });
  effects.answer(second, { name: 'Error', message: 'refused', code: 'ECONNREFUSED' });
  return Promise.all([cookie, answer.catch((error) => error.message)]).then(([set, message]) => {
    assert.deepEqual([set.name, message], ['n', 'refused']);
  });
});

test('packages of the library are refused by name', () => {
  const { pm } = testing();
  assert.throws(() => pm.require('npm:x@1'), /pm\.require\('npm:x@1'\) is not available.*--module-path/);
});

function legacy(world) {
  const globals = legacyGlobals(world.pm, world.input, world.effects);
  assert.deepEqual(NAMES.filter((name) => typeof globals[name] !== 'function'), []);
  return globals;
}

test('the names from before pm give the same', () => {
  const world = testing();
  const globals = legacy(world);
  assert.equal(globals.responseBody(), '{"n":[1]}');
  assert.equal(globals.responseBody().has('n'), true);
  assert.equal(globals.responseCode().code, 200);
  assert.equal(globals.responseCode().name, 'OK');
  assert.deepEqual(globals.responseHeaders(), { 'Content-Type': 'application/json' });
  assert.deepEqual(globals.environment(), { v: 'envv' });
  assert.deepEqual(globals.data(), { row: 'r' });
  assert.deepEqual(globals.request(), { id: 'i', name: 'n', headers: { h: '{{v}}' }, method: 'POST', url: 'http://a.b/x/7?q=1', data: '{}', description: undefined });
  assert.equal(legacy(preparing()).responseBody(), undefined);
});

test('tests["name"] = value is a test', () => {
  const world = testing();
  const tests = legacy(world).tests();
  tests.one = true;
  tests.two = 0;
  tests.three = false;
  tests.three = 1;
  const records = world.outcome().tests;
  assert.deepEqual(records.map((record) => [record.name, record.passed]), [['one', true], ['two', false], ['three', true]]);
  assert.equal(records[1].error.message, 'expected 0 to be truthy');
});

test('postman sets variables as text', () => {
  const world = testing();
  const postman = legacy(world).postman();
  postman.setEnvironmentVariable('o', { a: 1 });
  postman.setEnvironmentVariable('n', 5);
  postman.setGlobalVariable('x', null);
  assert.equal(world.pm.environment.get('o'), '[object Object]');
  assert.equal(postman.getEnvironmentVariable('n'), '5');
  assert.equal(world.pm.globals.get('x'), null);
  assert.equal(postman.getResponseHeader('CONTENT-TYPE'), 'application/json');
  postman.clearEnvironmentVariables();
  assert.deepEqual(world.pm.environment.toObject(), {});
  postman.setNextRequest(null);
  assert.deepEqual(world.outcome().next, [null]);
});

test('JSON.parse tells where the fault is', () => {
  legacy(testing());
  assert.throws(() => JSON.parse('<html>'), "Unexpected token '<' at 1:1\n<html>\n^");
  assert.deepEqual(JSON.parse('[1]'), [1]);
});

test('an answer gives its readers', () => {
  assert.equal(answerOf({ head: HEAD, text: 'x' }).responseBytes()[0], 120);
});
