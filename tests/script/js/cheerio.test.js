const cheerio = require('/lib/cheerio');

const PAGE = `<!DOCTYPE html><html lang=en><head><title>T &amp; x</title><script>if (a<b) { x("</p>") }</script></head>
<body><!-- c --><h1 id="top">Hello <b>World</b></h1><ul id=list><li class="x one">1<li class="x">2<li data-n="5" data-foo-bar='{"a":1}'>3</ul>
<p>para <a href="/u?a=1&amp;b=2">link</a><p>second<br>line<table><tr><td>1<td>2<tr><td>3</table>
<form><input type=hidden name="csrf" value="tok"><input type=checkbox name=c checked><input type=checkbox name=d>
<select name=s><option value=1>one<option value=2 selected>two</select><textarea name=t>text</textarea><input type=submit name=go></form></body></html>`;

const page = () => cheerio.load(PAGE);
const texts = (set) => set.toArray().map((node) => page()(node).text().trim());

test('forgiving HTML is read: omitted end tags, void and raw elements, entities', () => {
  const $ = page();
  assert.equal($('title').text(), 'T & x');
  assert.equal($('script').html(), 'if (a<b) { x("</p>") }');
  assert.deepEqual(texts($('li')), ['1', '2', '3']);
  assert.equal($('p').length, 2);
  assert.equal($('p').last().find('br').length, 1);
  assert.equal($('a').attr('href'), '/u?a=1&b=2');
});

test('selectors choose in document order', () => {
  const $ = page();
  const found = {
    '#top': 1, '.x': 2, 'li.x.one': 1, 'ul > li': 3, 'ul li + li': 2, 'li ~ li': 2, 'h1, li': 4,
    'a[href^="/u"]': 1, '[name=csrf]': 1, '[data-n]': 1, '[class~=one]': 1, 'li:first-child': 1, 'li:last-child': 1,
    'li:nth-child(2n+1)': 2, 'li:not(.x)': 1, 'p:contains("second")': 1, 'ul:has(.one)': 1, 'option:selected': 1,
    ':checked': 2, 'td:first-of-type': 2, 'form :input': 6, 'nothing': 0,
  };
  for (const selector of Object.keys(found)) assert.equal($(selector).length, found[selector], selector);
});

test('selectors that cannot be read are refused', () => {
  assert.throws(() => page()('li:first'), 'unmatched pseudo-class :first');
  assert.throws(() => page()('a['), SyntaxError);
  assert.throws(() => page()('..x'), SyntaxError);
});

test('sets are walked and narrowed', () => {
  const $ = page();
  assert.deepEqual($('li').map((index, node) => $(node).text().trim()).get(), ['1', '2', '3']);
  assert.equal($('li').first().next().text(), '2');
  assert.equal($('li').eq(-1).prev().text(), '2');
  assert.equal($('li').parent().attr('id'), 'list');
  assert.equal($('b').closest('h1').length, 1);
  assert.equal($('li').filter('.x').length, 2);
  assert.equal($('li').first().siblings().length, 2);
  assert.ok($('li').is('.one'));
  assert.equal($('li').eq(1).index(), 1);
  const seen = [];
  $('li').each((index) => {
    seen.push(index);
    return index < 1;
  });
  assert.deepEqual(seen, [0, 1]);
});

test('values, data and forms are read', () => {
  const $ = page();
  assert.equal($('[name=csrf]').val(), 'tok');
  assert.equal($('select').val(), '2');
  assert.equal($('textarea').val(), 'text');
  assert.deepEqual($('li').last().data(), { n: 5, fooBar: { a: 1 } });
  assert.equal($('nothing').html(), null);
  assert.equal($('nothing').attr('x'), undefined);
  assert.deepEqual($('form').serializeArray().map(({ name }) => name), ['csrf', 'c', 's', 't']);
});

test('documents are changed and written', () => {
  const $ = cheerio.load('<ul><li>1</li></ul>');
  $('ul').append('<li class="n">2 < 3</li>').prepend('<li>0</li>');
  $('li').first().addClass('a b').removeClass('b').attr('k', 'v"');
  $('.n').after('<hr>').text('\u00e9');
  assert.equal($.html(), '<ul><li class="a" k="v&quot;">0</li><li>1</li><li class="n">&#xE9;</li><hr></ul>');
  $('li').remove();
  assert.equal($('ul').html(), '<hr>');
});

test('XML keeps its case and its empty elements', () => {
  const $ = cheerio.load('<A><B x="1"/><![CDATA[<z>]]></A>', { xmlMode: true });
  assert.equal($('B').attr('x'), '1');
  assert.equal($.xml(), '<A><B x="1"/><![CDATA[<z>]]></A>');
});
