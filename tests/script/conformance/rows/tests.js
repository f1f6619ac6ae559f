// == a name and a function
pm.test('Status code is 200', function () { pm.response.to.have.status(200); });
// == an arrow function
pm.test('a', () => pm.expect(pm.response.code).to.be.oneOf([201, 202]));
// == a template as the name
pm.test(`${pm.info.requestName} is ${pm.response.code}`, () => {});
// == the body true
pm.test('a', true);
// == the body false
pm.test('a', false);
// == no body
pm.test('a');
// == a body that was called
pm.test('a', pm.expect(1).to.equal(1));
// == no name
pm.test();
// == a number as the name
pm.test(5, function () {});
// == undefined as the name
pm.test(undefined, function () {});
// == an object as the name
pm.test({a: 1}, function () {});
// == empty name
pm.test('', function () {});
// == names with odd signs
pm.test('é "quoted" \n 日本', function () {});
// == a JSON name
pm.test(JSON.stringify({a: 1}), function () {});
// == twice the same name
pm.test('a', function () {});
pm.test('a', function () { pm.expect(1).to.equal(2); });
// == chained
pm.test('a', function () {}).test('b', function () {});
// == nested
pm.test('outer', function () { pm.test('inner', function () { pm.expect(1).to.equal(2); }); });
// == failing one stops nothing
pm.test('a', function () { pm.expect(1).to.equal(2); });
pm.test('b', function () {});
// == skipped
pm.test.skip('a', function () { throw new Error('never'); });
// == skipped among others
pm.test('a', function () {});
pm.test.skip('b', function () {});
pm.test('c', function () {});
// == done called
pm.test('a', function (done) { setTimeout(done, 1); });
// == done called with an error
pm.test('a', function (done) { setTimeout(function () { done(new Error('late')); }, 1); });
// == done called with text
pm.test('a', function (done) { done('text'); });
// == done called at once
pm.test('a', function (done) { done(); });
// == done twice
pm.test('a', function (done) { done(); done(new Error('again')); });
// == thrown before done
pm.test('a', function (done) { pm.expect(1).to.equal(2); done(); });
// == done beside plain ones
pm.test('slow', function (done) { setTimeout(done, 5); });
pm.test('quick', function () {});
// == index
pm.test('a', function () {});
console.log(pm.test.index());
pm.test('b', function () {});
console.log(pm.test.index());
// == returned false
pm.test('a', function () { return false; });
// == this in a test
pm.test('a', function () { console.log(typeof this); });
// == many
for (var i = 0; i < 5; i += 1) { pm.test('n' + i, function () { pm.expect(i).to.be.below(3); }); }
// == expect with a message
pm.test('a', function () { pm.expect(1, 'one is two').to.equal(2); });
// == several expectations
pm.test('a', function () { pm.expect(1).to.equal(1); pm.expect('a').to.equal('b'); pm.expect(2).to.equal(3); });
// == in a loop over items
pm.response.json().items.forEach(function (item) { pm.test('item ' + item.id, function () { pm.expect(item).to.have.property('name', 'a'); }); });
// == in prerequest
// at: prerequest
pm.test('before', function () { pm.expect(1).to.equal(2); });
// == response in prerequest
// at: prerequest
console.log(typeof pm.response, typeof responseBody);
// == try and catch
try { pm.expect(1).to.equal(2); } catch (e) { console.log(e.name, e.message, e.actual, e.expected, e.showDiff, e instanceof Error); }
// == console levels
console.log('log');
console.info('info');
console.warn('warn');
console.error('error');
console.debug('debug');
// == console of kinds
console.log(1, 'a', true, null, undefined);
// == console of objects
console.log({a: 1, b: [1, 2, {c: 3}]}, [1, 'a']);
// == console of deep objects
console.log({a: {b: {c: {d: {e: 1}}}}});
// == console of dates and expressions
console.log(new Date(0), /x/g);
// == console of an error
console.log(String(new Error('bad')));
// == console of functions
console.log(function named() {}, () => 1);
// == console of maps and sets
console.log(new Map([[1, 2]]), new Set([1]));
// == console of nothing
console.log();
// == console with a format
console.log('%s is %d', 'a', 5);
// == console of text with quotes
console.log("it's", 'a "b"');
// == console of lists of texts
console.log(['a', "it's"]);
// == console of a long list
console.log(Array.from({length: 120}, function (_, i) { return i; }).length);
// == console of odd numbers
console.log(NaN, Infinity, -0, 1e21);
// == other members of console
console.log(Object.keys(console).sort().join());
// == Date and locale
console.log(new Date(0).toISOString(), new Date(2020, 1, 1).getMonth(), JSON.stringify(new Date(0)));
// == sorting and text methods
console.log(JSON.stringify([[3, 1, 2].sort(), 'a-b'.split('-'), 'abc'.padStart(5, '.'), [1, [2]].flat(), Object.entries({a: 1}), 'aXb'.replace(/x/i, '_')]));
// == encodeURIComponent
console.log(encodeURIComponent("a b&c='é'"), escape('é '), unescape('%E9'));
// == regular expressions
console.log(JSON.stringify('a1b22'.match(/\d+/g)), JSON.stringify(/(?<y>\d{4})/.exec('in 2020').groups.y));
// == optional chaining and defaults
console.log(pm.response.json()?.nope?.more ?? 'none');
// == classes and generators
class A { #x = 1; get x() { return this.#x; } static make() { return new A(); } }
function* g() { yield 1; yield 2; }
console.log(A.make().x, [...g()].join());
// == JSON.stringify forms
console.log(JSON.stringify({a: [1, {b: 2}]}, null, 2), JSON.stringify({a: 1, b: 2}, ['a']), JSON.stringify({a: undefined, f() {}}));
