// each: var uuid = require('uuid'), show = function (f) { try { console.log(JSON.stringify(f())); } catch (e) { console.log('threw ' + e.name + ': ' + e.message); } }; show(function () { return (ROW); });
typeof uuid
Object.keys(uuid)
uuid.length
uuid.v4.length
uuid().length
uuid.v4().length
uuid()[14]
uuid.v4()[14]
/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(uuid())
/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(uuid.v4())
uuid() === uuid()
uuid.v4({random: [1, 2, 3]}).length
uuid.v1 === undefined
uuid.v3 === undefined
uuid.v5 === undefined
uuid.validate === undefined
uuid.NIL === undefined
require('uuid') === require('uuid')
require('uuid/v4')
require('uuid/v1')
(function () { var all = {}; for (var i = 0; i < 200; i += 1) { all[uuid.v4()] = 1; } return Object.keys(all).length; })()
(function () { var v4 = uuid.v4; return v4().length; })()
new Set([uuid(), uuid(), uuid()]).size
typeof new uuid.v4()
