"""Any collection: variables, checks, selection, exit codes."""

import json

import pytest


def test_variables_come_from_the_nearest_scope(faas, echo, collection, get, write):  # type: ignore[no-untyped-def]
    path = collection(get("/{{a}}/{{b}}/{{c}}"), variable=[{"key": k, "value": "col"} for k in "abc"])
    env = write("e.json", {"name": "e", "values": [{"key": "b", "value": "env", "enabled": True}]})
    ran = faas("run", path, "-e", env, "--env-var", "c=cli", "--global-var", "a=glob")

    assert ran.code == 0, ran.all
    assert echo.seen[0]["path"] == "/col/env/cli"


def test_an_unresolved_variable_stops_its_request_only(faas, echo, collection, get):  # type: ignore[no-untyped-def]
    path = collection(get("/{{user_id}}", "first"), get("/fine", "second"), variable=[{"key": "userId", "value": "1"}])
    ran = faas("run", path)

    assert ran.code == 4, ran.all
    assert "{{user_id}} has no value" in ran.out
    assert "{{userId}}" in ran.out
    assert [entry["path"] for entry in echo.seen] == ["/fine"]


def test_an_unresolved_variable_is_sent_as_written_on_request(faas, echo, collection, get):  # type: ignore[no-untyped-def]
    ran = faas("run", collection(get("/x?q={{nobody}}")), "--unresolved", "send")

    assert ran.code == 0, ran.all
    assert echo.seen[0]["path"] == "/x?q={{nobody}}"


def test_extracted_values_keep_their_type_into_later_requests(faas, echo, collection, get, write):  # type: ignore[no-untyped-def]
    echo.says("/one", 200, {"n": 7, "list": [{"id": "a"}, {"id": "b"}]})
    body = {"mode": "raw", "raw": '{"n": {{n}}, "id": "{{id}}"}', "options": {"raw": {"language": "json"}}}
    path = collection(get("/one", "one"), get("/two", "two", method="POST", body=body))
    write(
        "c.checks.yaml",
        """
one:
  extract: {n: $.n, id: "$.list[1].id"}
  expect: {status: 200, json: {$.n: 7, "$.list": {length: 2}}}
two:
  expect: {status: 2xx, within: 5 s}
""",
    )
    ran = faas("run", path)

    assert ran.code == 0, ran.all
    assert json.loads(echo.seen[1]["body"]) == {"n": 7, "id": "b"}


def test_a_path_that_finds_nothing_shows_what_is_there(faas, echo, collection, get, write):  # type: ignore[no-untyped-def]
    echo.says("/one", 200, {"result": 1, "logs": []})
    write("c.checks.yaml", "one:\n  extract: {r: $.resutl}\n")
    ran = faas("run", collection(get("/one", "one")))

    assert ran.code == 1, ran.all
    assert "$.resutl" in ran.out
    assert "result" in ran.out
    assert "logs" in ran.out


def test_an_answer_that_is_not_json_is_a_failure_in_words(faas, echo, collection, get, write):  # type: ignore[no-untyped-def]
    echo.says("/one", 200, b"<html>no</html>", Content_Type="text/html")
    write("c.checks.yaml", "one:\n  extract: {r: $.r}\n")
    ran = faas("run", collection(get("/one", "one")))

    assert ran.code == 1, ran.all
    assert "not JSON" in ran.out
    assert "text/html" in ran.out


def test_failures_and_errors_have_different_codes_and_an_error_wins(faas, echo, collection, get, write):  # type: ignore[no-untyped-def]
    write("c.checks.yaml", "one:\n  expect: {status: 201}\n")
    failing = collection(get("/one", "one"))
    assert faas("run", failing).code == 1
    assert faas("run", failing, "-x").code == 0

    refused = {"name": "two", "request": {"method": "GET", "url": "http://127.0.0.1:1/"}}
    both = collection(get("/one", "one"), refused)
    assert faas("run", both).code == 4
    assert faas("run", both, "--suppress-exit-code").code == 0


def test_a_retry_that_the_checks_file_asks_for_shows_in_the_report(faas, echo, collection, get, write):  # type: ignore[no-untyped-def]
    echo.says("/flaky", 503, {})
    echo.says("/flaky", 200, {"ok": True})
    write(
        "c.checks.yaml", "x:\n  expect: {status: 200}\n  retry: {attempts: 3, on: [503], wait: 0.01 s, at_most: 5 s}\n"
    )
    ran = faas("run", collection(get("/flaky")))

    assert ran.code == 0, ran.all
    assert len(echo.seen) == 2
    assert "503" in ran.out


