// each: var d = new Date(2020, 1, 3, 14, 5, 6, 78), at = function (x) { return x.format('{yyyy}-{MM}-{dd} {HH}:{mm}:{ss}.{fff}'); }, out = [], c = function () { return new Date(d); }, f = function (x) { return x > 1; }, v; try { v = ROW; } catch (e) { v = 'threw ' + e.name; } console.log(typeof v + ' ' + JSON.stringify(v));
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
[at(Date.create('January 5, 2020')), at(Date.create('January 5, 2020 3:45pm')), at(Date.create('5 January 2020'))]
[at(Date.create('Jan 5 2020')), at(Date.create('5th of January 2020')), at(Date.create('January 2020'))]
[at(Date.create('2020')), at(Date.create('2020-02')), at(Date.create('2020-02-03 04:05'))]
[at(Date.create('2020-02-03 04:05:06')), at(Date.create('2020-02-03T04:05:06.789')), at(Date.create('2020-02-03T04:05:06.789Z'))]
[at(Date.create('2020-02-03T04:05:06+02:00')), at(Date.create('2020-02-03T04:05:06-0530')), at(Date.create('20200203'))]
[at(Date.create('2020/02/03')), at(Date.create('2/3/2020 4:05pm')), at(Date.create('02-03-2020'))]
[at(Date.create('2.3.2020')), at(Date.create('25/12/2020')), at(Date.create('Monday, February 3, 2020'))]
[at(Date.create('Feb 3, 2020 at 4am')), at(Date.create('/Date(1580702706078)/')), at(Date.create(' 2020-02-03 '))]
[at(Date.create(1580702706078)), at(Date.create(2020, 1)), at(Date.create(2020, 1, 3, 4, 5, 6, 7))]
[at(Date.create('1580702706078')), at(Date.create('')), at(Date.create({year: 2020}))]
[at(Date.create({year: 2020, month: 5, day: 6, hour: 7, minute: 8})), at(Date.create({years: 2020, months: 5, days: 6})), at(Date.create('2020-02-03', 'en'))]
[at(Date.create('2020-034')), at(Date.create('Feb 3rd, 2020')), at(Date.create('2020-02-03T04:05'))]
[at(Date.create('2020-02-03T04')), at(Date.create('2020-02-03T04:05:06.78912Z')), at(Date.create('Thursday July 3rd, 2008 12:32am'))]
[d.format('{d} {d} {dd} {dd}'), d.format('{yyyy}-{MM}-{dd} {yyyy}'), d.format('{yyyy}{MM}{dd}{HH}{mm}{ss}{fff}'), d.format('yyyy-MM-dd')]
[d.format('YYYY-MM-DD'), d.format('{dow}, {mon} {ord}'), d.format('{Weekday} {Month}'), d.format('{WEEKDAY} {MONTH}')]
[d.format('{DOW} {MON}'), d.format('{weekday2} {month2}'), d.format('{h}:{mm} {TT}'), d.format('{hh}:{mm}{t}')]
[d.format('{12hr}:{mm}{tt}'), d.format('{T}'), d.format('{tz} {isotz}'), d.format('{z}')]
[d.format('{zz}'), d.format('{zzz}'), d.format('{isotimezone}'), d.format('{timezone}')]
[d.format('{f}'), d.format('{ff}'), d.format('{fff}'), d.format('{ffff}')]
[d.format('{yyy}'), d.format('{yy}'), d.format('{year}'), d.format('{y}')]
[d.format('{day}/{M}/{yy}'), d.format('{date}'), d.format(''), d.format(null)]
[d.format(Date.RFC1123), d.format(Date.RFC1036), d.format('RFC1123'), d.format(Date.ISO8601_DATETIME)]
[d.format('ISO8601_DATETIME'), d.format('iso'), d.format('relative'), d.format(function () { return '{yyyy}'; })]
[d.format(function () { return ''; }), d.format('long', 'en')]
[at(c().addDays(1.5)), at(c().addDays('2')), at(c().addDays())]
[at(c().addDays(0)), at(c().addDays(null)), at(c().addDays(-40))]
[at(c().addDays(1, true)), at(c().addHours(1.5)), at(c().addHours(2, true))]
[at(c().addMonths(1, true)), at(c().addMonths(13)), at(c().addMonths(-14))]
[at(c().addMonths('1')), at(new Date(2020, 11, 31).addMonths(2)), at(new Date(2020, 4, 31).addMonths(-3))]
[at(new Date(2020, 1, 29).addYears(4)), at(new Date(2020, 1, 29).addMonths(12)), at(c().addWeeks(-1))]
[at(c().addWeeks(1, true)), at(c().addYears(1, true)), at(c().addMinutes(90).addSeconds(-90))]
[at(c().advance({weeks: 1, days: 2})), at(c().advance({day: 1, week: 1})), at(c().advance({years: 1, months: 1, days: 1, hours: 1, minutes: 1, seconds: 1, milliseconds: 1}))]
[at(c().advance('1 week')), at(c().advance('3 months')), at(c().advance('day'))]
[at(c().advance('2days')), at(c().advance('Days')), at(c().advance('1 week', true))]
[at(c().advance({hours: 1}, true)), at(c().advance({date: 1})), at(c().rewind('2 hours'))]
[at(c().rewind({weeks: 1})), at(c().rewind(5000)), at(c().rewind(1, 1))]
[at(c().rewind({days: 1}, true)), at(c().advance(5000)), at(c().advance({}))]
at(new Date('2020-02-03').set({hour: 5}))
new Date(2020, 0, 1, 0, 0).format('{h} {hh}')
new Date(2020, 0, 1, 0, 0).format('{12hr}{tt}')
new Date(2020, 0, 1, 12, 0).format('{h}{tt}')
new Date(2020, 0, 21).format('{ord}')
new Date(99, 0, 21).format('{yyyy}')
new Date(NaN).relative()
new Date(NaN).short()
[d.short('en'), d.long()]
[d.getUTCOffset(), d.getUTCOffset(true), d.isUTC()]
at(c().set({year: 2000}))
at(c().set({year: 2000}, true))
at(c().set({month: 0}, true))
at(c().set({minute: 3}, true))
at(c().set({week: 1}))
at(c().set({week: 10, weekday: 1}))
at(c().set({weekday: 0}))
at(c().set({weekday: 6}, true))
at(c().set({days: 5, hours: 3}))
at(c().set(2021, 2, 3))
at(c().set(2021, 2, 3, 4))
at(c().set({date: 31, month: 0}))
at(c().set({month: 1, day: 31}))
at(c().set({millisecond: 5}))
at(c().set({}, true))
at(c().set({hour: 25}))
at(c().setWeekday(1))
c().setWeekday()
[c().setISOWeek(5), c().setISOWeek()]
at(c().reset('year'))
at(c().reset('week'))
at(c().reset('weeks'))
at(c().reset('hour'))
at(c().reset('second'))
at(c().reset('millisecond'))
at(c().reset('date'))
at(c().reset('day'))
at(c().reset('nope'))
at(c().beginningOfWeek())
at(new Date(2020, 1, 2).beginningOfWeek())
at(new Date(2020, 1, 8, 5).endOfWeek())
at(new Date(2019, 1, 8).endOfMonth())
at(c().beginningOfMonth().addDays(-1).endOfDay())
at(c().beginningOfISOWeek())
typeof c().endOfHour
[c().isBefore('2020-02-04'), c().isAfter('2020-02-03'), c().isAfter('2020-02-03T14:05:06'), c().isBefore()]
[c().isAfter('nonsense'), c().isBefore('nonsense'), c().isBetween('2020-02-01', '2020-03-01'), c().isBetween('2020-03-01', '2020-02-01')]
[c().isBetween('2020-02-03T14:05:06.078', '2020-03-01'), c().isBetween('2020-02-03T14:05:06.078', '2020-03-01', 5)]
[c().is('2020-02-03'), c().is('2020'), c().is('2020-02'), c().is('2019'), c().is('February 2020'), c().is('2020-02-03 14:05')]
[c().is('Monday'), c().is('weekday'), c().is('weekend'), c().is('future'), c().is('today'), c().is('tuesday'), c().is('March')]
[c().is(c()), c().is(d.getTime()), c().is(d.getTime() + 5), c().is(d.getTime() + 5, 10), c().is(new Date(0))]
[c().isSunday(), c().isMonday(), c().isJanuary(), c().isFebruary(), c().isWeekday(), c().isWeekend(), c().isFuture(), c().isPast()]
[new Date(2021, 0, 1).getISOWeek(), new Date(2020, 11, 31).getISOWeek(), new Date(2019, 11, 30).getISOWeek(), new Date(2023, 0, 1).getISOWeek()]
[c().daysInMonth(), new Date(2019, 1, 1).daysInMonth(), new Date(2019, 11, 1).daysInMonth(), new Date(1900, 0, 1).isLeapYear(), new Date(2000, 0, 1).isLeapYear()]
[c().daysSince('2020-01-01'), c().daysUntil('2020-03-01'), c().monthsUntil('2020-05-03'), c().yearsUntil('2030-02-03'), c().weeksSince('2020-01-01')]
[c().millisecondsSince(new Date(2020, 1, 3)), c().secondsSince(new Date(2020, 1, 3)), c().minutesUntil(new Date(2020, 1, 4)), c().hoursUntil(new Date(2020, 1, 4))]
[c().monthsSince('2020-01-04'), c().monthsSince('2020-01-03'), new Date(2020, 2, 31).monthsSince('2020-02-29'), c().yearsSince('2019-02-04'), c().daysSince(c())]
[c().monthsSince('2018-11-30'), c().daysSince('nonsense'), c().daysSince('2020-02-05')]
[c().clone() instanceof Date, at(c().clone()), c().iso(), c().getWeekday(), c().getUTCWeekday()]
[new Date(d).utc() instanceof Date, new Date(d).utc().isUTC(), new Date(d).utc(true).format('{HH}'), new Date(d).utc(false).isUTC()]
[c().toISOString(), c().toJSON(), String(c().toLocaleDateString === undefined)]
[typeof c().addDays, c().addDays(1) instanceof Date, Object.keys(c().addDays(1)), JSON.stringify(c().addDays(1))]
[Object.keys(c()), Object.keys(c().utc()), JSON.stringify({d: c().utc()})]
Object.keys(Date)
[(5).daysAfter('2020-02-03').iso(), (5).daysBefore('2020-02-03').iso(), (1).monthAfter(new Date(2020, 0, 31)).iso(), (2).yearsBefore(d).iso()]
[(5).minutesAfter(d).iso(), (5).secondsBefore(d).iso(), (100).millisecondsAfter(d).iso(), (1).weekBefore(d).iso(), (1).dayAfter(d).iso(), (1).hourAfter(d).iso()]
[(1.5).hours(), (0).days(), (-1).days(), (1).day(), (1.5).months(), (0.5).seconds(), (NaN).days()]
[(0).duration(), (500).duration(), (1).duration(), (45000).duration(), (6048e5).duration(), (31557600000).duration(), (2629800000 * 3).duration(), (-5000).duration()]
[(1000).duration('en'), (59999).duration(), (3599999).duration(), (86399999).duration()]
[{a: 1}, {a: 2}].find({a: 2})
['a', 'b'].find('b')
['a', 'b'].find(/b/)
['a', 'b'].findIndex('b')
['a', 'b'].findIndex(/b/)
[1, 2, 3].find(function (x) { return x > 1; })
[1, 2].at(5)
[1, 2].at(-1)
[1, 2, 3].at(0, 2)
[1, 2].at(1, true)
'abc'.at(1)
'abc'.at(-1)
'abc'.at(9)
'abc'.at(0, 2)
[1, 2, 3].includes(2)
[1, [2]].flat
[[1, 2, 3].first(0), [1, 2, 3].first(-1), [1, 2, 3].last(0), [1, 2, 3].last(5), [1, 2, 3].from(-1), [1, 2, 3].to(-1), [1, 2, 3].from(), [1, 2, 3].to()]
[['b', 'a'].min(), ['b', 'aa'].max('length'), [{a: 1}].min('b'), [].min(), [1, 2].min(true), [3, 4, 4].max(undefined, true)]
[[1, null].sum(), [null, 1].max(), ['1', 2].sum(), [{a: 1}, {}].sum('a'), [[1], [2, 3]].sum('length')]
[[1, 2, 2].most(), ['a', 'b', 'b'].most(function (x) { return x; }), [{a: 1}, {a: 1}, {a: 2}].most('a'), [1, 1, 2].least(), [].most(), [1, 1, 2, 2].most(null, true), [1, 2].least(null, true)]
[['b', 'a', 'C', 'á', 'z1', 'z10', 'z2'].sortBy(), ['_a', 'a', 'B', '1'].sortBy(), [10, 9, 1].sortBy(), [{n: 'b'}, {n: 'A'}].sortBy('n')]
[[true, false].sortBy(), [[2, 1], [1, 5]].sortBy(), [{a: {b: 1}}].sortBy('a.b'), ['aa', 'b'].sortBy('length'), ['aa', 'b'].sortBy('length', true), [undefined, 1, null].sortBy()]
[[1, 2, 3, 4].inGroups(3), [1, 2].inGroups(4), [].inGroups(2), [1, 2, 3].inGroupsOf(5), [].inGroupsOf(2), [1, 2, 3].inGroupsOf(0), [1, 2, 3].inGroupsOf(2, undefined), [1, 2].inGroupsOf()]
[[1, 2, 3].count(f), ['a', 'b', 'a'].count('a'), ['a', 'b'].count(/[ab]/), [{a: 1}, {a: 1}].count({a: 1}), [undefined, 1].count(undefined)]
[[1, 2, 3].remove(f), [1, 2, 3].remove(1, 2), ['a', 'b'].remove('a'), [{a: 1}, {b: 1}].remove({a: 1}), [1].remove(), [1, 2, 3].remove([1, 2])]
[[1, 2, 3].exclude(f), [1, 2, 3].exclude(1, 2), [1, 2].include([3, 4]), [1, 2].include(9, 0), [1, 2].add('x', 1), [1, 2].add([9, 8], 1), [1, 2].add(5, -1), [1, 2].insert(7)]
[[1, 2, 3].removeAt(), [1, 2, 3].removeAt(5), [1, 2, 3].removeAt(-1), [1, 2, 3].removeAt(0, 1), [1, 2, 3].removeAt(1, 9)]
[[1, 2].union(3), [1, 2].union([2, 3], 4), [1, 2].intersect(2), ['a', 'b'].intersect('b', 'a'), [1, 2].subtract(1), [1, 1, 2].subtract([1]), [{a: 1}].intersect([{a: 1}]), [{a: 1}].subtract([{a: 1}]), [1, '1'].unique(), [null, null, undefined].unique()]
[[1, [2, [3, [4]]]].flatten(), [1, [2, [3, [4]]]].flatten(1), [1, [2, [3, [4]]]].flatten(0), [[], [1]].flatten(), [{a: 1}, {a: 1}].unique('a'), ['a', 'A'].unique(function (x) { return x.toLowerCase(); }), [NaN, NaN].unique().length, [[1], [1]].unique()]
[[0, 1, null, '', NaN, undefined, false].compact(), [0, 1, null, '', NaN, false].compact(true), [[null, 1], [0, false]].compact(true), [].compact()]
[[1, 2].all(f), [2, 3].all(f), [].all(f), [1].any(f), [].any(f), [1].none(f), [].none(f), ['a'].all('a'), [{a: 1}].any({a: 1}), [/a/].any(/a/), [1].all(), [0].any()]
[[1, 2].none(), [1, 2].every(1), ['a'].some(/a/), [{a: 1, b: 2}].some({a: 1}), [new Date(5)].any(new Date(5)), [[1]].any([1])]
[[1, 2, 3].groupBy(f), ['a', 'b', 'a'].groupBy(), [{a: {b: 1}}].groupBy('a'), [{a: 1}, {}].groupBy('a')]
(function () { [{a: 1}, {a: 2}].groupBy('a', function (k, g) { out.push([k, g]); }); return out; })()
(function () { [1, 2, 3].each(function (x, i, l) { out.push([x, i, l.length, this.length]); }, 1); return out; })()
(function () { [1, 2, 3].each(function (x) { out.push(x); }, 1, true); return out; })()
(function () { [1, 2, 3].each(function (x) { out.push(x); }, -1); return out; })()
[1, 2].each()
[[1, 2].clone(), [[1]].clone()[0] === 1, [].isEmpty(), ['', 0].isEmpty(), [undefined].isEmpty()]
[[{a: 1}].map('b'), [1, 2].map(), [[1, 2], [3]].map('length'), ['a'].map('toUpperCase'), [{f: function () { return 5; }}].map('f'), [1.5].map(Math.floor)]
[[1, 2].filter(), ['a', 'b'].filter(/a/), ['a', 'b'].filter('b'), [{a: 1}, {a: 2}].filter({a: f}), [1, 2, 3].filter([1])]
[[3, 1, 2].average(), [].average(), [{a: 2}, {a: 4}].average('a'), [1, 2].sum(function (x) { return x * 2; })]
[[1, 2, 3].findAll(2), [1, 2, 3].findAll(f, 2), [1, 2, 3].findAll(f, 1, true), [1, 2, 3].indexOf(2)]
[['a,b'.words(), 'a-b c'.words().length, ''.words(), ' a '.words(), ''.chars(), ''.lines(), 'a\r\nb'.lines(), ''.codes(), ''.each()]]
[['abc'.first(0), 'abc'.first(-1), 'abc'.last(0), 'abc'.from(-2), 'abc'.to(-1), 'abc'.from(), ''.first(), ''.last(), 'abc'.from('b'), 'abc'.to('b')]]
['abc'.add('d'), 'abc'.add('d', -1), 'abc'.add('x', 0), 'abc'.insert('x', 9), 'abc'.remove('x'), 'a.b'.remove('.'), 'abab'.remove(/a/g), 'abc'.remove()]
['hello world'.capitalize(), 'HELLO'.capitalize(), 'hello world-wide web'.capitalize(true), ' a'.capitalize(), 'éa'.capitalize(), '1abc'.capitalize(), 'hello_world'.capitalize(true)]
['fooBar'.underscore(), 'FooBar'.underscore(), 'HTMLParser'.underscore(), 'foo-bar'.underscore(), 'foo bar'.underscore(), 'fooBar2'.underscore(), 'foo2Bar'.underscore()]
['fooBar'.dasherize(), 'foo_bar'.dasherize(), 'Foo Bar'.dasherize(), 'foo-bar'.camelize(), 'foo-bar'.camelize(false), 'FooBar'.camelize(false), 'a_long_name'.camelize(), 'foo bar baz'.camelize(false)]
['foo_bar'.spacify(), 'foo-bar'.spacify(), 'FooBar'.spacify(), 'fooBar'.humanize(), 'foo_id'.humanize(), ''.humanize(), 'foo-bar'.titleize(), 'the_lord_of_the_rings'.titleize(), 'a.b c'.titleize()]
['hello there'.truncate(5), 'hello there'.truncate(8), 'hello there'.truncate(8, false), 'hello there'.truncate(8, true, 'left'), 'hello there'.truncate(8, false, 'left'), 'hello there big'.truncate(9, false, 'middle'), 'hello'.truncate(3, true, 'right', ''), 'hello there'.truncate(3, false), 'hello'.truncate(0)]
['a'.pad('-'), 'a'.pad(), 'a'.padLeft('0'), 'a'.padLeft('0', 3), 'a'.padRight('0', 3), 'a'.pad('ab', 2), 'a'.pad('-', 0), 'a'.pad(5, 1), 'a'.padLeft(), 'a'.padStart(3)]
(function () { try { return 'a'.pad('-', -1); } catch (e) { return e.name; } })()
['ab'.repeat(0), 'ab'.repeat(2), 'abc'.reverse(), 'a b'.shift(1), 'ab'.shift(-1), 'ab'.shift()]
(function () { try { return 'ab'.repeat(-1); } catch (e) { return e.name; } })()
[' '.isBlank(), '\n\t'.isBlank(), '0'.isBlank(), '\u00a0'.isBlank()]
['a  b'.compact(), '\n a \n b'.compact(), 'a\u3000b'.compact()]
['12px'.toNumber(), ' 5'.toNumber(), '1.5'.toNumber(), '-3'.toNumber(), '1e3'.toNumber(), '0x10'.toNumber(), '0b11'.toNumber(2), ''.toNumber(), '1,000,000'.toNumber(), '٣'.toNumber(), '１２'.toNumber(), '10'.toNumber(2)]
['{1} {2} {3}'.assign('a', 'b'), '{a}'.assign({a: null}), '{a.b}'.assign({a: {b: 1}}), '{0}'.assign('x'), '{1}'.assign(['q']), '{a} {1}'.assign({a: 1}, 'z'), '{{a}}'.assign({a: 1}), '{a}'.assign('x', {a: 2}), '{a}{a}'.assign({a: 0})]
['<b>x</b>'.stripTags(), '<b>x</b><i>y</i>'.stripTags('b', 'i'), '<b>x</b><i>y</i>'.stripTags(['b']), '<br/>x'.stripTags(), '<a href="x">y</a>'.stripTags('a'), 'a < b'.stripTags(), '<B>x</B>'.stripTags('b'), '<bb>x</bb>'.stripTags('b')]
['<b>x</b>y'.removeTags(), '<b>x</b><i>y</i>'.removeTags('b', 'i'), '<br/>x'.removeTags(), '<img>x'.removeTags('img'), '<b><b>x</b></b>'.removeTags('b'), '<p>a<b>x</b></p>z'.removeTags('b')]
['<>&"\'/'.escapeHTML(), '&lt;&gt;&amp;&quot;&apos;&#x2f;&#39;&#47;'.unescapeHTML(), '&amp;lt;'.unescapeHTML(), '&nbsp;'.unescapeHTML(), '&amp;amp;'.unescapeHTML()]
['http://a.b/c d?e=f&g'.escapeURL(), 'http://a.b/c d?e=f&g'.escapeURL(true), 'a%20b%26'.unescapeURL(), 'a%20b%26'.unescapeURL(true)]
(function () { try { return '%'.unescapeURL(); } catch (e) { return e.name; } })()
['a\n\nb\n\n\nc'.paragraphs(), 'ab'.each('b'), 'abc'.each(/[ab]/g), 'aXbX'.each('x'), 'abc'.each(function (c) { return c + '!'; }), 'ab'.chars(function (c) { return c + '1'; }), 'a b'.words(function (w) { return w.length; }), 'ab'.codes(function (c) { return c; })]
['abc'.has('b'), 'abc'.has('B'), 'abc'.has(/B/i), 'abc'.has(''), 'abc'.has(), 'a1'.has(1), 'a+b'.has('+b'), 'null'.has(null), '[]'.has([])]
['Hello World'.parameterize(), 'hello_world'.parameterize(), 'Ünï code!'.parameterize(), 'a--b'.parameterize(), 'a b'.parameterize('_'), ' a '.parameterize(), "it's".parameterize()]
[(1).ordinalize(), (0).ordinalize(), (-1).ordinalize(), (21).ordinalize(), (12).ordinalize(), (112).ordinalize(), (1.5).ordinalize(), (103).ordinalize()]
[(5).pad(), (5).pad(2), (-5).pad(2), (5.5).pad(3), (0).pad(2), (100).pad(2), (255).pad(4, false, 16), (5).pad(3, true), (5.25).pad(4, true)]
[(0).isEven(), (0).isOdd(), (-1).isOdd(), (1.5).isEven(), (1.5).isOdd(), (NaN).isEven(), (NaN).isOdd(), (10).isMultipleOf(5), (10).isMultipleOf(3), (10).isMultipleOf(0), (0).isMultipleOf(5), (1.0).isInteger(), (NaN).isInteger(), (Infinity).isInteger()]
[(1.005).round(2), (1.5).round(), (-1.5).round(), (15).round(-1), (1.23456).round(3), (1.25).ceil(1), (1.25).floor(1), (-1.25).ceil(1), (123).ceil(-1), (123).floor(-2), (1.255).round(2), (5).round(2)]
[(3).upto(1), (1).downto(3), (1).upto(3, null, 0.5), (1).upto(10, null, 3), (10).downto(1, null, 3), (1).upto(1), (1.5).upto(3)]
(function () { (1).upto(3, function (n) { out.push(n); }); (3).downto(1, function (n, i) { out.push([n, i]); }); return out; })()
(function () { var r = (3).times(function (i) { out.push(i); return i; }); return [r, out]; })()
[(999).abbr(), (1500).abbr(), (1500).abbr(1), (1e6).abbr(), (1e9).abbr(), (1e12).abbr(), (1e15).abbr(), (0).abbr(), (0.5).abbr(), (-1500).abbr(1), (12345).abbr(2)]
[(999).bytes(), (1024).bytes(), (1e6).bytes(2), (1e9).bytes(2), (1e15).bytes(), (0).bytes(), (1500).bytes(1), (1e12).bytes(0, false)]
[(999).metric(), (1500).metric(1), (1e6).metric(), (1e6).metric(0, 3), (0.5).metric(), (0.0005).metric(), (0).metric(), (1e9).metric(0, false), (1e-9).metric()]
[Object.merge({a: 1}, {a: 2}), Object.merge({a: 1}, {a: 2}, false, false), Object.merge({a: {b: 1}}, {a: {c: 2}}), Object.merge({a: {b: 1}}, {a: {c: 2}}, true), Object.merge({a: 1}, {a: 2}, false, function (k, x, y) { return x + y; }), Object.merge({a: [1]}, {a: [2, 3]}, true), Object.merge({}, null), Object.merge({a: 1}, {a: undefined})]
[Object.clone({a: {b: 1}}), Object.clone([1, [2]], true), Object.clone(5), Object.clone(null), Object.clone('a'), Object.clone(new Date(5)) instanceof Date]
[Object.equal({a: 1}, {a: 1}), Object.equal({a: 1, b: 2}, {b: 2, a: 1}), Object.equal([1], [1]), Object.equal([1], {0: 1}), Object.equal(1, '1'), Object.equal(NaN, NaN), Object.equal(null, undefined), Object.equal(new Date(1), new Date(1)), Object.equal(/a/, /a/), Object.equal('a', 'a'), Object.equal({a: undefined}, {}), Object.equal(0, -0)]
[Object.fromQueryString('a=1&b=2'), Object.fromQueryString('?a=1'), Object.fromQueryString('http://x.y/?a=b%20c&d'), Object.fromQueryString(''), Object.fromQueryString('a[]=1&a[]=2'), Object.fromQueryString('a[b]=c'), Object.fromQueryString('a=1.5&b=true&c=001'), Object.fromQueryString('a=b+c'), Object.fromQueryString('a=1&a=2'), Object.fromQueryString('a[b][c]=1'), Object.fromQueryString('a='), Object.fromQueryString('a=b=c')]
[Object.toQueryString({a: 1, b: 'x y'}), Object.toQueryString({a: [1, 2]}), Object.toQueryString({a: {b: 1}}), Object.toQueryString({a: null, b: undefined, c: ''}), Object.toQueryString({a: true}), Object.toQueryString({a: 1}, 'p'), Object.toQueryString({a: 'é&'}), Object.toQueryString({}), Object.toQueryString({'a b': 1})]
[Object.select({a: 1, b: 2, c: 3}, 'a', 'b'), Object.select({a: 1, b: 2}, ['a']), Object.select({a: 1, b: 2}, {a: 5}), Object.reject({a: 1, b: 2}, /a/), Object.reject({a: 1}, 'z'), Object.has({a: 1}, 'toString'), Object.has({a: undefined}, 'a')]
[Object.map({a: 1, b: 2}, function (k, v) { return k + v; }), Object.map({a: {n: 1}}, 'n'), Object.sum({a: 1, b: 2}), Object.average({a: 1, b: 3}), Object.min({a: 2, b: 1}), Object.max({a: {n: 1}, b: {n: 2}}, 'n'), Object.most({a: 1, b: 1, c: 2}), Object.least({a: 1, b: 1, c: 2}), Object.max({a: 1, b: 1}, undefined, true)]
[Object.find({a: 1, b: 2}, function (k, v) { return v === 2; }), Object.findAll({a: 1, b: 2}, function (k, v) { return v > 1; }), Object.count({a: 1, b: 1}, 1), Object.any({a: 1}, function (k, v) { return v === 1; }), Object.all({a: 1}, 1), Object.none({a: 1}, 1), Object.reduce({a: 1, b: 2}, function (x, y) { return x + y; }), Object.reduce({a: 1}, function (x, y) { return x + y; }, 5)]
(function () { var r = Object.each({a: 1, b: 2}, function (k, v, o) { out.push(k, v, o.b); return k !== 'a'; }); return [out, r]; })()
[Object.extended({a: 1}), typeof Object.extended({}).keys, Object.extended({a: 1, b: 2}).keys ? Object.extended({a: 1, b: 2}).keys() : 0, typeof Object.tap, Object.tap([1], 'pop')]
Object.extended({a: 1, b: 2}).size ? [Object.extended({a: 1, b: 2}).size(), Object.extended({a: 1}).merge({c: 1}), Object.extended({a: 1}).has('a'), Object.extended({a: 1}).values(), Object.extended({a: 1}).isEmpty(), Object.extended({a: 1}).equals({a: 1})] : 'none'
[function () { return 1; }.once()(), typeof function () {}.memoize, function (a, b) { return [a, b]; }.fill(1, 2)(), (function () { var n = 0; var f = function () { return ++n; }.after(2); return [f(), f(), f(), n]; })()]
[Date.create('tomorrow at 5pm').format('{HH}:{mm}'), Date.create('tomorrow at 5pm').isTomorrow(), Date.create('today 3:30').format('{H}:{mm}'), Date.create('just now').isToday()]
[Date.create('in 2 days').daysFromNow() >= 1, Date.create('2 days from today').is(new Date().reset().addDays(2)), Date.create('the day after tomorrow').is(new Date().reset().addDays(2)), Date.create('the day before yesterday').is(new Date().reset().addDays(-2))]
[Date.create('monday').isMonday(), Date.create('fri').isFriday(), Date.create('friday at 5pm').getHours(), Date.past('monday').isPast(), Date.future('monday').isFuture(), Date.create('the day after monday').isTuesday()]
[Date.create('next monday').isMonday(), Date.create('last friday').isFriday(), Date.create('tuesday of next week').isNextWeek(), Date.create('2 weeks from monday').isMonday(), Date.create('next month').isNextMonth(), Date.create('last year').isLastYear()]
[Date.create('January').getMonth(), Date.create('january 5').getFullYear() === new Date().getFullYear(), Date.create('jan 5th').getDate(), Date.past('January').isPast(), Date.future('January').isFuture()]
[Date.create('the 15th').getDate(), Date.create('the 15th').isThisMonth(), Date.create('15th of last month').isLastMonth(), Date.create('the first day of next month').getDate(), Date.create('the last day of february').getMonth()]
[Date.create('end of this month').is(new Date().endOfMonth()), Date.create('last day of this month').getHours(), Date.create('the beginning of the week').isSunday(), Date.create('end of the day').is(new Date().endOfDay()), Date.create('end of year').format('{M}/{d} {H}')]
[at(Date.create('the second tuesday of november, 2020')), at(Date.create('the 1st friday of may 2021')), at(Date.create('the end of february 2020')), at(Date.create('beginning of march 2019'))]
[Date.create('a week ago').is(new Date().addWeeks(-1), 5000), Date.create('ten days from now').isToday(), Date.create('3 months from now').is(new Date().addMonths(3), 5000), Date.create('an hour ago').is(new Date().addHours(-1), 5000), Date.create('2 weeks later').is(new Date().addWeeks(2), 5000)]
[Date.create('nonsense').isValid(), Date.create(null).isToday(), Date.create(true).isToday(), Date.create('').isValid(), Date.utc.create('2020-02-03').toISOString()]
[new Date().addDays(-3).relative(), new Date().addDays(-14).relative(), new Date().addYears(-2).relative(), new Date().addHours(-5).relative(), new Date(NaN).relative()]
[new Date().isToday(), new Date().addDays(1).isTomorrow(), new Date().addDays(-1).isYesterday(), new Date().addYears(1).isNextYear(), new Date().is('this week'), d.is('past'), d.isBefore('yesterday')]
[RegExp.escape('a.b*c'), RegExp.escape('a-b/c'), RegExp.escape(5), 'a-b$'.escapeRegExp()]
[d.format('{d} {dd} {M} {MM} {yy} {yyyy} {h} {hh} {H} {HH} {m} {mm} {s} {ss} {f} {fff} {t} {tt}'), d.format('{Month} {Mon} {Weekday} {Dow}'), d.format('{12hr} {24hr} {hours} {minutes} {date} {day} {nope}')]
(function () { try { return (5).pad(); } catch (e) { return e.name; } })()
