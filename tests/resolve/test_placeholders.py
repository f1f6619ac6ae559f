import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runner.core.errors import RequestError
from runner.core.problem import Kind
from runner.core.scopes import MISSING, Scope, Scopes
from runner.resolve.placeholders import Resolver, placeholder_lookup

# The variables of newman's wire probe (row `vars`), and what newman 6.2.2 sent for each of its texts.
VARIABLES = {
    "str": "s té",
    "num": 5,
    "nest": "<{{str}}>",
    "bool": True,
    "nul": None,
    "obj": {"a": 1},
    "arr": [1, 2],
    "dup": "second",
    "emp": "",
    "self": "{{self}}",
    "comp5": "composed",
    "flt": 1.0,
    **{f"d{number}": f"{{{{d{number + 1}}}}}" for number in range(1, 25)},
}


def resolver(variables, **options):
    return Resolver(lambda name: variables.get(name, MISSING), **options)


@pytest.mark.parametrize(
    ("template", "text", "unresolved"),
    [
        ("{{str}}", "s té", []),
        ("{{num}}", "5", []),
        ("{{missing}}", "{{missing}}", ["missing"]),
        ("{{ str }}", "{{ str }}", [" str "]),
        ("{{nest}}", "<s té>", []),
        ("{{bool}}", "true", []),
        ("{{nul}}", "null", []),
        ("{{obj}}", "[object Object]", []),
        ("{{arr}}", "1,2", []),
        ("{{dup}}", "second", []),
        ("{{}}", "{{}}", []),
        ("{{{str}}}", "{s té}", []),
        ("{{emp}}|", "|", []),
        ("{{self}}", "{{self}}", ["self"]),
        ("{{d1}}", "{{d20}}", ["d20"]),
        ("{{d6}}", "{{d25}}", ["d25"]),
        ("{{comp{{num}}}}", "composed", []),
        ("{{flt}}", "1", []),
        ("{{STR}}", "{{STR}}", ["STR"]),
        ("{{obj.a}}", "{{obj.a}}", ["obj.a"]),
        ('{"n":{{num}},"m":"{{missing}}","o":{{obj}}}', '{"n":5,"m":"{{missing}}","o":[object Object]}', ["missing"]),
        ("{{$nosuch}}", "{{$nosuch}}", ["$nosuch"]),
        ("{{b}} {{a}} {{b}}", "{{b}} {{a}} {{b}}", ["b", "a"]),
    ],
)
def test_placeholders_resolve_as_in_newman(template, text, unresolved):
    subject = resolver(VARIABLES)
    assert subject.text(template) == text
    assert list(subject.unresolved) == unresolved


@pytest.mark.parametrize(
    ("variables", "template", "text"),
    [
        ({"a": "{{b}}", "b": "{{a}}"}, "{{a}}", "{{b}}"),
        ({"open": "{", "x": "1"}, "{{open}}{x}}", "1"),
        ({"name": "x", "x": "1"}, "{{{{name}}}}", "1"),
        ({"a\nb": "1"}, "{{a\nb}}", "1"),
        ({"user-id": "1", "base.url": "2", "a:b": "3"}, "{{user-id}}{{base.url}}{{a:b}}", "123"),
        ({"1st": "1", "": "2"}, "{{1st}}{{}}", "1{{}}"),
        ({"x": "{{x}}{{x}}"}, "{{y}}", "{{y}}"),
    ],
)
def test_values_may_hold_placeholders_or_parts_of_them(variables, template, text):
    assert resolver(variables).text(template) == text


def test_names_that_stay_unresolved_add_up_until_they_are_cleared():
    subject = resolver({})
    subject.text("{{b}}")
    subject.text("{{a}}{{b}}")
    assert list(subject.unresolved) == ["b", "a"]
    subject.unresolved.clear()
    subject.text("no placeholder")
    assert not subject.unresolved


def test_each_occurrence_of_a_dynamic_variable_is_made_anew():
    first, second = resolver({}).text("{{$guid}} {{$guid}}").split()
    assert first != second


def test_a_variable_may_shadow_a_dynamic_one():
    assert resolver({"$guid": "mine"}).text("{{$guid}}") == "mine"


def test_dynamic_values_can_be_given():
    assert resolver({}, dynamic={"$guid": 1.0}.get).text("{{$guid}}") == "1"


