'use strict';

test('lodash 4 and the lodash 3 names of the global _', () => {
  const lodash = require('/lib/lodash');
  const old = require('/lib/lodash-3');
  assert.equal(lodash.get({ a: { b: 1 } }, 'a.b'), 1);
  assert.equal(lodash.pluck, undefined);
  assert.deepEqual(old.pluck([{ a: 1 }, { a: 2 }], 'a'), [1, 2]);
  assert.equal(old.contains([1, 2], 2), true);
});
