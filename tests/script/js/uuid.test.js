'use strict';

const uuid = require('/lib/uuid');

test('both forms are valid ids of version 4', () => {
  for (const make of [uuid, uuid.v4]) {
    assert.match(make(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});
