const { Response, VariableScope } = require('/sdk/index');

const response = (more) => new Response({
  code: 200, status: 'OK', responseTime: 5, body: '{"a":1}',
  header: [{ key: 'Content-Type', value: 'application/json; charset=utf-8' }, { key: 'Content-Length', value: '7' }], ...more,
});
const fault = (body) => {
  try {
    new Response({ body }).json();
  } catch (error) {
    assert.equal(error.name, 'JSONError');
    assert.equal(error instanceof SyntaxError, true);
    return error.message;
  }
  return undefined;
};

test('a response gives its parts', () => {
  assert.deepEqual(response().json(), { a: 1 });
  assert.equal(response().json((key, value) => (key === 'a' ? 2 : value)).a, 2);
  assert.equal(response().reason(), 'OK');
  assert.deepEqual(response().size(), { body: 7, header: 85, total: 92 });
  assert.equal(response().dataURI(), 'data:application/json;base64, eyJhIjoxfQ==');
  assert.equal(new Response({ code: 404 }).reason(), 'Not Found');
  assert.equal(new Response({ body: 'cb({"a":1});' }).jsonp().a, 1);
  assert.equal(new Response({ body: '\ufeff{"a":1}' }).json().a, 1);
});

test('the body is read when it is asked for', () => {
  let reads = 0;
  const lazy = response({ body: undefined, read: { text: () => { reads += 1; return '[3]'; }, bytes: () => Uint8Array.of(91) } });
  assert.equal(lazy.code, 200);
  assert.equal(reads, 0);
  assert.deepEqual(lazy.json(), [3]);
  assert.equal(lazy.stream.length, 1);
});

test('what is no JSON is told with its place', () => {
  assert.equal(fault(''), 'No data, empty input at 1:1\n\n^');
  assert.equal(fault('  '), 'No data, only a whitespace at 1:3\n  \n  ^');
  assert.equal(fault('<html>'), "Unexpected token '<' at 1:1\n<html>\n^");
  assert.equal(fault('{'), 'Unexpected end of input at 1:2\n{\n ^');
  assert.equal(fault('{"a":1,}'), 'Trailing comma in object at 1:8\n{"a":1,}\n       ^');
  assert.equal(fault('{"a" 1}'), "Unexpected token '1' at 1:6\n{\"a\" 1}\n     ^");
  assert.equal(fault('{"a":1}\nx'), "Unexpected token 'x' at 2:1\nx\n^");
  assert.equal(fault('[1,,2]'), 'Elisions are not supported at 1:5\n[1,,2]\n    ^');
  assert.equal(fault('{\n "a": 1,\n "b": x\n}'), 'No value found for key b at 3:7\n "b": x\n      ^');
  assert.equal(fault(undefined), '"undefined" is not valid JSON');
});

const info = (type, more) => new Response({ header: [{ key: 'content-type', value: type }, ...(more || [])] }).contentInfo();

test('the content type tells what kind of body it is', () => {
  assert.deepEqual(info('application/vnd.api+json'),
    { contentType: 'application/vnd.api+json', mimeType: 'text', mimeFormat: 'json', charset: 'utf8', fileName: 'response' });
  assert.deepEqual(info('image/png'), {
    contentType: 'image/png', mimeType: 'image', mimeFormat: 'image', charset: 'utf8', fileExtension: 'png', fileName: 'response.png',
  });
  assert.equal(info('text/plain; charset=ISO-8859-1').charset, 'iso-8859-1');
  assert.equal(info('text/plain', [{ key: 'Content-Disposition', value: 'attachment; filename="a b.txt"' }]).fileName, 'a b.txt');
});

test('variables have types, and the disabled are not there', () => {
  const scope = new VariableScope({ name: 'n', values: [
    { key: 'n', value: '5', type: 'number' }, { key: 'o', value: '{"x":1}', type: 'object' }, { key: 'd', value: 'x', disabled: true },
  ] });
  assert.equal(scope.get('n'), 5);
  assert.deepEqual(scope.get('o'), { x: 1 });
  assert.equal(scope.has('d'), false);
  scope.set('t', 'true', 'boolean');
  scope.set('d', 'new');
  assert.equal(scope.get('t'), true);
  assert.equal(scope.get('d'), 'new');
  scope.unset('n');
  assert.equal(scope.has('n'), false);
  scope.clear();
  assert.deepEqual(scope.toObject(), {});
});

test('placeholders are replaced, nested and dynamic ones too', () => {
  const scope = new VariableScope([{ key: 'a', value: '{{b}}' }, { key: 'b', value: 3 }, { key: 'c', value: '{{c}}' }]);
  assert.equal(scope.replaceIn('{{a}} {{nope}} {{c}}'), '3 {{nope}} {{c}}');
  assert.deepEqual(scope.replaceIn({ x: ['{{b}}', 1], y: null }), { x: ['3', 1], y: null });
  assert.equal(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(scope.replaceIn('{{$guid}}')), true);
  const { names, dynamicValue } = require('/sdk/dynamic');
  for (const name of names) assert.equal(dynamicValue(name) === undefined, false, name);
  assert.equal(scope.replaceIn('{{$nope}}'), '{{$nope}}');
});
