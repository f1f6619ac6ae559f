const xml2js = require('/lib/xml2js');
const xml2Json = require('/lib/xml2json');

function outcome(text, options) {
  let seen = null;
  xml2js.parseString(text, options || {}, (error, result) => {
    seen = error ? error.message : result;
  });
  return seen;
}

test('xml2Json gives attributes under $, repeated elements as lists, empty ones as empty text', () => {
  const parsed = xml2Json('<a x="1"><b>1</b><b>2</b><c/></a>');
  assert.deepEqual(parsed, { a: { $: { x: '1' }, b: ['1', '2'], c: '' } });
});

test('xml2Json trims text and is undefined for what is not XML', () => {
  assert.deepEqual(xml2Json('<a>\n x \n</a>'), { a: 'x' });
  assert.equal(xml2Json('{"a":1}'), undefined);
  assert.equal(xml2Json(''), null);
});

test('parseString calls back before it returns, with a list for each element', () => {
  assert.deepEqual(outcome('<a><b k="v">x</b></a>'), { a: { b: [{ _: 'x', $: { k: 'v' } }] } });
});

test('parseString takes the options', () => {
  const text = '<p:A k="1"><B> true </B><N>1.5</N></p:A>';
  const { stripPrefix, parseNumbers, parseBooleans } = xml2js.processors;
  const flat = { explicitArray: false };
  assert.deepEqual(outcome(text, { ...flat, ignoreAttrs: true, trim: true, tagNameProcessors: [stripPrefix] }), {
    A: { B: 'true', N: '1.5' },
  });
  assert.deepEqual(outcome(text, { ...flat, explicitRoot: false, mergeAttrs: true, trim: true, valueProcessors: [parseNumbers, parseBooleans] }), {
    k: '1', B: true, N: 1.5,
  });
  assert.deepEqual(outcome('<A b="1">x</A>', { attrkey: '@', charkey: '#', normalizeTags: true }), { a: { '#': 'x', '@': { b: '1' } } });
  assert.deepEqual(outcome('<a><b/></a>', { ...flat, emptyTag: null }), { a: { b: null } });
  assert.deepEqual(outcome('<a>1<b>2</b></a>', { explicitChildren: true }), { a: { _: '1', $$: { b: ['2'] } } });
});

test('namespaces are resolved with xmlns', () => {
  const parsed = outcome('<s:a xmlns:s="u"/>', { xmlns: true, explicitArray: false });
  assert.deepEqual(parsed['s:a'].$ns, { uri: 'u', local: 'a' });
  assert.ok(outcome('<s:a/>', { xmlns: true }).startsWith('Unbound namespace prefix: "s:a"'));
});

test('entities, CDATA, comments, declarations and a doctype are read', () => {
  const text = '\ufeff<?xml version="1.0"?><!DOCTYPE r [<!ENTITY z "y>">]><!-- c --><r>&lt;&#65;&#x42;<![CDATA[<&>]]>&copy;</r>';
  assert.deepEqual(outcome(text), { r: '<AB<&>\u00a9' });
});

test('faults are worded as xml2js words them, with line, column and character', () => {
  const faults = {
    hello: 'Non-whitespace before first tag.\nLine: 0\nColumn: 1\nChar: h',
    '<a>': 'Unclosed root tag\nLine: 0\nColumn: 3\nChar: ',
    '<a><b>\n</a>': 'Unexpected close tag\nLine: 1\nColumn: 4\nChar: >',
    '<a b></a>': 'Attribute without value\nLine: 0\nColumn: 5\nChar: >',
    '<a b=c/>': 'Unquoted attribute value\nLine: 0\nColumn: 6\nChar: c',
    '<a>&bogus;</a>': 'Invalid character entity\nLine: 0\nColumn: 10\nChar: ;',
    '<a>a & b</a>': 'Invalid character in entity name\nLine: 0\nColumn: 7\nChar:  ',
    '<a': 'Unexpected end\nLine: 0\nColumn: 2\nChar: ',
  };
  for (const text of Object.keys(faults)) assert.equal(outcome(text), faults[text], text);
});

test('what the callback throws reaches the caller', () => {
  const refuse = () => {
    throw new Error('mine');
  };
  assert.throws(() => xml2js.parseString('<a/>', refuse), 'mine');
  assert.throws(() => xml2js.parseString('<a>', refuse), 'mine');
});

test('element names cannot reach a prototype', () => {
  const parsed = outcome('<a><__proto__ polluted="1"><polluted>1</polluted></__proto__><constructor>2</constructor></a>');
  assert.equal({}.polluted, undefined);
  assert.deepEqual(Object.keys(parsed.a).sort(), ['__proto__', 'constructor']);
});

test('a Parser is used again, and parseStringPromise gives a promise', () => {
  const parser = new xml2js.Parser({ explicitArray: false });
  const seen = [];
  for (const text of ['<a>1</a>', '<b', '<c>3</c>']) parser.parseString(text, (error, result) => seen.push(error ? 'error' : result));
  assert.deepEqual(seen, [{ a: '1' }, 'error', { c: '3' }]);
  assert.equal(typeof xml2js.parseStringPromise('<a/>').then, 'function');
});

test('Builder writes what Parser read', () => {
  const built = new xml2js.Builder().buildObject({ a: { $: { k: '<"' }, b: ['1', { c: 'x&y' }], d: null } });
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  assert.equal(built, `${head}<a k="&lt;&quot;">\n  <b>1</b>\n  <b>\n    <c>x&amp;y</c>\n  </b>\n  <d/>\n</a>`);
  assert.equal(new xml2js.Builder({ headless: true, cdata: true, renderOpts: {} }).buildObject({ a: '<' }), '<a><![CDATA[<]]></a>');
  assert.throws(() => new xml2js.Builder().buildObject({ '1a': 1 }), 'Invalid character in name');
});
