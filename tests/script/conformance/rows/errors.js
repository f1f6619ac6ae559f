// == an undeclared name
undeclared.a = 1;
// == a property of undefined
var x;
x.y;
// == a property of null
null.y;
// == setting a property of undefined
var x;
x.y = 1;
// == calling what is not a function
var x = {};
x.f();
// == calling undefined
var f;
f();
// == calling a property of a property
var x = {a: {}};
x.a.b.c();
// == reading by index
var a;
a[0];
// == a member of the answer that is not there
var json = pm.response.json();
json.nope.more;
// == thrown error
throw new Error('own words');
// == thrown TypeError
throw new TypeError('own words');
// == thrown text
throw 'text';
// == thrown number
throw 5;
// == thrown object
throw {message: 'm', name: 'N'};
// == thrown null
throw null;
// == thrown own class
class Own extends Error { constructor(m) { super(m); this.name = 'Own'; } }
throw new Own('own');
// == syntax error
var = 5;
// == syntax error: unclosed brace
if (true) {
// == syntax error: unexpected end
pm.test('a', function () {
// == syntax error: missing parenthesis
console.log('a';
// == syntax error: declared twice
let a = 1;
let a = 2;
// == const assigned
const a = 1;
a = 2;
// == used before it is declared
a;
let a = 1;
// == JSON.parse of bad text
JSON.parse('{a}');
// == JSON.parse of nothing
JSON.parse('');
// == JSON.parse of undefined
JSON.parse(undefined);
// == JSON.parse of HTML
JSON.parse('<html>');
// == JSON.parse of cut text
JSON.parse('{"a": 1');
// == JSON.parse with a trailing comma
JSON.parse('{"a": 1,}');
// == pm.response.json of text
// answer: text
pm.response.json();
// == pm.response.json of nothing
// answer: empty
pm.response.json();
// == JSON.stringify of a circle
var a = {};
a.a = a;
JSON.stringify(a);
// == deep recursion
function f() { return f() + 1; }
f();
// == bad array length
new Array(-1);
// == bad number of digits
(1).toFixed(101);
// == decodeURIComponent of bad text
decodeURIComponent('%');
// == bad regular expression
new RegExp('(');
// == new of what is no constructor
var x = {};
new x();
// == not iterable
var [a] = undefined;
// == not iterable object
for (var a of {}) {}
// == spread of undefined
var f = function () {};
f(...undefined);
// == destructuring null
var {a} = null;
// == in on text
'a' in 'b';
// == instanceof on text
({}) instanceof 'b';
// == BigInt and number
1n + 1;
// == Symbol as text
Symbol('a') + '';
// == invalid date as ISO text
new Date(NaN).toISOString();
// == an expectation outside a test
pm.expect(1).to.equal(2);
// == a response word outside a test
pm.response.to.have.status(404);
// == after an error nothing runs
pm.test('before', function () {});
undeclared();
pm.test('after', function () {});
// == error inside a test
pm.test('a', function () { undeclared(); });
pm.test('b', function () {});
// == TypeError inside a test
pm.test('a', function () { var x; x.y.z; });
// == thrown text inside a test
pm.test('a', function () { throw 'text'; });
// == thrown object inside a test
pm.test('a', function () { throw {message: 'm'}; });
// == thrown nothing inside a test
pm.test('a', function () { throw undefined; });
// == require of what is not there
require('nope');
// == require of http
require('http');
// == require of fs
console.log(typeof require('fs').readFileSync);
// == require of crypto
require('crypto');
// == require of nothing
require();
// == require of a file
require('./a.js');
// == legacy on pm.setNextRequest
pm.setNextRequest('x');
// == eval error
eval('var = 1');
// == Function constructor
console.log(new Function('a', 'return a + 1')(1));
// == return at top level
return;
// == thrown in a timer
setTimeout(function () { throw new Error('late'); }, 1);
// == undeclared in a timer
setTimeout(function () { undeclared(); }, 1);
// == test in a timer
setTimeout(function () { pm.test('late', function () { pm.expect(1).to.equal(2); }); }, 1);
// == setTimeout of no function
setTimeout('a', 1);
// == cleared timers
var t = setTimeout(function () { console.log('never'); }, 1);
clearTimeout(t);
// == interval
var n = 0;
var t = setInterval(function () { n += 1; console.log(n); if (n === 3) { clearInterval(t); } }, 1);
// == immediate
setImmediate(function (a) { console.log('later ' + a); }, 'arg');
console.log('now');
// == order of timers
setTimeout(function () { console.log('b'); }, 20);
setTimeout(function () { console.log('a'); }, 1);
console.log('first');
// == promises
Promise.resolve('x').then(function (v) { console.log(v); });
console.log('first');
// == async function
(async function () { await null; console.log('in it'); })();
console.log('first');
// == error in an event in prerequest
// at: prerequest
throw new Error('early');
// == this
console.log(typeof this, this === undefined);
// == leaked global is set
leak = 42;
var own = 1;
let other = 2;
function declared() {}
// == leaked global is seen
console.log(typeof leak, typeof own, typeof other, typeof declared);
// == strict mode
'use strict';
undeclaredStrict = 1;
// == pm cannot be lost
pm = 1;
console.log(typeof pm);
// == pm is back
console.log(typeof pm.test);
// == names of the sandbox
console.log(['Buffer', 'setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'console', 'require', 'atob', 'btoa', 'JSON', '_', 'CryptoJS', 'tv4', 'cheerio', 'Backbone', 'xml2Json', 'postman', 'tests', 'pm', 'responseBody', 'Map', 'Promise', 'Proxy', 'Symbol'].map(function (n) { return n + ':' + eval('typeof ' + n); }).join());
// == names that newman has not
console.log(['process', 'global', 'module', 'exports', '__dirname', 'XMLHttpRequest', 'document'].map(function (n) { return n + ':' + eval('typeof ' + n); }).join());
