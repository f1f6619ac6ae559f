// == tests: truth and lies
tests['true'] = true;
tests['false'] = false;
tests['one'] = 1;
tests['zero'] = 0;
tests['text'] = 'x';
tests['empty'] = '';
tests['undefined'] = undefined;
tests['null'] = null;
tests['object'] = {};
// == tests: the status code
tests['Status code is 200'] = responseCode.code === 200;
// == tests: body has
tests['has'] = responseBody.has('"ok"');
tests['has not'] = responseBody.has('nothing');
// == tests: beside pm.test
pm.test('first', function () {});
tests['legacy'] = true;
pm.test('second', function () {});
// == tests: overwritten
tests['a'] = false;
tests['a'] = true;
// == tests: before a thrown error
tests['a'] = false;
throw new Error('after');
// == tests: whole object
tests = {a: true, b: false};
// == tests: in prerequest
// at: prerequest
tests['a'] = false;
// == responseCode
console.log(JSON.stringify(responseCode));
// == responseCode of a 404
// answer: missing
console.log(JSON.stringify(responseCode));
// == responseHeaders
console.log(responseHeaders['Content-Type'] + ' ' + responseHeaders['X-One'] + ' ' + responseHeaders['x-one']);
// == responseBody
console.log(typeof responseBody + ' ' + responseBody.length);
// == responseTime
console.log(typeof responseTime);
// == responseCookies
console.log(JSON.stringify(responseCookies));
// == request
console.log(JSON.stringify([request.method, request.name, Object.keys(request).sort(), typeof request.headers, request.data]));
// == request of a POST
// request: {"method": "POST", "header": [{"key": "X-A", "value": "1"}], "body": {"mode": "raw", "raw": "{\"a\": {{num}}}"}}
console.log(JSON.stringify([request.method, request.headers['X-A'], request.data]));
// == request of a form
// request: {"method": "POST", "body": {"mode": "urlencoded", "urlencoded": [{"key": "a", "value": "1"}, {"key": "b", "value": "{{env}}"}]}}
console.log(JSON.stringify(request.data));
// == environment
console.log(JSON.stringify([environment.env, environment['num'], typeof environment.nope]));
// == environment is a copy
environment.env = 'changed';
console.log(pm.environment.get('env'));
// == globals
console.log(JSON.stringify(globals.glob));
// == data and iteration
console.log(JSON.stringify([data, iteration]));
// == setEnvironmentVariable of kinds
postman.setEnvironmentVariable('a', {a: 1});
postman.setEnvironmentVariable('b', 5);
postman.setEnvironmentVariable('c', null);
postman.setEnvironmentVariable('d', true);
postman.setEnvironmentVariable('e', undefined);
postman.setEnvironmentVariable('f', [1, 2]);
console.log(JSON.stringify(['a', 'b', 'c', 'd', 'e', 'f'].map(function (k) { return [typeof pm.environment.get(k), pm.environment.get(k)]; })));
// == getEnvironmentVariable
console.log(postman.getEnvironmentVariable('b') + ' ' + postman.getEnvironmentVariable('nope'));
// == clearEnvironmentVariable
postman.clearEnvironmentVariable('b');
console.log(pm.environment.has('b'));
// == setGlobalVariable
postman.setGlobalVariable('g', {a: 1});
console.log(postman.getGlobalVariable('g'));
postman.clearGlobalVariable('g');
console.log(pm.globals.has('g'));
// == setGlobalVariable of a function
postman.setGlobalVariable('fn', function loadUtils() { return 'loaded'; } + '; loadUtils();');
console.log(eval(globals.fn));
// == eval of a stored helper
console.log(eval(pm.globals.get('fn')));
// == getResponseHeader
console.log(postman.getResponseHeader('content-type') + ' ' + postman.getResponseHeader('Nope'));
// == getResponseCookie
// answer: cookies
console.log(JSON.stringify(postman.getResponseCookie('sid').value));
// == getResponseCookie that is not there
console.log(JSON.stringify(postman.getResponseCookie('zzz')));
// == clearEnvironmentVariables
postman.setEnvironmentVariable('x', '1');
postman.clearEnvironmentVariables();
console.log(JSON.stringify(pm.environment.toObject()));
// == clearGlobalVariables
postman.clearGlobalVariables();
console.log(JSON.stringify(pm.globals.toObject()));
// == members of postman
console.log(Object.keys(postman).sort().join());
// == xml2Json
// answer: xml
console.log(JSON.stringify(xml2Json(responseBody)));
// == xml2Json of attributes and lists
console.log(JSON.stringify(xml2Json('<a x="1"><b>1</b><b>2</b><c/></a>')));
// == xml2Json of bad text
console.log(JSON.stringify(xml2Json('<a>')));
// == xml2Json of nothing
console.log(JSON.stringify(xml2Json('')));
// == tv4 validate
console.log(tv4.validate({a: 1}, {required: ['b']}));
console.log(tv4.error.message + ' ' + tv4.error.code + ' ' + tv4.error.dataPath);
// == tv4 validate true
console.log(tv4.validate({a: 1}, {type: 'object', properties: {a: {type: 'integer'}}}), tv4.error);
// == tv4 validateResult
console.log(JSON.stringify(tv4.validateResult('x', {type: 'number'}).error.message));
// == tv4 validateMultiple
console.log(JSON.stringify(tv4.validateMultiple({a: 'x', b: 1}, {properties: {a: {type: 'number'}, b: {type: 'string'}}}).errors.map(function (e) { return [e.message, e.dataPath, e.schemaPath]; })));
// == tv4 addSchema
tv4.addSchema('http://x/s', {type: 'string'});
console.log(tv4.validate(1, {$ref: 'http://x/s'}), tv4.error.message);
// == atob and btoa
console.log(btoa('user:pass') + ' ' + atob('dXNlcjpwYXNz'));
// == lodash 3 members
console.log(JSON.stringify([_.VERSION, _.pluck([{a: 1}], 'a'), _.contains([1], 1), _.where([{a: 1}, {a: 2}], {a: 1}), _.first([1, 2])]));
// == lodash map, find, each
var out = [];
_.each([1, 2], function (v) { out.push(v); });
console.log(JSON.stringify([out, _.map([1, 2], function (x) { return x * 2; }), _.find([{a: 1}], {a: 1}), _.isEqual({a: 1}, {a: 1})]));
// == lodash get, set, has
console.log(JSON.stringify([_.get({a: {b: 1}}, 'a.b'), _.has({a: {b: 1}}, 'a.b'), _.keys({a: 1}), _.isEmpty({}), _.sortBy([2, 1])]));
// == CryptoJS hashes
console.log([CryptoJS.MD5('a').toString(), CryptoJS.SHA1('a').toString(), CryptoJS.SHA256('a').toString(), String(CryptoJS.SHA512('a'))].join());
// == CryptoJS HMAC in Base64
console.log(CryptoJS.HmacSHA256('text', 'key').toString(CryptoJS.enc.Base64) + ' ' + CryptoJS.HmacSHA1('text', 'key'));
// == CryptoJS encodings
console.log(CryptoJS.enc.Base64.stringify(CryptoJS.enc.Utf8.parse('é')) + ' ' + CryptoJS.enc.Base64.parse('w6k=').toString(CryptoJS.enc.Utf8) + ' ' + CryptoJS.enc.Hex.parse('ff').toString());
// == CryptoJS AES and back
console.log(CryptoJS.AES.decrypt(CryptoJS.AES.encrypt('text', 'secret').toString(), 'secret').toString(CryptoJS.enc.Utf8));
// == CryptoJS AES with key and iv
var key = CryptoJS.enc.Utf8.parse('0123456789abcdef');
console.log(CryptoJS.AES.encrypt('text', key, {iv: key, mode: CryptoJS.mode.CBC, padding: CryptoJS.pad.Pkcs7}).toString());
// == CryptoJS PBKDF2
console.log(CryptoJS.PBKDF2('pass', 'salt', {keySize: 4, iterations: 2}).toString());
// == cheerio
// answer: html
var $ = cheerio.load(responseBody);
console.log(JSON.stringify([$('title').text(), $('a').length, $('a').first().attr('href'), $('#p').html(), $('a.c').text()]));
// == SugarJS words on text
console.log(['text'.has('ex'), 'abc'.first(), 'abc'.last(2), 'a b'.words().length, 'x'.repeat(2), 'ab'.startsWith('a')].join());
// == SugarJS words on lists
console.log(JSON.stringify([[1, 2, 3].first(), [1, 2, 3].last(), [1, 1].unique(), [1, null].compact(), [1, 2].sum(), [3].isEmpty()]));
// == SugarJS words on dates
console.log(typeof new Date(0).addDays, typeof new Date(0).format, typeof Date.create);
// == SugarJS words on numbers
console.log((5).isEven === undefined ? 'none' : String((5).isEven()), typeof (5).times);
