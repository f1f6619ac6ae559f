// == headers.add
// at: prerequest
pm.request.headers.add({key: 'X-A', value: '1'});
// == headers.add of text
// at: prerequest
pm.request.headers.add('X-A: 1');
// == headers.upsert
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}]}
pm.request.headers.upsert({key: 'x-a', value: '2'});
// == headers.remove
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}]}
pm.request.headers.remove('x-a');
// == addHeader, upsertHeader, removeHeader
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}]}
pm.request.addHeader({key: 'X-C', value: '3'});
pm.request.upsertHeader({key: 'X-B', value: '4'});
pm.request.removeHeader('X-A');
// == a header's own value
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}]}
pm.request.headers.each(function (h) { h.value = 'changed'; });
// == variables in a header added
// at: prerequest
pm.variables.set('v', 'from the script');
pm.request.headers.add({key: 'X-A', value: '{{v}} {{num}}'});
// == a variable set is sent
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "{{v1}}-{{v2}}-{{v3}}-{{v4}}"}]}
pm.variables.set('v1', 1);
pm.environment.set('v2', true);
pm.collectionVariables.set('v3', 'text');
pm.globals.set('v4', '4');
// == an object as a variable is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "{{o}} {{l}} {{n}}"}}
pm.variables.set('o', {a: 1});
pm.variables.set('l', [1, 2]);
pm.variables.set('n', null);
// == JSON as a variable is sent
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "{{o}}"}}
pm.environment.set('o', JSON.stringify({a: 1}));
// == the query
// at: prerequest
pm.request.url.query.add({key: 'a', value: '1'});
// == the query: upsert and remove
// at: prerequest
// request: {"url": "http://nowhere"}
pm.request.url = pm.variables.get('base') + '/echo?a=1&b=2';
pm.request.url.query.upsert({key: 'a', value: '9'});
pm.request.url.query.remove('b');
// == addQueryParams
// at: prerequest
pm.request.addQueryParams('a=1&b={{num}}');
// == url.addQueryParams of a list
// at: prerequest
pm.request.url.addQueryParams([{key: 'a', value: '1'}, {key: 'b', value: 'x y'}]);
// == removeQueryParams
// at: prerequest
pm.request.url.addQueryParams('a=1&b=2');
pm.request.removeQueryParams('a');
// == the path
// at: prerequest
pm.request.url.path.push('more');
// == the path replaced
// at: prerequest
pm.request.url.path = ['echo', 'x', '{{num}}'];
// == url.update
// at: prerequest
pm.request.url.update(pm.variables.get('base') + '/echo/updated?x');
// == url assigned
// at: prerequest
pm.request.url = pm.variables.get('base') + '/echo/assigned';
// == the method
// at: prerequest
pm.request.method = 'PUT';
// == the raw body
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old"}}
pm.request.body.raw = 'new {{num}}';
// == body.update
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old"}}
pm.request.body.update({mode: 'raw', raw: 'updated'});
// == body.update with text
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old"}}
pm.request.body.update('text');
// == body of another kind
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old"}}
pm.request.body.update({mode: 'urlencoded', urlencoded: [{key: 'a', value: 'b c'}]});
// == body assigned
// at: prerequest
// request: {"method": "POST"}
pm.request.body = {mode: 'raw', raw: 'assigned'};
// == urlencoded.add
// at: prerequest
// request: {"method": "POST", "body": {"mode": "urlencoded", "urlencoded": [{"key": "a", "value": "1"}]}}
pm.request.body.urlencoded.add({key: 'b', value: '{{num}}'});
// == urlencoded.remove
// at: prerequest
// request: {"method": "POST", "body": {"mode": "urlencoded", "urlencoded": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}]}}
pm.request.body.urlencoded.remove('a');
// == graphql
// at: prerequest
// request: {"method": "POST", "body": {"mode": "graphql", "graphql": {"query": "{a}", "variables": "{}"}}}
pm.request.body.graphql.query = '{b}';
// == JSON body changed
// at: prerequest
// request: {"method": "POST", "header": [{"key": "Content-Type", "value": "application/json"}], "body": {"mode": "raw", "raw": "{\"a\": 1}"}}
var body = JSON.parse(pm.request.body.raw);
body.b = 2;
pm.request.body.raw = JSON.stringify(body);
// == body of the language JSON
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "{\"a\": {{num}}}", "options": {"raw": {"language": "json"}}}}
console.log(pm.request.body.raw, pm.request.body.mode, pm.request.body.isEmpty());
// == body as text
// at: prerequest
// request: {"method": "POST", "body": {"mode": "urlencoded", "urlencoded": [{"key": "a", "value": "{{num}}"}]}}
console.log(pm.request.body.toString(), JSON.stringify(pm.request.body.toJSON()));
// == authorizeUsing
// at: prerequest
pm.request.authorizeUsing('basic', [{key: 'username', value: 'u'}, {key: 'password', value: 'p'}]);
// == auth assigned
// at: prerequest
pm.request.auth = {type: 'bearer', bearer: [{key: 'token', value: '{{env}}'}]};
// == auth changed
// at: prerequest
// request: {"auth": {"type": "basic", "basic": [{"key": "username", "value": "u", "type": "string"}, {"key": "password", "value": "p", "type": "string"}]}}
console.log(JSON.stringify(pm.request.auth.toJSON()));
pm.request.auth.basic.upsert({key: 'password', value: 'q'});
// == url before the variables
// at: prerequest
// request: {"url": "{{base}}/echo/:id?a={{num}}"}
console.log(pm.request.url.toString(), pm.request.url.getPath(), pm.request.url.getQueryString());
// == url parts before the variables
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id", "host": ["{{base}}"], "path": ["echo", ":id"], "variable": [{"key": "id", "value": "{{num}}"}]}}
console.log(pm.request.url.getPath(), pm.request.url.getPath(true), JSON.stringify(pm.request.url.variables.all()));
// == info
// at: prerequest
console.log(pm.info.eventName, pm.info.iteration, pm.info.requestName);
// == headers seen
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "{{num}}"}, {"key": "X-B", "value": "2", "disabled": true}]}
console.log(JSON.stringify(pm.request.headers.all()), pm.request.headers.get('x-a'), JSON.stringify(pm.request.headers.toObject()));
// == request as JSON
// at: prerequest
// request: {"method": "POST", "header": [{"key": "X-A", "value": "1"}], "body": {"mode": "raw", "raw": "b"}}
var json = pm.request.toJSON();
delete json.url;
console.log(JSON.stringify(json));
// == legacy request
// at: prerequest
// request: {"method": "POST", "header": [{"key": "X-A", "value": "{{num}}"}], "body": {"mode": "raw", "raw": "{{num}}"}}
console.log(request.method, JSON.stringify(request.headers), request.data);
// == skipRequest
// at: prerequest
pm.test('before', function () {});
pm.execution.skipRequest();
pm.test('after', function () {});
// == sendRequest of text
pm.sendRequest(pm.request.url.toString().replace('json', 'created'), function (err, res) {
  pm.test('answer', function () { pm.expect(err).to.equal(null); pm.expect(res).to.have.status(201); pm.expect(res).to.have.property('code', 202); });
  console.log(JSON.stringify(res.json()), res.code, res.status, res.headers.get('location'));
});
// == sendRequest of an object
pm.sendRequest({
  url: pm.request.url.toString().replace('json', 'echo'),
  method: 'POST',
  header: {'X-A': '1', 'Content-Type': 'application/json'},
  body: {mode: 'raw', raw: JSON.stringify({a: '{{num}}'})},
}, function (err, res) { console.log(err, res.text()); });
// == sendRequest of a form
pm.sendRequest({
  url: pm.request.url.toString().replace('json', 'echo'),
  method: 'POST',
  header: [{key: 'X-A', value: '1'}],
  body: {mode: 'urlencoded', urlencoded: [{key: 'a', value: 'b c'}]},
}, function (err, res) { console.log(res.text()); });
// == sendRequest with headers as text
pm.sendRequest({url: pm.request.url.toString().replace('json', 'echo'), method: 'PUT', header: 'X-A: 1'}, function (err, res) { console.log(res.text()); });
// == sendRequest with headers as a list of texts
pm.sendRequest({url: pm.request.url.toString().replace('json', 'echo'), method: 'PUT', header: ['X-A: 1']}, function (err, res) { console.log(res.text()); });
// == sendRequest of a GET with a body
pm.sendRequest({url: pm.request.url.toString().replace('json', 'echo'), body: {mode: 'raw', raw: 'x'}}, function (err, res) { console.log(res.text()); });
// == sendRequest with basic auth
pm.sendRequest({url: pm.request.url.toString().replace('json', 'echo'), auth: {type: 'basic', basic: [{key: 'username', value: 'u'}, {key: 'password', value: 'p'}]}}, function (err, res) { console.log(res.text()); });
// == sendRequest of pm.request
pm.sendRequest(pm.request, function (err, res) { console.log(res.code); });
// == sendRequest to nowhere
pm.sendRequest('http://127.0.0.1:1/x', function (err, res) { console.log(err.message, err.code, typeof res, err instanceof Error, err.name); });
// == sendRequest of nothing
pm.sendRequest('', function (err, res) { console.log(err && err.message); });
// == sendRequest in sendRequest
var url = pm.request.url.toString();
pm.sendRequest(url, function () { pm.sendRequest(url.replace('json', 'missing'), function (err, res) { console.log(res.code); pm.environment.set('inner', 'seen'); }); });
// == a variable set in a callback
console.log(pm.environment.get('inner'));
// == order of sendRequest
pm.sendRequest(pm.request.url.toString(), function () { console.log('second'); });
console.log('first');
// == sendRequest with cookies
pm.sendRequest(pm.request.url.toString().replace('json', 'cookies'), function (err, res, more) { console.log(res.cookies.get('sid'), Object.keys(more).join()); });
// == a test in a callback
pm.sendRequest(pm.request.url.toString(), function (err, res) { pm.test('in it', function () { pm.expect(res.json()).to.have.property('zz'); }); });
// == done after sendRequest
pm.test('waits', function (done) { pm.sendRequest(pm.request.url.toString(), function (err, res) { done(err); }); });
// == sendRequest before the request
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "{{token}}"}]}
pm.sendRequest(pm.variables.get('base') + '/created', function (err, res) { pm.environment.set('token', res.json().id); });
// == cookie jar
pm.cookies.jar().set(pm.request.url.toString(), 'own', 'v', function (err, cookie) {
  console.log(err, cookie && cookie.name);
  pm.cookies.jar().get(pm.request.url.toString(), 'own', function (err2, value) { console.log(err2, value); });
});
// == cookie set is sent
// answer: echo
console.log(pm.response.json().cookie, pm.cookies.get('own'));
// == cookie jar: getAll
pm.cookies.jar().getAll(pm.request.url.toString(), function (err, cookies) { console.log(err, cookies.count(), cookies.map(function (c) { return c.name; }).sort().join()); });
// == cookie jar: unset
pm.cookies.jar().unset(pm.request.url.toString(), 'own', function (err) {
  pm.cookies.jar().get(pm.request.url.toString(), 'own', function (err2, value) { console.log(err, value); });
});
// == cookie jar: clear
pm.cookies.jar().clear(pm.request.url.toString(), function (err) { console.log(err); });
// == cookie jar without a function
pm.cookies.jar().get('http://x');
