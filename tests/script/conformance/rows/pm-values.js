// == environment: 1 is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', 1);
// == environment: 1 is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: 0 is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', 0);
// == environment: 0 is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: -1 is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', -1);
// == environment: -1 is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: 1.5 is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', 1.5);
// == environment: 1.5 is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: NaN is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', NaN);
// == environment: NaN is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: Infinity is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', Infinity);
// == environment: Infinity is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: -0 is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', -0);
// == environment: -0 is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: true is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', true);
// == environment: true is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: false is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', false);
// == environment: false is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: null is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', null);
// == environment: null is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: undefined is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', undefined);
// == environment: undefined is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: '' is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', '');
// == environment: '' is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: 'text' is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', 'text');
// == environment: 'text' is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: '5' is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', '5');
// == environment: '5' is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: '{{env}}' is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', '{{env}}');
// == environment: '{{env}}' is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: [] is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', []);
// == environment: [] is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: [1, [2]] is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', [1, [2]]);
// == environment: [1, [2]] is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: {} is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', {});
// == environment: {} is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: {a: {b: 1}} is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', {a: {b: 1}});
// == environment: {a: {b: 1}} is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: new Date(0) is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', new Date(0));
// == environment: new Date(0) is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: /x/g is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', /x/g);
// == environment: /x/g is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: new Map([[1, 2]]) is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', new Map([[1, 2]]));
// == environment: new Map([[1, 2]]) is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: Symbol.iterator.toString() is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', Symbol.iterator.toString());
// == environment: Symbol.iterator.toString() is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: function () { return 7; } is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', function () { return 7; });
// == environment: function () { return 7; } is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: new Error('e') is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', new Error('e'));
// == environment: new Error('e') is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: Buffer.from('ab') is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', Buffer.from('ab'));
// == environment: Buffer.from('ab') is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: 'é\\u0000' is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', 'é\\u0000');
// == environment: 'é\\u0000' is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: Object.create(null) is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', Object.create(null));
// == environment: Object.create(null) is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == environment: JSON.stringify({a: 1}) is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.environment.set('w', JSON.stringify({a: 1}));
// == environment: JSON.stringify({a: 1}) is there in the next script
var value = pm.environment.get('w');
console.log(typeof value, JSON.stringify(value));
// == globals: 1 is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.globals.set('w', 1);
// == globals: 1 is there in the next script
var value = pm.globals.get('w');
console.log(typeof value, JSON.stringify(value));
// == globals: NaN is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.globals.set('w', NaN);
// == globals: NaN is there in the next script
var value = pm.globals.get('w');
console.log(typeof value, JSON.stringify(value));
// == globals: true is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.globals.set('w', true);
// == globals: true is there in the next script
var value = pm.globals.get('w');
console.log(typeof value, JSON.stringify(value));
// == globals: null is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.globals.set('w', null);
// == globals: null is there in the next script
var value = pm.globals.get('w');
console.log(typeof value, JSON.stringify(value));
// == globals: undefined is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.globals.set('w', undefined);
// == globals: undefined is there in the next script
var value = pm.globals.get('w');
console.log(typeof value, JSON.stringify(value));
// == globals: '' is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.globals.set('w', '');
// == globals: '' is there in the next script
var value = pm.globals.get('w');
console.log(typeof value, JSON.stringify(value));
// == globals: '{{env}}' is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.globals.set('w', '{{env}}');
// == globals: '{{env}}' is there in the next script
var value = pm.globals.get('w');
console.log(typeof value, JSON.stringify(value));
// == globals: [1, [2]] is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.globals.set('w', [1, [2]]);
// == globals: [1, [2]] is there in the next script
var value = pm.globals.get('w');
console.log(typeof value, JSON.stringify(value));
// == globals: {a: {b: 1}} is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.globals.set('w', {a: {b: 1}});
// == globals: {a: {b: 1}} is there in the next script
var value = pm.globals.get('w');
console.log(typeof value, JSON.stringify(value));
// == globals: new Date(0) is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.globals.set('w', new Date(0));
// == globals: new Date(0) is there in the next script
var value = pm.globals.get('w');
console.log(typeof value, JSON.stringify(value));
// == collectionVariables: 1 is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.collectionVariables.set('w', 1);
// == collectionVariables: 1 is there in the next script
var value = pm.collectionVariables.get('w');
console.log(typeof value, JSON.stringify(value));
// == collectionVariables: NaN is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.collectionVariables.set('w', NaN);
// == collectionVariables: NaN is there in the next script
var value = pm.collectionVariables.get('w');
console.log(typeof value, JSON.stringify(value));
// == collectionVariables: true is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.collectionVariables.set('w', true);
// == collectionVariables: true is there in the next script
var value = pm.collectionVariables.get('w');
console.log(typeof value, JSON.stringify(value));
// == collectionVariables: null is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.collectionVariables.set('w', null);
// == collectionVariables: null is there in the next script
var value = pm.collectionVariables.get('w');
console.log(typeof value, JSON.stringify(value));
// == collectionVariables: undefined is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.collectionVariables.set('w', undefined);
// == collectionVariables: undefined is there in the next script
var value = pm.collectionVariables.get('w');
console.log(typeof value, JSON.stringify(value));
// == collectionVariables: '' is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.collectionVariables.set('w', '');
// == collectionVariables: '' is there in the next script
var value = pm.collectionVariables.get('w');
console.log(typeof value, JSON.stringify(value));
// == collectionVariables: '{{env}}' is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.collectionVariables.set('w', '{{env}}');
// == collectionVariables: '{{env}}' is there in the next script
var value = pm.collectionVariables.get('w');
console.log(typeof value, JSON.stringify(value));
// == collectionVariables: [1, [2]] is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.collectionVariables.set('w', [1, [2]]);
// == collectionVariables: [1, [2]] is there in the next script
var value = pm.collectionVariables.get('w');
console.log(typeof value, JSON.stringify(value));
// == collectionVariables: {a: {b: 1}} is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.collectionVariables.set('w', {a: {b: 1}});
// == collectionVariables: {a: {b: 1}} is there in the next script
var value = pm.collectionVariables.get('w');
console.log(typeof value, JSON.stringify(value));
// == collectionVariables: new Date(0) is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.collectionVariables.set('w', new Date(0));
// == collectionVariables: new Date(0) is there in the next script
var value = pm.collectionVariables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: 1 is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', 1);
// == variables: 1 is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: 0 is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', 0);
// == variables: 0 is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: -1 is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', -1);
// == variables: -1 is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: 1.5 is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', 1.5);
// == variables: 1.5 is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: NaN is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', NaN);
// == variables: NaN is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: Infinity is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', Infinity);
// == variables: Infinity is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: -0 is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', -0);
// == variables: -0 is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: true is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', true);
// == variables: true is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: false is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', false);
// == variables: false is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: null is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', null);
// == variables: null is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: undefined is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: '' is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', '');
// == variables: '' is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: 'text' is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', 'text');
// == variables: 'text' is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: '5' is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', '5');
// == variables: '5' is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: '{{env}}' is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', '{{env}}');
// == variables: '{{env}}' is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: [] is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', []);
// == variables: [] is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: [1, [2]] is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', [1, [2]]);
// == variables: [1, [2]] is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: {} is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', {});
// == variables: {} is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: {a: {b: 1}} is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', {a: {b: 1}});
// == variables: {a: {b: 1}} is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: new Date(0) is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', new Date(0));
// == variables: new Date(0) is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: /x/g is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', /x/g);
// == variables: /x/g is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: new Map([[1, 2]]) is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', new Map([[1, 2]]));
// == variables: new Map([[1, 2]]) is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: Symbol.iterator.toString() is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', Symbol.iterator.toString());
// == variables: Symbol.iterator.toString() is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: new Error('e') is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', new Error('e'));
// == variables: new Error('e') is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: Buffer.from('ab') is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', Buffer.from('ab'));
// == variables: Buffer.from('ab') is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: 'é\\u0000' is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', 'é\\u0000');
// == variables: 'é\\u0000' is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: Object.create(null) is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', Object.create(null));
// == variables: Object.create(null) is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == variables: JSON.stringify({a: 1}) is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<{{w}}>"}}
pm.variables.set('w', JSON.stringify({a: 1}));
// == variables: JSON.stringify({a: 1}) is there in the next script
var value = pm.variables.get('w');
console.log(typeof value, JSON.stringify(value));
// == show(pm.cookies.count()); show(pm.info.eventName); show(pm.execution.location.current);
// at: prerequest
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.cookies.count()); show(pm.info.eventName); show(pm.execution.location.current);
// == pm.execution.skipRequest(); console.log('not reached');
// at: prerequest
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
pm.execution.skipRequest(); console.log('not reached');
// == pm.test('in pre', function () { pm.expect(1).to.equal(2); });
// at: prerequest
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
pm.test('in pre', function () { pm.expect(1).to.equal(2); });
// == pm.response.code;
// at: prerequest
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
pm.response.code;
// == pm.response.json();
// at: prerequest
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
pm.response.json();
// == pm.environment.set('pre', 1); throw new Error('after set');
// at: prerequest
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
pm.environment.set('pre', 1); throw new Error('after set');
// == show(pm.environment.get('pre'));
// at: prerequest
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.environment.get('pre'));
// == pm.request.url.foo.bar;
// at: prerequest
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
pm.request.url.foo.bar;
// == tests['legacy'] = true;
// at: prerequest
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
tests['legacy'] = true;
// == after a failed request
// request: {"url": "http://127.0.0.1:1/x"}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.response.code); show(pm.response.text()); show(pm.response.responseTime); show(pm.response.headers); show(pm.response.size()); show(pm.response.reason()); show(pm.response.status); show(pm.response.cookies.count()); show(pm.response.details()); show(pm.response.contentInfo()); show(pm.response.dataURI()); show(pm.response.encoding()); show(Object.keys(pm.response)); show(pm.response.stream);show(pm.request.url.toString()); show(pm.request.headers.count());
// == json after a failed request
// request: {"url": "http://127.0.0.1:1/x"}
pm.response.json();
// == status after a failed request
// request: {"url": "http://127.0.0.1:1/x"}
pm.response.to.have.status(200);
// == tests after a failed request
// request: {"url": "http://127.0.0.1:1/x"}
pm.test('s', function () { pm.response.to.have.status(200); }); pm.test('c', function () { pm.expect(pm.response.code).to.equal(200); }); pm.test('b', function () { pm.response.to.be.ok; }); pm.test('h', function () { pm.response.to.have.header('X'); }); pm.test('t', function () { pm.expect(pm.response.responseTime).to.be.below(5); });
