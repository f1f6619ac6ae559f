'use strict';

const { expect } = require('/chai/expect');

function messageOf(check) {
  try {
    check();
  } catch (error) {
    return error.message;
  }
  return 'passed';
}

const FAILURES = [
  [() => expect(1).to.equal(2), 'expected 1 to equal 2'],
  [() => expect({ a: 1 }).to.eql({ a: 2 }), 'expected { a: 1 } to deeply equal { a: 2 }'],
  [() => expect('x', 'why').to.include('y'), "why: expected 'x' to include 'y'"],
  [() => expect([1]).to.have.lengthOf.above(2), 'expected [ 1 ] to have a length above 2 but got 1'],
  [() => expect({ a: { b: 1 } }).to.have.nested.property('a.b', 2), 'expected { a: { b: 1 } } to have nested property \'a.b\' of 2, but got 1'],
  [() => expect({ a: 1 }).to.have.all.keys('a', 'b'), "expected { a: 1 } to have keys 'a', and 'b'"],
  [() => expect(5).to.be.within(1, 3), 'expected 5 to be within 1..3'],
  [() => expect(0).to.be.ok, 'expected +0 to be truthy'],
  [() => expect([1, 2]).to.have.members([3]), 'expected [ 1, 2 ] to have the same members as [ 3 ]'],
  [() => expect(2).to.be.oneOf([1]), 'expected 2 to be one of [ 1 ]'],
  [() => expect(Array(60).fill(1)).to.be.empty, 'expected [ 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, …(50) ] to be empty'],
  [() => expect({ alpha: 'a long first value', beta: 'a long second value', c: 1 }).to.be.null,
    "expected { alpha: 'a long first value', …(2) } to be null"],
  [() => expect(() => {}).to.throw(TypeError), 'expected [Function] to throw TypeError'],
  [() => expect([1]).to.be.aray, 'Invalid Chai property: aray. Did you mean "any"?'],
  [() => expect.fail('no'), 'no'],
];

test('failures are worded as users know them', () => {
  for (const [check, text] of FAILURES) assert.equal(messageOf(check), text);
});

test('a chain that holds passes on', () => {
  expect({ a: [1, 2] }).to.have.property('a').that.is.an('array').with.lengthOf(2);
  expect(NaN).to.be.NaN;
  expect({ b: 1, a: [{ c: null }] }).to.deep.equal({ a: [{ c: null }], b: 1 });
  expect([{ a: 1 }]).to.deep.include({ a: 1 }).and.not.be.empty;
});

test('assert and should speak the same language', () => {
  const chai = require('/lib/chai');
  assert.equal(messageOf(() => chai.assert.equal(1, 2)), 'expected 1 to equal 2');
  assert.equal(messageOf(() => chai.assert.isTrue(0, 'm')), 'm: expected +0 to be true');
});

test('plug-ins add words and put themselves before words that nobody has said yet', () => {
  const chai = require('/lib/chai');
  chai.use((given, util) => {
    given.Assertion.addProperty('positive', function positive() {
      this.assert(this._obj > 0, 'expected #{this} to be positive', 'expected #{this} not to be positive');
    });
    given.Assertion.overwriteMethod('closeTo', (original) => function closeTo(wanted, ...rest) {
      if (wanted !== 'anything') original.apply(this, [wanted, ...rest]);
    });
    util.addMethod(given.Assertion.prototype, 'string', function string() { util.flag(this, 'object', 'own'); });
  });
  assert.equal(messageOf(() => chai.expect(-1).to.be.positive), 'expected -1 to be positive');
  chai.expect('x').to.be.closeTo('anything');
  assert.equal(messageOf(() => chai.expect(1).to.be.closeTo(5, 1)), 'expected 1 to be close to 5 +/- 1');
  assert.equal(messageOf(() => chai.expect(1).to.have.string('q').and.match(/z/)), "expected 'own' to match /z/");
});

test('a flag stays with the links behind it', () => {
  const link = expect(1).to;
  link.be.not;
  link.equal(1);
  assert.equal(messageOf(() => link.not.equal(1)), 'expected 1 to not equal 1');
  link.equal(2);
});

test('a failure is an object that inherits from Error', () => {
  let failure = null;
  try {
    expect({ a: 1 }, 'why').to.eql({ a: 2 });
  } catch (error) {
    failure = error;
  }
  assert.ok(failure instanceof Error);
  const { name, message, showDiff, operator } = failure.toJSON(false);
  assert.deepEqual({ name, message, showDiff, operator }, {
    name: 'AssertionError', message: 'why: expected { a: 1 } to deeply equal { a: 2 }', showDiff: true,
    operator: 'deepStrictEqual',
  });
});
