// each: var d = new Date(2020, 1, 3, 14, 5, 6, 78), at = function (x) { return x.format('{yyyy}-{MM}-{dd} {HH}:{mm}:{ss}.{fff}'); }, out = [], v; try { v = ROW; } catch (e) { v = 'threw ' + e.name; } console.log(typeof v + ' ' + JSON.stringify(v));
['abc'.has('b'), 'abc'.has(/B/i), 'a.c'.has('.'), 'abc'.has('x'), '[x]'.has('[')]
['abc'.first(), 'abc'.first(2), 'abc'.last(), 'abc'.last(2), 'abc'.last(9), 'abc'.from(1), 'abc'.to(2), 'abc'.to()]
'a b  c'.words()
'abc'.chars()
'ab'.codes()
'a\nb\n\nc'.lines()
'a\n\nb'.paragraphs()
'aBa'.each('a')
'a1b2'.each(/\d/)
(function () { 'ab'.each(function (c, i) { out.push(c + i); }); return out; })()
'ab'.shift(1)
['  '.isBlank(), 'a'.isBlank(), ''.isBlank()]
['abc'.add('x'), 'abc'.add('x', 1), 'abc'.insert('x', -1), 'abcb'.remove('b'), 'abcb'.remove(/b/g)]
'abc'.reverse()
'  a   b \n c '.compact()
['a b'.dasherize(), 'aB'.dasherize(), 'AnHTMLFile'.underscore(), 'a-b c'.underscore(), 'foo_bar'.camelize(), 'foo bar'.camelize(false), 'fooBar'.spacify()]
['<p>a <b>b</b></p>'.stripTags(), '<p>a <b>b</b></p>'.stripTags('b'), '<p>a <b>b</b></p>'.removeTags('b'), 'a<br/>b'.removeTags('br')]
['abcdefgh ij'.truncate(5), 'abc def ghi'.truncate(6, false), 'abc def ghi'.truncate(6, true, 'left'), 'abc def ghi'.truncate(6, true, 'middle'), 'abc'.truncate(5), 'abcdef'.truncate(3, true, 'right', '!')]
['a'.pad('-', 2), 'a'.padLeft('0', 2), 'a'.padRight('.', 3)]
['5'.toNumber(), '1,234.5'.toNumber(), 'ff'.toNumber(16), 'x'.toNumber(), '08'.toNumber()]
['hELLO wORLD'.capitalize(), 'hello big world'.capitalize(true), "it's me".capitalize(true), ''.capitalize()]
['{a} and {b}'.assign({a: 1, b: 2}), '{1} {2}'.assign('x', 'y'), '{z}'.assign({a: 1})]
['a.b*c'.escapeRegExp(), 'a b&c'.escapeURL(), 'a b&c'.escapeURL(true), 'a%20b'.unescapeURL(), '<a href="x">\'&/'.escapeHTML(), '&lt;a&gt;&amp;'.unescapeHTML()]
['user:pass'.encodeBase64(), 'dXNlcjpwYXNz'.decodeBase64()]
['ab'.repeat(3), 'abc'.startsWith('B', 1, false), 'abc'.endsWith('C', 3, false), 'abc'.startsWith(/[ab]/), 'abc'.startsWith('a'), 'abc'.endsWith('c')]
['employee_salary'.humanize(), 'author_id'.humanize(), 'man from the boondocks'.titleize(), 'x-men: apocalypse'.titleize(), 'Hello, World!'.parameterize(), 'post'.pluralize(), 'city'.pluralize(), 'box'.pluralize(), 'cities'.singularize(), 'posts'.singularize(), 'boxes'.singularize(), 'person'.pluralize()]
[[1, 2, 3].first(), [1, 2, 3].first(2), [1, 2, 3].last(), [1, 2, 3].last(2), [1, 2, 3].from(1), [1, 2, 3].to(2), [].first(), [].last()]
[[1, 1, 2].unique(), [{a: 1}, {a: 1}].unique(), [{a: 1, b: 1}, {a: 1, b: 2}].unique('a'), [1, [2, [3]]].flatten(), [1, [2, [3]]].flatten(1), [1].union([2, 1], [3]), [1, 2, 3].intersect([2, 3]), [1, 2, 3].subtract([2]), [1, 2, 3].subtract([2], [3])]
[[1, null, undefined, NaN, '', 0, false].compact(), [1, null, '', 0, false].compact(true), [1, [null, 2]].compact()]
[[3, 1, 2].min(), [3, 1, 2].max(), [{a: 2}, {a: 1}].min('a'), [{a: 2}, {a: 3}].max(function (x) { return x.a; }), [{a: 2}, {a: 2}].max('a', true), [1, 1, 2].most(), [1, 1, 2].least(), [].max()]
[[1, 2].sum(), [{a: 1}, {a: 2}].sum('a'), [].sum(), [1, 2].average(), [{a: 1}, {a: 2}].average('a'), ['a', 'b'].sum()]
[[].isEmpty(), [null].isEmpty(), [0].isEmpty(), [1].isEmpty()]
[[{a: 2}, {a: 1}].sortBy('a'), [1, 2].sortBy(function (x) { return -x; }), ['b', 'A', 'c'].sortBy(), [1, 2].sortBy(undefined, true)]
[[1, 2, 3].inGroupsOf(2), [1, 2, 3].inGroups(2), [1, 2, 3].inGroups(2, 0), [1, 2, 3].inGroupsOf(2, 0)]
[[1, 2].add(3), [1, 2].add([3, 4]), [1, 2].insert(9, 0), [1, 2, 1].remove(1), ['a', 'b'].remove(/a/), [1, 2, 3].removeAt(1), [1, 2, 3, 4].removeAt(1, 2), [1, 2].include(3), [1, 2, 1].exclude(1)]
[[1, 2, 1].count(1), [1, 2].count(), [1, 2, 3].findAll(function (x) { return x > 1; }), [{a: 1}, {a: 2}].findAll({a: 1}), ['a', 'b'].findAll(/a/)]
[[{a: 1}, {a: 2}].groupBy('a'), [1, 2, 3].groupBy(function (x) { return x % 2; }), ['a', 'bb'].groupBy('length')]
[[1, 2].all(1), [1, 1].all(1), [1, 2].any(2), [1, 2].none(3), [1, 2].none(1), [1, 2].any(function (x) { return x > 1; })]
(function () { [1, 2, 3].each(function (x, i) { out.push([x, i]); if (x === 2) return false; }); return out; })()
(function () { return [1, 2, 3].each(function (x) { out.push(x); }, 1); })()
[[{a: 1}].map('a'), ['a', 'bc'].map('length'), ['a'].map('toUpperCase'), [1, 2].filter(1), [{a: 1}, {a: 2}].filter({a: 1}), ['a', 'b'].some('a'), ['a', 'b'].every(/[ab]/), [1, 2].map(String), [1, 2].filter(Boolean)]
[(5).isEven(), (5).isOdd(), (4).isEven(), (9).isMultipleOf(3), (5).isInteger(), (5.5).isInteger()]
[(1234567.891).format(), (1234.5).format(2), (1234.5678).format(2, ' ', ','), (-1234).format(), (0.5).format(1), (999).format()]
[(255).hex(), (5).hex(2), (5).pad(3), (-5).pad(3), (5).pad(2, true), (65).chr(), (5).toNumber()]
[(1).ordinalize(), (2).ordinalize(), (3).ordinalize(), (11).ordinalize(), (22).ordinalize(), (113).ordinalize()]
[(1.2345).round(2), (1234).round(-2), (1.29).floor(1), (1.21).ceil(1), (-5).abs(), (2).pow(3), (9).sqrt(), (100).log(10)]
[(1000).abbr(), (1234567).abbr(1), (1500).bytes(), (1048576).bytes(1), (1000).metric(), (0.001).metric()]
(function () { (3).times(function (i) { out.push(i); }); return [out, (2).upto(5), (5).downto(3), (1).upto(9, null, 4)]; })()
[(2).days(), (1).hour(), (30).seconds(), (1).week(), (5).minutes(), (1).year(), (1).month(), (7).milliseconds()]
[at((2).daysAfter(d)), at((3).hoursBefore(d)), at((1).monthAfter(d)), at((1).yearBefore(d)), at((2).weeksAfter(d))]
[(1000).duration(), (3600000).duration(), (90000).duration(), (172800000).duration()]
at(d)
[d.format(), d.format('short'), d.format('long'), d.format('full'), d.short(), d.long(), d.full()]
d.format('{yyyy}-{MM}-{dd}T{HH}:{mm}:{ss}')
[d.format(Date.ISO8601_DATE), d.format('ISO8601_DATE'), Date.RFC1123, Date.ISO8601_DATETIME]
new Date(NaN).format('{yyyy}')
[at(new Date(d).addDays(1)), at(new Date(d).addMonths(1)), at(new Date(d).addYears(-1)), at(new Date(d).addHours(10)), at(new Date(d).addMinutes(55)), at(new Date(d).addSeconds(54)), at(new Date(d).addWeeks(2)), at(new Date(d).addMilliseconds(5))]
[at(new Date(2020, 0, 31).addMonths(1)), at(new Date(2020, 2, 31).addMonths(-1)), at(new Date(2020, 1, 29).addYears(1)), at(new Date(2020, 10, 30).addMonths(3))]
[at(new Date(d).advance({days: 1, hours: 2})), at(new Date(d).rewind({month: 1})), at(new Date(d).advance(1000)), at(new Date(d).advance(1, 2, 3)), at(new Date(d).advance('2 days'))]
(function () { var x = new Date(d); return [x.addDays(1) === x, at(x)]; })()
[at(new Date(d).beginningOfDay()), at(new Date(d).beginningOfWeek()), at(new Date(d).beginningOfMonth()), at(new Date(d).beginningOfYear())]
[at(new Date(d).endOfDay()), at(new Date(d).endOfWeek()), at(new Date(d).endOfMonth()), at(new Date(d).endOfYear())]
[at(new Date(d).set({hours: 1})), at(new Date(d).set({hours: 1}, true)), at(new Date(d).set({year: 2019, month: 3, day: 4})), at(new Date(d).set({month: 1, date: 30})), at(new Date(d).set({weekday: 5})), at(new Date(d).set({day: 1}, true)), at(new Date(d).set(5e11))]
[at(new Date(d).reset()), at(new Date(d).reset('month')), at(new Date(d).reset('minutes')), at(new Date(d).reset('days'))]
[d.daysInMonth(), d.isLeapYear(), d.getISOWeek(), d.getWeekday(), new Date(2021, 0, 3).getISOWeek(), d.isValid(), new Date(NaN).isValid()]
[d.daysSince('2020-02-01'), d.hoursSince(new Date(2020, 1, 3)), d.monthsSince(new Date(2019, 1, 3)), d.yearsSince(new Date(2018, 1, 3)), d.daysUntil(new Date(2020, 1, 10)), d.minutesSince(d), d.weeksUntil(new Date(2020, 2, 3))]
[d.iso() === d.toISOString(), d.clone().getTime() === d.getTime(), d.clone() !== d]
[at(Date.create(2020, 1, 3)), at(Date.create('2020-02-03')), at(Date.create('2020-02-03T04:05:06')), Date.create(5).getTime(), Date.create('2020-02-03T04:05:06Z').toISOString(), at(Date.create({year: 2020, month: 1, day: 3}))]
[Object.size({a: 1, b: 2}), Object.map({a: 1}, function (k, v) { return v + 1; }), Object.isEmpty({}), Object.sum({a: 1, b: 2}), Object.has({a: 1}, 'a'), Object.equal({a: [1]}, {a: [1]}), Object.count({a: 1, b: 1}, 1)]
[Object.merge({a: 1}, {b: 2}), Object.merge({a: {b: 1}}, {a: {c: 2}}, true), Object.merge({a: 1}, {a: 2}, false, false), Object.clone({a: 1}), Object.clone([1])]
[Object.select({a: 1, b: 2}, 'a'), Object.reject({a: 1, b: 2}, 'a'), Object.select({ab: 1, b: 2}, /^a/), Object.toQueryString({a: 1, b: [1, 2], c: {d: 'x y'}}), Object.fromQueryString('a=1&b=x&c[]=1&c[]=2&d[e]=true')]
[Object.isArray([]), Object.isString('a'), Object.isNumber(1), Object.isFunction(String), Object.isDate(d), Object.isRegExp(/x/), Object.isBoolean(true), Object.isObject({}), Object.isObject([]), Object.isNaN(NaN), Object.isNaN('x')]
[Object.find({a: 1, b: 2}, 2), Object.findAll({a: 1, b: 2}, 2), Object.any({a: 1}, 1), Object.all({a: 1}, 1), Object.none({a: 1}, 2), Object.min({a: 3, b: 1}), Object.max({a: 3, b: 1}), Object.average({a: 1, b: 3})]
(function () { Object.each({a: 1}, function (k, v) { out.push(k, v); }); return out; })()
[/a/gi.getFlags(), String(/a/.addFlag('g')), String(/a/gi.removeFlag('g')), String(/a/g.setFlags('i'))]
[function (a, b) { return a + b; }.fill(1)(2), function (a, b) { return a - b; }.fill(undefined, 1)(5), (function () { var n = 0, f = function () { return ++n; }.once(); f(); return f(); })(), typeof function () {}.after(2), typeof function () {}.delay]
(function () { for (var k in []) out.push(k); for (var k in {}) out.push(k); for (var k in 'a') out.push(k); return out; })()
[Object.keys(Array.prototype).length, Object.keys(String.prototype).length, 'first' in [], [].hasOwnProperty('first')]
(function () { var l = [1]; l.first = 5; return [l.first, Object.keys(l), [2].first()]; })()
[typeof [].first, typeof 'a'.words, typeof (5).days, typeof d.addDays, typeof Date.create, typeof Object.size, typeof [].nope]
