// each: ROW
console.log(pm.response.headers);
console.log(pm.response.headers.get('x-one'), pm.response.headers.one('x-one'));
console.log({toJSON: function () { return {a: 1}; }}, [{toJSON: function () { return 'x'; }}]);
console.log(new Error('x'), {e: new TypeError('y')}, [new RangeError('z')]);
console.log(new Date(0), [new Date(0)], {d: new Date(0)});
console.log(new (class A { constructor() { this.x = 1; } })(), Object.create(null), Object.create({a: 1}), new (class extends Array {})());
console.log(async function () {}, async () => 1, function* g() {}, class K {}, () => {}, Math.max, async function named() {});
console.log(Symbol('x'), [Symbol('y')], 10n, [10n], -0, [-0], NaN, [undefined, null]);
var o = {a: 1}; o.self = o; console.log(o);
var o = {a: {}}; o.a.b = o; console.log(o, [o]);
console.log(Array(3), [1,,2], [undefined], Array.from({length: 120}, (x, i) => i));
console.log('a'.repeat(100)); console.log(['a'.repeat(100)]); console.log({k: 'a\nb'});
console.log("it's", 'say "x"', `back\`tick`, ["it's"], 'new\nline', 'tab\t', '\u0000', 'é', '\ud800');
console.log({'a-b': 1, 1: 2, [Symbol('s')]: 3, fn: function () {}, get g() { return 1; }});
console.log(Buffer.from('abc'), [Buffer.from('a')]);
console.log(moment = undefined, pm.response.json(), pm.response.cookies, pm.cookies.toObject());
console.log(require('moment').utc(0), [require('moment').utc(0)], require('moment').duration(5));
