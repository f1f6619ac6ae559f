// each: var expect = pm.expect; pm.test("it", function () { ROW });
expect(true).to.be.true
expect(1).to.be.true
expect(false).to.be.true
expect(true).to.not.be.true
expect(true).to.be.false
expect(0).to.be.false
expect(false).to.be.false
expect(false).to.not.be.false
expect(null).to.be.null
expect(undefined).to.be.null
expect(null).to.not.be.null
expect(undefined).to.be.undefined
expect(null).to.be.undefined
expect(undefined).to.not.be.undefined
expect(NaN).to.be.NaN
expect(1).to.be.NaN
expect(NaN).to.not.be.NaN
expect(1).to.be.ok
expect(0).to.be.ok
expect('').to.be.ok
expect(1).to.not.be.ok
expect(1).to.exist
expect(null).to.exist
expect(undefined).to.exist
expect(undefined).to.not.exist
expect(0).to.not.exist
expect(0).exist
expect('').to.be.empty
expect('a').to.be.empty
expect([]).to.be.empty
expect([1]).to.be.empty
expect({}).to.be.empty
expect({a: 1}).to.be.empty
expect([]).to.not.be.empty
expect([1]).to.not.empty
expect('').to.be.not.empty
expect([1]).is.not.empty
expect(new Map()).to.be.empty
expect(new Set([1])).to.be.empty
expect(null).to.be.empty
expect(undefined).to.be.empty
expect(1).to.be.empty
expect(function f() {}).to.be.empty
expect(new WeakMap()).to.be.empty
expect([]).to.be.empty()
expect((function () { return arguments; })()).to.be.arguments
expect([]).to.be.arguments
expect((function () { return arguments; })()).to.be.Arguments
expect('x').to.be.a('string')
expect('x').to.be.a('number')
expect(1).to.be.a('number')
expect(1).to.be.a('Number')
expect(1).to.be.a('string')
expect(true).to.be.a('boolean')
expect('true').to.be.a('boolean')
expect(undefined).to.be.a('undefined')
expect(null).to.be.an('undefined')
expect(null).to.be.a('null')
expect(null).to.be.an('object')
expect([]).to.be.an('array')
expect({}).to.be.an('array')
expect([]).to.be.an('object')
expect({}).to.be.an('object')
expect(1).to.be.an('object')
expect(() => 1).to.be.a('function')
expect(async () => 1).to.be.a('function')
expect(async () => 1).to.be.an('asyncfunction')
expect(new Date()).to.be.a('date')
expect(/x/).to.be.a('regexp')
expect(new Error('x')).to.be.an('error')
expect(new Map()).to.be.a('map')
expect(Promise.resolve()).to.be.a('promise')
expect(Symbol('x')).to.be.a('symbol')
expect(new Uint8Array(1)).to.be.a('uint8array')
expect('x').to.not.be.a('string')
expect([]).to.not.be.an('array')
expect([]).not.to.be.an('array', 'words')
expect(1).to.be.a('string', 'words')
expect(1, 'words').to.be.a('string')
expect({[Symbol.toStringTag]: 'own'}).to.be.an('own')
expect([]).to.be.an('array').that.is.empty
expect([1]).to.be.an('array').that.is.empty
expect([]).to.be.an('array').that.is.not.empty
expect([1]).to.be.an('array').that.is.not.empty
expect('a').to.be.a('string').and.not.empty
expect('').to.be.a('string').and.not.empty
expect([1, 2]).to.be.an('array').that.includes(2)
expect([1, 2]).to.be.an('array').that.does.not.include(2)
expect([1, 2]).to.be.an('array').and.to.have.lengthOf(3)
expect(1).to.be.a()
expect(1).to.be.a(1)
expect('x').a('number')
expect('x').an('array')
expect(Infinity).to.be.finite
expect(1).to.be.finite
expect('1').to.be.finite
expect(1).to.not.be.finite
expect([]).to.be.extensible
expect(Object.freeze([])).to.be.extensible
expect([]).to.not.be.extensible
expect(1).to.be.extensible
expect(Object.seal({})).to.be.sealed
expect({}).to.be.sealed
expect(Object.seal({})).to.not.be.sealed
expect(Object.freeze({})).to.be.frozen
expect({}).to.be.frozen
expect(Object.freeze({})).to.not.be.frozen
