from pathlib import Path

import pytest
from environment_files import BUNDLED, problem_of

from runner.core.errors import InputError
from runner.core.scopes import Scopes
from runner.environment.load import bundled_names, load_environment

FULL = """
name: Full
region: emea
variables: {text: a, number: 5, flag: true, nothing: null, date: 2024-01-01, zeros: 007, user-id: x, list: [1, {a: b}]}
secrets: {password: p}
setup:
  - name: find
    when: "{{ host is not defined }}"
    request: {url: "http://h/{{ text }}"}
    extract: {host: $.host, other: [$.a, $.b]}
    expect: {status: 200}
  - name: never
    when: false
    request: {method: POST, url: http://h, headers: {A: 1}, body: text}
oauth2: {grant_type: password, pkce: true, expiry_margin: 60, extract: {access_token: $.token}}
tls: {verify: false, ca: ca.pem}
help: {text: Ask.}
emulator: {a: 1}
"""


def test_every_key_of_a_file_arrives(load):
    environment = load(FULL)
    assert (environment.name, environment.region) == ("Full", "emea")
    assert environment.scope.name == "environment"
    assert environment.scope.values == {
        "text": "a",
        "number": 5,
        "flag": True,
        "nothing": None,
        "date": "2024-01-01",
        "zeros": "007",
        "user-id": "x",
        "list": [1, {"a": "b"}],
        "password": "p",
    }
    assert environment.secrets == {"password"}
    assert environment.oauth2["extract"] == {"access_token": "$.token"}
    assert environment.tls == {"verify": False, "ca": "ca.pem"}
    assert environment.help == {"text": "Ask."}
    assert environment.emulator == {"a": 1}
    find, never = environment.setup
    assert (find.name, find.location.line) == ("find", 6)
    assert find.extract == {"host": ("$.host",), "other": ("$.a", "$.b")}
    assert find.expect == {"status": 200}
    assert find.when.value(Scopes().get) is True
    assert never.when.value(Scopes().get) is False
    assert never.request == {"method": "POST", "url": "http://h", "headers": {"A": 1}, "body": "text"}


def test_an_empty_file_is_an_environment_named_after_it(load):
    for text in ("", "# nothing\n", "variables:\nsetup:\noauth2:\n"):
        environment = load(text, "some.name.yaml")
        assert environment.name == "some"
        assert environment.scope.values == {}
        assert environment.emulator is None


