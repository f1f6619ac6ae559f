// each: var show = function (f) { try { var v = f(); console.log(typeof v + ' ' + JSON.stringify(v, function (k, x) { return x === undefined ? '~undefined' : typeof x === 'function' ? '~function' : x !== x ? '~NaN' : x instanceof Error ? x.name + '~' + x.message : x; })); } catch (e) { console.log('threw ' + e.name + ': ' + e.message); } }; var b = Buffer.from('hello'); show(function () { return (ROW); });
Buffer.from('abc').toString()
Buffer.from('é€😀').toString('base64')
Buffer.from('é', 'binary').toString('hex')
Buffer.from('é', 'ucs2').toString('hex')
Buffer.from('616263', 'hex').toString()
Buffer.from('zz', 'hex').length
Buffer.from('YWJj', 'base64').toString()
Buffer.from('YWJ', 'base64').toString()
Buffer.from('_-8', 'base64').toString('hex')
Buffer.from('a').toString('base64url')
Buffer.from('a').toString('nope')
Buffer.from('abc').toString('ascii')
Buffer.from([200]).toString('latin1')
Buffer.from([0xe2, 0x82]).toString()
Buffer.from([0xed, 0xa0, 0x80]).toString()
Buffer.from('\ud800').toString('hex')
Buffer.from(new Uint8Array([1, 2])).toJSON()
Buffer.from(new ArrayBuffer(2)).length
Buffer.from(new ArrayBuffer(4), 5)
Buffer.from({length: 2, 0: 1, 1: 2}).toJSON()
Buffer.from(new String('s')).toString()
Buffer.from(null)
Buffer.from(true)
Buffer.from(function () {})
new Buffer(3).length
Buffer('abc').toString()
Buffer.alloc(3, 1).toJSON()
Buffer.alloc(4, 'YQ==', 'base64').toString()
Buffer.alloc('5')
Buffer.allocUnsafe(2).length
Buffer.concat([]).length
Buffer.concat([Buffer.from('abc')], 5).toJSON()
Buffer.concat(['x'])
Buffer.isBuffer(b)
Buffer.isEncoding('utf8')
Buffer.isEncoding('nope')
Buffer.byteLength('é')
Buffer.byteLength('616', 'hex')
Buffer.byteLength(Buffer.from('abc'))
Buffer.compare(Buffer.from('a'), Buffer.from('b'))
b.length
b[10]
b.toString('hex', 2)
b.slice(1, 3).toString()
b.slice(3, 1).length
(function () { var s = b.slice(0, 1); s[0] = 72; return b.toString(); })()
b.equals('hello')
b.compare(Buffer.from('help'), 0, 3, 0, 3)
b.indexOf('l', 3)
b.indexOf(108)
b.indexOf('')
b.lastIndexOf('l')
b.lastIndexOf('z')
b.includes('x')
b.fill('ab', 1, 4).toString()
b.fill('').toJSON()
(function () { b.write('XY', 1); return b.toString(); })()
b.write('é€', 3)
b.write('x', 10)
b.toJSON()
JSON.stringify({b: b})
b.readUInt8(5)
b.readUInt8(1.5)
b.readUInt16LE(0)
b.readUInt32BE(0)
b.readUInt32LE(2)
b.readUintBE(0, 3)
b.readIntBE(0, 5)
Buffer.from([0x3f, 0x80, 0, 0]).readFloatBE(0)
String(Buffer.from([0, 0, 0, 0, 0, 0, 1, 0]).readBigUInt64BE(0))
Buffer.alloc(4).writeUInt32BE(1, 0)
(function () { var t = Buffer.alloc(8); t.writeDoubleBE(1.5, 0); return t.toString('hex'); })()
(function () { var t = Buffer.alloc(8); t.writeBigUInt64BE(BigInt(5), 0); return t.toString('hex'); })()
Buffer.alloc(1).writeUInt8(256, 0)
Buffer.alloc(2).writeInt8(-129, 0)
Buffer.from([1, 2, 3, 4]).swap32().toJSON()
Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]).swap64().toJSON()
Buffer.alloc(60).inspect()
b + ''
Array.from(b)
b instanceof Uint8Array
b.map(function (x) { return x + 1; }).toString()
b.filter(function (x) { return x > 105; }).length
Array.from(b.entries())
b.parent === b.buffer
b.byteOffset
Buffer.poolSize
Buffer._augment
b.hexSlice
b.asciiWrite
Object.getOwnPropertyNames(Buffer.prototype).sort()
b.at(-1)
b.set([1, 2], 1)
Buffer.from('test', 'utf-8').toString('HEX')
JSON.parse(Buffer.from('eyJhIjoxfQ', 'base64').toString())
Buffer.from('%PDF').toString('hex').toUpperCase()
Buffer.from('=', 'base64').length
