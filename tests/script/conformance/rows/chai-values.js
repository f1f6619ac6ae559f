// each: var expect = pm.expect; pm.test("it", function () { ROW });
expect(1).to.have.own.property('a')
expect(0).to.be.within(5,6)
expect(-0).to.match(/zz/)
expect(NaN).to.have.lengthOf.above(1)
expect(Infinity).to.include({a:1})
expect(1.5).to.be.above(1)
expect('').to.be.oneOf([9])
expect('abc').to.be.success
expect('x'.repeat(60)).to.exist
expect('a\nb"c\'d').to.be.frozen
expect(true).to.be.null
expect(false).to.not.be.empty
expect(null).to.not.be.empty
expect(undefined).to.be.true
expect(Symbol('s')).to.have.string('zz')
expect(Symbol.iterator).to.be.extensible
expect([]).to.have.string('zz')
expect([1,2]).to.be.frozen
expect([1,,3]).to.have.header('x')
expect(new Array(3)).to.not.have.property('a')
expect([undefined,null]).to.have.jsonSchema({type:'null'})
expect(Array(100).fill(7)).to.contain.something
expect(['a','b']).to.be.NaN
expect([[1],[2,[3]]]).to.be.an('object')
expect([{a:1}]).to.be.within(5,6)
expect({}).to.be.success
expect({a:1}).to.not.be.NaN
expect({a:1,b:'x',c:null}).to.include.keys('a')
expect({a:{b:{c:{d:1}}}}).to.be.at.least(2)
expect({'x-y':1}).to.be.below(1)
expect({aaaaaaaaaa:1,bbbbbbbbbbbbb:2,cccccccccccccc:3,dddd:4}).to.be.ok
expect(Object.create(null)).to.be.NaN
expect(Object.create({p:1})).to.have.any.keys('zz','yy')
expect(Object.assign(Object.create(null),{a:1})).to.be.sealed
expect({[Symbol('k')]:1}).to.increase(function () { return 1; })
expect({a:undefined,b(){},c:()=>1}).to.match(/zz/)
expect({get g(){return 5}}).to.be.undefined
expect({toString(){return 'ts'}}).to.be.false
expect({length:2}).to.contain.something
expect({size:3}).to.have.property('zz')
expect({inspect(){return 'INS'}}).to.satisfy(function (x) { return false; })
expect({message:'m'}).to.be.withBody
expect({name:'n',message:'m'}).to.be.an('object')
expect(new Date(NaN)).itself.to.respondTo('zz')
expect(/re/gi).to.include('zz')
expect(/a\/baaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/).to.increase(function () { return 1; })
expect(new TypeError('tb')).to.have.jsonSchema({type:'null'})
expect(Object.assign(new Error('w'),{code:5,info:{a:1}})).to.include('zz')
expect(new Error()).to.be.true
expect(new Error('long '.repeat(20))).to.be.ok
expect(new (class Foo extends Error{})('x')).to.have.body('x')
expect(new (class Foo{constructor(){this.a=1}})()).to.respondTo('zz')
expect(new (class {})()).to.have.own.property('a')
expect(class A{}).to.be.true
expect(class B extends Array{}).to.be.ok
expect(function named(){}).to.not.be.NaN
expect(function(){}).to.be.success
expect(()=>1).to.be.NaN
expect(async()=>1).to.have.own.property('a')
expect(function*gen(){}).to.have.nested.property('a.b')
expect((function*(){})()).to.include('zz')
expect(Promise.resolve(1)).to.not.be.NaN
expect(new Map()).to.not.be.NaN
expect(new Map([['a',1]])).to.increase(function () { return 1; })
expect(new Map([['a',1],['b',{c:2}]])).to.satisfy(function (x) { return false; })
expect(new Set()).to.be.false
expect(new Set([1,'b'])).to.be.an('object')
expect(new Set([{a:1},[2]])).to.throw()
expect(new WeakMap()).to.respondTo('zz')
expect(new WeakSet()).to.exist
expect(new Uint8Array([1,2,3])).to.have.body('x')
expect(new Uint8Array(100)).to.not.be.NaN
expect(new Float64Array([1.5])).to.be.frozen
expect(new ArrayBuffer(4)).to.not.be.ok
expect(new DataView(new ArrayBuffer(2))).to.have.jsonBody('a')
expect(Buffer.from('hi')).to.eql('zz')
expect((function(){return arguments})(1,'b')).to.have.members([1])
expect(new String('s')).to.have.members([1])
expect(new Number(3)).to.eql('zz')
expect(new Boolean(false)).to.not.be.NaN
expect(Object(Symbol('q'))).to.exist
expect(Object.seal([1])).to.be.oneOf([9])
expect('\u0000\u2028é😀').to.have.status(200)
expect('😀'.repeat(30)).to.change(function () { return 1; })
expect(-1e21).to.exist
expect(1e-7).to.have.jsonSchema({type:'null'})
expect(123456789012345678901234567890123456789012345678901234567890).to.be.postmanRequest
expect((function(){var o={a:1};o.self=o;return o})()).to.not.be.ok
expect([[[[[[1]]]]]]).to.have.own.property('a')
expect(Object.assign([1,2],{extra:3})).to.not.exist
expect(Object.assign(()=>1,{p:1})).to.be.success
expect({a:'x'.repeat(50)}).to.be.ok
expect(['x'.repeat(50)]).to.be.within(5,6)
expect([{a:'x'.repeat(20)},{b:'y'.repeat(20)}]).to.be.arguments
expect({[Symbol.toStringTag]:'Tagged',a:1}).to.have.jsonBody('a')
expect(new (class T{get [Symbol.toStringTag](){return 'TT'}})()).to.have.header('x')
expect(new Date('2024-01-02T03:04:05.678Z')).to.have.string('zz')
expect(new Int8Array([-1])).to.eql('zz')
expect({constructor:5}).to.have.property('a',5)
expect({constructor:{name:'q'}}).to.not.include('a')
expect({then:1}).to.be.above(1)
expect({a:[1,2,3],b:{c:[]}}).to.have.jsonSchema({type:'null'})
expect([NaN,-0,0]).to.deep.include({a:1})
expect([null]).to.throw()
expect([undefined]).to.change(function () { return 1; })
expect([()=>1]).to.have.jsonBody('a')
expect([Symbol('z')]).to.be.closeTo(5,1)
expect({__proto__:{a:1},b:2}).to.have.string('zz')
expect(5).to.be.oneOf([{get g(){return 5}}])
expect({a:1}).to.eql({length:2})
expect(function f() {}).to.change({inspect(){return 'INS'}})
expect(new Uint8Array(100)).to.not.eql(new Uint8Array(100))
expect(5, {message:'m'}).to.equal(6)
expect(5).to.be.oneOf([[()=>1]])
expect(5).to.be.oneOf([async()=>1])
expect({size:3}).to.eql({size:3})
expect(function f() { throw [{a:1}]; }).to.throw('zz')
expect(5).to.equal(6, (function(){var o={a:1};o.self=o;return o})())
expect(function f() { throw new Error('thrown'); }).to.throw(new Set())
expect.fail(1, 2, 'abc')
expect(function f() { throw null; }).to.not.throw()
expect(new (class Foo extends Error{})('x')).to.not.eql(new (class Foo extends Error{})('x'))
expect({aaaaaaaaaa:1,bbbbbbbbbbbbb:2,cccccccccccccc:3,dddd:4}).to.not.eql({aaaaaaaaaa:1,bbbbbbbbbbbbb:2,cccccccccccccc:3,dddd:4})
expect('zz').to.equal([undefined,null])
expect('😀'.repeat(30)).to.eql('😀'.repeat(30))
expect([5]).to.include.members(new (class Foo extends Error{})('x'))
expect(5).to.be.closeTo({inspect(){return 'INS'}},1)
expect(5).to.be.closeTo(new String('s'),1)
expect({q:5}).to.respondTo(new Uint8Array(100))
expect(function f() { throw new Error('thrown'); }).to.throw(['x'.repeat(50)])
expect({q:5}).to.have.property((function(){var o={a:1};o.self=o;return o})())
expect(function f() { throw function*gen(){}; }).to.throw()
expect({a:5}).to.include('')
expect('zz').to.include('x'.repeat(60))
expect(5, new (class Foo{constructor(){this.a=1}})()).to.equal(6)
expect({q:5}).to.have.keys([null])
expect('zz').to.include(new Set([1,'b']))
expect('q').to.have.string(()=>1)
expect('zz').to.equal([NaN,-0,0])
expect(5).to.be.oneOf([NaN])
expect(function f() { throw [{a:1}]; }).to.not.throw()
expect('zz').to.eql((function(){return arguments})(1,'b'))
expect(5).to.be.oneOf(Object.freeze({a:1}))
expect('zz').to.eql({a:undefined,b(){},c:()=>1})
expect(5, Infinity).to.equal(6)
expect([new Error()]).to.eql([new Error()])
expect({q:5}).to.have.keys(/re/gi)
expect(function f() { throw {}; }).to.throw()
expect(5).to.be.a('a\nb"c\'d')
expect(function f() { throw [undefined,null]; }).to.throw()
expect('q').to.have.string(new Array(3))
expect(function f() { throw new Error('thrown'); }).to.throw(new Int8Array([-1]))
expect(5).to.be.within(Symbol('s'),9)
expect.fail(1, {get g(){return 5}})
expect(new TypeError('tb')).to.eql(new TypeError('tb'))
expect(5).to.equal(6, Object.create({p:1}))
expect([5]).to.include(-0)
expect({q:5}).to.have.property(new Int8Array([-1]))
expect({a:1}).to.eql('abc')
expect(Object.create({p:1})).to.eql(Object.create({p:1}))
expect({a:5}).to.include(new (class Foo extends Error{})('x'))
expect(function f() { throw new Error('thrown'); }).to.not.throw(new Map([['a',1],['b',{c:2}]]))
expect(function f() { throw ['x'.repeat(50)]; }).to.not.throw()
expect({q:5}).to.respondTo([[[[[[1]]]]]])