BAD = [
    ("variabels: {}", 1, "the key 'variabels' is unknown", "did you mean 'variables'?"),
    ("name: x\nzzz: 1", 2, "the key 'zzz' is unknown", "there is: emulator, extends"),
    ("variables: {a: 1}\nvariables: {}", 2, "given twice", ""),
    ("variables:\n  a: 1\n  b: 2\n  a: 3", 4, "'a' is given twice", ""),
    ("variables: [a]", 1, "variables: expected a map, not a list", ""),
    ("secrets: hunter2", 1, "secrets: expected a map, not text", ""),
    ("- a", 1, "expected a map of settings, not a list", ""),
    ("text", 1, "expected a map of settings, not text", ""),
    ("name: 5", 1, "name: expected text, not 5", ""),
    ("name:", 1, "name: expected text, not nothing", ""),
    ("variables:\n  a: {{ b }}", 2, "a key must be text", "quotation marks"),
    ("variables:\n  a: '{{ b'", 2, "a: wrong template", "values are Jinja"),
    ("variables:\n  a: '{{ b | defualt }}'", 2, "No filter named 'defualt'", "did you mean 'default'?"),
    ("variables:\n  a: |\n    one\n    {{ two }\n", 4, "a: wrong template", ""),
    ("variables:\n  a: '{% if x %}'", 2, "a: wrong template", ""),
    ("variables:\n  env: 1", 2, "a variable cannot be called 'env'", "expressions use that name"),
    ("secrets:\n  emulator: 1", 2, "a variable cannot be called 'emulator'", ""),
    ("variables: {a: 1}\nsecrets:\n  a: 1", 3, "'a' stands under 'variables' and under 'secrets'", ""),
    ("oauth2:\n  clientid: x", 2, "the key 'clientid' is unknown", "did you mean 'client_id'?"),
    ("oauth2:\n  grant_type: client_credential", 2, "grant_type: expected client_credentials, ", ""),
    ("oauth2:\n  client_authentication: basic", 2, "expected header or body, not 'basic'", ""),
    ("oauth2:\n  client_id: 5", 2, "client_id: expected text (in quotes), not 5", ""),
    ("oauth2:\n  pkce: 1", 2, "pkce: expected true, false, S256 or plain, not 1", ""),
    ("oauth2:\n  login: person", 2, "login: expected form or browser, not 'person'", ""),
    ("oauth2:\n  revok_url: x", 2, "the key 'revok_url' is unknown", "did you mean 'revoke_url'?"),
    ("oauth2:\n  expiry_margin: soon", 2, "expected a number of seconds, not 'soon'", ""),
    ("oauth2:\n  expiry_margin: true", 2, "expected a number of seconds", ""),
    ("oauth2:\n  expiry_margin: -1", 2, "expected a number of seconds", ""),
    ("oauth2:\n  extract: {token: $.a}", 2, "the key 'token' is unknown", ""),
    ("oauth2:\n  extract:\n    access_token: a", 3, "expected a JSONPath, which begins with $, not 'a'", ""),
    ("oauth2:\n  token_request_params: {a: [1]}", 2, "a: expected one value, not a list", ""),
    ("oauth2: 5", 1, "oauth2: expected a map, not a number", ""),
    ("tls:\n  verify: no", 2, "verify: expected true or false, not 'no'", ""),
    ("tls:\n  verfy: true", 2, "the key 'verfy' is unknown", "did you mean 'verify'?"),
    ("help:\n  a: [1]", 2, "a: expected text", ""),
    ("emulator: true", 1, "emulator: expected a map, not true or false", ""),
    ("setup: {}", 1, "setup: expected a list, not a map", ""),
    ("setup:\n  - text", 2, "setup: expected a map, not text", ""),
    ("setup:\n  - request: {url: x}", 2, "the key 'name' is missing", ""),
    ("setup:\n  - name: a", 2, "the key 'request' is missing", ""),
    ("setup:\n  - name: a\n    request:\n      methd: x", 4, "the key 'methd' is unknown", "did you mean 'method'?"),
    ("setup:\n  - name: a\n    request: {method: GET}", 3, "the key 'url' is missing", ""),
    ("setup:\n  - {name: a, request: {url: x}, when: x is defined}", 2, "when: expected true, false or a template", ""),
    ("setup:\n  - {name: a, request: {url: x}, extract: {a: b}}", 2, "a: expected a JSONPath", ""),
    ("setup:\n  - {name: a, request: {url: x}, extract: {a: []}}", 2, "a: expected a JSONPath", ""),
    ("setup:\n  - {name: a, request: {url: x}, extract: {a: [$.a, b]}}", 2, "expected a JSONPath", ""),
    ("setup:\n  - {name: a, request: {url: '{{ x'}}", 2, "a: url: wrong template", ""),
    ("setup:\n  - {name: a, request: {url: x}}\n  - {name: a, request: {url: x}}", 3, "two setup requests", "rename"),
    ("a: [", 2, "not YAML", ""),
    ("a: *x", 1, "alias", ""),
    ("variables:\n  a: !!python/object:os.system x", 2, "tag", ""),
    ("extends: nowhere", 1, "extends: there is no environment called 'nowhere'", ""),
    ("name: x\nextends: liveprson", 2, "there is no environment called 'liveprson'", "did you mean 'liveperson'?"),
    ("extends: ../x.yaml", 1, "'../x.yaml' is not a name", "a file of the same folder"),
    ("extends: test", 1, "files extend each other: test.yaml → test.yaml", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "what", "hint"), BAD)
def test_a_wrong_file_is_refused_with_line_reason_and_hint(refused, tmp_path, text, line, what, hint):
    problem = refused(text)
    assert what in problem.what
    assert hint in problem.hint
    assert problem.where.file == str(tmp_path / "test.yaml")
    assert problem.where.line == line


def test_a_secret_is_not_repeated_in_the_message(refused):
    assert "hunter2" not in refused("secrets: hunter2").what
    assert "hunter2" not in refused("secrets:\n  a: '{{ hunter2'").what


def test_a_file_that_multiplies_itself_is_refused(refused):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    assert "more than" in refused("\n".join(lines)).what


def test_a_deeply_nested_file_is_refused(refused):
    assert "deep" in refused("variables: " + "[" * 5000 + "]" * 5000).what


def test_what_is_no_text_is_refused(tmp_path):
    path = tmp_path / "bad.yaml"
    path.write_bytes(b"name: ok\nregion: \xff\n")
    with pytest.raises(InputError) as caught:
        load_environment(str(path), bundled=BUNDLED, os_environ={})
    assert problem_of(caught).where.line == 2


