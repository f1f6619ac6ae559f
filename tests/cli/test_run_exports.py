"""What a run leaves behind: variables, cookies and the collection, without secrets unless they are asked for."""

import json
import stat

import pytest

SECRET = "s3cret-value-0123"


@pytest.fixture
def environment(write):  # type: ignore[no-untyped-def]
    values = [
        {"key": "plain", "value": "p"},
        {"key": "number", "value": 7},
        {"key": "password", "value": SECRET, "type": "secret"},
        {"key": "pin", "value": "12", "type": "secret"},
        {"key": "off", "value": "o", "enabled": False},
        {"key": "old", "value": "x7-old-secret", "type": "secret", "enabled": False},
        {"key": "copy", "value": f"Basic {SECRET}"},
    ]
    return write("e.json", {"name": "Staging", "values": values})


def exported(path):  # type: ignore[no-untyped-def]
    document = json.loads(path.read_text(encoding="utf-8"))
    return document, {entry["key"]: entry for entry in document["values"]}


def test_the_environment_is_exported_as_it_ended(faas, echo, collection, get, write, environment, tmp_path):  # type: ignore[no-untyped-def]
    echo.says("/x", 200, {"id": 41})
    write("c.checks.yaml", "x:\n  extract: {id: $.id}\n")
    out = tmp_path / "new" / "out.json"
    ran = faas("run", collection(get()), "-e", environment, "--export-environment", out)

    assert ran.code == 0, ran.all
    document, values = exported(out)
    assert document["name"] == "Staging"
    assert document["_postman_variable_scope"] == "environment"
    assert values["plain"] == {"type": "any", "value": "p", "key": "plain", "enabled": True}
    assert values["id"]["value"] == 41
    assert values["off"] == {"type": "any", "value": "o", "key": "off", "enabled": False}
    assert values["number"]["value"] == 7


def test_secrets_are_left_empty_and_stay_secrets(faas, collection, get, environment, tmp_path):  # type: ignore[no-untyped-def]
    out = tmp_path / "out.json"
    assert faas("run", collection(get()), "-e", environment, "--export-environment", out).code == 0

    _, values = exported(out)
    for name in ("password", "pin", "copy", "old"):
        assert (values[name]["value"], values[name]["type"]) == ("", "secret")
    assert SECRET not in out.read_text()
    assert "x7-old-secret" not in out.read_text()


def test_secrets_are_exported_on_request_for_the_owner_only(faas, collection, get, environment, tmp_path):  # type: ignore[no-untyped-def]
    out = tmp_path / "out.json"
    ran = faas("run", collection(get()), "-e", environment, "--export-environment", out, "--export-secrets")

    assert ran.code == 0, ran.all
    assert exported(out)[1]["password"]["value"] == SECRET
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    again = tmp_path / "again.json"
    assert faas("run", collection(get()), "-e", out, "--export-environment", again).code == 0
    assert exported(again)[1]["plain"]["value"] == "p"
    assert SECRET not in again.read_text()


def test_globals_are_exported(faas, collection, get, write, tmp_path):  # type: ignore[no-untyped-def]
    out = tmp_path / "g.out.json"
    globals_file = write(
        "g.json", {"values": [{"key": "a", "value": "1"}, {"key": "k", "value": "xy", "type": "secret"}]}
    )
    ran = faas("run", collection(get()), "-g", globals_file, "--global-var", "b=2", "--export-globals", out)

    assert ran.code == 0, ran.all
    document, values = exported(out)
    assert document["_postman_variable_scope"] == "globals"
    assert [(name, entry["value"]) for name, entry in values.items()] == [("a", "1"), ("k", ""), ("b", "2")]


def test_the_collection_is_exported_as_it_was_loaded(faas, collection, get, tmp_path):  # type: ignore[no-untyped-def]
    variable = [{"key": "a", "value": "1"}, {"key": "s", "value": SECRET, "type": "secret"}]
    path = collection(get("/{{a}}"), variable=variable, unknown={"kept": [1, None]})
    out = tmp_path / "out.json"
    assert faas("run", path, "--export-collection", out).code == 0

    loaded, written = json.loads(path.read_text()), json.loads(out.read_text())
    assert written["variable"] == [variable[0], {**variable[1], "value": ""}]
    assert {**written, "variable": 0} == {**loaded, "variable": 0}


def test_cookies_go_from_one_run_to_the_next(faas, echo, collection, get, tmp_path):  # type: ignore[no-untyped-def]
    echo.says("/login", 200, {}, Set_Cookie="sid=abc; Path=/; HttpOnly")
    jar = tmp_path / "jar.json"
    assert faas("run", collection(get("/login"), name="a"), "--export-cookie-jar", jar).code == 0

    document = json.loads(jar.read_text())
    assert document["version"].startswith("tough-cookie")
    assert [(c["key"], c["value"], c["domain"], c["path"]) for c in document["cookies"]] == [
        ("sid", "abc", "127.0.0.1", "/")
    ]
    assert stat.S_IMODE(jar.stat().st_mode) == 0o600
    assert faas("run", collection(get("/next"), name="b"), "--cookie-jar", jar).code == 0
    assert echo.seen[-1]["headers"]["Cookie"] == "sid=abc"


@pytest.mark.parametrize("content", ["no json", "[]", {"cookies": [{"key": "a"}]}, {"cookies": [5]}])
def test_a_wrong_cookie_jar_is_refused(faas, echo, collection, get, write, content):  # type: ignore[no-untyped-def]
    ran = faas("run", collection(get()), "--cookie-jar", write("jar.json", content))

    assert ran.code == 3, ran.all
    assert "jar.json" in ran.err
    assert not echo.seen


@pytest.mark.parametrize("option", ["environment", "globals", "collection", "cookie-jar"])
def test_an_export_that_cannot_be_written_ends_the_command_at_once(faas, echo, collection, get, write, option):  # type: ignore[no-untyped-def]
    blocked = write("file", "") / "below.json"
    ran = faas("run", collection(get()), f"--export-{option}", blocked)

    assert ran.code == 3, ran.all
    assert f"--export-{option}" in ran.err
    assert not echo.seen


def test_exports_are_written_when_checks_fail(faas, echo, collection, get, write, tmp_path):  # type: ignore[no-untyped-def]
    write("c.checks.yaml", "x:\n  expect: {status: 201}\n")
    out = tmp_path / "o.json"
    assert faas("run", collection(get()), "--export-environment", out).code == 1
    assert out.is_file()


def test_a_collection_that_is_nested_too_deeply_is_not_exported(faas, echo, collection, get, tmp_path):  # type: ignore[no-untyped-def]
    echo.says("/x", 200)
    item = get()
    for _ in range(400):
        item = {"name": "f", "item": [item]}
    ran = faas("run", collection(item), "--export-collection", tmp_path / "out.json")
    assert ran.code == 3, ran.all
    assert "nested too deeply" in ran.all
    assert "--export-collection" in ran.all
