// == sendRequest error 'http://127.0.0.1:1/x'
pm.sendRequest('http://127.0.0.1:1/x', function (err, res, more) { console.log(JSON.stringify(err), typeof err, err === null, err && err.code, err instanceof Error, Object.prototype.toString.call(err)); console.log(err); console.log(typeof res, res && res.code, res && JSON.stringify(res.headers), more && JSON.stringify(more)); });
// == sendRequest error 'http://nope.invalid/x'
pm.sendRequest('http://nope.invalid/x', function (err, res, more) { console.log(JSON.stringify(err), typeof err, err === null, err && err.code, err instanceof Error, Object.prototype.toString.call(err)); console.log(err); console.log(typeof res, res && res.code, res && JSON.stringify(res.headers), more && JSON.stringify(more)); });
// == sendRequest error 'http://'
pm.sendRequest('http://', function (err, res, more) { console.log(JSON.stringify(err), typeof err, err === null, err && err.code, err instanceof Error, Object.prototype.toString.call(err)); console.log(err); console.log(typeof res, res && res.code, res && JSON.stringify(res.headers), more && JSON.stringify(more)); });
// == sendRequest error ' '
pm.sendRequest(' ', function (err, res, more) { console.log(JSON.stringify(err), typeof err, err === null, err && err.code, err instanceof Error, Object.prototype.toString.call(err)); console.log(err); console.log(typeof res, res && res.code, res && JSON.stringify(res.headers), more && JSON.stringify(more)); });
// == sendRequest error 'nonsense'
pm.sendRequest('nonsense', function (err, res, more) { console.log(JSON.stringify(err), typeof err, err === null, err && err.code, err instanceof Error, Object.prototype.toString.call(err)); console.log(err); console.log(typeof res, res && res.code, res && JSON.stringify(res.headers), more && JSON.stringify(more)); });
// == sendRequest error {}
pm.sendRequest({}, function (err, res, more) { console.log(JSON.stringify(err), typeof err, err === null, err && err.code, err instanceof Error, Object.prototype.toString.call(err)); console.log(err); console.log(typeof res, res && res.code, res && JSON.stringify(res.headers), more && JSON.stringify(more)); });
// == sendRequest error {url: ''}
pm.sendRequest({url: ''}, function (err, res, more) { console.log(JSON.stringify(err), typeof err, err === null, err && err.code, err instanceof Error, Object.prototype.toString.call(err)); console.log(err); console.log(typeof res, res && res.code, res && JSON.stringify(res.headers), more && JSON.stringify(more)); });
// == sendRequest error {url: null}
pm.sendRequest({url: null}, function (err, res, more) { console.log(JSON.stringify(err), typeof err, err === null, err && err.code, err instanceof Error, Object.prototype.toString.call(err)); console.log(err); console.log(typeof res, res && res.code, res && JSON.stringify(res.headers), more && JSON.stringify(more)); });
// == sendRequest error 'ftp://h/x'
pm.sendRequest('ftp://h/x', function (err, res, more) { console.log(JSON.stringify(err), typeof err, err === null, err && err.code, err instanceof Error, Object.prototype.toString.call(err)); console.log(err); console.log(typeof res, res && res.code, res && JSON.stringify(res.headers), more && JSON.stringify(more)); });
// == sendRequest error null
pm.sendRequest(null, function (err, res, more) { console.log(JSON.stringify(err), typeof err, err === null, err && err.code, err instanceof Error, Object.prototype.toString.call(err)); console.log(err); console.log(typeof res, res && res.code, res && JSON.stringify(res.headers), more && JSON.stringify(more)); });
// == sendRequest error undefined
pm.sendRequest(undefined, function (err, res, more) { console.log(JSON.stringify(err), typeof err, err === null, err && err.code, err instanceof Error, Object.prototype.toString.call(err)); console.log(err); console.log(typeof res, res && res.code, res && JSON.stringify(res.headers), more && JSON.stringify(more)); });
// == sendRequest error 0
pm.sendRequest(0, function (err, res, more) { console.log(JSON.stringify(err), typeof err, err === null, err && err.code, err instanceof Error, Object.prototype.toString.call(err)); console.log(err); console.log(typeof res, res && res.code, res && JSON.stringify(res.headers), more && JSON.stringify(more)); });
// == sendRequest error 5
pm.sendRequest(5, function (err, res, more) { console.log(JSON.stringify(err), typeof err, err === null, err && err.code, err instanceof Error, Object.prototype.toString.call(err)); console.log(err); console.log(typeof res, res && res.code, res && JSON.stringify(res.headers), more && JSON.stringify(more)); });
// == sendRequest error true
pm.sendRequest(true, function (err, res, more) { console.log(JSON.stringify(err), typeof err, err === null, err && err.code, err instanceof Error, Object.prototype.toString.call(err)); console.log(err); console.log(typeof res, res && res.code, res && JSON.stringify(res.headers), more && JSON.stringify(more)); });
// == sendRequest error []
pm.sendRequest([], function (err, res, more) { console.log(JSON.stringify(err), typeof err, err === null, err && err.code, err instanceof Error, Object.prototype.toString.call(err)); console.log(err); console.log(typeof res, res && res.code, res && JSON.stringify(res.headers), more && JSON.stringify(more)); });
// == sendRequest error function () {}
pm.sendRequest(function () {}, function (err, res, more) { console.log(JSON.stringify(err), typeof err, err === null, err && err.code, err instanceof Error, Object.prototype.toString.call(err)); console.log(err); console.log(typeof res, res && res.code, res && JSON.stringify(res.headers), more && JSON.stringify(more)); });
// == sendRequest error {url: '{{base}}/echo'}
pm.sendRequest({url: '{{base}}/echo'}, function (err, res, more) { console.log(JSON.stringify(err), typeof err, err === null, err && err.code, err instanceof Error, Object.prototype.toString.call(err)); console.log(err); console.log(typeof res, res && res.code, res && JSON.stringify(res.headers), more && JSON.stringify(more)); });
// == sendRequest error '{{base}}/echo'
pm.sendRequest('{{base}}/echo', function (err, res, more) { console.log(JSON.stringify(err), typeof err, err === null, err && err.code, err instanceof Error, Object.prototype.toString.call(err)); console.log(err); console.log(typeof res, res && res.code, res && JSON.stringify(res.headers), more && JSON.stringify(more)); });
// == sendRequest error 'http://[::1]:1/'
pm.sendRequest('http://[::1]:1/', function (err, res, more) { console.log(JSON.stringify(err), typeof err, err === null, err && err.code, err instanceof Error, Object.prototype.toString.call(err)); console.log(err); console.log(typeof res, res && res.code, res && JSON.stringify(res.headers), more && JSON.stringify(more)); });
// == sendRequest error 'http://user:p@127.0.0.1:1/'
pm.sendRequest('http://user:p@127.0.0.1:1/', function (err, res, more) { console.log(JSON.stringify(err), typeof err, err === null, err && err.code, err instanceof Error, Object.prototype.toString.call(err)); console.log(err); console.log(typeof res, res && res.code, res && JSON.stringify(res.headers), more && JSON.stringify(more)); });
// == console.log(new (require('postman-collection').Header)('A: b'))
console.log(new (require('postman-collection').Header)('A: b'))
// == console.log(pm.response.headers.toObject(), pm.response.headers.all())
console.log(pm.response.headers.toObject(), pm.response.headers.all())
// == console.log(pm.response.json(), pm.response.stream.length)
console.log(pm.response.json(), pm.response.stream.length)
// == send base + '/echo?a=1 2&b=ä'
var base = pm.variables.get('base');
pm.sendRequest(base + '/echo?a=1 2&b=ä', function (err, res, more) { console.log(err, res.code, res.text()); });
// == send new (require('postman-collection').Url)(base + '/echo/sdk')
var base = pm.variables.get('base');
pm.sendRequest(new (require('postman-collection').Url)(base + '/echo/sdk'), function (err, res, more) { console.log(err, res.code, res.text()); });
// == send new (require('postman-collection').Request)({url: base + '/echo/req', method: 'PUT', header: 'X-A: 1'})
var base = pm.variables.get('base');
pm.sendRequest(new (require('postman-collection').Request)({url: base + '/echo/req', method: 'PUT', header: 'X-A: 1'}), function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', method: 'post', header: {'X-A': 1, 'X-B': null, 'X-C': true}}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', method: 'post', header: {'X-A': 1, 'X-B': null, 'X-C': true}}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', header: [{key: 'X-A', value: '1'}, {key: 'X-B', value: '2', disabled: true}]}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', header: [{key: 'X-A', value: '1'}, {key: 'X-B', value: '2', disabled: true}]}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', header: {key: 'X-A', value: '1'}}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', header: {key: 'X-A', value: '1'}}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', header: ['X-A: 1', 'X-B:2']}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', header: ['X-A: 1', 'X-B:2']}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', header: 'X-A: 1\nX-B: 2'}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', header: 'X-A: 1\nX-B: 2'}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', headers: {'X-A': '1'}}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', headers: {'X-A': '1'}}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', headers: [{key: 'X-A', value: '1'}]}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', headers: [{key: 'X-A', value: '1'}]}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', method: 'POST', body: 'text'}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', method: 'POST', body: 'text'}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', method: 'POST', body: {mode: 'raw', raw: 'text'}}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', method: 'POST', body: {mode: 'raw', raw: 'text'}}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', method: 'POST', body: {mode: 'raw', raw: {a: 1}}}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', method: 'POST', body: {mode: 'raw', raw: {a: 1}}}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', method: 'POST', body: {mode: 'raw', raw: JSON.stringify({a: 1}), options: {raw: {language: 'json'}}}}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', method: 'POST', body: {mode: 'raw', raw: JSON.stringify({a: 1}), options: {raw: {language: 'json'}}}}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', method: 'POST', header: {'Content-Type': 'application/json'}, body: JSON.stringify({a: 1})}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', method: 'POST', header: {'Content-Type': 'application/json'}, body: JSON.stringify({a: 1})}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', method: 'POST', header: 'Content-Type:application/json', body: {mode: 'application/json', raw: JSON.stringify({a: 1})}}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', method: 'POST', header: 'Content-Type:application/json', body: {mode: 'application/json', raw: JSON.stringify({a: 1})}}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', method: 'POST', body: {raw: 'text'}}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', method: 'POST', body: {raw: 'text'}}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', method: 'POST', body: {a: 1}}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', method: 'POST', body: {a: 1}}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', method: 'POST', body: {mode: 'urlencoded', urlencoded: [{key: 'a', value: 'b c'}, {key: 'd', value: 'e', disabled: true}]}}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', method: 'POST', body: {mode: 'urlencoded', urlencoded: [{key: 'a', value: 'b c'}, {key: 'd', value: 'e', disabled: true}]}}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', method: 'POST', body: {mode: 'urlencoded', urlencoded: 'a=b&c=d e'}}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', method: 'POST', body: {mode: 'urlencoded', urlencoded: 'a=b&c=d e'}}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', method: 'POST', body: {mode: 'urlencoded', urlencoded: [{key: 'a', value: 5}]}}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', method: 'POST', body: {mode: 'urlencoded', urlencoded: [{key: 'a', value: 5}]}}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', method: 'POST', body: {mode: 'graphql', graphql: {query: '{a}', variables: '{"v": 1}'}}}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', method: 'POST', body: {mode: 'graphql', graphql: {query: '{a}', variables: '{"v": 1}'}}}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', method: 'POST', body: {mode: 'graphql', graphql: {query: '{a}', variables: {v: 1}}}}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', method: 'POST', body: {mode: 'graphql', graphql: {query: '{a}', variables: {v: 1}}}}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', method: 'POST', body: ''}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', method: 'POST', body: ''}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', method: 'POST', body: null}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', method: 'POST', body: null}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', method: 'GET', body: {mode: 'raw', raw: 'get body'}}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', method: 'GET', body: {mode: 'raw', raw: 'get body'}}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', auth: {type: 'basic', basic: {username: 'u', password: 'p'}}}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', auth: {type: 'basic', basic: {username: 'u', password: 'p'}}}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', auth: {type: 'bearer', bearer: [{key: 'token', value: 't', type: 'string'}]}}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', auth: {type: 'bearer', bearer: [{key: 'token', value: 't', type: 'string'}]}}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', auth: {type: 'bearer', bearer: {token: 't'}}}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', auth: {type: 'bearer', bearer: {token: 't'}}}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', auth: {type: 'bearer', token: 't'}}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', auth: {type: 'bearer', token: 't'}}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', auth: {type: 'apikey', apikey: [{key: 'key', value: 'X-K'}, {key: 'value', value: 'v'}]}}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', auth: {type: 'apikey', apikey: [{key: 'key', value: 'X-K'}, {key: 'value', value: 'v'}]}}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', auth: null}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', auth: null}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo?x={{num}}', method: 'GET', header: {'X-A': '{{env}}'}}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo?x={{num}}', method: 'GET', header: {'X-A': '{{env}}'}}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: {raw: base + '/echo'}}
var base = pm.variables.get('base');
pm.sendRequest({url: {raw: base + '/echo'}}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: {protocol: 'http', host: '127.0.0.1', port: base.split(':')[2], path: '/echo/p', query: {a: '1'}}}
var base = pm.variables.get('base');
pm.sendRequest({url: {protocol: 'http', host: '127.0.0.1', port: base.split(':')[2], path: '/echo/p', query: {a: '1'}}}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {method: 'GET', uri: base + '/echo'}
var base = pm.variables.get('base');
pm.sendRequest({method: 'GET', uri: base + '/echo'}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', method: 'DELETE'}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', method: 'DELETE'}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', method: null}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', method: null}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: pm.request.url}
var base = pm.variables.get('base');
pm.sendRequest({url: pm.request.url}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: pm.request.url.toString(), header: pm.request.headers.filter(function (h) { return h.key === 'Accept'; })}
var base = pm.variables.get('base');
pm.sendRequest({url: pm.request.url.toString(), header: pm.request.headers.filter(function (h) { return h.key === 'Accept'; })}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', header: {'X-A': ['1', '2']}}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', header: {'X-A': ['1', '2']}}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', header: {'': 'x'}}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', header: {'': 'x'}}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', header: []}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', header: []}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/echo', description: 'd', name: 'n'}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/echo', description: 'd', name: 'n'}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/redirect'}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/redirect'}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/empty'}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/empty'}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/missing'}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/missing'}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/broken'}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/broken'}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == send {url: base + '/cookies'}
var base = pm.variables.get('base');
pm.sendRequest({url: base + '/cookies'}, function (err, res, more) { console.log(err, res.code, res.text()); });
// == callback: console.log(Object.keys(res)); console.log(res.code, res.status, res.reason());
var base = pm.variables.get('base');
pm.sendRequest(base + '/json', function (err, res, more) { console.log(Object.keys(res)); console.log(res.code, res.status, res.reason()); });
// == callback: console.log(typeof res.responseTime, res.responseSize, JSON.stringify(res.size()));
var base = pm.variables.get('base');
pm.sendRequest(base + '/json', function (err, res, more) { console.log(typeof res.responseTime, res.responseSize, JSON.stringify(res.size())); });
// == callback: console.log(JSON.stringify(res.headers)); console.log(res.headers.get('x-one'));
var base = pm.variables.get('base');
pm.sendRequest(base + '/json', function (err, res, more) { console.log(JSON.stringify(res.headers)); console.log(res.headers.get('x-one')); });
// == callback: console.log(JSON.stringify(res.cookies), JSON.stringify(more), more.cookies.get('sid'));
var base = pm.variables.get('base');
pm.sendRequest(base + '/json', function (err, res, more) { console.log(JSON.stringify(res.cookies), JSON.stringify(more), more.cookies.get('sid')); });
// == callback: console.log(arguments.length, this === pm, typeof this);
var base = pm.variables.get('base');
pm.sendRequest(base + '/json', function (err, res, more) { console.log(arguments.length, this === pm, typeof this); });
// == callback: console.log(res.json().n, res.text().length);
var base = pm.variables.get('base');
pm.sendRequest(base + '/json', function (err, res, more) { console.log(res.json().n, res.text().length); });
// == callback: pm.environment.set('sr', res.json().n); console.log(pm.environment.get('sr'));
var base = pm.variables.get('base');
pm.sendRequest(base + '/json', function (err, res, more) { pm.environment.set('sr', res.json().n); console.log(pm.environment.get('sr')); });
// == callback: console.log(Object.prototype.hasOwnProperty.call(res, 'body'), res.body, res.stream && res.stream.length);
var base = pm.variables.get('base');
pm.sendRequest(base + '/json', function (err, res, more) { console.log(Object.prototype.hasOwnProperty.call(res, 'body'), res.body, res.stream && res.stream.length); });
// == callback: pm.test('ok', function () { pm.expect(res).to.have.property('code', 200); pm.expect(res).to.have.status(200); });
var base = pm.variables.get('base');
pm.sendRequest(base + '/json', function (err, res, more) { pm.test('ok', function () { pm.expect(res).to.have.property('code', 200); pm.expect(res).to.have.status(200); }); });
// == callback: pm.test('bad', function () { pm.expect(res).to.have.status(201); });
var base = pm.variables.get('base');
pm.sendRequest(base + '/json', function (err, res, more) { pm.test('bad', function () { pm.expect(res).to.have.status(201); }); });
// == callback: pm.test('ok2', function () { pm.expect(err).to.equal(null); pm.expect(res.code).to.eql(201); });
var base = pm.variables.get('base');
pm.sendRequest(base + '/json', function (err, res, more) { pm.test('ok2', function () { pm.expect(err).to.equal(null); pm.expect(res.code).to.eql(201); }); });
// == callback: pm.test('json', function () { pm.expect(res.json()).to.have.property('zz'); });
var base = pm.variables.get('base');
pm.sendRequest(base + '/json', function (err, res, more) { pm.test('json', function () { pm.expect(res.json()).to.have.property('zz'); }); });
// == callback: console.log(JSON.stringify(res.contentInfo()));
var base = pm.variables.get('base');
pm.sendRequest(base + '/json', function (err, res, more) { console.log(JSON.stringify(res.contentInfo())); });
// == callback: pm.expect(res).to.be.json; pm.expect(res).to.be.ok; console.log('fine');
var base = pm.variables.get('base');
pm.sendRequest(base + '/json', function (err, res, more) { pm.expect(res).to.be.json; pm.expect(res).to.be.ok; console.log('fine'); });
// == callback: pm.response.to.have.status(200); console.log(pm.response.code);
var base = pm.variables.get('base');
pm.sendRequest(base + '/json', function (err, res, more) { pm.response.to.have.status(200); console.log(pm.response.code); });
// == callback: pm.execution.setNextRequest(null); pm.execution.setNextRequest('send order'); console.log('set');
var base = pm.variables.get('base');
pm.sendRequest(base + '/json', function (err, res, more) { pm.execution.setNextRequest(null); pm.execution.setNextRequest('send order'); console.log('set'); });