def test_a_byte_order_mark_does_not_matter(tmp_path):
    for encoding in ("utf-8-sig", "utf-16"):
        path = tmp_path / "marked.yaml"
        path.write_text("name: Ä\n", encoding=encoding)
        assert load_environment(str(path), bundled=BUNDLED, os_environ={}).name == "Ä"


# --- extends


def test_the_nearer_file_wins_and_maps_merge(write, load):
    write(
        """
        name: Base
        region: base
        variables: {a: base, b: base, moved: base}
        secrets: {s: base, open: base}
        setup:
          - {name: one, request: {url: base}}
          - {name: two, request: {url: base}}
        oauth2: {client_id: base, scope: base, token_request_params: {a: base, b: base}}
        tls: {verify: false}
        help: {a: base, b: base}
        emulator: {x: base, y: base}
        """,
        "base.yaml",
    )
    write("extends: base.yaml\nvariables: {b: middle}\nregion: middle", "middle.yml")
    environment = load(
        """
        extends: middle
        variables: {a: near, open: near}
        secrets: {moved: near}
        setup:
          - {name: three, request: {url: near}}
          - {name: one, request: {url: near}}
        oauth2: {client_id: near, scope: null, token_request_params: {b: near}}
        help: {b: near}
        """,
        "near.yaml",
    )
    assert (environment.name, environment.region) == ("near", "middle")
    values = environment.scope.values
    assert values == {"a": "near", "b": "middle", "moved": "near", "s": "base", "open": "near"}
    assert environment.secrets == {"s", "open", "moved"}
    assert [(request.name, request.request["url"]) for request in environment.setup] == [
        ("one", "near"),
        ("two", "base"),
        ("three", "near"),
    ]
    assert environment.oauth2 == {
        "client_id": "near",
        "scope": None,
        "token_request_params": {"a": "base", "b": "near"},
    }
    assert environment.tls == {"verify": False}
    assert environment.help == {"a": "base", "b": "near"}
    assert environment.emulator == {"x": "base", "y": "base"}


def test_files_that_extend_each_other_are_refused(write, refused):
    write("extends: b", "a.yaml")
    write("name: b\nextends: c", "b.yaml")
    problem = refused("extends: a", "c.yaml")
    assert problem.what == "files extend each other: c.yaml → a.yaml → b.yaml → c.yaml"
    assert (Path(problem.where.file).name, problem.where.line) == ("b.yaml", 2)


def test_an_error_in_an_extended_file_names_that_file(write, refused):
    write("\nnmae: x", "base.yaml")
    problem = refused("extends: base")
    assert (Path(problem.where.file).name, problem.where.line) == ("base.yaml", 1)


def test_a_file_may_extend_a_bundled_one_even_of_its_own_name(load):
    environment = load("extends: us\nvariables: {extra: 1}", "us.yaml")
    assert environment.region == "us"
    assert environment.scope.values["extra"] == 1


# --- names


def test_the_bundled_environments_load_by_name():
    assert bundled_names(BUNDLED) == ["alpha", "apac", "emea", "liveperson", "local", "us"]
    for name in bundled_names(BUNDLED):
        environment = load_environment(name, bundled=BUNDLED, os_environ={})
        assert Scopes(environment=environment.scope).get("grant_type") == "client_credentials"


@pytest.mark.parametrize(
    ("name", "what", "hint"),
    [
        ("emae", "there is no environment called 'emae'", "did you mean 'emea'?"),
        ("EMEA", "there is no environment called 'EMEA'", "did you mean 'emea'?"),
        ("", "there is no environment called ''", "bundled are alpha, "),
        ("./us", "there is no such file", "did you mean 'us'?"),
        ("us.yaml", "there is no such file", "did you mean 'us'?"),
        ("zzzzzz.json", "there is no such file", "bundled are alpha, apac, emea, liveperson, local, us"),
        ("folder/", "is a folder, not a file", ""),
    ],
)
def test_an_unknown_name_is_refused_with_the_names_there_are(tmp_path, monkeypatch, name, what, hint):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    name = str(tmp_path / name) + "/x/.." if name == "folder/" else name
    (tmp_path / "folder" / "x").mkdir()
    with pytest.raises(InputError) as caught:
        load_environment(name, bundled=BUNDLED, os_environ={})
    problem = problem_of(caught)
    assert what in problem.what
    assert hint in problem.hint


def test_a_file_without_a_suffix_is_found_and_a_folder_does_not_hide_a_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine").write_text("name: Mine")
    (tmp_path / "us").mkdir()
    assert load_environment("mine", bundled=BUNDLED, os_environ={}).name == "Mine"
    assert load_environment("us", bundled=BUNDLED, os_environ={}).name == "US"