def test_folders_select_by_name_and_nothing_selected_has_its_own_code(faas, echo, collection, get):  # type: ignore[no-untyped-def]
    path = collection({"name": "A", "item": [get("/a", "a")]}, {"name": "B", "item": [get("/b", "b")]})

    assert faas("run", path, "--folder", "B").code == 0
    assert [entry["path"] for entry in echo.seen] == ["/b"]
    wrong = faas("run", path, "--folder", "b2")
    assert wrong.code == 3
    assert "did you mean" in wrong.err
    assert faas("run", collection(name="empty")).code == 5


def test_folders_nested_by_the_hundred_are_run(faas, echo, collection, get, tmp_path):  # type: ignore[no-untyped-def]
    node = get()
    for depth in range(350):
        node = {"name": f"f{depth}", "item": [node]}
    ran = faas("run", collection(node), "-r", "cli,json", "--reporter-json-export", tmp_path / "r.json")

    assert ran.code == 0, ran.all
    assert len(echo.seen) == 1


def test_iterations_repeat_the_collection(faas, echo, collection, get):  # type: ignore[no-untyped-def]
    ran = faas("run", collection(get()), "-n", "3")

    assert ran.code == 0
    assert len(echo.seen) == 3


def test_bail_stops_at_the_first_request_that_fails(faas, echo, collection, get, write):  # type: ignore[no-untyped-def]
    write("c.checks.yaml", "a:\n  expect: {status: 418}\n")
    ran = faas("run", collection(get("/a", "a"), get("/b", "b")), "--bail")

    assert ran.code == 1
    assert len(echo.seen) == 1


def test_a_dry_run_prints_every_request_and_sends_none(faas, echo, collection, get):  # type: ignore[no-untyped-def]
    auth = {"type": "oauth2", "oauth2": [{"key": "addTokenTo", "value": "header"}]}
    body = {"mode": "raw", "raw": "hello {{name}}"}
    path = collection(
        get("/{{who}}", "a", auth=auth, method="POST", body=body), variable=[{"key": "name", "value": "you"}]
    )
    ran = faas("run", path, "--dry-run")

    assert ran.code == 0, ran.all
    assert echo.seen == []
    assert "%7B%7Bwho%7D%7D" in ran.out
    assert "hello you" in ran.out
    assert "Authorization: Bearer {{access_token}}" in ran.out


def test_a_dry_run_of_a_region_needs_no_credentials(faas):  # type: ignore[no-untyped-def]
    ran = faas("run", "-e", "emea", "--dry-run")

    assert ran.code == 0, ran.all
    assert "lo.faasgw.liveperson.net" in ran.out
    assert "accountId" in ran.out


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("{", "line 1"),
        ("", "empty"),
        ("[]", "collection"),
        ('{"info": {}, "item": 5}', "/item"),
    ],
)
def test_a_wrong_collection_file_is_refused_with_its_place(faas, write, content, words):  # type: ignore[no-untyped-def]
    ran = faas("run", write("bad.postman_collection.json", content))

    assert ran.code == 3, ran.all
    assert "bad.postman_collection.json" in ran.err
    assert words in ran.err


def test_wrong_command_lines_are_usage_errors(faas, collection, get):  # type: ignore[no-untyped-def]
    assert faas("run", collection(get()), "--nonsense").code == 2
    assert faas("rnu").code == 2
    assert faas("run", collection(get()), "-n", "0").code == 2
    unknown = faas("run", collection(get()), "-r", "jsn")
    assert unknown.code == 2
    assert "json" in unknown.err


def test_a_missing_collection_is_an_input_error(faas):  # type: ignore[no-untyped-def]
    assert faas("run", "nothing.json").code == 3
    named = faas("run", "Faas2")
    assert named.code == 3
    assert "FaaS" in named.err


def test_help_and_version_answer(faas):  # type: ignore[no-untyped-def]
    assert faas("--help").code == 0
    assert faas("--version").code == 0
    assert "--unresolved" in faas("run", "--help").out
    assert faas("emulator", "--help").code == 0
