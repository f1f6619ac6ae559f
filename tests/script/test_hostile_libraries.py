"""What hostile answers do to the libraries that read them: nothing beyond the limits of the script."""

from __future__ import annotations

import json

import pytest

from runner.script.context import SYNCHRONOUS, Context, ScriptStopped, new_context

_LAUGHS = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10 if i else "lol"}">' for i in range(10))


def _result_of(context: Context, body: str) -> object:
    """What a function with this body returns, run where libraries can be required."""
    context.register_all()
    source = f"test('it', () => {{ const found = (() => {{ {body} }})(); throw new Error(JSON.stringify(found)); }});"
    context.call("test", source)
    context.run_jobs()
    (result,) = json.loads(context.call("results"))
    message = str(result["error"]).partition(": ")
    text = message[2] if message[0] == "Error" else str(result["error"])
    try:
        return json.loads(text.partition("\n")[0])
    except ValueError:
        return text


@pytest.fixture
def context() -> Context:
    return new_context(seconds=20)


def test_entities_that_a_document_declares_are_not_expanded(context: Context) -> None:
    body = f"""
        const text = {json.dumps(f"<!DOCTYPE l [{_LAUGHS}]><l>&l9;</l>")};
        let message = null;
        require('/lib/xml2js').parseString(text, (error) => {{ message = error.message.split('\\n')[0]; }});
        return message;
    """
    assert _result_of(context, body) == "Invalid character entity"


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("require('/lib/xml2json')(deep) !== undefined", True),
        ("require('/lib/cheerio').load(deep)('a').length", 50_000),
        ("require('/lib/cheerio').load(deep).text()", "x"),
        ("require('/lib/cheerio').load(deep).html().length", 350_001),
        ("require('/lib/cheerio').load(deep).root().find('a').last().parents().length", 49_999),
    ],
)
def test_deep_nesting_is_read_without_recursion(context: Context, call: str, expected: object) -> None:
    body = f"const deep = '<a>'.repeat(50000) + 'x' + '</a>'.repeat(50000); return {call};"
    assert _result_of(context, body) == expected


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("require('/lib/xml2json')('<r>' + '<i k=\"1\">some text</i>'.repeat(n) + '</r>').r.i.length", 100_000),
        ("require('/lib/cheerio').load('<i k=\"1\">some text</i>'.repeat(n))('i').length", 100_000),
        ("require('/lib/csv-parse')('1,some text,more text\\n'.repeat(n / 10)).length", 10_000),
        ("require('/lib/xml2json')('<r>' + 'x'.repeat(1e7) + '</r>').r.length", 10_000_000),
        ("require('/lib/xml2json')('<r>' + '&amp;'.repeat(n) + '</r>').r.length", 100_000),
        ("require('/lib/cheerio').load('<'.repeat(n)).text().length", 100_000),
        ("require('/lib/xml2json')('<'.repeat(1e7)) === undefined", True),
        ("require('/lib/xml2json')('<!--'.repeat(1e6)) === undefined", True),
        ("require('/lib/cheerio').load('<script>'.repeat(n))('script').length", 1),
    ],
)
def test_long_answers_are_read_in_time(context: Context, call: str, expected: object) -> None:
    assert _result_of(context, f"const n = 100000; return {call};") == expected


def _caught(call: str) -> str:
    return f"try {{ return {call}; }} catch (error) {{ return `${{error.name}}: ${{error.message}}`; }}"


_ENDLESS = [
    "require('/lib/crypto-js').PBKDF2('p', 's', {iterations: 1e7, keySize: 8})",
    "require('/lib/crypto-js').PBKDF2('p', 's', {keySize: 1e9})",
    "require('/lib/crypto-js').EvpKDF('p', 's', {iterations: 1e9})",
    "require('/lib/crypto-js').SHA256('x'.repeat(3e7))",
    "require('/lib/crypto-js').AES.encrypt('x'.repeat(3e7), 'p')",
    "new (require('/lib/ajv'))().validate({pattern: '^(a+)+$'}, 'a'.repeat(40) + 'b')",
    "require('/lib/tv4').validate('a'.repeat(40) + 'b', {pattern: '^(a+)+$'})",
    "new (require('/lib/ajv'))().validate({uniqueItems: true}, Array.from({length: 1e5}, (_, i) => ({i})))",
    "require('/lib/cheerio').load('<p class=\"a\"><b>x</b></p>'.repeat(4e5))('p > b:nth-child(1)')",
    "require('/lib/csv-parse')('a,b,c\\n'.repeat(8e6))",
    "new (require('/lib/xml2js').Builder)().buildObject(Array(1e6).fill({a: 1}))",
    "require('/lib/xml2js').parseString({toString() { for (;;); }}, () => {})",
    "require('/lib/util').format('%j', {toJSON() { for (;;); }})",
    "require('/web/buffer').Buffer.from('a'.repeat(2e6)).indexOf('a'.repeat(1e6) + 'b')",
    "require('/web/random').randomBytes(1e8)",
]


@pytest.mark.parametrize("call", _ENDLESS)
def test_a_huge_job_inside_a_library_ends_with_the_time_of_the_script(call: str) -> None:
    with pytest.raises(ScriptStopped, match=SYNCHRONOUS):
        _result_of(new_context(seconds=0.4), f"{call}; return true;")


@pytest.mark.parametrize(
    "call",
    [
        "new (require('/lib/ajv'))().validate({$ref: '#'}, 1)",
        "new (require('/lib/ajv'))().validate({properties: {a: {$ref: '#'}}}, deep)",
        "new (require('/lib/xml2js').Builder)().buildObject({r: deep})",
        "require('/lib/util').inspect(deep, {depth: null})",
        "require('/web/structured-clone').structuredClone(deep)",
        "emitter.emit('a')",
    ],
)
def test_what_nests_too_deeply_for_a_library_is_an_error_like_any_other(context: Context, call: str) -> None:
    body = f"""
        let deep = {{}};
        for (let i = 0; i < 100000; i += 1) deep = {{ a: deep }};
        const emitter = new (require('/lib/events'))();
        emitter.on('a', () => emitter.emit('a'));
        {_caught(call)}
    """
    assert _result_of(context, body) == "RangeError: Maximum call stack size exceeded"


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("require('/web/buffer').Buffer.alloc(1e9)", "InternalError: out of memory"),
        (
            "require('/web/buffer').Buffer.alloc(1e12)",
            'RangeError: The value "1000000000000" is invalid for option "size"',
        ),
        (
            "require('/lib/csv-parse')('\"' + 'a'.repeat(5e6))",
            'Error: Field exceeds max_limit_on_data_read setting (128000) ","',
        ),
        ("require('/lib/csv-parse')('a,b', {delimiter: ''})", "Error: Row delimiter not found in the file null"),
        ("require('/lib/xml2json')('<a>'.repeat(1e5) + 'x' + '</a>'.repeat(1e5)) !== undefined", True),
        ("require('/lib/punycode').encode('é'.repeat(1e5)).length", 100_002),
    ],
)
def test_what_is_too_large_is_refused_or_done(context: Context, call: str, expected: object) -> None:
    assert _result_of(context, _caught(call)) == expected
