import pytest
from environment_files import BUNDLED

from runner.core.errors import RequestError
from runner.core.problem import Kind
from runner.core.scopes import MISSING, Scopes
from runner.environment.expression import render
from runner.environment.load import load_environment
from runner.environment.model import unfilled, with_overrides


def lookup_in(environment):
    return Scopes(environment=environment.scope).get


@pytest.fixture
def value_of(load):
    """The value of one expression, with a few names to use."""

    def value_of(template, env=None, **variables):
        lines = ["variables:", f"  subject: {quoted(template)}", "  number: 5", "  map: {a: {b: 1}}", "  nothing: null"]
        environment = with_overrides(load("\n".join(lines), env=env or {}), variables)
        return lookup_in(environment)("subject")

    return value_of


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


@pytest.mark.parametrize(
    ("template", "value"),
    [
        ("plain", "plain"),
        ("{{ number }}", 5),
        ("{{number}}", 5),
        ("{{ number + 1 }}", 6),
        ("{{ number > 3 }}", True),
        ("{{ map }}", {"a": {"b": 1}}),
        ("{{ map.a.b }}", 1),
        ("{{ [1, 'x'] }}", [1, "x"]),
        ("{{ none }}", None),
        ("{{ nothing }}", None),
        ("{{ '007' }}", "007"),
        ("{{ number }} ", "5 "),
        ("a{{ number }}{{ number }}", "a55"),
        ("is {{ true }}, {{ nothing }}", "is true, null"),
        ("{% if number == 5 %}five{% else %}other{% endif %}", "five"),
        ("{% set value = 1 %}{{ value }}", "1"),
        ("{{ value | default('own') }}", "own"),
        ("{% for n in [1, 2] %}{{ n }};{% endfor %}", "1;2;"),
        ("{{ absent | default('x') }}", "x"),
        ("{{ absent is defined }}", False),
        ("{{ absent or 'x' }}", MISSING),
        ("{{ absent }}", MISSING),
        ("a{{ absent }}b", MISSING),
        ("{{ absent.deeper }}", MISSING),
        ("{{ map.absent }}", MISSING),
        ("{{ env.ABSENT }}", MISSING),
        ("{{ env.ABSENT | default('') }}", ""),
        ("{{ env.EMPTY }}", MISSING),
        ("{{ env.EMPTY | default('') }}", ""),
        ("{{ env.TEXT }}", "t"),
        ("{{ env['TEXT'] }}", "t"),
        ("{{ env.items }}", "an item"),
        ("{{ range }}", MISSING),
        ("{{ emulator.port }}", MISSING),
    ],
)
def test_an_expression_has_a_typed_value_or_none_at_all(value_of, template, value):
    assert value_of(template, env={"EMPTY": "", "TEXT": "t", "items": "an item"}) == value


def test_an_expression_uses_the_nearest_value_of_a_variable(load):
    environment = load('variables: {host: far, url: "https://{{ host }}/"}')
    scopes = Scopes(environment=environment.scope)
    assert scopes.get("url") == "https://far/"
    scopes.local.values["host"] = "near"
    assert scopes.get("url") == "https://near/"


def test_values_of_variables_are_never_evaluated(value_of):
    assert value_of("{{ foreign }}", foreign="{{ 7 * 7 }}{% raw %}") == "{{ 7 * 7 }}{% raw %}"
    assert value_of("a{{ foreign }}", foreign="{{ number }}") == "a{{ number }}"


@pytest.mark.parametrize(
    "template",
    [
        "{{ ''.__class__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "a{{ env.__class__ }}",
        "{{ number.__add__(1) }}",
        "{{ ''.join }}",
        "{{ map.keys() }}",
        "{{ [1] | map('string') }}",
        "{{ env }}",
        "{{ number + 'a' }}",
        "{{ 1 / 0 }}",
        "{{ number() }}",
    ],
)
def test_an_expression_that_fails_or_does_what_it_must_not_is_an_error_with_its_line(value_of, template):
    with pytest.raises(RequestError) as caught:
        value_of(template)
    (problem,) = caught.value.problems
    assert problem.kind is Kind.VARIABLE
    assert problem.what.startswith("subject: ")
    assert template in problem.what
    assert problem.where.line == 2


