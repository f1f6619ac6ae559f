'use strict';

const uuid = require('/lib/uuid');

test('every form is a valid id of its version', () => {
  for (const [make, version] of [[uuid, 4], [uuid.v4, 4], [uuid.v1, 1]]) {
    assert.equal(uuid.validate(make()), true);
    assert.equal(uuid.version(make()), version);
  }
});

test('a name in a namespace has one id', () => {
  assert.equal(uuid.v5('a', uuid.v5.DNS), '4f3f2898-69e3-5a0d-820a-c4e87987dbce');
  assert.equal(uuid.stringify(uuid.parse(uuid.NIL)), uuid.NIL);
});
