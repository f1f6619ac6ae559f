// each: var to = pm.response.to; pm.test("it", function () { ROW });
to.have.status(200)
to.have.status(201)
to.have.status('OK')
to.have.status('Created')
to.not.have.status(200)
to.not.have.status(404)
to.have.status('200')
to.have.statusCode(200)
to.have.statusCode(201)
to.not.have.statusCode(200)
to.have.statusReason('OK')
to.have.statusReason('Nope')
to.not.have.statusReason('OK')
to.have.statusCodeClass(2)
to.have.statusCodeClass(4)
to.be.ok
to.not.be.ok
to.be.success
to.not.be.success
to.be.info
to.be.redirection
to.be.clientError
to.be.serverError
to.be.error
to.not.be.error
to.be.accepted
to.be.withoutContent
to.be.badRequest
to.be.forbidden
to.be.notFound
to.be.unauthorized
to.be.rateLimited
to.not.be.serverError
to.be.withBody
to.not.be.withBody
to.be.json
to.not.be.json
to.have.header('Content-Type')
to.have.header('content-type')
to.have.header('X-Nope')
to.not.have.header('Content-Type')
to.not.have.header('X-Nope')
to.have.header('X-One', '1')
to.have.header('X-One', '2')
to.have.header('X-One', 1)
to.have.header('X-Nope', '1')
to.be.header('X-One', '2')
to.not.have.header('X-One', '1')
to.have.body()
to.have.body
to.have.body('x')
to.have.body(/ok/)
to.have.body(/zz/)
to.have.body({ok: true})
to.have.body(pm.response.json())
to.not.have.body()
to.not.have.body(/ok/)
to.have.jsonBody()
to.have.jsonBody('n')
to.have.jsonBody('deep.a.b[0].c')
to.have.jsonBody('deep.zz')
to.have.jsonBody('n', 1)
to.have.jsonBody('n', 2)
to.have.jsonBody('deep.a.b[0].c', 'e')
to.have.jsonBody('list', [1, 2])
to.have.jsonBody('items[1].name', 'b')
to.have.jsonBody('nope', 1)
to.not.have.jsonBody('n')
to.not.have.jsonBody('n', 1)
to.not.have.jsonBody('zz')
to.not.have.jsonBody()
to.have.jsonBody({ok: true})
to.have.jsonBody(pm.response.json())
to.have.jsonBody('n').and.to.have.jsonBody('zz')
to.have.jsonBody('n', 1).and.to.have.jsonBody('s', 'q').and.to.have.jsonBody('ok')
to.have.status(200).and.to.be.json
to.have.status(200).and.have.header('X-Nope')
to.have.status.oneOf([200, 201])
to.not.have.property('zz')
to.have.property('code', 200)
to.have.property('code', 201)
to.have.responseTime
to.have.responseTime.below(60000)
to.have.responseSize.above(1)
to.have.responseSize.below(1)
to.have.jsonSchema({type: 'object', required: ['ok']})
to.have.jsonSchema({type: 'object', required: ['zz'], properties: {ok: {type: 'string'}}})
to.have.jsonSchema({type: 'array'})
to.not.have.jsonSchema({type: 'object'})
to.not.have.jsonSchema({type: 'array'})
to.have.jsonSchema({properties: {n: {minimum: 5}, s: {enum: ['a']}, list: {maxItems: 2}}})
to.have.jsonSchema({additionalProperties: false, properties: {ok: {}}})
to.have.jsonSchema({properties: {n: {type: 'integer', maximum: 0}, f: {type: 'integer'}, s: {pattern: '^x', minLength: 10, format: 'email'}}})
to.have.jsonSchema({oneOf: [{type: 'string'}, {type: 'number'}]})
to.have.jsonSchema({anyOf: [{type: 'string'}, {required: ['q']}]})
to.have.jsonSchema({not: {type: 'object'}})
to.have.jsonSchema({properties: {items: {items: {properties: {id: {type: 'string'}}}}}})
to.have.jsonSchema({properties: {n: {const: 2}, list: {uniqueItems: true, contains: {const: 9}}}})
to.have.jsonSchema({$ref: '#/definitions/x', definitions: {x: {type: 'array'}}})
to.have.jsonSchema({type: 'nonsense'})
to.have.jsonSchema({required: ['a', 'b']}, {allErrors: false})
to.have.jsonSchema()
to.be.a.postmanResponse
to.be.a.postmanRequest
to.not.be.a.postmanRequest
to.be.a.postmanRequestOrResponse
pm.request.to.be.a.postmanRequest
pm.request.to.not.be.a.postmanResponse
pm.request.to.be.a.postmanResponse
pm.request.to.be.ok
pm.request.to.have.header('X-Nope')
pm.request.to.have.header('User-Agent')
pm.request.to.not.have.header('X-Nope')
pm.expect(pm.response).to.have.status(201)
pm.expect(pm.response).to.be.ok
pm.expect(pm.response).to.have.property('code')
pm.expect(pm.response.code).to.be.oneOf([201, 202])
pm.expect(pm.response.status).to.equal('Created')
pm.expect(pm.response.json()).to.have.jsonSchema({required: ['zz']})
pm.expect({a: 1}).to.have.jsonSchema({required: ['zz']})
pm.expect({a: 1}).to.be.jsonSchema({type: 'array'})
pm.expect({a: 1}).to.have.jsonBody('b')
pm.expect({a: 1}).to.have.status(200)
pm.expect(1).to.have.header('x')
pm.expect('x').to.be.json
pm.expect(200).to.be.success
pm.expect(pm.response.text()).to.include('nothing like it')
pm.expect(pm.response.headers.get('X-One')).to.eql('2')
pm.expect(pm.response.headers).to.include('X-One')
pm.expect(pm.response.json().items).to.have.lengthOf(3)
pm.expect(pm.response.json().items[0]).to.have.all.keys('id')
pm.expect(pm.response.json().items[5].id).to.eql(1)
pm.expect(pm.response.json().nil.x).to.eql(1)
pm.expect(pm.response.json()).to.eql({})
pm.expect(pm.response.responseTime).to.be.below(60000)
to.not.have.header('X-One',/1/)
to.have.jsonBody(/x/)
to.have.status('ok')
to.not.have.jsonBody('s.length')
to.not.have.statusCodeClass(2)
to.not.have.body('no')
to.not.have.jsonBody('s[0]')
to.not.have.body
to.not.be.withBody.and.to.have.jsonBody('id')
to.be.withBody.and.to.have.jsonBody('id')
to.not.have.header('')
to.not.have.jsonBody('error.code','E1')
to.not.have.jsonSchema({required:['id','zz']})
to.not.have.header('X-Two','a')
to.not.have.jsonBody(/x/)
to.have.jsonSchema({required:['q','r']},{allErrors:false})
to.not.be.a.json
to.have.jsonSchema({type:'array'})
to.have.jsonBody('items.0.name','b')
// answer: created
to.have.status(201)
to.be.ok
to.be.success
to.have.status('Created')
to.have.status(200)
to.have.body()
to.not.have.jsonBody('id',7)
to.not.have.statusCode(200)
to.not.be.withBody
to.have.statusReason('OK')
to.not.have.jsonBody('list.length')
to.not.have.statusReason('OK')
to.not.have.header('X-One',/1/)
to.not.have.jsonBody('s.length')
// answer: accepted
to.be.accepted
to.be.withBody
to.be.json
to.have.jsonBody('a')
to.have.body('x')
to.have.jsonBody('error["code"]','E2')
to.not.have.jsonBody('error[code]')
to.have.header('Location','/things/8')
to.not.be.ok.and.be.json
to.have.header('CONTENT-TYPE','text/plain')
to.be.withBody.and.to.have.jsonBody('id')
to.not.have.header()
to.have.body([])
to.have.jsonSchema({required:['id','zz']})
// answer: empty
to.be.withoutContent
to.have.body()
to.be.json
pm.response.json()
to.not.have.jsonBody('error["code"]','E2')
to.not.have.jsonBody('id',7)
to.have.body([])
to.not.have.jsonBody('id',8)
to.have.statusReason('OK')
to.not.have.jsonSchema('x')
to.have.body(5)
to.be.ok.and.be.json
to.be.serverError
// answer: redirect
to.be.redirection
to.be.success
to.have.jsonSchema({})
to.not.be.accepted
to.not.have.jsonBody('error[code]')
to.have.jsonBody('error.code','E1')
to.have.jsonBody('none',[])
to.not.have.header('X-One',/1/)
to.not.be.clientError
// answer: bad
to.be.badRequest
to.be.ok
to.be.clientError
to.be.error
to.not.be.error
to.have.status(200)
to.have.status('OK')
to.have.jsonBody('error.code', 'E2')
to.be.rateLimited
to.have.jsonBody('')
to.have.statusCodeClass()
to.not.have.jsonBody('error["code"]','E2')
to.be.forbidden
to.not.be.a.json
to.not.have.body(/o/)
to.have.header('content-type')
// answer: unauthorized
to.be.unauthorized
to.be.ok
to.have.jsonBody('id',7)
to.not.have.jsonSchema({})
to.not.have.jsonBody('toString')
to.not.have.statusCode(200)
to.have.statusCode(200)
to.have.jsonBody('s.length')
to.not.have.jsonBody()
to.have.jsonBody('nil')
to.not.have.jsonBody('nil')
// answer: forbidden
to.be.forbidden
to.be.notFound
to.have.statusCode()
to.have.body
to.not.be.badRequest
to.be.json
to.have.status('OK')
to.not.have.header('X-One',/1/)
to.have.jsonBody
to.not.have.status(200)
to.have.jsonBody('none',[])
// answer: missing
to.be.notFound
to.be.ok
to.be.json
to.have.jsonBody()
to.have.jsonBody('a')
to.have.jsonSchema({})
pm.response.json()
to.have.jsonBody('error.code','E1')
to.not.have.jsonBody(5)
to.have.body('no')
to.have.jsonBody('toString')
to.not.have.body('no')
to.not.have.jsonSchema('x')
to.have.header('')
to.not.have.jsonBody('deep.a.b')
to.have.jsonBody('items.0.name','b')
// answer: limited
to.be.rateLimited
to.have.header('content-type')
to.not.have.body({id:7})
to.not.have.jsonBody('none',[])
to.not.have.jsonSchema('x')
to.have.jsonBody('toString')
to.have.header('X-Two','a')
to.be.notFound
to.have.status('200')
to.have.jsonBody('deep.a.b')
// answer: broken
to.be.serverError
to.be.error
to.be.success
to.be.unauthorized
to.not.have.statusCodeClass()
to.not.be.unauthorized
to.have.jsonBody('none',{})
to.have.header('CONTENT-TYPE','text/plain')
to.not.have.header('CONTENT-TYPE','text/plain')
to.have.statusCode('200')
to.not.be.ok.and.be.json
to.have.status('200')
// answer: teapot
to.be.clientError
to.have.status("I'm a teapot")
to.be.ok
to.have.jsonBody('items[2]')
to.be.success
to.not.be.badRequest
to.not.have.jsonBody('list.length')
to.have.jsonBody
to.not.have.jsonSchema({type:'array'})
to.have.header({key:'X-One'})
to.be.unauthorized
to.not.be.json.and.have.status(200)
// answer: text
to.have.body('hello é')
to.have.body('hello')
to.have.body({a: 1})
to.have.header('X-Two', 'a')
to.have.header('X-Two', 'b')
to.have.header('X-Empty')
to.have.header('X-Empty', '')
to.be.json
to.not.be.json
to.have.jsonBody('a', 1)
to.have.jsonSchema({type: 'object'})
to.not.have.jsonBody('items[2]')
to.have.statusCode()
to.not.be.json.and.have.status(200)
to.not.have.jsonBody('deep.a.b')
to.have.jsonBody('items[0].name','b')
to.have.body('')
to.have.jsonBody('')
to.not.have.jsonBody('s.length')
to.have.jsonSchema({type:'array'})
// answer: notjson
to.be.json
to.have.jsonBody('a')
to.have.jsonSchema({type: 'object'})
pm.response.json()
JSON.parse(pm.response.text())
to.not.have.jsonBody('deep.a.b')
to.not.have.jsonBody('s[0]')
to.have.jsonBody('deep.a.b')
to.not.be.badRequest.and.be.json
to.have.status(200)
to.not.have.header('CONTENT-TYPE','text/plain')
to.have.header('')
to.not.be.ok.and.be.json
// answer: comments
pm.expect(pm.response.json()).to.eql({a: 2})
JSON.parse(responseBody)
to.not.have.status('200')
to.have.header('content-type')
to.not.have.header('')
to.not.have.statusCode(200)
to.have.header('CONTENT-TYPE','text/plain')
to.have.statusCode('200')
to.have.status(200)
to.not.have.statusCodeClass(2)
to.not.have.status('OK')
// answer: xml
pm.response.json()
JSON.parse(responseBody)
to.have.jsonBody('items[0].name','b')
to.not.be.info
to.have.jsonBody('')
to.have.statusReason(200)
to.be.accepted
to.not.have.statusCodeClass()
to.have.body(/o/)
to.not.have.header('CONTENT-TYPE','text/plain')
to.not.have.jsonBody('items.0.name','b')
// answer: html
pm.response.json()
to.not.be.info
to.have.jsonSchema('x')
to.have.jsonBody('none',[])
to.be.withoutContent
to.have.header('X-Two','a')
to.not.have.statusCodeClass()
to.have.jsonBody('list.length')
to.not.be.unauthorized
to.not.have.jsonBody('deep.a.b',[{c:'e'}])
// answer: bignum
to.not.be.unauthorized
to.have.jsonBody('s[0]')
to.not.have.jsonBody('s[0]')
to.be.redirection
to.not.be.a.json
to.not.have.jsonBody({})
to.not.have.header('X-Two','a')
to.not.have.jsonBody(5)
to.not.have.body([])
// answer: jsonp
to.have.header('CONTENT-TYPE','text/plain')
to.have.jsonBody('toString')
to.not.have.jsonBody(5)
to.have.statusCodeClass()
to.not.have.body('no')
to.not.have.header()
to.not.have.body({})
to.be.forbidden
to.have.status('ok')
// answer: cookies
to.be.unauthorized
to.have.jsonBody('error["code"]','E2')
to.be.rateLimited
to.have.jsonBody('list[0]',2)
to.not.be.unauthorized
to.be.redirection
to.have.jsonSchema({required:['id','zz']})
to.not.have.jsonSchema('x')
to.have.body('')
// answer: attachment
to.be.notFound
to.have.jsonSchema('x')
to.have.jsonBody('none',[])
to.have.jsonBody('id',8)
to.have.jsonBody('')
to.not.have.statusCode('200')
to.not.have.statusReason(200)
to.have.jsonBody('nil')
to.not.have.status('ok')
// answer: octets
to.have.statusCodeClass(2)
to.have.statusReason('OK')
to.not.have.statusCode()
to.have.statusCode()
to.not.be.withoutContent
to.not.have.header('X-Two','a')
to.have.header('X-Two','a')
to.not.be.clientError
to.not.be.info