def test_variables_that_need_each_other_are_named(load):
    environment = load('variables: {a: "{{ b }}", b: "x{{ c }}", c: "{{ a }}", d: "{{ a }}"}')
    for name in "abcd":
        with pytest.raises(
            RequestError, match="variables need each other: (a → b → c → a|b → c → a → b|c → a → b → c)"
        ):
            lookup_in(environment)(name)
    with pytest.raises(RequestError, match="need each other"):
        unfilled(environment, lookup_in(environment))


def test_a_variable_that_needs_itself_is_a_cycle(load):
    environment = load('variables: {a: "{{ a | default(1) }}"}')
    with pytest.raises(RequestError, match="a → a"):
        lookup_in(environment)("a")


def test_a_list_or_map_of_expressions_is_one_value(load):
    text = 'variables: {port: 80, all: {list: ["{{ port }}", 1], flat: x}, broken: ["{{ nowhere }}"]}'
    lookup = lookup_in(load(text))
    assert lookup("all") == {"list": [80, 1], "flat": "x"}
    assert lookup("broken") is MISSING


def test_what_is_missing_is_listed_with_its_roots_and_where_to_find_it(load):
    environment = load(
        """
        variables:
          account: "{{ env.ACCOUNT }}"
          url: "https://{{ host }}/{{ account }}/{{ env.SET }}/{{ env.PATH_PART | upper }}"
          list: ["{{ account }}", {deep: "{{ other }}"}]
          fine: "{{ env.ACCOUNT | default('x') }}"
          choice: "{{ env.ACCOUNT if env.SET else nowhere }}"
        help: {account: It is on the bill.}
        """,
        env={"SET": "1", "ACCOUNT": ""},
    )
    found = unfilled(environment, lookup_in(environment))
    assert [(entry.name, entry.needs, entry.help, entry.location.line) for entry in found] == [
        ("account", ("env.ACCOUNT",), "It is on the bill.", 2),
        ("url", ("host", "env.ACCOUNT", "env.PATH_PART"), "", 3),
        ("list", ("env.ACCOUNT", "other"), "", None),
        ("choice", ("env.ACCOUNT",), "", 6),
    ]
    assert found[0].hint == "set ACCOUNT in the process's environment or a .env file"
    assert "give host a value" in found[1].hint


def test_rendering_fills_every_expression_and_leaves_all_else(load):
    environment = load(
        """
        variables: {host: h, port: 80}
        setup:
          - name: s
            request:
              url: "https://{{ host }}"
              headers: {X-Port: "{{ port }}"}
              body: {p: "{{ port }}", l: ["{{ host }}", 1, null]}
        tls: {verify: "{{ port > 0 }}", ca: null}
        """
    )
    lookup = lookup_in(environment)
    assert render(environment.setup[0].request, lookup) == {
        "method": "GET",
        "url": "https://h",
        "headers": {"X-Port": 80},
        "body": {"p": 80, "l": ["h", 1, None]},
    }
    assert render(environment.tls, lookup) == {"verify": True, "ca": None}
    assert render("text {{ host }}", lookup) == "text {{ host }}"


def test_rendering_names_all_that_is_missing(load):
    environment = load(
        """
        variables: {account: "{{ env.ACCOUNT }}"}
        oauth2:
          access_token_url: "https://{{ host }}/{{ account }}"
          client_id: "{{ env.CLIENT }}"
          token_request_params: {a: "{{ host }}"}
        """
    )
    with pytest.raises(RequestError) as caught:
        render(environment.oauth2, lookup_in(environment))
    (problem,) = caught.value.problems
    assert problem.kind is Kind.VARIABLE
    assert problem.what == "there is no value for host, env.ACCOUNT, env.CLIENT"
    assert "set ACCOUNT and CLIENT in" in problem.hint
    assert "give host a value" in problem.hint
    assert problem.where.line == 3


def test_an_override_is_seen_by_expressions_and_stays_secret(load):
    environment = load('{variables: {url: "https://{{ host }}"}, secrets: {host: h}}')
    other = with_overrides(environment, {"host": "other", "new": "1"})
    assert lookup_in(other)("url") == "https://other"
    assert lookup_in(other)("new") == "1"
    assert other.secrets == {"host"}
    assert lookup_in(environment)("url") == "https://h"