def test_null_is_text_in_every_scope_but_the_iteration_data():
    scopes = Scopes(environment=Scope("environment", [("env", None), ("both", "environment")]))
    scopes.data.values.update(row=None, both=None, local=None)
    scopes.local.values.update(local="set")
    subject = Resolver(placeholder_lookup(scopes))
    assert subject.text("{{env}} {{row}} {{both}} {{local}}") == "null {{row}} {{both}} set"
    assert list(subject.unresolved) == ["row", "both"]


HOSTILE = [
    "{{ ''.__class__.__mro__ }}",
    "{{ 7*7 }}",
    "{{7*7}}",
    "{% for x in range(10**9) %}{% endfor %}",
    "{% raw %}",
    "{# comment",
    "{%",
    "}}{{",
    "{{self.__init__.__globals__}}",
    "{{ fill('x') }}",
    "{{ pieces }}",
    "${jndi:x} #{x} <%= x %>",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_in_a_text_or_value_is_ever_evaluated(text):
    assert resolver({}).text(text) == text
    assert resolver({"v": text}).text("a{{v}}b") == f"a{text}b"


NAME = st.text(st.characters(exclude_characters="{}", exclude_categories=()), min_size=1).filter(
    lambda name: not name.startswith("$")
)
LITERAL = st.text(st.characters(exclude_characters="{}", exclude_categories=()))


@given(st.lists(st.tuples(LITERAL, NAME)), LITERAL, st.text().filter(lambda text: "{" not in text and "}" not in text))
def test_only_placeholders_change_whatever_the_name_and_the_text_around(pairs, rest, value):
    template = "".join(f"{text}{{{{{name}}}}}" for text, name in pairs) + rest
    known = {name: value for _, name in pairs}
    assert resolver(known).text(template) == "".join(text + value for text, _ in pairs) + rest
    subject = resolver({})
    assert subject.text(template) == template
    assert subject.unresolved == dict.fromkeys(known)


BRACES = st.text("{}ab$% \n", max_size=40)


@given(BRACES, st.dictionaries(st.text("ab$% ", min_size=1, max_size=2), BRACES, max_size=4))
def test_resolving_is_repeated_substitution(template, variables):
    import re

    expected = template
    for _ in range(19):
        expected = re.sub(r"\{\{([^{}]+)\}\}", lambda token: variables.get(token[1], token[0]), expected)
        if len(expected) > 100_000:
            return
    assert resolver(variables, dynamic=lambda name: MISSING).text(template) == expected


@pytest.mark.parametrize(
    "variables",
    [
        {"a": "{{b}}{{b}}", "b": "{{a}}{{a}}{{a}}"},
        {"a": "{{a}}" * 1000},
        {"a": "{{a}}{{a}}" + "x" * 1_000_000},
        {"a": "x" * 65 * 1024 * 1024},
    ],
    ids=["many placeholders", "wide", "long", "huge"],
)
def test_variables_that_multiply_each_other_are_stopped(variables):
    started = time.monotonic()
    with pytest.raises(RequestError) as caught:
        resolver(variables).text("{{a}}")
    assert caught.value.problems[0].kind is Kind.VARIABLE
    assert "grows beyond" in caught.value.problems[0].what
    assert time.monotonic() - started < 20


def test_a_text_that_grows_within_bounds_ends_after_the_last_pass():
    assert resolver({"a": "{{a}}{{a}}"}).text("{{a}}") == "{{a}}" * 2**19


def test_large_texts_are_resolved():
    literal = "x" * 10_000_000
    assert resolver({"a": "1"}).text(f"{literal}{{{{a}}}}") == f"{literal}1"
    assert resolver({"a": "1"}).text("{{" + literal) == "{{" + literal
    assert resolver({"a": "1"}).text("{{a}}," * 50_000) == "1," * 50_000


def test_an_error_of_the_look_up_passes_through():
    def lookup(name):
        raise RequestError.of(Kind.VARIABLE, f"{name} needs itself")

    with pytest.raises(RequestError, match="a needs itself"):
        Resolver(lookup).text("{{a}}")


def test_text_without_a_placeholder_does_not_cost_the_import_of_jinja():
    code = (
        "import sys; from runner.resolve.placeholders import Resolver\n"
        "assert Resolver(print).text('{%a} }} { {b}}') == '{%a} }} { {b}}'\n"
        "assert 'jinja2' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
