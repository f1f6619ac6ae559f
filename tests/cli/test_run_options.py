"""newman's options of a run: selection, time, bail, settings files; and the three formats of a collection."""

import json
import time

import pytest

from runner.cli.run_words import with_bail_value

V20 = "https://schema.getpostman.com/json/collection/v2.0.0/collection.json"


def paths(echo):  # type: ignore[no-untyped-def]
    return [entry["path"] for entry in echo.seen]


@pytest.fixture
def tree(collection, get):  # type: ignore[no-untyped-def]
    """Names that occur at several places."""
    return collection(
        {"name": "A", "item": [get("/a1", "one"), {"name": "B", "item": [get("/ab", "two")]}]},
        {"name": "B", "id": "b-id", "item": [get("/b1", "one"), get("/b2", "three")]},
        get("/top", "three"),
    )


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["A"], ["/a1", "/ab"]),
        (["B"], ["/b1", "/b2"]),
        (["b-id"], ["/b1", "/b2"]),
        (["one"], ["/a1"]),
        (["three"], ["/top"]),
        (["B", "A"], ["/a1", "/ab", "/b1", "/b2"]),
        (["one", "A"], ["/a1", "/ab"]),
    ],
)
def test_folder_means_the_first_of_a_name_in_the_order_of_the_collection(faas, echo, tree, names, expected):  # type: ignore[no-untyped-def]
    ran = faas("run", tree, *(word for name in names for word in ("--folder", name)))

    assert ran.code == 0, ran.all
    assert paths(echo) == expected


@pytest.mark.parametrize("bail", [[], ["--bail", "folder"], ["--bail"]])
def test_an_unknown_folder_is_refused(faas, echo, tree, bail):  # type: ignore[no-untyped-def]
    ran = faas("run", *bail, tree, "--folder", "on")

    assert ran.code == 3, ran.all
    assert "one" in ran.err
    assert not echo.seen


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["--bail", "c.json"], ["--bail=failure", "c.json"]),
        (["--bail", "folder,failure", "c.json"], ["--bail=folder,failure", "c.json"]),
        (["c.json", "--bail"], ["c.json", "--bail=failure"]),
        (["--bail", "-x"], ["--bail=failure", "-x"]),
        (["--", "--bail"], ["--", "--bail"]),
    ],
)
def test_bail_takes_no_word_but_its_own(words, expected):  # type: ignore[no-untyped-def]
    assert with_bail_value(words) == expected


@pytest.mark.parametrize(
    ("bail", "count"),
    [
        (["--bail"], 1),
        (["--bail", "failure"], 1),
        (["--bail", "folder"], 4),
        (["--bail", "folder,failure"], 1),
        ([], 4),
    ],
)
def test_bail_ends_the_run_at_the_first_failure(faas, echo, collection, get, write, bail, count):  # type: ignore[no-untyped-def]
    write("c.checks.yaml", "one:\n  expect: {status: 201}\n")
    path = collection(get("/1", "one"), get("/2", "two"))
    ran = faas("run", *bail, path, "-n", 2)

    assert ran.code == 1, ran.all
    assert len(echo.seen) == count


def test_a_wrong_word_for_bail_is_a_usage_error(faas, collection, get):  # type: ignore[no-untyped-def]
    assert faas("run", collection(get()), "--bail=errors").code == 2


def test_the_time_of_a_run_ends_it_with_an_error_and_complete_reports(faas, echo, collection, get, tmp_path):  # type: ignore[no-untyped-def]
    report = tmp_path / "r.json"
    begun = time.monotonic()
    ran = faas(
        "run", collection(get("/1", "one"), get("/2", "two")), "-n", 3, "--timeout", 300, "--delay-request", 60_000,
        "-r", "cli,json", "--reporter-json-export", report,
    )  # fmt: skip

    assert ran.code == 4, ran.all
    assert time.monotonic() - begun < 10
    assert "the run did not end within 300 ms" in ran.out
    assert "--timeout" in ran.out
    assert paths(echo) == ["/1"]
    assert json.loads(report.read_text())["run"]["failures"]


def test_the_time_of_a_run_ends_a_request_that_is_under_way(faas, collection, get, tmp_path):  # type: ignore[no-untyped-def]
    import socket

    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        item = {"name": "slow", "request": {"method": "GET", "url": address}}
        begun = time.monotonic()
        ran = faas("run", collection(item, get("/after", "after")), "--timeout", 300)

    assert ran.code == 4, ran.all
    assert time.monotonic() - begun < 10
    assert "the run did not end within 300 ms" in ran.out
    assert "after" not in ran.out


def test_a_run_that_is_in_time_is_not_disturbed(faas, echo, collection, get):  # type: ignore[no-untyped-def]
    assert faas("run", collection(get()), "--timeout", 60_000, "--timeout-script", 1000).code == 0