def test_the_process_environment_wins_over_dotenv_unless_it_is_empty(load):
    text = 'variables: {a: "{{ env.A }}", b: "{{ env.B }}", c: "{{ env.C }}"}'
    environment = load(text, env={"A": "os", "B": ""}, dotenv={"A": "file", "B": "file", "C": ""})
    lookup = lookup_in(environment)
    assert [lookup(name) for name in "abc"] == ["os", "file", MISSING]


def test_the_emulator_is_asked_once_and_only_by_an_environment_that_wants_it(load):
    asked = []

    def emulator(options):
        asked.append(options)
        return {"port": 80}

    text = 'emulator: {refuse: basic}\nvariables: {a: "{{ emulator.port }}"}'
    assert lookup_in(load(text, emulator=emulator))("a") == 80
    assert asked == [{"refuse": "basic"}]
    assert lookup_in(load(text))("a") is MISSING
    load("variables: {a: 1}", emulator=emulator)
    assert len(asked) == 1


EMULATOR = {
    "domain_api": "127.0.0.1:1",
    "account_id": "1",
    "lambda_uuid": "u",
    "user_id": "2",
    "client_id": "c",
    "client_secret": "s",
    "username": "n",
    "password": "p",
    "ca_file": "/ca.pem",
}


def test_the_local_environment_needs_nothing_but_the_emulator():
    environment = load_environment("local", bundled=BUNDLED, os_environ={}, emulator=lambda options: EMULATOR)
    lookup = lookup_in(environment)
    assert [entry.name for entry in unfilled(environment, lookup)] == ["userBearer"]
    assert environment.secrets == {"client_id", "client_secret", "username", "password", "userBearer"}
    assert environment.emulator == {}
    assert render(environment.tls, lookup) == {"ca": "/ca.pem"}
    assert all(request.when.value(lookup) for request in environment.setup)
    first = render(environment.setup[0].request, lookup)
    assert first["url"] == "https://127.0.0.1:1/api/account/1/service/faasGW/baseURI.json?version=1.0"


@pytest.mark.parametrize(
    ("name", "title", "prefix"),
    [("us", "US", "va"), ("emea", "EMEA", "lo"), ("apac", "APAC", "sy"), ("alpha", "Alpha", "va-a")],
)
def test_a_region_pins_its_hosts_and_needs_the_accounts_details(name, title, prefix):
    environment = load_environment(name, bundled=BUNDLED, os_environ={})
    lookup = lookup_in(environment)
    assert (environment.name, environment.region) == (title, name)
    assert lookup("faasGW_domain") == f"{prefix}.faasgw.liveperson.net"
    assert lookup("sentinel_domain") == f"{prefix}.sentinel.liveperson.net"
    assert [request.when.value(lookup) for request in environment.setup[:2]] == [False, False]
    needs = {entry.name: entry.needs for entry in unfilled(environment, lookup)}
    assert needs == {
        "accountId": ("env.LP_ACCOUNT_ID",),
        "lambdaUUID": ("env.LP_LAMBDA_UUID",),
        "client_id": ("env.LP_CLIENT_ID",),
        "client_secret": ("env.LP_CLIENT_SECRET",),
        "username": ("env.LP_USERNAME",),
        "password": ("env.LP_PASSWORD",),
        "userBearer": ("env.LP_USER_BEARER",),
    }
    assert all(entry.help for entry in unfilled(environment, lookup))


def test_an_error_in_an_expression_that_another_uses_is_not_hidden_by_what_is_missing(load):
    environment = load('variables: {a: "{{ b }}{{ absent }}", b: "{{ 1 / 0 }}"}')
    with pytest.raises(RequestError, match="b: .* fails: division by zero"):
        lookup_in(environment)("a")


def test_an_expression_tells_which_variables_it_may_look_up(load):
    environment = load("variables: {a: \"{{ b or c }}{% set d = e %}{{ d }}{{ env.F }}{{ g | default('') }}\"}")
    assert environment.scope.values["a"].names == {"b", "c", "e", "g"}
