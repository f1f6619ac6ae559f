// each: var show = function (v) { console.log(typeof v + " " + (v === undefined || typeof v === "function" ? "" : JSON.stringify(v))); }; show(ROW);
Object.keys(pm).sort()
typeof pm.test
typeof pm.expect
typeof pm.sendRequest
typeof pm.visualizer
typeof pm.setNextRequest
typeof pm.execution
Object.keys(pm.execution).sort()
Object.keys(pm.info)
pm.info.eventName
pm.info.iteration
pm.info.iterationCount
pm.info.requestName
pm.info.requestId
pm.info
pm.execution.location
pm.execution.location.current
pm.response.code
pm.response.status
pm.response.reason()
pm.response.json()
pm.response.json().items[1].name
pm.response.json(null)
pm.response.json(function (k, v) { return k === 'n' ? 9 : v; })
pm.response.text()
pm.response.headers.get('x-one')
pm.response.headers.get('X-Nope')
pm.response.headers.one('X-ONE')
pm.response.headers.has('x-one')
pm.response.headers.has('x-one', '1')
pm.response.headers.has('x-nope')
pm.response.headers.count()
pm.response.headers.all()
pm.response.headers.toObject()
pm.response.headers.toString()
pm.response.headers.map(function (h) { return h.key; })
pm.response.headers.filter(function (h) { return h.key === 'X-One'; })
pm.response.headers.find(function (h) { return h.value === '1'; })
pm.response.headers.reduce(function (a, h) { return a + h.key.length; }, 0)
pm.response.headers.idx(0)
pm.response.headers.indexOf('X-One')
pm.response.headers.members.length
(function () { var n = []; pm.response.headers.each(function (h) { n.push(h.key + '=' + h.value); }); return n; })()
pm.response.headers
pm.response.responseSize
pm.response.size()
typeof pm.response.responseTime
pm.response.stream.length
pm.response.stream.toString()
pm.response.contentInfo()
pm.response.mime()
pm.response.encoding()
pm.response.dataURI()
pm.response.cookies.count()
pm.response.details()
pm.response.length
pm.response.body
pm.response.nothing
pm.response.toJSON().code
Object.keys(pm.response.toJSON()).sort()
pm.request.method
pm.request.url.toString().replace(/:\d+/, '')
String(pm.request.url).replace(/:\d+/, '')
pm.request.url.protocol
pm.request.url.host
pm.request.url.path
pm.request.url.getHost()
pm.request.url.getPath()
pm.request.url.getPathWithQuery()
pm.request.url.getQueryString()
pm.request.url.query.count()
pm.request.url.query.all()
pm.request.url.variables.all()
pm.request.url.auth
pm.request.url.hash
pm.request.headers.count() > 0
pm.request.headers.get('User-Agent') !== undefined
pm.request.headers.map(function (h) { return h.key; })
pm.request.getHeaders().Accept
pm.request.body
pm.request.auth
pm.request.name
pm.request.id
pm.request.description
pm.request.size().body
pm.request.toJSON().method
Object.keys(pm.request.toJSON()).sort()
pm.variables.get('env')
pm.variables.get('both')
pm.variables.get('coll')
pm.variables.get('glob')
pm.variables.get('nope')
pm.variables.has('env')
pm.variables.has('nope')
pm.variables.toObject().both
Object.keys(pm.variables.toObject()).sort()
pm.variables.replaceIn('{{env}}-{{coll}}-{{nope}}')
pm.variables.replaceIn('{{nested}}')
pm.variables.replaceIn('{{num}}')
pm.variables.replaceIn({a: '{{env}}', b: ['{{glob}}'], c: 5})
pm.variables.replaceIn(5)
pm.variables.replaceIn(null)
pm.variables.replaceIn('{{$guid}}').length
pm.variables.replaceIn('{{$randomInt}}') >= 0
pm.environment.get('env')
pm.environment.get('num')
pm.environment.get('both')
pm.environment.get('coll')
pm.environment.has('env')
pm.environment.has('coll')
pm.environment.name
pm.environment.id
pm.environment.toObject()
pm.environment.values.count()
pm.environment.values.map(function (v) { return v.key; })
pm.environment.replaceIn('{{env}} {{coll}}')
pm.environment.toJSON().values.length
pm.globals.get('glob')
pm.globals.get('env')
pm.globals.has('both')
pm.globals.toObject()
pm.globals.replaceIn('{{glob}} {{env}}')
pm.globals.name
pm.collectionVariables.get('coll')
pm.collectionVariables.get('both')
pm.collectionVariables.has('base')
Object.keys(pm.collectionVariables.toObject())
pm.collectionVariables.replaceIn('{{coll}}')
pm.collectionVariables.name
pm.iterationData.get('nope')
pm.iterationData.has('nope')
pm.iterationData.toObject()
pm.iterationData.toJSON().values
pm.cookies.get('nope')
pm.cookies.has('nope')
pm.cookies.toObject()
pm.cookies.count()
typeof pm.cookies.jar
Object.keys(Object.getPrototypeOf(pm.cookies.jar())).length
pm.environment.set('t', 1)
pm.environment.get('t')
pm.environment.unset('t')
pm.environment.has('t')
(pm.environment.set('t', {a: 1}), pm.environment.get('t'))
(pm.environment.set('t', [1, 2]), pm.environment.get('t'))
(pm.environment.set('t', null), pm.environment.get('t'))
(pm.environment.set('t', undefined), pm.environment.get('t'))
(pm.environment.set('t', true), pm.environment.get('t'))
(pm.environment.set('t', '5'), pm.environment.get('t'))
(pm.environment.set('t', ''), pm.environment.get('t'))
(pm.environment.set('t', 5, 'string'), pm.environment.get('t'))
(pm.environment.set('t', '5', 'number'), pm.environment.get('t'))
(pm.environment.set('t', 'x', 'nonsense'), pm.environment.get('t'))
(pm.environment.set('t', function () {}), typeof pm.environment.get('t'))
(pm.environment.set('t', new Date(0)), pm.environment.get('t'))
(pm.environment.set('', 1), pm.environment.get(''))
(pm.environment.set('a.b', 1), pm.environment.get('a.b'))
(pm.environment.set(1, 'one'), pm.environment.get('1'))
(pm.variables.set('l', 1), pm.variables.get('l'))
(pm.variables.set('env', 'local'), pm.variables.get('env') + pm.environment.get('env'))
(pm.variables.unset('env'), pm.variables.get('env'))
(pm.variables.set('l', {a: 1}), pm.variables.get('l'))
pm.variables.get('l')
(pm.globals.set('g', 1), pm.globals.get('g'))
(pm.globals.unset('g'), pm.globals.get('g'))
(pm.collectionVariables.set('c', 1), pm.collectionVariables.get('c'))
(pm.collectionVariables.unset('c'), pm.collectionVariables.has('c'))
(pm.iterationData.set('d', 1), pm.iterationData.get('d'))
pm.iterationData.unset('d')
(pm.collectionVariables.clear(), pm.collectionVariables.toObject())
(pm.globals.clear(), pm.globals.toObject())
(pm.environment.clear(), pm.environment.toObject())
pm.variables.get('both') === undefined
pm.test('name', function () {}) === pm
pm.test.index()
(pm.test('a', function () {}), pm.test.index())
typeof pm.test.skip
typeof pm.execution.skipRequest
pm.visualizer.set('<p>{{a}}</p>', {a: 1})
pm.visualizer.set(1)
pm.visualizer.set('x', 1)
pm.visualizer.set('x', {}, 1)
pm.visualizer.clear()
pm.except
pm.getData
// answer: text
pm.response.headers.get('X-Two')
pm.response.headers.toObject()
pm.response.headers.get('X-Empty')
pm.response.text()
pm.response.size().body
pm.response.responseSize
pm.response.contentInfo()
pm.response.stream.length
pm.response.dataURI()
pm.response.encoding()
pm.response.headers.count('X-Two')
pm.response.headers.toObject(false, true)
pm.response.headers.toObject(false, true, true)
// answer: bignum
pm.response.json()
pm.response.json().a
// answer: comments
pm.response.json()
pm.response.text().length
// answer: jsonp
pm.response.jsonp()
pm.response.contentInfo()
// answer: cookies
pm.response.cookies.count()
pm.response.cookies.get('sid')
pm.response.cookies.all().map(function (c) { return c.name + '=' + c.value + c.path + c.httpOnly; })
pm.cookies.get('sid')
pm.cookies.has('lang')
pm.cookies.toObject()
pm.cookies.count()
responseCookies.length
postman.getResponseCookie('sid')
pm.cookies.one('sid').value
// answer: attachment
pm.response.contentInfo()
pm.response.mime()
// answer: octets
pm.response.stream.length
pm.response.contentInfo()
// answer: xml
pm.response.contentInfo()
xml2Json(responseBody)
// answer: html
pm.response.contentInfo()
// answer: empty
pm.response.text()
pm.response.code
pm.response.reason()
pm.response.responseSize
responseBody
// answer: teapot
pm.response.reason()
pm.response.status
pm.response.details()
// answer: broken
pm.response.details()
