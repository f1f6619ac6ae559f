// == test: url
// answer: echo
// request: {"url": {"raw": "{{base}}/echo/:id/x?a={{num}}&b=2&c&d=4", "host": ["{{base}}"], "path": ["echo", ":id", "x"], "query": [{"key": "a", "value": "{{num}}"}, {"key": "b", "value": "2", "disabled": true}, {"key": "c", "value": null}, {"key": "d", "value": "4 5"}], "variable": [{"key": "id", "value": "{{num}}"}]}, "method": "POST", "description": "about", "header": [{"key": "X-A", "value": "{{env}}", "type": "text"}, {"key": "X-B", "value": "2", "disabled": true}], "body": {"mode": "raw", "raw": "{\"n\": {{num}}}", "options": {"raw": {"language": "json"}}}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.url.toString().replace(/:\d+\//, '/'));
show(pm.request.url.getHost());
show(pm.request.url.getPath());
show(pm.request.url.getPath(true));
show(pm.request.url.getPathWithQuery());
show(pm.request.url.getQueryString());
show(pm.request.url.query);
show(pm.request.url.query.toObject());
show(pm.request.url.query.get('a'));
show(pm.request.url.query.has('b'));
show(pm.request.url.query.count());
show(pm.request.url.variables);
show(pm.request.url.path);
show(pm.request.url.protocol);
show(pm.request.url.hash);
show(pm.request.url.query.one('d'));
// == test: headers
// answer: echo
// request: {"url": {"raw": "{{base}}/echo/:id/x?a={{num}}&b=2&c&d=4", "host": ["{{base}}"], "path": ["echo", ":id", "x"], "query": [{"key": "a", "value": "{{num}}"}, {"key": "b", "value": "2", "disabled": true}, {"key": "c", "value": null}, {"key": "d", "value": "4 5"}], "variable": [{"key": "id", "value": "{{num}}"}]}, "method": "POST", "description": "about", "header": [{"key": "X-A", "value": "{{env}}", "type": "text"}, {"key": "X-B", "value": "2", "disabled": true}], "body": {"mode": "raw", "raw": "{\"n\": {{num}}}", "options": {"raw": {"language": "json"}}}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.headers.filter(function (h) { return /^x-/i.test(h.key); }));
show(pm.request.headers.get('X-A'));
show(pm.request.headers.one('X-A'));
show(pm.request.headers.has('X-B'));
show(pm.request.headers.map('key').sort());
show(pm.request.getHeaders()['X-A']);
show(pm.request.getHeaders({ignoreCase: true})['x-a']);
show(pm.request.getHeaders({enabled: true, multiValue: true})['X-A']);
show(pm.request.headers.get('content-type'));
show(pm.request.headers.get('authorization'));
show(pm.request.clone().headers.get('x-a'));
// == test: body
// answer: echo
// request: {"url": {"raw": "{{base}}/echo/:id/x?a={{num}}&b=2&c&d=4", "host": ["{{base}}"], "path": ["echo", ":id", "x"], "query": [{"key": "a", "value": "{{num}}"}, {"key": "b", "value": "2", "disabled": true}, {"key": "c", "value": null}, {"key": "d", "value": "4 5"}], "variable": [{"key": "id", "value": "{{num}}"}]}, "method": "POST", "description": "about", "header": [{"key": "X-A", "value": "{{env}}", "type": "text"}, {"key": "X-B", "value": "2", "disabled": true}], "body": {"mode": "raw", "raw": "{\"n\": {{num}}}", "options": {"raw": {"language": "json"}}}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.body);
show(pm.request.body.toString());
show(pm.request.body.isEmpty());
show(pm.request.body.raw);
show(pm.request.body.options);
show(pm.request.size().body);
show(pm.request.clone().toJSON().body);
// == test: all of it
// answer: echo
// request: {"url": {"raw": "{{base}}/echo/:id/x?a={{num}}&b=2&c&d=4", "host": ["{{base}}"], "path": ["echo", ":id", "x"], "query": [{"key": "a", "value": "{{num}}"}, {"key": "b", "value": "2", "disabled": true}, {"key": "c", "value": null}, {"key": "d", "value": "4 5"}], "variable": [{"key": "id", "value": "{{num}}"}]}, "method": "POST", "description": "about", "header": [{"key": "X-A", "value": "{{env}}", "type": "text"}, {"key": "X-B", "value": "2", "disabled": true}], "body": {"mode": "raw", "raw": "{\"n\": {{num}}}", "options": {"raw": {"language": "json"}}}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.auth);
show(pm.request.auth && pm.request.auth.type);
show(pm.request.auth && pm.request.auth.bearer.get('token'));
show(pm.request.method);
show(pm.request.description);
show(pm.request.description && pm.request.description.toString());
show(Object.keys(pm.request));
show(Object.keys(pm.request.toJSON()));
show(pm.request.id);
show(pm.request.name);
show(pm.request.certificate);
show(pm.request.proxy);
show(JSON.parse(JSON.stringify(pm.request)).url.query);
// == prerequest: url
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id/x?a={{num}}&b=2&c&d=4", "host": ["{{base}}"], "path": ["echo", ":id", "x"], "query": [{"key": "a", "value": "{{num}}"}, {"key": "b", "value": "2", "disabled": true}, {"key": "c", "value": null}, {"key": "d", "value": "4 5"}], "variable": [{"key": "id", "value": "{{num}}"}]}, "method": "POST", "description": "about", "header": [{"key": "X-A", "value": "{{env}}", "type": "text"}, {"key": "X-B", "value": "2", "disabled": true}], "body": {"mode": "raw", "raw": "{\"n\": {{num}}}", "options": {"raw": {"language": "json"}}}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.url.toString().replace(/:\d+\//, '/'));
show(pm.request.url.getHost());
show(pm.request.url.getPath());
show(pm.request.url.getPath(true));
show(pm.request.url.getPathWithQuery());
show(pm.request.url.getQueryString());
show(pm.request.url.query);
show(pm.request.url.query.toObject());
show(pm.request.url.query.get('a'));
show(pm.request.url.query.has('b'));
show(pm.request.url.query.count());
show(pm.request.url.variables);
show(pm.request.url.path);
show(pm.request.url.protocol);
show(pm.request.url.hash);
show(pm.request.url.query.one('d'));
// == prerequest: headers
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id/x?a={{num}}&b=2&c&d=4", "host": ["{{base}}"], "path": ["echo", ":id", "x"], "query": [{"key": "a", "value": "{{num}}"}, {"key": "b", "value": "2", "disabled": true}, {"key": "c", "value": null}, {"key": "d", "value": "4 5"}], "variable": [{"key": "id", "value": "{{num}}"}]}, "method": "POST", "description": "about", "header": [{"key": "X-A", "value": "{{env}}", "type": "text"}, {"key": "X-B", "value": "2", "disabled": true}], "body": {"mode": "raw", "raw": "{\"n\": {{num}}}", "options": {"raw": {"language": "json"}}}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.headers.filter(function (h) { return /^x-/i.test(h.key); }));
show(pm.request.headers.get('X-A'));
show(pm.request.headers.one('X-A'));
show(pm.request.headers.has('X-B'));
show(pm.request.headers.map('key').sort());
show(pm.request.getHeaders()['X-A']);
show(pm.request.getHeaders({ignoreCase: true})['x-a']);
show(pm.request.getHeaders({enabled: true, multiValue: true})['X-A']);
show(pm.request.headers.get('content-type'));
show(pm.request.headers.get('authorization'));
show(pm.request.clone().headers.get('x-a'));
// == prerequest: body
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id/x?a={{num}}&b=2&c&d=4", "host": ["{{base}}"], "path": ["echo", ":id", "x"], "query": [{"key": "a", "value": "{{num}}"}, {"key": "b", "value": "2", "disabled": true}, {"key": "c", "value": null}, {"key": "d", "value": "4 5"}], "variable": [{"key": "id", "value": "{{num}}"}]}, "method": "POST", "description": "about", "header": [{"key": "X-A", "value": "{{env}}", "type": "text"}, {"key": "X-B", "value": "2", "disabled": true}], "body": {"mode": "raw", "raw": "{\"n\": {{num}}}", "options": {"raw": {"language": "json"}}}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.body);
show(pm.request.body.toString());
show(pm.request.body.isEmpty());
show(pm.request.body.raw);
show(pm.request.body.options);
show(pm.request.size().body);
show(pm.request.clone().toJSON().body);
// == prerequest: all of it
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id/x?a={{num}}&b=2&c&d=4", "host": ["{{base}}"], "path": ["echo", ":id", "x"], "query": [{"key": "a", "value": "{{num}}"}, {"key": "b", "value": "2", "disabled": true}, {"key": "c", "value": null}, {"key": "d", "value": "4 5"}], "variable": [{"key": "id", "value": "{{num}}"}]}, "method": "POST", "description": "about", "header": [{"key": "X-A", "value": "{{env}}", "type": "text"}, {"key": "X-B", "value": "2", "disabled": true}], "body": {"mode": "raw", "raw": "{\"n\": {{num}}}", "options": {"raw": {"language": "json"}}}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.auth);
show(pm.request.auth && pm.request.auth.type);
show(pm.request.auth && pm.request.auth.bearer.get('token'));
show(pm.request.method);
show(pm.request.description);
show(pm.request.description && pm.request.description.toString());
show(Object.keys(pm.request));
show(Object.keys(pm.request.toJSON()));
show(pm.request.id);
show(pm.request.name);
show(pm.request.certificate);
show(pm.request.proxy);
show(JSON.parse(JSON.stringify(pm.request)).url.query);
// == test: body urlencoded
// answer: echo
// request: {"method": "POST", "body": {"mode": "urlencoded", "urlencoded": [{"key": "a", "value": "{{num}}", "type": "text"}, {"key": "b", "value": "x&y z"}, {"key": "c", "value": "3", "disabled": true}, {"key": "a", "value": "7"}]}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.body);
show(pm.request.body && [pm.request.body.toString(), pm.request.body.isEmpty()]);
show(pm.request.size().body);
show(pm.request.headers.get('content-type'));
console.log(pm.response.text());
// == test: body graphql
// answer: echo
// request: {"method": "POST", "body": {"mode": "graphql", "graphql": {"query": "query A { a(n: {{num}}) }", "variables": "{\"v\": \"{{env}}\"}"}}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.body);
show(pm.request.body && [pm.request.body.toString(), pm.request.body.isEmpty()]);
show(pm.request.size().body);
show(pm.request.headers.get('content-type'));
console.log(pm.response.text());
// == test: body graphqlop
// answer: echo
// request: {"method": "POST", "body": {"mode": "graphql", "graphql": {"query": "query A { a }", "variables": "", "operationName": "A"}}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.body);
show(pm.request.body && [pm.request.body.toString(), pm.request.body.isEmpty()]);
show(pm.request.size().body);
show(pm.request.headers.get('content-type'));
console.log(pm.response.text());
// == test: body graphqlobj
// answer: echo
// request: {"method": "POST", "body": {"mode": "graphql", "graphql": {"query": "query A { a }", "variables": {"a": 1}}}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.body);
show(pm.request.body && [pm.request.body.toString(), pm.request.body.isEmpty()]);
show(pm.request.size().body);
show(pm.request.headers.get('content-type'));
console.log(pm.response.text());
// == test: body none
// answer: echo
// request: {"method": "POST"}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.body);
show(pm.request.body && [pm.request.body.toString(), pm.request.body.isEmpty()]);
show(pm.request.size().body);
show(pm.request.headers.get('content-type'));
console.log(pm.response.text());
// == test: body empty
// answer: echo
// request: {"method": "POST", "body": {"mode": "raw", "raw": ""}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.body);
show(pm.request.body && [pm.request.body.toString(), pm.request.body.isEmpty()]);
show(pm.request.size().body);
show(pm.request.headers.get('content-type'));
console.log(pm.response.text());
// == test: body disabled
// answer: echo
// request: {"method": "POST", "body": {"mode": "raw", "raw": "x", "disabled": true}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.body);
show(pm.request.body && [pm.request.body.toString(), pm.request.body.isEmpty()]);
show(pm.request.size().body);
show(pm.request.headers.get('content-type'));
console.log(pm.response.text());
// == test: body text
// answer: echo
// request: {"method": "POST", "body": {"mode": "raw", "raw": "plain {{num}}"}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.body);
show(pm.request.body && [pm.request.body.toString(), pm.request.body.isEmpty()]);
show(pm.request.size().body);
show(pm.request.headers.get('content-type'));
console.log(pm.response.text());
// == test: body xml
// answer: echo
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<a/>", "options": {"raw": {"language": "xml"}}}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.body);
show(pm.request.body && [pm.request.body.toString(), pm.request.body.isEmpty()]);
show(pm.request.size().body);
show(pm.request.headers.get('content-type'));
console.log(pm.response.text());
// == prerequest: body urlencoded
// at: prerequest
// request: {"method": "POST", "body": {"mode": "urlencoded", "urlencoded": [{"key": "a", "value": "{{num}}", "type": "text"}, {"key": "b", "value": "x&y z"}, {"key": "c", "value": "3", "disabled": true}, {"key": "a", "value": "7"}]}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.body);
show(pm.request.body && [pm.request.body.toString(), pm.request.body.isEmpty()]);
show(pm.request.size().body);
show(pm.request.headers.get('content-type'));
// == prerequest: body graphql
// at: prerequest
// request: {"method": "POST", "body": {"mode": "graphql", "graphql": {"query": "query A { a(n: {{num}}) }", "variables": "{\"v\": \"{{env}}\"}"}}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.body);
show(pm.request.body && [pm.request.body.toString(), pm.request.body.isEmpty()]);
show(pm.request.size().body);
show(pm.request.headers.get('content-type'));
// == prerequest: body graphqlop
// at: prerequest
// request: {"method": "POST", "body": {"mode": "graphql", "graphql": {"query": "query A { a }", "variables": "", "operationName": "A"}}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.body);
show(pm.request.body && [pm.request.body.toString(), pm.request.body.isEmpty()]);
show(pm.request.size().body);
show(pm.request.headers.get('content-type'));
// == prerequest: body graphqlobj
// at: prerequest
// request: {"method": "POST", "body": {"mode": "graphql", "graphql": {"query": "query A { a }", "variables": {"a": 1}}}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.body);
show(pm.request.body && [pm.request.body.toString(), pm.request.body.isEmpty()]);
show(pm.request.size().body);
show(pm.request.headers.get('content-type'));
// == prerequest: body none
// at: prerequest
// request: {"method": "POST"}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.body);
show(pm.request.body && [pm.request.body.toString(), pm.request.body.isEmpty()]);
show(pm.request.size().body);
show(pm.request.headers.get('content-type'));
// == prerequest: body empty
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": ""}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.body);
show(pm.request.body && [pm.request.body.toString(), pm.request.body.isEmpty()]);
show(pm.request.size().body);
show(pm.request.headers.get('content-type'));
// == prerequest: body disabled
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "x", "disabled": true}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.body);
show(pm.request.body && [pm.request.body.toString(), pm.request.body.isEmpty()]);
show(pm.request.size().body);
show(pm.request.headers.get('content-type'));
// == prerequest: body text
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "plain {{num}}"}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.body);
show(pm.request.body && [pm.request.body.toString(), pm.request.body.isEmpty()]);
show(pm.request.size().body);
show(pm.request.headers.get('content-type'));
// == prerequest: body xml
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "<a/>", "options": {"raw": {"language": "xml"}}}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.body);
show(pm.request.body && [pm.request.body.toString(), pm.request.body.isEmpty()]);
show(pm.request.size().body);
show(pm.request.headers.get('content-type'));
// == urlencoded as a list
// answer: echo
// request: {"method": "POST", "body": {"mode": "urlencoded", "urlencoded": [{"key": "a", "value": "{{num}}", "type": "text"}, {"key": "b", "value": "x&y z"}, {"key": "c", "value": "3", "disabled": true}, {"key": "a", "value": "7"}]}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.body.urlencoded.get('a'));
show(pm.request.body.urlencoded.toObject());
show(pm.request.body.urlencoded.all());
show(pm.request.body.urlencoded.map('key'));
show(pm.request.body.urlencoded.toString());
// == formdata as a list
// answer: echo
// request: {"method": "POST", "body": {"mode": "formdata", "formdata": [{"key": "a", "value": "{{num}}", "type": "text"}, {"key": "b", "value": "2", "disabled": true, "type": "text"}, {"key": "t", "value": "{}", "type": "text", "contentType": "application/json"}]}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.body.formdata.get('a'));
show(pm.request.body.formdata.toObject());
show(pm.request.body.formdata.all());
// == test: auth basic
// answer: echo
// request: {"auth": {"type": "basic", "basic": [{"key": "username", "value": "{{env}}", "type": "string"}, {"key": "password", "value": "p", "type": "string"}]}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.auth);
show([pm.request.headers.get('authorization'), pm.request.headers.get('x-key')]);
// == test: auth bearer
// answer: echo
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "t", "type": "string"}]}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.auth);
show([pm.request.headers.get('authorization'), pm.request.headers.get('x-key')]);
// == test: auth apikey
// answer: echo
// request: {"auth": {"type": "apikey", "apikey": [{"key": "key", "value": "X-Key", "type": "string"}, {"key": "value", "value": "{{num}}", "type": "string"}, {"key": "in", "value": "header", "type": "string"}]}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.auth);
show([pm.request.headers.get('authorization'), pm.request.headers.get('x-key')]);
// == prerequest: auth basic
// at: prerequest
// request: {"auth": {"type": "basic", "basic": [{"key": "username", "value": "{{env}}", "type": "string"}, {"key": "password", "value": "p", "type": "string"}]}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.auth);
show([pm.request.headers.get('authorization'), pm.request.headers.get('x-key')]);
// == prerequest: auth bearer
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "t", "type": "string"}]}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.auth);
show([pm.request.headers.get('authorization'), pm.request.headers.get('x-key')]);
// == prerequest: auth apikey
// at: prerequest
// request: {"auth": {"type": "apikey", "apikey": [{"key": "key", "value": "X-Key", "type": "string"}, {"key": "value", "value": "{{num}}", "type": "string"}, {"key": "in", "value": "header", "type": "string"}]}}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.auth);
show([pm.request.headers.get('authorization'), pm.request.headers.get('x-key')]);
// == method get
// answer: echo
// request: {"method": "get"}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.method);
// == method PATCH
// answer: echo
// request: {"method": "PATCH"}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.method);
// == method DELETE
// answer: echo
// request: {"method": "DELETE"}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.method);
// == method OPTIONS
// answer: echo
// request: {"method": "OPTIONS"}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.method);
// == method HEAD
// answer: echo
// request: {"method": "HEAD"}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.method);
// == method purge
// answer: echo
// request: {"method": "purge"}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.method);
// == method blank
// answer: echo
// request: {"method": ""}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.method);
// == url {{base}}/echo?
// request: {"url": "{{base}}/echo?"}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.url.toString().replace(/:\d+\//, '/'));
show([pm.request.url.getPath(), pm.request.url.getPathWithQuery(), pm.request.url.hash]);
show(pm.request.url.query);
console.log(pm.response.text());
// == prerequest: url {{base}}/echo?
// at: prerequest
// request: {"url": "{{base}}/echo?"}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.url.toString());
show([pm.request.url.getHost(), pm.request.url.getPath(), pm.request.url.getRemote(), pm.request.url.hash]);
show(pm.request.url);
// == url {{base}}/echo?a
// request: {"url": "{{base}}/echo?a"}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.url.toString().replace(/:\d+\//, '/'));
show([pm.request.url.getPath(), pm.request.url.getPathWithQuery(), pm.request.url.hash]);
show(pm.request.url.query);
console.log(pm.response.text());
// == prerequest: url {{base}}/echo?a
// at: prerequest
// request: {"url": "{{base}}/echo?a"}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.url.toString());
show([pm.request.url.getHost(), pm.request.url.getPath(), pm.request.url.getRemote(), pm.request.url.hash]);
show(pm.request.url);
// == url {{base}}/echo/?a=1&a=2
// request: {"url": "{{base}}/echo/?a=1&a=2"}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.url.toString().replace(/:\d+\//, '/'));
show([pm.request.url.getPath(), pm.request.url.getPathWithQuery(), pm.request.url.hash]);
show(pm.request.url.query);
console.log(pm.response.text());
// == prerequest: url {{base}}/echo/?a=1&a=2
// at: prerequest
// request: {"url": "{{base}}/echo/?a=1&a=2"}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.url.toString());
show([pm.request.url.getHost(), pm.request.url.getPath(), pm.request.url.getRemote(), pm.request.url.hash]);
show(pm.request.url);
// == url {{base}}/echo#frag
// request: {"url": "{{base}}/echo#frag"}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.url.toString().replace(/:\d+\//, '/'));
show([pm.request.url.getPath(), pm.request.url.getPathWithQuery(), pm.request.url.hash]);
show(pm.request.url.query);
console.log(pm.response.text());
// == prerequest: url {{base}}/echo#frag
// at: prerequest
// request: {"url": "{{base}}/echo#frag"}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.url.toString());
show([pm.request.url.getHost(), pm.request.url.getPath(), pm.request.url.getRemote(), pm.request.url.hash]);
show(pm.request.url);
// == url {{base}}/echo/a b/é?q=x y&r=ä
// request: {"url": "{{base}}/echo/a b/\u00e9?q=x y&r=\u00e4"}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.url.toString().replace(/:\d+\//, '/'));
show([pm.request.url.getPath(), pm.request.url.getPathWithQuery(), pm.request.url.hash]);
show(pm.request.url.query);
console.log(pm.response.text());
// == prerequest: url {{base}}/echo/a b/é?q=x y&r=ä
// at: prerequest
// request: {"url": "{{base}}/echo/a b/\u00e9?q=x y&r=\u00e4"}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.url.toString());
show([pm.request.url.getHost(), pm.request.url.getPath(), pm.request.url.getRemote(), pm.request.url.hash]);
show(pm.request.url);
// == url {{base}}//echo
// request: {"url": "{{base}}//echo"}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.url.toString().replace(/:\d+\//, '/'));
show([pm.request.url.getPath(), pm.request.url.getPathWithQuery(), pm.request.url.hash]);
show(pm.request.url.query);
console.log(pm.response.text());
// == prerequest: url {{base}}//echo
// at: prerequest
// request: {"url": "{{base}}//echo"}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.url.toString());
show([pm.request.url.getHost(), pm.request.url.getPath(), pm.request.url.getRemote(), pm.request.url.hash]);
show(pm.request.url);
// == url {{base}}/echo?u=http://x/y?z
// request: {"url": "{{base}}/echo?u=http://x/y?z"}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.url.toString().replace(/:\d+\//, '/'));
show([pm.request.url.getPath(), pm.request.url.getPathWithQuery(), pm.request.url.hash]);
show(pm.request.url.query);
console.log(pm.response.text());
// == prerequest: url {{base}}/echo?u=http://x/y?z
// at: prerequest
// request: {"url": "{{base}}/echo?u=http://x/y?z"}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.url.toString());
show([pm.request.url.getHost(), pm.request.url.getPath(), pm.request.url.getRemote(), pm.request.url.hash]);
show(pm.request.url);
// == url {{base}}/echo?a={{nope}}
// request: {"url": "{{base}}/echo?a={{nope}}"}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.url.toString().replace(/:\d+\//, '/'));
show([pm.request.url.getPath(), pm.request.url.getPathWithQuery(), pm.request.url.hash]);
show(pm.request.url.query);
console.log(pm.response.text());
// == prerequest: url {{base}}/echo?a={{nope}}
// at: prerequest
// request: {"url": "{{base}}/echo?a={{nope}}"}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.url.toString());
show([pm.request.url.getHost(), pm.request.url.getPath(), pm.request.url.getRemote(), pm.request.url.hash]);
show(pm.request.url);
// == url {{base}}/echo/{{num}}/:num?x={{env}}
// request: {"url": "{{base}}/echo/{{num}}/:num?x={{env}}"}
function show(v) { console.log(typeof v + ' ' + (v === undefined || typeof v === 'function' ? '' : JSON.stringify(v))); }
show(pm.request.url.toString().replace(/:\d+\//, '/'));
show([pm.request.url.getPath(), pm.request.url.getPathWithQuery(), pm.request.url.hash]);
show(pm.request.url.query);
console.log(pm.response.text());
// == headers get
// answer: echo
console.log(JSON.stringify(pm.request.headers.map(function (h) { return [h.key, /Token|Agent/.test(h.key) ? '' : h.value.replace(/\d{5,}/, 'N'), h.system, h.disabled, h.name]; })));
console.log(JSON.stringify(pm.request.url.query), JSON.stringify(pm.request.auth));console.log(pm.response.text().replace(/\d{9,}/g, ''))
// == headers raw
// answer: echo
// request: {"method": "POST", "body": {"mode": "raw", "raw": "x"}}
console.log(JSON.stringify(pm.request.headers.map(function (h) { return [h.key, /Token|Agent/.test(h.key) ? '' : h.value.replace(/\d{5,}/, 'N'), h.system, h.disabled, h.name]; })));
console.log(JSON.stringify(pm.request.url.query), JSON.stringify(pm.request.auth));console.log(pm.response.text().replace(/\d{9,}/g, ''))
// == headers json
// answer: echo
// request: {"method": "POST", "body": {"mode": "raw", "raw": "{}", "options": {"raw": {"language": "json"}}}}
console.log(JSON.stringify(pm.request.headers.map(function (h) { return [h.key, /Token|Agent/.test(h.key) ? '' : h.value.replace(/\d{5,}/, 'N'), h.system, h.disabled, h.name]; })));
console.log(JSON.stringify(pm.request.url.query), JSON.stringify(pm.request.auth));console.log(pm.response.text().replace(/\d{9,}/g, ''))
// == headers jsonown
// answer: echo
// request: {"method": "POST", "header": [{"key": "X-A", "value": "1"}, {"key": "content-type", "value": "application/x"}], "body": {"mode": "raw", "raw": "{}", "options": {"raw": {"language": "json"}}}}
console.log(JSON.stringify(pm.request.headers.map(function (h) { return [h.key, /Token|Agent/.test(h.key) ? '' : h.value.replace(/\d{5,}/, 'N'), h.system, h.disabled, h.name]; })));
console.log(JSON.stringify(pm.request.url.query), JSON.stringify(pm.request.auth));console.log(pm.response.text().replace(/\d{9,}/g, ''))
// == headers urlenc
// answer: echo
// request: {"method": "POST", "header": [{"key": "X-A", "value": "1"}], "body": {"mode": "urlencoded", "urlencoded": [{"key": "a", "value": "b"}]}}
console.log(JSON.stringify(pm.request.headers.map(function (h) { return [h.key, /Token|Agent/.test(h.key) ? '' : h.value.replace(/\d{5,}/, 'N'), h.system, h.disabled, h.name]; })));
console.log(JSON.stringify(pm.request.url.query), JSON.stringify(pm.request.auth));console.log(pm.response.text().replace(/\d{9,}/g, ''))
// == headers form
// answer: echo
// request: {"method": "POST", "body": {"mode": "formdata", "formdata": [{"key": "a", "value": "b", "type": "text"}]}}
console.log(JSON.stringify(pm.request.headers.map(function (h) { return [h.key, /Token|Agent/.test(h.key) ? '' : h.value.replace(/\d{5,}/, 'N'), h.system, h.disabled, h.name]; })));
console.log(JSON.stringify(pm.request.url.query), JSON.stringify(pm.request.auth));console.log(pm.response.text().replace(/\d{9,}/g, ''))
// == headers gql
// answer: echo
// request: {"method": "POST", "body": {"mode": "graphql", "graphql": {"query": "{a}"}}}
console.log(JSON.stringify(pm.request.headers.map(function (h) { return [h.key, /Token|Agent/.test(h.key) ? '' : h.value.replace(/\d{5,}/, 'N'), h.system, h.disabled, h.name]; })));
console.log(JSON.stringify(pm.request.url.query), JSON.stringify(pm.request.auth));console.log(pm.response.text().replace(/\d{9,}/g, ''))
// == headers basic
// answer: echo
// request: {"header": [{"key": "X-A", "value": "1"}], "auth": {"type": "basic", "basic": [{"key": "username", "value": "u", "type": "string"}, {"key": "password", "value": "p", "type": "string"}]}}
console.log(JSON.stringify(pm.request.headers.map(function (h) { return [h.key, /Token|Agent/.test(h.key) ? '' : h.value.replace(/\d{5,}/, 'N'), h.system, h.disabled, h.name]; })));
console.log(JSON.stringify(pm.request.url.query), JSON.stringify(pm.request.auth));console.log(pm.response.text().replace(/\d{9,}/g, ''))
// == headers apikey
// answer: echo
// request: {"auth": {"type": "apikey", "apikey": [{"key": "key", "value": "X-K", "type": "string"}, {"key": "value", "value": "p", "type": "string"}]}}
console.log(JSON.stringify(pm.request.headers.map(function (h) { return [h.key, /Token|Agent/.test(h.key) ? '' : h.value.replace(/\d{5,}/, 'N'), h.system, h.disabled, h.name]; })));
console.log(JSON.stringify(pm.request.url.query), JSON.stringify(pm.request.auth));console.log(pm.response.text().replace(/\d{9,}/g, ''))
// == headers own
// answer: echo
// request: {"header": [{"key": "User-Agent", "value": "own"}, {"key": "Accept", "value": "x/y"}, {"key": "X-Off", "value": "1", "disabled": true}, {"key": "X-Empty", "value": ""}, {"key": "", "value": "nokey"}]}
console.log(JSON.stringify(pm.request.headers.map(function (h) { return [h.key, /Token|Agent/.test(h.key) ? '' : h.value.replace(/\d{5,}/, 'N'), h.system, h.disabled, h.name]; })));
console.log(JSON.stringify(pm.request.url.query), JSON.stringify(pm.request.auth));console.log(pm.response.text().replace(/\d{9,}/g, ''))
// == headers head
// answer: echo
// request: {"method": "HEAD"}
console.log(JSON.stringify(pm.request.headers.map(function (h) { return [h.key, /Token|Agent/.test(h.key) ? '' : h.value.replace(/\d{5,}/, 'N'), h.system, h.disabled, h.name]; })));
console.log(JSON.stringify(pm.request.url.query), JSON.stringify(pm.request.auth));console.log(pm.response.text().replace(/\d{9,}/g, ''))
