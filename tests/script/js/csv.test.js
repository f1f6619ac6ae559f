const parse = require('/lib/csv-parse');

test('rows are lists, or objects with columns', () => {
  assert.deepEqual(parse('a,b\n1,"x ""y"", z"\n'), [['a', 'b'], ['1', 'x "y", z']]);
  assert.deepEqual(parse('a,b\r\n1,2', { columns: true }), [{ a: '1', b: '2' }]);
  assert.deepEqual(parse('1,2\n', { columns: ['x', false] }), [{ x: '1' }]);
});

test('the options shape what is read', () => {
  assert.deepEqual(parse(' a ; b \n\n# note\n1;2\n', { delimiter: ';', trim: true, skip_empty_lines: true, comment: '#' }), [['a', 'b'], ['1', '2']]);
  assert.deepEqual(parse("'a,b',c\n", { quote: "'" }), [['a,b', 'c']]);
  assert.deepEqual(parse('a,b"c\n', { relax: true }), [['a', 'b"c']]);
  assert.deepEqual(parse('a,b\n1\n', { relax_column_count: true }), [['a', 'b'], ['1']]);
  assert.deepEqual(parse('1,-2.5,x\n', { auto_parse: true }), [[1, -2.5, 'x']]);
  assert.deepEqual(parse('id,n\n1,x\n', { columns: true, objname: 'id' }), { 1: { id: '1', n: 'x' } });
});

test('faults are worded as csv-parse words them', () => {
  assert.throws(() => parse('a,b\n1\n'), 'Number of columns is inconsistent on line 2');
  assert.throws(() => parse('a,b\n1\n', { columns: true }), 'Number of columns on line 2 does not match header');
  assert.throws(() => parse('a,"b"x\n'), 'Invalid closing quote at line 1; found "x" instead of delimiter ","');
  assert.throws(() => parse('a,b"c\n'), 'Invalid opening quote at line 1');
  assert.throws(() => parse('a,"b'), 'Quoted field not terminated at line 2');
});

test('a header cannot reach a prototype', () => {
  const [row] = parse('__proto__,b\n1,2\n', { columns: true });
  assert.deepEqual(Object.keys(row), ['__proto__', 'b']);
});