def test_settings_files_give_defaults_and_the_command_line_wins(
    faas, echo, collection, get, write, tmp_path, monkeypatch
):  # type: ignore[no-untyped-def]
    home = tmp_path / "home"
    (home / ".postman").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    (home / ".postman" / "newmanrc").write_text(json.dumps({"run": {"iterationCount": 2, "folder": ["b"]}}))
    settings = {
        "iterationCount": 3,
        "envVar": ["x=1"],
        "reporters": ["json"],
        "reporter": {"json": {"export": "o.json"}},
    }
    write(".newmanrc", {"run": settings, "other": {}})
    path = collection(get("/a", "a"), get("/{{x}}", "b"))

    assert faas("run", path).code == 0
    assert paths(echo) == ["/1"] * 3
    assert (tmp_path / "o.json").is_file()
    assert faas("run", path, "-n", 1, "--folder", "a", "--reporter-json-export", "p.json").code == 0
    assert paths(echo)[3:] == ["/a"]
    assert (tmp_path / "p.json").is_file()


@pytest.mark.parametrize(
    ("settings", "said"), [("{", "not JSON"), ("[]", "commands"), ({"run": {"iterationCuont": 1}}, "iteration-count")]
)
def test_a_wrong_settings_file_is_refused(faas, echo, collection, get, write, settings, said):  # type: ignore[no-untyped-def]
    write(".newmanrc", settings)
    ran = faas("run", collection(get()))

    assert ran.code == 3, ran.all
    assert ".newmanrc" in ran.err
    assert said in ran.err
    assert not echo.seen


def _formats(url):  # type: ignore[no-untyped-def]
    """The same three requests as v2.1, v2.0 and v1."""
    header = [{"key": "X-A", "value": "1"}, {"key": "Content-Type", "value": "text/plain"}]
    form = [
        {"key": "a b", "value": "1&2", "type": "text"},
        {"key": "off", "value": "x", "type": "text", "disabled": True},
    ]
    auth = [{"key": "username", "value": "ann", "type": "string"}, {"key": "password", "value": "pw", "type": "string"}]
    items = [
        {"name": "raw", "request": {"method": "POST", "url": f"{url}/raw?q={{{{v}}}}&e", "header": header,
                                    "body": {"mode": "raw", "raw": "{{v}} ü"}}},
        {"name": "form", "request": {"method": "PUT", "url": f"{url}/form", "header": [],
                                     "body": {"mode": "urlencoded", "urlencoded": form}}},
        {"name": "basic", "request": {"method": "GET", "url": f"{url}/b", "header": [],
                                      "auth": {"type": "basic", "basic": auth}}},
    ]  # fmt: skip
    variable = [{"key": "v", "value": "w x"}]
    v21 = {"info": {"name": "c", "schema": V20.replace("v2.0.0", "v2.1.0")}, "item": items, "variable": variable}
    basic = {"type": "basic", "basic": {entry["key"]: entry["value"] for entry in auth}}
    last = {**items[2], "request": {**items[2]["request"], "auth": basic}}
    v20 = {"info": {"name": "c", "schema": V20}, "item": [*items[:2], last], "variable": variable}
    enabled = [{**entry, "enabled": not entry.get("disabled")} for entry in form]
    requests = [
        {"id": "1", "name": "raw", "method": "POST", "url": f"{url}/raw?q={{{{v}}}}&e", "dataMode": "raw",
         "headers": "X-A: 1\nContent-Type: text/plain\n", "rawModeData": "{{v}} ü"},
        {"id": "2", "name": "form", "method": "PUT", "url": f"{url}/form", "headers": "", "dataMode": "urlencoded",
         "data": enabled},
        {"id": "3", "name": "basic", "method": "GET", "url": f"{url}/b", "headers": "", "currentHelper": "basicAuth",
         "helperAttributes": {"id": "basic", "username": "ann", "password": "pw"}},
    ]  # fmt: skip
    v1 = {"id": "c", "name": "c", "order": ["1", "2", "3"], "requests": requests, "variables": variable}
    return v21, v20, v1


def test_the_three_formats_of_a_collection_send_the_same(faas, echo, write):  # type: ignore[no-untyped-def]
    sent = []
    for number, document in enumerate(_formats(echo.url)):
        ran = faas("run", write(f"{number}.json", document))
        assert ran.code == 0, ran.all
        sent.append([{**entry, "headers": {**entry["headers"], "Postman-Token": ""}} for entry in echo.seen])
        echo.seen.clear()

    assert len(sent[0]) == 3
    assert sent[0][0]["path"] == "/raw?q=w%20x&e"
    assert "Authorization" in sent[0][2]["headers"]
    assert sent[0] == sent[1] == sent[2]
