"""What hostile answers do to the libraries that read them: nothing beyond the limits of the script."""

from __future__ import annotations

import json

import pytest

from runner.script.context import Context, new_context

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
