'use strict';

const Ajv = require('/lib/ajv');

test('errors carry keyword, paths, params and message', () => {
  const ajv = new Ajv({ allErrors: true });
  const schema = { properties: { a: { type: 'string' }, l: { items: { $ref: '#/definitions/n' } } }, definitions: { n: { minimum: 3 } } };
  assert.equal(ajv.validate(schema, { a: 1, l: [4, 2] }), false);
  assert.deepEqual(ajv.errors, [
    { keyword: 'type', dataPath: '.a', schemaPath: '#/properties/a/type', params: { type: 'string' }, message: 'should be string' },
    { keyword: 'minimum', dataPath: '.l[1]', schemaPath: '#/definitions/n/minimum',
      params: { comparison: '>=', limit: 3, exclusive: false }, message: 'should be >= 3' },
  ]);
  assert.equal(ajv.errorsText(), 'data.a should be string, data.l[1] should be >= 3');
});

test('a compiled schema keeps its own errors', () => {
  const check = Ajv().compile({ if: { const: 1 }, then: false, else: { type: 'number' } });
  assert.equal(check(2), true);
  assert.equal(check.errors, null);
  assert.equal(check(1), false);
});

test('schemas, formats and keywords can be added', () => {
  const ajv = new Ajv();
  ajv.addSchema({ $id: 'http://x/y.json', type: 'integer' }).addFormat('even', (text) => text.length % 2 === 0);
  ajv.addKeyword('range', { compile: ([low, high]) => (data) => data >= low && data <= high });
  assert.equal(ajv.validate({ $ref: 'http://x/y.json' }, 1.5), false);
  assert.equal(ajv.getSchema('http://x/y.json')(3), true);
  assert.equal(ajv.validate({ format: 'even' }, 'abc'), false);
  assert.equal(ajv.validate({ range: [1, 2] }, 3), false);
});

test('a wrong schema is refused', () => {
  const ajv = new Ajv();
  assert.throws(() => ajv.compile({ type: 'nothing' }));
  assert.throws(() => ajv.compile({ $ref: '#/definitions/none' }));
  assert.throws(() => ajv.compile({ format: 'none' }));
});
