// == pm.request.headers.add({key: 'X-N', value: 5});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.add({key: 'X-N', value: 5});
// == pm.request.headers.add({key: 'X-N', value: null});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.add({key: 'X-N', value: null});
// == pm.request.headers.add({key: 'X-N'});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.add({key: 'X-N'});
// == pm.request.headers.add({key: 'X-N', value: true});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.add({key: 'X-N', value: true});
// == pm.request.headers.add({key: 'X-N', value: 'v', disabled: true});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.add({key: 'X-N', value: 'v', disabled: true});
// == pm.request.headers.add({key: 'X-N', value: {a: 1}});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.add({key: 'X-N', value: {a: 1}});
// == pm.request.headers.add({name: 'X-N', value: 'v'});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.add({name: 'X-N', value: 'v'});
// == pm.request.headers.add({'X-N': 'v'});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.add({'X-N': 'v'});
// == pm.request.headers.add('X-N', 'v');
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.add('X-N', 'v');
// == pm.request.headers.add('v', 'X-N');
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.add('v', 'X-N');
// == pm.request.headers.add('X-N:v\nX-M:w');
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.add('X-N:v\nX-M:w');
// == pm.request.headers.add(['X-N', 'v']);
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.add(['X-N', 'v']);
// == pm.request.headers.add({key: 'X-N', value: 'é'});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.add({key: 'X-N', value: 'é'});
// == pm.request.headers.append({key: 'X-N', value: 'v'});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.append({key: 'X-N', value: 'v'});
// == pm.request.headers.prepend({key: 'X-N', value: 'v'});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.prepend({key: 'X-N', value: 'v'});
// == pm.request.headers.insert({key: 'X-N', value: 'v'}, 'X-B');
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.insert({key: 'X-N', value: 'v'}, 'X-B');
// == pm.request.headers.upsert({key: 'X-A', value: 'v'});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.upsert({key: 'X-A', value: 'v'});
// == pm.request.headers.upsert({key: 'X-D', value: 'on'});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.upsert({key: 'X-D', value: 'on'});
// == pm.request.headers.upsert({key: 'X-D', value: 'on', disabled: false});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.upsert({key: 'X-D', value: 'on', disabled: false});
// == pm.request.headers.upsert({key: 'X-N', value: 'v'});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.upsert({key: 'X-N', value: 'v'});
// == pm.request.headers.upsert('X-N: v');
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.upsert('X-N: v');
// == pm.request.headers.remove('X-A');
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.remove('X-A');
// == pm.request.headers.remove('x-b');
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.remove('x-b');
// == pm.request.headers.remove('nope');
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.remove('nope');
// == pm.request.headers.remove(function (h) { return h.key === 'X-A' && h.value === '3'; });
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.remove(function (h) { return h.key === 'X-A' && h.value === '3'; });
// == pm.request.headers.clear();
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.clear();
// == pm.request.headers.populate([{key: 'X-N', value: 'v'}]);
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.populate([{key: 'X-N', value: 'v'}]);
// == pm.request.headers.populate('X-N: v');
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.populate('X-N: v');
// == pm.request.headers.populate({'X-N': 'v', 'X-M': 'w'});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.populate({'X-N': 'v', 'X-M': 'w'});
// == pm.request.headers.repopulate({'X-N': 'v'});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.repopulate({'X-N': 'v'});
// == pm.request.headers.repopulate([{key: 'X-N', value: 'v'}]);
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.repopulate([{key: 'X-N', value: 'v'}]);
// == pm.request.headers.assimilate([{key: 'X-A', value: 'v'}], true);
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.assimilate([{key: 'X-A', value: 'v'}], true);
// == pm.request.headers.one('X-A').value = 'v';
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.one('X-A').value = 'v';
// == pm.request.headers.one('X-A').disabled = true;
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.one('X-A').disabled = true;
// == pm.request.headers.one('X-D').disabled = false;
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.one('X-D').disabled = false;
// == pm.request.headers.idx(0).key = 'X-K';
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.idx(0).key = 'X-K';
// == pm.request.headers.members[1].value = 'v';
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.members[1].value = 'v';
// == pm.request.headers.members.push({key: 'X-N', value: 'v'});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.members.push({key: 'X-N', value: 'v'});
// == pm.request.headers.members = [];
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.members = [];
// == pm.request.headers.each(function (h) { if (h.key === 'X-B') h.value = h.value + h.value; }
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.each(function (h) { if (h.key === 'X-B') h.value = h.value + h.value; });
// == pm.request.headers = [{key: 'X-N', value: 'v'}];
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers = [{key: 'X-N', value: 'v'}];
// == pm.request.headers = {'X-N': 'v'};
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers = {'X-N': 'v'};
// == pm.request.headers['X-N'] = 'v';
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers['X-N'] = 'v';
// == pm.request.header = [{key: 'X-N', value: 'v'}];
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.header = [{key: 'X-N', value: 'v'}];
// == pm.request.addHeader('X-N: v');
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.addHeader('X-N: v');
// == pm.request.addHeader({key: 'X-N', value: '{{num}}'});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.addHeader({key: 'X-N', value: '{{num}}'});
// == pm.request.addHeader('X-N', 'v');
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.addHeader('X-N', 'v');
// == pm.request.upsertHeader({key: 'X-A', value: 'v'});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.upsertHeader({key: 'X-A', value: 'v'});
// == pm.request.upsertHeader('X-A: v');
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.upsertHeader('X-A: v');
// == pm.request.removeHeader('X-A');
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.removeHeader('X-A');
// == pm.request.removeHeader('x-a');
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.removeHeader('x-a');
// == pm.request.removeHeader('x-a', {ignoreCase: true});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.removeHeader('x-a', {ignoreCase: true});
// == pm.request.removeHeader({key: 'X-B'});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.removeHeader({key: 'X-B'});
// == pm.request.forEachHeader(function (h) { h.value = 'v'; });
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.forEachHeader(function (h) { h.value = 'v'; });
// == pm.request.update({header: [{key: 'X-N', value: 'v'}]});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.update({header: [{key: 'X-N', value: 'v'}]});
// == pm.request.update({url: pm.variables.get('base') + '/echo/u', method: 'PUT'});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.update({url: pm.variables.get('base') + '/echo/u', method: 'PUT'});
// == pm.request.headers.add({key: 'Content-Type', value: 'text/x'});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.add({key: 'Content-Type', value: 'text/x'});
// == pm.request.headers.add({key: 'Authorization', value: 'Own x'});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.add({key: 'Authorization', value: 'Own x'});
// == pm.request.headers.upsert({key: 'Content-Type', value: 'application/json'}); pm.request.me
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.upsert({key: 'Content-Type', value: 'application/json'}); pm.request.method = 'POST'; pm.request.body = {mode: 'raw', raw: '{}'};
// == pm.request.headers.add({key: '', value: 'v'});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.add({key: '', value: 'v'});
// == pm.request.headers.add({key: 'X N', value: 'v'});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.add({key: 'X N', value: 'v'});
// == pm.request.headers.add({key: ' X-N ', value: ' v '});
// at: prerequest
// request: {"header": [{"key": "X-A", "value": "1"}, {"key": "X-B", "value": "2"}, {"key": "X-A", "value": "3"}, {"key": "X-D", "value": "off", "disabled": true}]}
pm.request.headers.add({key: ' X-N ', value: ' v '});
// == pm.request.url.query.add({key: 'n', value: 5});
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.query.add({key: 'n', value: 5});
// == pm.request.url.query.add({key: 'n', value: null});
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.query.add({key: 'n', value: null});
// == pm.request.url.query.add({key: 'n'});
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.query.add({key: 'n'});
// == pm.request.url.query.add('n=v');
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.query.add('n=v');
// == pm.request.url.query.add({key: 'n', value: 'x&y=z#'});
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.query.add({key: 'n', value: 'x&y=z#'});
// == pm.request.url.query.add({key: 'n', value: 'ä {{num}}'});
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.query.add({key: 'n', value: 'ä {{num}}'});
// == pm.request.url.query.add({key: 'n', value: true});
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.query.add({key: 'n', value: true});
// == pm.request.url.query.add({key: 'n', value: 'v', disabled: true});
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.query.add({key: 'n', value: 'v', disabled: true});
// == pm.request.url.query.upsert({key: 'a', value: 'v'});
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.query.upsert({key: 'a', value: 'v'});
// == pm.request.url.query.upsert({key: 'off', value: 'v', disabled: false});
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.query.upsert({key: 'off', value: 'v', disabled: false});
// == pm.request.url.query.one('off').disabled = false;
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.query.one('off').disabled = false;
// == pm.request.url.query.remove('a');
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.query.remove('a');
// == pm.request.url.query.remove(function (q) { return q.key === 'b'; });
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.query.remove(function (q) { return q.key === 'b'; });
// == pm.request.url.query.clear();
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.query.clear();
// == pm.request.url.query.populate('n=1&m=2');
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.query.populate('n=1&m=2');
// == pm.request.url.query.repopulate([{key: 'n', value: '1'}]);
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.query.repopulate([{key: 'n', value: '1'}]);
// == pm.request.url.query.one('a').value = 'v';
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.query.one('a').value = 'v';
// == pm.request.url.query.each(function (q) { q.value = 'x' + q.value; });
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.query.each(function (q) { q.value = 'x' + q.value; });
// == pm.request.url.query.members.push({key: 'n', value: 'v'});
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.query.members.push({key: 'n', value: 'v'});
// == pm.request.url.query = 'n=1';
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.query = 'n=1';
// == pm.request.url.query = [{key: 'n', value: '1'}];
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.query = [{key: 'n', value: '1'}];
// == pm.request.url.addQueryParams('n=1&m');
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.addQueryParams('n=1&m');
// == pm.request.url.addQueryParams(['n=1', 'm=2']);
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.addQueryParams(['n=1', 'm=2']);
// == pm.request.url.addQueryParams({key: 'n', value: '1'});
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.addQueryParams({key: 'n', value: '1'});
// == pm.request.url.addQueryParams([{key: 'a', value: '1'}]);
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.addQueryParams([{key: 'a', value: '1'}]);
// == pm.request.addQueryParams([{key: 'n', value: '{{env}}'}]);
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.addQueryParams([{key: 'n', value: '{{env}}'}]);
// == pm.request.url.removeQueryParams('a');
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.removeQueryParams('a');
// == pm.request.url.removeQueryParams(['a', 'b']);
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.removeQueryParams(['a', 'b']);
// == pm.request.removeQueryParams(['a']);
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.removeQueryParams(['a']);
// == pm.request.removeQueryParams([{key: 'b'}]);
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.removeQueryParams([{key: 'b'}]);
// == pm.request.url.variables.one('id').value = '8';
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.variables.one('id').value = '8';
// == pm.request.url.variables.upsert({key: 'id', value: '{{num}}'});
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.variables.upsert({key: 'id', value: '{{num}}'});
// == pm.request.url.variables.add({key: 'id', value: '9'});
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.variables.add({key: 'id', value: '9'});
// == pm.request.url.variables.clear();
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.variables.clear();
// == pm.request.url.variables.remove('id');
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.variables.remove('id');
// == pm.request.url.variables.each(function (v) { v.value = 'each'; });
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.variables.each(function (v) { v.value = 'each'; });
// == pm.request.url.path = ['echo', 'list'];
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.path = ['echo', 'list'];
// == pm.request.url.path = '/echo/text';
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.path = '/echo/text';
// == pm.request.url.path = 'echo/text';
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.path = 'echo/text';
// == pm.request.url.path.push('{{env}}');
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.path.push('{{env}}');
// == pm.request.url.path[1] = 'b c';
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.path[1] = 'b c';
// == pm.request.url.path.pop();
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.path.pop();
// == pm.request.url.path = [];
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.path = [];
// == pm.request.url.hash = 'frag';
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.hash = 'frag';
// == pm.request.url.auth = {user: 'u', password: 'p'};
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.auth = {user: 'u', password: 'p'};
// == pm.request.url.host = pm.variables.get('base').replace('http://', '').split(':')[0].split(
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.host = pm.variables.get('base').replace('http://', '').split(':')[0].split('.'); pm.request.url.port = pm.variables.get('base').split(':')[2]; pm.request.url.protocol = 'http';
// == pm.request.url = pm.variables.get('base') + '/echo/new?q={{num}}';
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url = pm.variables.get('base') + '/echo/new?q={{num}}';
// == pm.request.url = {host: ['{{base}}'], path: ['echo', 'obj'], query: [{key: 'a', value: 'b'
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url = {host: ['{{base}}'], path: ['echo', 'obj'], query: [{key: 'a', value: 'b'}]};
// == pm.request.url.raw = pm.variables.get('base') + '/echo/raw';
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.raw = pm.variables.get('base') + '/echo/raw';
// == pm.request.url.update(pm.variables.get('base') + '/echo/up/:x?y=1');
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.update(pm.variables.get('base') + '/echo/up/:x?y=1');
// == pm.request.url.update({host: '{{base}}', path: '/echo/obj', query: [{key: 'q', value: '1'}
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.update({host: '{{base}}', path: '/echo/obj', query: [{key: 'q', value: '1'}]});
// == pm.request.url.update(pm.request.url.toString() + '&n=1');
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.update(pm.request.url.toString() + '&n=1');
// == pm.request.url = pm.request.url.toString().replace('a=1', 'a=9');
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url = pm.request.url.toString().replace('a=1', 'a=9');
// == pm.request.url = new (require('postman-collection').Url)(pm.variables.get('base') + '/echo
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url = new (require('postman-collection').Url)(pm.variables.get('base') + '/echo/sdk?z=1');
// == pm.request.url.update('{{base}}/echo/{{env}}');
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.update('{{base}}/echo/{{env}}');
// == pm.request.url.update('nonsense');
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.update('nonsense');
// == pm.request.url.toString = function () { return 'x'; };
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.url.toString = function () { return 'x'; };
// == var u = pm.request.url.toString(); pm.request.url = u + '&sig=' + u.length;
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
var u = pm.request.url.toString(); pm.request.url = u + '&sig=' + u.length;
// == pm.request.method = 'put';
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.method = 'put';
// == pm.request.method = 'POST';
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.method = 'POST';
// == pm.request.method = '';
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.method = '';
// == pm.request.method = null;
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.method = null;
// == pm.request.method = 5;
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.method = 5;
// == pm.request.update({method: 'patch'});
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.update({method: 'patch'});
// == pm.request = {url: 'x'};
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request = {url: 'x'};
// == delete pm.request.url;
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
delete pm.request.url;
// == pm.request.name = 'other';
// at: prerequest
// request: {"url": {"raw": "{{base}}/echo/:id?a=1&b=2", "host": ["{{base}}"], "path": ["echo", ":id"], "query": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "off", "value": "3", "disabled": true}], "variable": [{"key": "id", "value": "7"}]}}
pm.request.name = 'other';
// == pm.request.body.raw = 'new {{num}}';
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body.raw = 'new {{num}}';
// == pm.request.body.raw = {a: 1};
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body.raw = {a: 1};
// == pm.request.body.raw = null;
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body.raw = null;
// == pm.request.body.raw = '';
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body.raw = '';
// == pm.request.body.raw = JSON.stringify({a: '{{env}}'});
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body.raw = JSON.stringify({a: '{{env}}'});
// == pm.request.body.update('text {{num}}');
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body.update('text {{num}}');
// == pm.request.body.update({mode: 'raw', raw: 'x'});
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body.update({mode: 'raw', raw: 'x'});
// == pm.request.body.update({raw: 'x'});
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body.update({raw: 'x'});
// == pm.request.body.update({mode: 'raw', raw: JSON.stringify({a: 1}), options: {raw: {language
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body.update({mode: 'raw', raw: JSON.stringify({a: 1}), options: {raw: {language: 'json'}}});
// == pm.request.body.update({mode: 'urlencoded', urlencoded: 'a=b&c=d'});
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body.update({mode: 'urlencoded', urlencoded: 'a=b&c=d'});
// == pm.request.body.update({mode: 'formdata', formdata: []});
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body.update({mode: 'formdata', formdata: []});
// == pm.request.body.update({mode: 'graphql', graphql: {query: '{a}', variables: '{"v": 1}'}});
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body.update({mode: 'graphql', graphql: {query: '{a}', variables: '{"v": 1}'}});
// == pm.request.body.update({mode: 'none'});
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body.update({mode: 'none'});
// == pm.request.body = 'text';
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body = 'text';
// == pm.request.body = {mode: 'raw', raw: 'x'};
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body = {mode: 'raw', raw: 'x'};
// == pm.request.body = {mode: 'urlencoded', urlencoded: [{key: 'a', value: 'b'}]};
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body = {mode: 'urlencoded', urlencoded: [{key: 'a', value: 'b'}]};
// == pm.request.body = null;
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body = null;
// == pm.request.body = {};
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body = {};
// == pm.request.body = {raw: 'x'};
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body = {raw: 'x'};
// == pm.request.body.mode = 'urlencoded';
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body.mode = 'urlencoded';
// == pm.request.body.mode = 'urlencoded'; pm.request.body.urlencoded = 'a=1&b=2';
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body.mode = 'urlencoded'; pm.request.body.urlencoded = 'a=1&b=2';
// == pm.request.body.mode = 'urlencoded'; pm.request.body.urlencoded = [{key: 'a', value: '1'}]
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body.mode = 'urlencoded'; pm.request.body.urlencoded = [{key: 'a', value: '1'}];
// == pm.request.body.disabled = true;
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body.disabled = true;
// == pm.request.body.options = {raw: {language: 'xml'}};
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body.options = {raw: {language: 'xml'}};
// == pm.request.body.options.raw.language = 'text';
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body.options.raw.language = 'text';
// == pm.request.update({body: {mode: 'raw', raw: 'upd'}});
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.update({body: {mode: 'raw', raw: 'upd'}});
// == pm.request.update({body: 'upd'});
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.update({body: 'upd'});
// == pm.request.body = new (require('postman-collection').RequestBody)({mode: 'raw', raw: 'sdk'
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body = new (require('postman-collection').RequestBody)({mode: 'raw', raw: 'sdk'});
// == pm.request.body.raw = pm.request.body.raw.replace('old', pm.variables.replaceIn('{{env}}')
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body.raw = pm.request.body.raw.replace('old', pm.variables.replaceIn('{{env}}'));
// == pm.request.body.raw += ' {{$randomInt}}'.length;
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.body.raw += ' {{$randomInt}}'.length;
// == pm.request.method = 'GET';
// at: prerequest
// request: {"method": "POST", "body": {"mode": "raw", "raw": "old", "options": {"raw": {"language": "json"}}}}
pm.request.method = 'GET';
// == pm.request.body.urlencoded.add({key: 'n', value: 'x y'});
// at: prerequest
// request: {"method": "POST", "body": {"mode": "urlencoded", "urlencoded": [{"key": "a", "value": "1"}, {"key": "b", "value": "2", "disabled": true}]}}
pm.request.body.urlencoded.add({key: 'n', value: 'x y'});
// == pm.request.body.urlencoded.add('n=1');
// at: prerequest
// request: {"method": "POST", "body": {"mode": "urlencoded", "urlencoded": [{"key": "a", "value": "1"}, {"key": "b", "value": "2", "disabled": true}]}}
pm.request.body.urlencoded.add('n=1');
// == pm.request.body.urlencoded.upsert({key: 'a', value: '9'});
// at: prerequest
// request: {"method": "POST", "body": {"mode": "urlencoded", "urlencoded": [{"key": "a", "value": "1"}, {"key": "b", "value": "2", "disabled": true}]}}
pm.request.body.urlencoded.upsert({key: 'a', value: '9'});
// == pm.request.body.urlencoded.remove('a');
// at: prerequest
// request: {"method": "POST", "body": {"mode": "urlencoded", "urlencoded": [{"key": "a", "value": "1"}, {"key": "b", "value": "2", "disabled": true}]}}
pm.request.body.urlencoded.remove('a');
// == pm.request.body.urlencoded.one('a').value = '{{num}}';
// at: prerequest
// request: {"method": "POST", "body": {"mode": "urlencoded", "urlencoded": [{"key": "a", "value": "1"}, {"key": "b", "value": "2", "disabled": true}]}}
pm.request.body.urlencoded.one('a').value = '{{num}}';
// == pm.request.body.urlencoded.one('b').disabled = false;
// at: prerequest
// request: {"method": "POST", "body": {"mode": "urlencoded", "urlencoded": [{"key": "a", "value": "1"}, {"key": "b", "value": "2", "disabled": true}]}}
pm.request.body.urlencoded.one('b').disabled = false;
// == pm.request.body.urlencoded.clear();
// at: prerequest
// request: {"method": "POST", "body": {"mode": "urlencoded", "urlencoded": [{"key": "a", "value": "1"}, {"key": "b", "value": "2", "disabled": true}]}}
pm.request.body.urlencoded.clear();
// == pm.request.body.urlencoded.add({key: 'n', value: 5});
// at: prerequest
// request: {"method": "POST", "body": {"mode": "urlencoded", "urlencoded": [{"key": "a", "value": "1"}, {"key": "b", "value": "2", "disabled": true}]}}
pm.request.body.urlencoded.add({key: 'n', value: 5});
// == pm.request.body.urlencoded = [{key: 'n', value: '1'}];
// at: prerequest
// request: {"method": "POST", "body": {"mode": "urlencoded", "urlencoded": [{"key": "a", "value": "1"}, {"key": "b", "value": "2", "disabled": true}]}}
pm.request.body.urlencoded = [{key: 'n', value: '1'}];
// == pm.request.body.urlencoded = 'n=1&m=2';
// at: prerequest
// request: {"method": "POST", "body": {"mode": "urlencoded", "urlencoded": [{"key": "a", "value": "1"}, {"key": "b", "value": "2", "disabled": true}]}}
pm.request.body.urlencoded = 'n=1&m=2';
// == pm.request.body.urlencoded.each(function (p) { p.value = encodeURIComponent('é ' + p.value
// at: prerequest
// request: {"method": "POST", "body": {"mode": "urlencoded", "urlencoded": [{"key": "a", "value": "1"}, {"key": "b", "value": "2", "disabled": true}]}}
pm.request.body.urlencoded.each(function (p) { p.value = encodeURIComponent('é ' + p.value); });
// == pm.request.body.update({mode: 'raw', raw: pm.request.body.toString()});
// at: prerequest
// request: {"method": "POST", "body": {"mode": "urlencoded", "urlencoded": [{"key": "a", "value": "1"}, {"key": "b", "value": "2", "disabled": true}]}}
pm.request.body.update({mode: 'raw', raw: pm.request.body.toString()});
// == pm.request.body.mode = 'raw'; pm.request.body.raw = 'now raw';
// at: prerequest
// request: {"method": "POST", "body": {"mode": "urlencoded", "urlencoded": [{"key": "a", "value": "1"}, {"key": "b", "value": "2", "disabled": true}]}}
pm.request.body.mode = 'raw'; pm.request.body.raw = 'now raw';
// == pm.request.body.graphql.variables = '{"v": 2}';
// at: prerequest
// request: {"method": "POST", "body": {"mode": "graphql", "graphql": {"query": "query Op {a}", "variables": "{\"v\": 1}"}}}
pm.request.body.graphql.variables = '{"v": 2}';
// == pm.request.body.graphql.variables = {v: 2};
// at: prerequest
// request: {"method": "POST", "body": {"mode": "graphql", "graphql": {"query": "query Op {a}", "variables": "{\"v\": 1}"}}}
pm.request.body.graphql.variables = {v: 2};
// == pm.request.body.graphql.query = 'query { {{env}} }';
// at: prerequest
// request: {"method": "POST", "body": {"mode": "graphql", "graphql": {"query": "query Op {a}", "variables": "{\"v\": 1}"}}}
pm.request.body.graphql.query = 'query { {{env}} }';
// == pm.request.body.graphql.operationName = 'Op';
// at: prerequest
// request: {"method": "POST", "body": {"mode": "graphql", "graphql": {"query": "query Op {a}", "variables": "{\"v\": 1}"}}}
pm.request.body.graphql.operationName = 'Op';
// == pm.request.body.graphql = {query: '{c}'};
// at: prerequest
// request: {"method": "POST", "body": {"mode": "graphql", "graphql": {"query": "query Op {a}", "variables": "{\"v\": 1}"}}}
pm.request.body.graphql = {query: '{c}'};
// == pm.request.auth = {type: 'basic', basic: [{key: 'username', value: 'u'}, {key: 'password',
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
pm.request.auth = {type: 'basic', basic: [{key: 'username', value: 'u'}, {key: 'password', value: 'p'}]};
// == pm.request.auth = {type: 'basic', basic: {username: 'u', password: 'p'}};
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
pm.request.auth = {type: 'basic', basic: {username: 'u', password: 'p'}};
// == pm.request.auth = {type: 'bearer', bearer: {token: 't'}};
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
pm.request.auth = {type: 'bearer', bearer: {token: 't'}};
// == pm.request.auth = {type: 'apikey', apikey: [{key: 'key', value: 'X-K'}, {key: 'value', val
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
pm.request.auth = {type: 'apikey', apikey: [{key: 'key', value: 'X-K'}, {key: 'value', value: '{{num}}'}]};
// == pm.request.auth = {type: 'apikey', apikey: [{key: 'key', value: 'k'}, {key: 'value', value
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
pm.request.auth = {type: 'apikey', apikey: [{key: 'key', value: 'k'}, {key: 'value', value: 'v'}, {key: 'in', value: 'query'}]};
// == pm.request.auth = {type: 'noauth'};
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
pm.request.auth = {type: 'noauth'};
// == pm.request.auth = null;
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
pm.request.auth = null;
// == delete pm.request.auth;
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
delete pm.request.auth;
// == pm.request.auth = undefined;
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
pm.request.auth = undefined;
// == pm.request.authorizeUsing('bearer', {token: '{{env}}'});
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
pm.request.authorizeUsing('bearer', {token: '{{env}}'});
// == pm.request.authorizeUsing('bearer', [{key: 'token', value: 't2'}]);
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
pm.request.authorizeUsing('bearer', [{key: 'token', value: 't2'}]);
// == pm.request.authorizeUsing({type: 'bearer', token: 't3'});
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
pm.request.authorizeUsing({type: 'bearer', token: 't3'});
// == pm.request.authorizeUsing('basic', {username: 'u', password: 'p'});
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
pm.request.authorizeUsing('basic', {username: 'u', password: 'p'});
// == pm.request.authorizeUsing('noauth');
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
pm.request.authorizeUsing('noauth');
// == pm.request.authorizeUsing(null);
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
pm.request.authorizeUsing(null);
// == pm.request.auth.update([{key: 'token', value: 't4'}]);
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
pm.request.auth.update([{key: 'token', value: 't4'}]);
// == pm.request.auth.update({token: 't5'});
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
pm.request.auth.update({token: 't5'});
// == pm.request.auth.bearer.upsert({key: 'token', value: 't6'});
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
pm.request.auth.bearer.upsert({key: 'token', value: 't6'});
// == pm.request.auth.bearer.one('token').value = 't7';
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
pm.request.auth.bearer.one('token').value = 't7';
// == pm.request.auth.bearer.one('token').set('t8');
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
pm.request.auth.bearer.one('token').set('t8');
// == pm.request.auth.parameters().one('token').set('t9');
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
pm.request.auth.parameters().one('token').set('t9');
// == pm.request.auth.bearer = [{key: 'token', value: 't10'}];
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
pm.request.auth.bearer = [{key: 'token', value: 't10'}];
// == pm.request.auth.use('basic', {username: 'a', password: 'b'});
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
pm.request.auth.use('basic', {username: 'a', password: 'b'});
// == pm.request.auth.type = 'noauth';
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
pm.request.auth.type = 'noauth';
// == pm.request.update({auth: {type: 'bearer', bearer: [{key: 'token', value: 't11'}]}});
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
pm.request.update({auth: {type: 'bearer', bearer: [{key: 'token', value: 't11'}]}});
// == pm.request.headers.add({key: 'Authorization', value: 'Own'});
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
pm.request.headers.add({key: 'Authorization', value: 'Own'});
// == pm.request.headers.upsert({key: 'Authorization', value: 'Bearer ' + pm.environment.get('en
// at: prerequest
// request: {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "orig", "type": "string"}]}}
pm.request.headers.upsert({key: 'Authorization', value: 'Bearer ' + pm.environment.get('env')});
// == no auth: pm.request.auth = {type: 'bearer', bearer: [{key: 'token', value: 't'}]};
// at: prerequest
pm.request.auth = {type: 'bearer', bearer: [{key: 'token', value: 't'}]};
// == no auth: pm.request.authorizeUsing('bearer', {token: 't'});
// at: prerequest
pm.request.authorizeUsing('bearer', {token: 't'});
// == no auth: pm.request.headers.add({key: 'Authorization', value: 'Bearer {{env}}'});
// at: prerequest
pm.request.headers.add({key: 'Authorization', value: 'Bearer {{env}}'});
