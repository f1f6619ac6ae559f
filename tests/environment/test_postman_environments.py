import codecs
import json

import pytest
from environment_files import BUNDLED, problem_of

from runner.core.errors import InputError
from runner.environment.load import load_environment, load_globals


def loads(tmp_path, content, name="x.postman_environment.json"):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return load_environment(str(path), bundled=BUNDLED, os_environ={})


VALUES = [
    {"key": "text", "value": "{{other}}", "enabled": True},
    {"key": "number", "value": 1.0, "type": "number"},
    {"key": "token", "value": "t", "type": "secret", "enabled": True},
    {"key": "off", "value": "x", "enabled": False},
    {"key": "off too", "value": "x", "disabled": True},
    {"key": "off secret", "value": "x", "type": "secret", "enabled": False},
    {"key": "twice", "value": "first"},
    {"key": "twice", "value": "second"},
    {"key": "twice", "value": "third", "enabled": False},
    {"key": "bare"},
    {"key": "null", "value": None},
]


@pytest.mark.parametrize(
    "document", [{"name": "x", "values": VALUES}, {"environment": {"name": "x", "values": VALUES}}, VALUES]
)
def test_every_shape_of_an_export_is_read(tmp_path, document):
    environment = loads(tmp_path, document)
    assert environment.name == "x"
    assert environment.scope.values == {
        "text": "{{other}}",
        "number": 1.0,
        "token": "t",
        "twice": "second",
        "bare": "",
        "null": None,
    }
    assert environment.secrets == {"token"}
    assert environment.setup == ()
    assert environment.emulator is None


def test_a_byte_order_mark_and_a_missing_suffix_do_not_matter(tmp_path):
    content = json.dumps({"values": VALUES[:1]}).encode()
    for marked in (codecs.BOM_UTF8 + content, content.decode().encode("utf-16")):
        assert loads(tmp_path, marked, "export").scope.values == {"text": "{{other}}"}


def test_globals_are_a_scope_of_their_own(tmp_path):
    path = tmp_path / "g.json"
    path.write_text(json.dumps({"values": VALUES, "_postman_variable_scope": "globals"}))
    scope, secrets = load_globals(path)
    assert scope.name == "globals"
    assert scope.values["twice"] == "second"
    assert secrets == {"token"}


@pytest.mark.parametrize(
    ("content", "line", "pointer", "what"),
    [
        (b'{"values": [\n  {,}]}', 2, "", "is not JSON"),
        (b"", 1, "", "is not JSON"),
        (b"[" * 100_000, None, "", "is nested too deeply"),
        ({"name": "x"}, None, "", "it has no list of 'values'"),
        ("text", None, "", "it has no list of 'values'"),
        ({"values": {}}, None, "", "it has no list of 'values'"),
        ({"values": ["a"]}, None, "/values/0", "must be an object with a 'key'"),
        ({"environment": {"values": [{"key": 1}]}}, None, "/environment/values/0", "must be an object with a 'key'"),
        ([{"value": 1}], None, "/0", "must be an object with a 'key'"),
        ({"info": {"name": "c"}, "item": []}, None, "", "is a collection, not an environment"),
        ({"collection": {"info": {}, "item": []}}, None, "", "is a collection, not an environment"),
        ({"id": "1", "requests": [], "order": []}, None, "", "is a collection, not an environment"),
    ],
)
def test_a_wrong_export_is_refused_with_its_place(tmp_path, content, line, pointer, what):
    with pytest.raises(InputError) as caught:
        loads(tmp_path, content)
    problem = problem_of(caught)
    assert what in problem.what
    assert (problem.where.line, problem.where.pointer) == (line, pointer)
    assert problem.where.file.endswith("x.postman_environment.json")
