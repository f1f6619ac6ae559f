const { install } = require('/language/index');

install();

const NOON = new Date(Date.UTC(2024, 0, 5, 12, 7, 3));

test('a fault in JSON has its place', () => {
  let error;
  try {
    JSON.parse('{"a": 1,\n "b": x}');
  } catch (thrown) {
    error = thrown;
  }
  assert.equal(error.name, 'JSONError');
  assert.equal(error instanceof SyntaxError, true);
  assert.deepEqual([error.row, error.column], [2, 7]);
  assert.equal(error.message, 'No value found for key b at 2:7\n "b": x}\n      ^');
});

test('a circle is shown on its way round', () => {
  const value = { list: [{}] };
  value.list[0].back = value;
  assert.throws(() => JSON.stringify(value), {
    name: 'JSONError',
    message: 'Converting circular structure to JSON\n    --> starting at object with constructor \'Object\'\n'
      + '    |     property \'list\' -> object with constructor \'Array\'\n'
      + '    |     index 0 -> object with constructor \'Object\'\n    --- property \'back\' closes the circle',
  });
});

test('an error can be written as JSON', () => {
  assert.equal(JSON.stringify(new TypeError('t')), '{"type":"Error","name":"TypeError","message":"t"}');
});

test('dates have the name of their zone', () => {
  assert.equal(/^\w{3} Jan 0[456] 2024 \d\d:\d\d:03 GMT[-+]\d{4} \(.+\)$/.test(String(NOON)), true);
  assert.equal(String(new Date(NaN)), 'Invalid Date');
});

test('dates by locale', () => {
  const utc = { timeZone: 'UTC' };
  assert.equal(NOON.toLocaleString('en-US', utc), '1/5/2024, 12:07:03 PM');
  assert.equal(NOON.toLocaleDateString('de', utc), '5.1.2024');
  assert.equal(NOON.toLocaleDateString('sv-SE', utc), '2024-01-05');
  assert.equal(NOON.toLocaleDateString('en-US', { ...utc, dateStyle: 'full' }), 'Friday, January 5, 2024');
  assert.equal(NOON.toLocaleTimeString('en-US', { ...utc, timeStyle: 'short' }), '12:07 PM');
});

test('a time zone that is not here says so by name', () => {
  assert.throws(() => NOON.toLocaleString('en-US', { timeZone: 'Europe/Paris' }), /Europe\/Paris is not available/);
});

test('numbers by locale', () => {
  assert.equal((1234567.8915).toLocaleString(), '1,234,567.892');
  assert.equal((1.005).toLocaleString('en', { maximumFractionDigits: 2 }), '1.01');
  assert.equal((-5).toLocaleString('en', { style: 'currency', currency: 'EUR' }), '-€5.00');
  assert.equal((1e23).toLocaleString('de'), '100.000.000.000.000.000.000.000');
});

test('texts in the order of a dictionary', () => {
  const sorted = ['b', 'B', 'á', 'a', 'A', '10', '9', '_'].sort((a, b) => a.localeCompare(b));
  assert.equal(sorted.join(''), '_109aAábB');
  assert.equal('a10'.localeCompare('a9', undefined, { numeric: true }), 1);
  assert.equal('a'.localeCompare('Á', undefined, { sensitivity: 'base' }), 0);
});
