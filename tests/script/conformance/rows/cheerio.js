// each: var show = function (f) { try { var v = f(); console.log(typeof v + ' ' + JSON.stringify(v, function (k, x) { return x === undefined ? '~undefined' : typeof x === 'function' ? '~function' : x !== x ? '~NaN' : x instanceof Error ? x.name + '~' + x.message : x; })); } catch (e) { console.log('threw ' + e.name + ': ' + e.message); } }; var cheerio = require('cheerio'), H = '<html><head><title>T</title></head><body><div id="d" class="a b"><p class="x">one</p><p>two <b>bold</b></p><ul><li data-n="1">1</li><li data-n="2" class="sel">2</li><li>3</li></ul></div><form action="/go"><input type="text" name="t" value="v"><input type="checkbox" name="c" checked><input type="hidden" name="h" value="1 2"><select name="s"><option value="1">One</option><option value="2" selected>Two</option></select><textarea name="ta">tt</textarea></form><a href="/x?a=1&amp;b=2" title="t">link</a><!-- c --></body></html>', $ = cheerio.load(H), T = function (s) { return $(s).map(function (i, e) { return $(e).text(); }).get(); }; show(function () { return (ROW); });
T('p')
T('#d p')
T('p + p')
T('li:first-child')
T('li:nth-child(2)')
T('li:nth-child(2n+1)')
T('li:nth-last-child(1)')
T('p:last-of-type')
T('b:only-child')
T('li:has(b)')
T('p:contains(two)')
T('li:first')
T('li:gt(0)')
T('li:even')
T(':header')
T('[data-n=1]')
T('[class~=b]').length
T('[href$="2"]')
T('[name!=t]').length
T('input:checked').length
T('input[type=text]').length
T(':checkbox').length
T('p, b')
T('body *').length
T(':root').length
T('li.sel, .x')
T('div:parent').length
T('')
T('p[')
T('p:nth-child(x)')
T('ul>li:nth-of-type(3)')
$('p').text()
$('nope').html()
$('nope').attr('x')
$('p').eq(1).html()
$('p').last().text()
$('p').get(0).tagName
$('p').get().length
$('p').toArray().length
$('p')[0].type
$('a').attr('href')
$('a').attr('nope')
$('a').attr({href: 'z', title: null}).attr()
$('a').removeAttr('href').attr()
$('a').prop('tagName')
$('[name=c]').prop('checked')
$('[name=c]').val()
$('[name=t]').val('new').val()
$('textarea').val()
$('li').data('n')
$('li').data('n', 5).data('n')
$('div').addClass('c d').attr('class')
$('div').removeClass().attr('class')
$('div').is('.a')
$('p').is(function (i, e) { return i === 1; })
$('.sel').index()
$('.sel').index('li')
$('.sel').prev().text()
$('.sel').parent()[0].name
$('.sel').parents('div').length
$('.sel').closest('div').attr('id')
$('li').eq(0).nextAll().length
$('li').eq(0).nextUntil(':last-child').length
$('ul').children('.sel').text()
$('#d').find('p').length
$('p').filter('.x').length
$('p').not('.x').text()
$('li').slice(0, -1).text()
$('p').find('b').end().length
$('li').has('b').length
(function () { var n = 0; $('li').each(function (i) { n += 1; if (i === 1) { return false; } }); return n; })()
$('li').map(function () { return $(this).text(); }).toArray()
$('li').map(function (i, e) { return $(e).text(); }).length
$('ul').append('<li>4</li>').html()
$('.sel').after('<li>a</li>').next().text()
$('.sel').remove() && $('ul').text()
$('ul').empty().html()
$('p').html('<i>x</i>').html()
$('<li>new</li>').appendTo('ul') && $('ul').text()
$('p').wrap('<section></section>').parent()[0].name
$('p').css('color', 'red').attr('style')
$('p').css()
$('form').serializeArray()
$.html().length
$.html($('p').first())
$.xml()
$.root().html().length
$.contains($('div')[0], $('p')[0])
cheerio.version
cheerio.load('text').html()
cheerio.load('<p>a').html()
cheerio.load('<table><tr><td>1').html()
cheerio.load('<br/><img src=x><hr>').html()
cheerio.load('a &amp; b &lt; &nbsp; é &copy; &foo; &#65; &#x42;').html()
cheerio.load('<p>é € 😀</p>').html()
cheerio.load('<p>&amp;&eacute;</p>', {decodeEntities: false}).html()
cheerio.load('<a b>y</a>').html()
cheerio.load('<script>if (a < b && c) {}</script>').html()
cheerio.load('<script>var x = 1;</script>')('script').html()
cheerio.load('<!DOCTYPE html><html></html>').html()
cheerio.load('<![CDATA[x]]>').html()
cheerio.load('<a><b/><c>1</c></a>', {xmlMode: true}).xml()
cheerio.load('<A><B c="1">x</B></A>', {xmlMode: true})('B').attr('c')
cheerio.load('<a><![CDATA[x<y]]></a>', {xmlMode: true})('a').text()
cheerio.load('<item><link>u</link><title>t</title></item>', {xmlMode: true})('link').text()
cheerio.load('<p> a </p>', {normalizeWhitespace: true}).html()
cheerio.load(Buffer.from('<p>x</p>')).html()
cheerio('<p>x</p>').text()
cheerio.load('<div a="1" a="2"></div>')('div').attr('a')
cheerio.load('<input value="">')('input').val()
cheerio.load('<select multiple><option selected>a<option selected>b</select>')('select').val()
$.fn === cheerio.prototype
$(undefined).length
$('p', $('ul')).length
$($('p')[0]).length
$('p').constructor === cheerio
$('p').text(null).text()
JSON.stringify($('title').text())
cheerio.load('<meta name="csrf" content="tok">')("meta[name='csrf']").attr('content')
cheerio.load('<a id="a.b">x</a>')('#a\\.b').text()
cheerio.load('<textarea><b>x</b></textarea>')('textarea').val()
cheerio.load('<p>1</p>2<p>3</p>').root().contents().length
cheerio.load('<form><form></form></form>').html()
cheerio.load('</p>').html()
cheerio.load('<a href="x>y">z').html()
cheerio.load('x < y > z').html()
cheerio.load('<a / b>c').html()
