'use strict';
// What expressions of the web's globals give in node 20.

require('/web/index').install(globalThis);

const ROWS = [
    ['new URL(\'http://u:p@h.com:8080/a/b?x=1#f\').href', 'string "http://u:p@h.com:8080/a/b?x=1#f"'],
    ['new URL(\'../c?d\', \'http://h/a/b\').href', 'string "http://h/c?d"'],
    ['new URL(\'//x/y\', \'http://h/a\').href', 'string "http://x/y"'],
    ['new URL(\'?q\', \'http://h/a?b#c\').href', 'string "http://h/a?q"'],
    ['new URL(\'#f\', \'http://h/a?b#c\').href', 'string "http://h/a?b#f"'],
    ['new URL(\'\', \'http://h/a?b#c\').href', 'string "http://h/a?b"'],
    ['new URL(\'a b\', \'http://h/\').href', 'string "http://h/a%20b"'],
    ['new URL(\'http://h\')', 'object "http://h/"'],
    ['new URL(\'nope\')', 'threw TypeError: Invalid URL [ERR_INVALID_URL]'],
    ['new URL(\'/a\')', 'threw TypeError: Invalid URL [ERR_INVALID_URL]'],
    ['new URL(\'http://\')', 'threw TypeError: Invalid URL [ERR_INVALID_URL]'],
    ['new URL(\'http://a b/\')', 'threw TypeError: Invalid URL [ERR_INVALID_URL]'],
    ['new URL(\'http://h:99999/\')', 'threw TypeError: Invalid URL [ERR_INVALID_URL]'],
    ['new URL(\'http://h:abc/\')', 'threw TypeError: Invalid URL [ERR_INVALID_URL]'],
    ['new URL(\'http://[::1]/\').host', 'string "[::1]"'],
    ['new URL(\'http://[1::2:3]/\').host', 'string "[1::2:3]"'],
    ['new URL(\'http://[zz]/\')', 'threw TypeError: Invalid URL [ERR_INVALID_URL]'],
    ['new URL(\'http://1.2.3/\').host', 'string "1.2.0.3"'],
    ['new URL(\'http://0x7f.1/\').host', 'string "127.0.0.1"'],
    ['new URL(\'http://256.1.1.1/\')', 'threw TypeError: Invalid URL [ERR_INVALID_URL]'],
    ['new URL(\'http://mañana.com/\').host', 'string "xn--maana-pta.com"'],
    ['new URL(\'http://h/é€\').pathname', 'string "/%C3%A9%E2%82%AC"'],
    ['new URL(\'http://h/?é€\').search', 'string "?%C3%A9%E2%82%AC"'],
    ['new URL(\'http://h/#é\').hash', 'string "#%C3%A9"'],
    ['new URL(\'http://h/a%2fb\').pathname', 'string "/a%2fb"'],
    ['new URL(\'http://h/<>"`{}\').pathname', 'string "/%3C%3E%22%60%7B%7D"'],
    ['new URL("http://h/?a=\'b\'").search', 'string "?a=%27b%27"'],
    ['new URL(\'http:\\\\\\\\h\\\\a\').href', 'string "http://h/a"'],
    ['new URL(\'file:///C:/a/../b\').href', 'string "file:///C:/b"'],
    ['new URL(\'mailto:a@b\').href', 'string "mailto:a@b"'],
    ['new URL(\'mailto:a@b\').origin', 'string "null"'],
    ['new URL(\'data:text/plain,a b\').href', 'string "data:text/plain,a b"'],
    ['new URL(\'javascript:alert(1)\').pathname', 'string "alert(1)"'],
    ['new URL(\'blob:http://h/x\').origin', 'string "http://h"'],
    ['new URL(\'ws://h:80/\').href', 'string "ws://h/"'],
    ['new URL(\'  http://h/  \').href', 'string "http://h/"'],
    ['new URL(\'ht\\ntp://h/\').href', 'string "http://h/"'],
    ['new URL(\'HTTP://H\').href', 'string "http://h/"'],
    ['new URL(\'http://h?a\').href', 'string "http://h/?a"'],
    ['new URL(\'http://h:80\').port', 'string ""'],
    ['new URL(\'http://h/..\').pathname', 'string "/"'],
    ['new URL(\'http://h/a//b\').pathname', 'string "/a//b"'],
    ['new URL(5)', 'threw TypeError: Invalid URL [ERR_INVALID_URL]'],
    ['new URL()', 'threw TypeError: The "url" argument must be specified [ERR_MISSING_ARGS]'],
    ['new URL(undefined, \'http://h/\')', 'object "http://h/undefined"'],
    ['new URL(null, \'http://h/\').href', 'string "http://h/null"'],
    ['new URL({toString() { return \'http://x/\'; }}).href', 'string "http://x/"'],
    ['URL.canParse(\'http://h\')', 'boolean true'],
    ['URL.canParse(\'x\')', 'boolean false'],
    ['URL.canParse(\'x\', \'http://h\')', 'boolean true'],
    ['URL.canParse()', 'threw TypeError: The "url" argument must be specified [ERR_MISSING_ARGS]'],
    ['JSON.stringify({u: new URL(\'http://h/\')})', 'string "{\\"u\\":\\"http://h/\\"}"'],
    ['String(new URL(\'http://h/\'))', 'string "http://h/"'],
    ['new URL(\'http://h/\').toJSON()', 'string "http://h/"'],
    ['Object.keys(new URL(\'http://h/\'))', 'object []'],
    ['Object.prototype.toString.call(new URL(\'http://h/\'))', 'string "[object URL]"'],
    ['URL.name + URL.length', 'string "URL1"'],
    ['new URLSearchParams(\'a=1&b=2\').toString()', 'string "a=1&b=2"'],
    ['new URLSearchParams(\'?a=1\').get(\'a\')', 'string "1"'],
    ['new URLSearchParams({a: 1, b: \'x y\'}).toString()', 'string "a=1&b=x+y"'],
    ['new URLSearchParams([[\'a\', \'1\'], [\'a\', \'2\']]).getAll(\'a\')', 'object ["1","2"]'],
    ['new URLSearchParams(new Map([[\'a\', \'b\']])).toString()', 'string "a=b"'],
    ['new URLSearchParams(5).toString()', 'string "5="'],
    ['new URLSearchParams(null).toString()', 'string ""'],
    ['new URLSearchParams(undefined).toString()', 'string ""'],
    ['new URLSearchParams(\'a=b+c%20d&é=€\').toString()', 'string "a=b+c+d&%C3%A9=%E2%82%AC"'],
    ['new URLSearchParams(\'a=%zz\').get(\'a\')', 'string "%zz"'],
    ['new URLSearchParams("a=!\'()~*-._ &=").toString()', 'string "a=%21%27%28%29%7E*-._+&="'],
    ['[...new URLSearchParams(\'a=1&b=2\')]', 'object [["a","1"],["b","2"]]'],
    ['[...new URLSearchParams(\'a=1&b=2\').keys()]', 'object ["a","b"]'],
    ['[...new URLSearchParams(\'a=1&b=2\').values()]', 'object ["1","2"]'],
    ['[...new URLSearchParams(\'a=1&b=2\').entries()]', 'object [["a","1"],["b","2"]]'],
    ['new URLSearchParams(\'a=1&a=2\').has(\'a\')', 'boolean true'],
    ['new URLSearchParams(\'a=1&a=2\').has(\'a\', \'2\')', 'boolean true'],
    ['new URLSearchParams(\'a=1\').get(\'b\')', 'object null'],
    ['new URLSearchParams(\'a=1\').get()', 'threw TypeError: The "name" argument must be specified [ERR_MISSING_ARGS]'],
    ['new URLSearchParams(\'\').toString()', 'string ""'],
    ['new URLSearchParams(\'a\').toString()', 'string "a="'],
    ['new URLSearchParams(\'=b\').toString()', 'string "=b"'],
    ['new URLSearchParams(\'a=b=c\').get(\'a\')', 'string "b=c"'],
    ['new URLSearchParams(\'&&a=1&\').toString()', 'string "a=1"'],
    ['Object.prototype.toString.call(new URLSearchParams())', 'string "[object URLSearchParams]"'],
    ['[...new TextEncoder().encode(\'aé€😀\\ud800\')]', 'object [97,195,169,226,130,172,240,159,152,128,239,191,189]'],
    ['new TextEncoder().encoding', 'string "utf-8"'],
    ['new TextEncoder().encode().length', 'number 0'],
    ['[...new TextEncoder().encode(5)]', 'object [53]'],
    ['new TextEncoder().encodeInto(\'é€\', new Uint8Array(4))', 'object {"read":1,"written":2}'],
    ['new TextDecoder().decode(new Uint8Array([0xe2, 0x82, 0xac]))', 'string "€"'],
    ['new TextDecoder().decode(new Uint8Array([0xff, 0x41]))', 'string "�A"'],
    ['new TextDecoder().decode(new Uint8Array([0xe2, 0x82]))', 'string "�"'],
    ['new TextDecoder().decode(new Uint8Array([0xf0, 0x9f, 0x98, 0x41]))', 'string "�A"'],
    ['new TextDecoder().decode(new Uint8Array([0xed, 0xa0, 0x80]))', 'string "���"'],
    ['new TextDecoder().decode(new Uint8Array([0xef, 0xbb, 0xbf, 0x41]))', 'string "A"'],
    ['new TextDecoder().decode()', 'string ""'],
    ['new TextDecoder().decode(new ArrayBuffer(2))', 'string "\\u0000\\u0000"'],
    ['new TextDecoder(\'latin1\').encoding', 'string "windows-1252"'],
    ['new TextDecoder(\'utf-16le\').decode(new Uint8Array([0x41, 0, 0x3d, 0xd8]))', 'string "A�"'],
    ['new TextDecoder(\'UTF8\').encoding', 'string "utf-8"'],
    ['Object.prototype.toString.call(new TextDecoder())', 'string "[object TextDecoder]"'],
    ['typeof crypto.subtle', 'string "object"'],
    ['Object.prototype.toString.call(crypto)', 'string "[object Crypto]"'],
    ['structuredClone({d: new Date(0)}).d instanceof Date', 'boolean true'],
    ['[...structuredClone(new Map([[\'a\', {b: 1}]]))]', 'object [["a",{"b":1}]]'],
    ['structuredClone(new Uint8Array([1, 2]))', 'object {"0":1,"1":2}'],
    ['structuredClone(() => 1)', 'threw DataCloneError: () => 1 could not be cloned. [25]'],
    ['structuredClone({f() {}})', 'threw DataCloneError: f() {} could not be cloned. [25]'],
    ['structuredClone(Symbol(\'x\'))', 'threw DataCloneError: Symbol(x) could not be cloned. [25]'],
    ['(() => { const o = {}; o.o = o; const c = structuredClone(o); return c.o === c && c !== o; })()', 'boolean true'],
    ['structuredClone(new Error(\'m\')).message', 'string "m"'],
    ['structuredClone(new TypeError(\'m\')).name', 'string "TypeError"'],
    ['structuredClone(new (class A { constructor() { this.x = 1; } })())', 'object {"x":1}'],
    ['structuredClone(5)', 'number 5'],
    ['structuredClone(null)', 'object null'],
    ['structuredClone(new WeakMap())', 'threw DataCloneError: #<WeakMap> could not be cloned. [25]'],
    ['structuredClone(Object.create({inherited: 1}, {own: {value: 1, enumerable: true}}))', 'object {"own":1}'],
    ['structuredClone([1, , 3]).length', 'number 3'],
    ['structuredClone(new String(\'x\')).valueOf()', 'string "x"'],
    ['structuredClone(10n) === 10n', 'boolean true'],
    ['structuredClone(Promise.resolve())', 'threw DataCloneError: #<Promise> could not be cloned. [25]'],
    ['new AbortController().signal.aborted', 'boolean false'],
    ['(() => { const c = new AbortController(); c.abort(\'why\'); return c.signal.reason; })()', 'string "why"'],
    ['AbortSignal.abort().aborted', 'boolean true'],
    ['AbortSignal.abort(\'x\').reason', 'string "x"'],
    ['new AbortSignal()', 'threw TypeError: Illegal constructor [ERR_ILLEGAL_CONSTRUCTOR]'],
    ['AbortSignal.any([AbortSignal.abort(1), new AbortController().signal]).reason', 'number 1'],
    ['typeof AbortSignal.timeout', 'string "function"'],
    ['Object.prototype.toString.call(new AbortController().signal)', 'string "[object AbortSignal]"'],
    ['new AbortController().signal instanceof EventTarget', 'boolean true'],
    ['new Event(\'x\').type', 'string "x"'],
    ['new Event()', 'threw TypeError: The "type" argument must be specified [ERR_MISSING_ARGS]'],
    ['new Blob([\'a\', \'é\']).size', 'number 3'],
    ['new Blob([\'a\'], {type: \'Text/Plain\'}).type', 'string "text/plain"'],
    ['new Blob().size', 'number 0'],
    ['Object.prototype.toString.call(new Blob())', 'string "[object Blob]"'],
    ['new DOMException(\'m\', \'AbortError\').code', 'number 20'],
    ['new DOMException(\'m\').name', 'string "Error"'],
    ['new DOMException(\'m\', \'AbortError\') instanceof Error', 'boolean true'],
    ['atob(\'YWJj\')', 'string "abc"'],
    ['btoa(\'abc\')', 'string "YWJj"'],
    ['typeof performance.now()', 'string "number"'],
    ['typeof globalThis', 'string "object"'],
    ['typeof CustomEvent', 'string "function"'],
    ['typeof setTimeout', 'string "function"'],
    ['typeof SharedArrayBuffer', 'string "function"'],
    ['typeof WeakRef', 'string "function"']
];

function shown(value) {
    const text = JSON.stringify(value, (key, inner) => {
        if (inner === undefined || typeof inner === 'function') {
            return `~${typeof inner}`;
        }

        return inner instanceof RegExp ? String(inner) : inner;
    });

    return `${typeof value} ${text}`;
}

function answer(expression) {
    try {
        return shown(new Function(`return (${expression})`)());
    } catch (error) {
        return `threw ${error.name}: ${error.message}${error.code === undefined ? '' : ` [${error.code}]`}`;
    }
}

test('each is as in node', () => {
    const differing = ROWS.filter(([expression, expected]) => answer(expression) !== expected)
        .map(([expression, expected]) => `${expression}: ${answer(expression)} instead of ${expected}`);

    assert.deepEqual(differing, []);
});
