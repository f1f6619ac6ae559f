'use strict';

const { inspect } = require('/lib/util-inspect');
const util = require('/lib/util');
const { consoleText } = require('/lib/console-text');

test('values print as node prints them', () => {
    const circular = { a: 1 };

    circular.self = circular;
    assert.equal(inspect({ a: { b: { c: { d: 1 } } } }), '{ a: { b: { c: [Object] } } }');
    assert.equal(inspect(circular), '<ref *1> { a: 1, self: [Circular *1] }');
    assert.equal(inspect([1, , 3]), '[ 1, <1 empty item>, 3 ]');
    assert.equal(inspect(new Map([['a', new Set([1])]])), "Map(1) { 'a' => Set(1) { 1 } }");
    assert.equal(inspect("it's"), '"it\'s"');
    assert.equal(inspect(-0), '-0');
    assert.equal(inspect(class A {}), '[class A]');
    assert.equal(inspect(Object.create(null)), '[Object: null prototype] {}');
    assert.equal(inspect(new Uint8Array(2)), 'Uint8Array(2) [ 0, 0 ]');
});

test('long arrays are set in columns', () => {
    assert.equal(inspect([0, 1, 2, 3, 4, 5, 6]), '[\n  0, 1, 2, 3,\n  4, 5, 6\n]');
});

test('util prints as early node versions do', () => {
    const circular = { a: 1 };

    circular.self = circular;
    assert.equal(util.format('%s is %d', 'x', '5', { a: 1 }), 'x is 5 { a: 1 }');
    assert.equal(util.format('%j %% %i', { a: 1 }, '5.9'), '{"a":1} % %i 5.9');
    assert.equal(util.inspect(circular), '{ a: 1, self: [Circular] }');
    assert.equal(util.inspect([1, , { b: () => 1 }]), '[ 1, , { b: [Function: b] } ]');
});

test('console text is what newman shows', () => {
    const nested = { a: 1, b: [1, 2, { c: null, d: undefined }] };

    assert.equal(consoleText(['a', 1, nested]), "'a', 1, {\n  a: 1,\n  b: [\n    1,\n    2,\n    { c: null, d: undefined }\n  ]\n}");
    assert.equal(consoleText([new TypeError('t')]), "{\n  type: 'Error',\n  name: 'TypeError',\n  message: 't'\n}");
    assert.equal(consoleText([function foo() {}, -0]), "'[Function: foo]', 0");
    assert.equal(consoleText([new (class A { x = 1; })()]), '{ x: 1 }');
});
