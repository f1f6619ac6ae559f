"""Scripts in a run: order, variables, requests, control flow, reports."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Item = dict[str, Any]


def scripted(item: Item, test: str = "", pre: str = "") -> Item:
    """The item with scripts of its own."""
    given = {"test": test, "prerequest": pre}
    events = [{"listen": name, "script": {"exec": code.split("\n")}} for name, code in given.items() if code]
    return {**item, "event": events}


@pytest.fixture
def report(faas: Callable[..., Any], tmp_path: Path) -> Callable[..., tuple[int, dict[str, Any]]]:
    """Run a collection; the exit code and newman's JSON report."""

    def run(path: Path, *more: object) -> tuple[int, dict[str, Any]]:
        out = tmp_path / "report.json"
        done = faas("run", path, "-r", "json", "--reporter-json-export", out, *more)
        assert out.exists(), done.all
        return done.code, json.loads(out.read_text(encoding="utf-8"))

    return run


def test_a_test_of_a_script_passes_or_fails_the_run(collection: Any, get: Any, report: Any) -> None:
    source = (
        "pm.test('is ok', () => pm.response.to.have.status(200))\npm.test('is not', () => pm.expect(1).to.equal(2))"
    )
    code, document = report(collection(scripted(get(), source)))
    assert code == 1
    good, bad = document["run"]["executions"][0]["assertions"]
    assert (good["assertion"], "error" in good) == ("is ok", False)
    assert (bad["assertion"], bad["error"]["message"]) == ("is not", "expected 1 to equal 2")
    assert document["run"]["stats"]["testScripts"]["total"] == 1


def test_an_error_has_its_own_name_in_the_report(collection: Any, get: Any, report: Any) -> None:
    source = "pm.test('t', () => { throw new TypeError('no') })\npm.test('e', () => { throw new Error() })\nmissing"
    code, document = report(collection(scripted(get(), source)))
    assert code == 4
    errors = [failure["error"] for failure in document["run"]["failures"]]
    told = [(error["name"], error.get("test"), error["message"]) for error in errors]
    assert told == [
        ("TypeError", "t", "no"),
        ("Error", "e", ""),
        ("ReferenceError", None, "missing is not defined"),
    ]
    assert document["run"]["executions"][0]["testScript"][0]["error"]["message"] == "missing is not defined"


def test_scripts_run_from_the_outside_in(faas: Any, collection: Any, get: Any) -> None:
    def events(name: str) -> list[dict[str, Any]]:
        return [{"listen": listen, "script": f"console.log('{listen} {name}')"} for listen in ("test", "prerequest")]

    item = {**get(), "event": events("item")}
    path = collection({"name": "f", "item": [item], "event": events("folder")}, event=events("collection"))
    out = faas("run", path).out
    told = [line.split("'")[1] for line in out.splitlines() if "│ '" in line]
    assert told == [f"{when} {who}" for when in ("prerequest", "test") for who in ("collection", "folder", "item")]


def test_a_disabled_script_is_not_run(report: Any, collection: Any, get: Any) -> None:
    event = {"listen": "test", "disabled": True, "script": "throw new Error('no')"}
    assert report(collection({**get(), "event": [event]}))[0] == 0


def test_variables_set_before_the_request_are_in_it(collection: Any, get: Any, echo: Any, report: Any) -> None:
    item = scripted(get("/{{a}}/{{b}}"), pre="pm.environment.set('a', 1); pm.variables.set('b', 'x')")
    assert report(collection(item, get("/later/{{a}}{{b}}", "y")))[0] == 0
    assert [seen["path"] for seen in echo.seen] == ["/1/x", "/later/1x"]


def test_the_request_can_be_changed_and_is_resolved_afterwards(
    collection: Any, get: Any, echo: Any, report: Any
) -> None:
    source = (
        "pm.request.url.path.push('{{v}}'); pm.request.method = 'PUT'; pm.environment.set('v', 'late');\n"
        "pm.request.headers.upsert({key: 'X-Made', value: 'by {{v}}'}); pm.request.body.update('{\"a\": \"{{v}}\"}')"
    )
    item = scripted(get(body={"mode": "raw", "raw": "x"}), pre=source)
    assert report(collection(item), "-n", 2)[0] == 0
    for seen in echo.seen:
        assert (seen["method"], seen["path"], seen["body"]) == ("PUT", "/x/late", '{"a": "late"}')
        assert seen["headers"]["X-Made"] == "by late"


def test_a_thrown_error_is_a_problem_and_the_rest_goes_on(collection: Any, get: Any, echo: Any, report: Any) -> None:
    item = scripted(get(), "pm.test('still', () => {})", "\nfoo.bar()")
    code, document = report(collection(item))
    assert code == 4
    assert len(echo.seen) == 1
    (failure,) = document["run"]["failures"]
    assert (failure["error"]["name"], failure["error"]["message"]) == ("ReferenceError", "foo is not defined")
    assert failure["error"]["details"] == ["line 2, column 1 of the script"]
    assert failure["at"] == "prerequest-script"
    assert [check["assertion"] for check in document["run"]["executions"][0]["assertions"]] == ["still"]


def test_tests_run_also_when_the_request_failed(collection: Any, get: Any, report: Any) -> None:
    item = scripted(get(), "pm.test('no code', () => pm.expect(pm.response.code).to.equal(undefined))")
    item["request"]["url"] = "http://127.0.0.1:1/"
    code, document = report(collection(item))
    assert code == 4
    assert "error" not in document["run"]["executions"][0]["assertions"][0]


def test_a_skipped_request_is_not_sent(collection: Any, get: Any, echo: Any, report: Any) -> None:
    item = scripted(get(), "throw new Error('no')", "pm.execution.skipRequest()")
    assert report(collection(item, get("/b", "b")), "--bail")[0] == 0
    assert [seen["path"] for seen in echo.seen] == ["/b"]


@pytest.mark.parametrize(
    ("call", "paths"),
    [
        ("pm.execution.setNextRequest('c')", ["/a", "/c"]),
        ("postman.setNextRequest('c')", ["/a", "/c"]),
        ("pm.execution.setNextRequest(null)", ["/a"]),
        ("pm.execution.setNextRequest('nowhere')", ["/a"]),
        ("if (!pm.globals.get('t')) { pm.globals.set('t', 1); pm.execution.setNextRequest('a') }", None),
    ],
)
def test_what_comes_next_is_up_to_the_scripts(
    collection: Any, get: Any, echo: Any, report: Any, call: str, paths: list[str] | None
) -> None:
    report(collection(scripted(get("/a", "a"), call), get("/b", "b"), get("/c", "c")))
    assert [seen["path"] for seen in echo.seen] == (paths or ["/a", "/a", "/b", "/c"])


def test_requests_of_scripts_go_out_as_written(collection: Any, get: Any, echo: Any, report: Any) -> None:
    source = f"""
    pm.sendRequest('{echo.url}/one?v={{{{v}}}}', (error, response) => {{
      pm.test('answered', () => pm.expect(response.json().path).to.include('/one'));
      pm.sendRequest({{url: '{echo.url}/two', method: 'POST', header: {{'X-A': 'b'}},
        body: {{mode: 'raw', raw: 'text'}}}}, (error, response) => pm.environment.set('two', response.code));
    }});
    const third = await pm.sendRequest('{echo.url}/three');
    pm.test('awaited', () => pm.expect(third.code).to.equal(200));
    """
    code, document = report(collection(scripted(get(), source), get("/{{two}}", "y")), "--env-var", "v=x")
    assert code == 0, document["run"]["failures"]
    assert sorted(seen["path"].partition("?")[0] for seen in echo.seen) == ["/200", "/one", "/three", "/two", "/x"]
    two = next(seen for seen in echo.seen if seen["path"] == "/two")
    assert (two["method"], two["body"], two["headers"]["X-A"]) == ("POST", "text", "b")


def test_a_request_of_a_script_that_fails_is_its_callbacks_error(collection: Any, get: Any, report: Any) -> None:
    source = (
        "pm.sendRequest('http://127.0.0.1:1/', (error, response) => "
        "pm.test([error.code, response.code].join(), () => {}))"
    )
    document = report(collection(scripted(get(), source)))[1]
    assert [check["assertion"] for check in document["run"]["executions"][0]["assertions"]] == ["ECONNREFUSED,"]


def test_a_test_that_never_ends_fails(collection: Any, get: Any, report: Any) -> None:
    code, document = report(collection(scripted(get(), "pm.test('waits', (done) => {})")))
    assert code == 1
    assert "did not come to its end" in document["run"]["failures"][0]["error"]["message"]


def test_the_script_timeout_ends_an_endless_script(collection: Any, get: Any, report: Any) -> None:
    code, document = report(collection(scripted(get(), "for (;;) ;")), "--timeout-script", 200)
    assert code == 4
    assert "synchronous script execution timeout" in document["run"]["failures"][0]["error"]["message"]


def test_what_scripts_set_is_exported(collection: Any, get: Any, faas: Any, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    path = collection(scripted(get(), "pm.environment.set('n', 5); pm.environment.set('o', {a: [1]})"))
    assert faas("run", path, "--export-environment", out).code == 0
    values = {each["key"]: each["value"] for each in json.loads(out.read_text())["values"]}
    assert values["n"] == 5


def test_a_secret_is_masked_wherever_a_script_shows_it(collection: Any, get: Any, faas: Any, write: Any) -> None:
    values = [{"key": "password", "value": "hunter2-secret", "type": "secret"}]
    environment = write("e.postman_environment.json", {"name": "e", "values": values})
    source = (
        "console.log(pm.environment.get('password')); pm.environment.set('password', 'changed-secret');\n"
        "pm.test('t', () => pm.expect(pm.environment.get('password')).to.equal('hunter2-secret'))"
    )
    shown = faas("run", collection(scripted(get(), source)), "-e", environment).all
    assert "hunter2-secret" not in shown
    assert "changed-secret" not in shown
    assert "********" in shown


def test_data_and_iterations_are_known_to_scripts(collection: Any, get: Any, report: Any, write: Any) -> None:
    rows = write("rows.json", [{"n": 1}, {"n": 2}])
    source = "pm.test(`${pm.info.iteration}/${pm.info.iterationCount} ${pm.iterationData.get('n')}`, () => {})"
    document = report(collection(scripted(get(), source)), "-d", rows)[1]
    names = [run["assertions"][0]["assertion"] for run in document["run"]["executions"]]
    assert names == ["0/2 1", "1/2 2"]


def test_cookies_are_seen_and_kept(collection: Any, get: Any, echo: Any, report: Any) -> None:
    echo.says("/login", 200, {}, Set_Cookie="sid=abc; Path=/")
    source = (
        "pm.test(pm.cookies.get('sid'), () => {});\n"
        f"pm.cookies.jar().set('{echo.url}', 'mine', 'yes', (error) => pm.test('set ' + !error, () => {{}}))"
    )
    document = report(collection(scripted(get("/login"), source), get("/next", "n")))[1]
    names = [check["assertion"] for check in document["run"]["executions"][0]["assertions"]]
    assert names == ["abc", "set true"]
    assert set(echo.seen[1]["headers"]["Cookie"].split("; ")) == {"sid=abc", "mine=yes"}


def test_scripts_require_modules_of_a_folder(collection: Any, get: Any, report: Any, tmp_path: Path) -> None:
    (tmp_path / "mods").mkdir()
    (tmp_path / "mods" / "name.js").write_text("exports.name = () => 'from the folder'")
    path = collection(scripted(get(), "pm.test(require('name').name(), () => {})"))
    document = report(path, "--module-path", tmp_path / "mods")[1]
    assert document["run"]["executions"][0]["assertions"][0]["assertion"] == "from the folder"


def test_what_the_visualizer_was_given_stands_in_the_report(collection: Any, get: Any, report: Any) -> None:
    source = "pm.visualizer.set('<p>{{word}} {{key}}</p>', {word: 'shown', key: pm.environment.get('key')});"
    path = collection(scripted(get(), source))
    environment = path.with_name("e.json")
    environment.write_text(json.dumps({"values": [{"key": "key", "value": "se-cr-et-1", "type": "secret"}]}))
    code, document = report(path, "-e", environment)
    assert code == 0
    shown = document["run"]["executions"][0]["visualizer"]
    assert shown["template"] == "<p>{{word}} {{key}}</p>"
    assert shown["data"] == {"word": "shown", "key": "********"}


def test_a_script_knows_in_what_it_stands(collection: Any, get: Any, report: Any) -> None:
    def telling(node: Item) -> Item:
        return scripted(node, "pm.test(pm.execution.location.current + ' of ' + pm.execution.location.join('/'));")

    folder = telling({"name": "folder", "item": [telling({**get(), "name": "one"})]})
    path = collection(folder)
    document = json.loads(path.read_text())
    path.write_text(json.dumps({**telling(document), "info": {**document["info"], "name": "all"}}))
    _, told = report(path)
    names = [assertion["assertion"] for assertion in told["run"]["executions"][0]["assertions"]]
    assert names == [f"{owner} of all/folder/one" for owner in ("all", "folder", "one")]


FAILURES = ["pm.test('bad', () => { throw new Error('no') })", "nothing.here"]


@pytest.mark.parametrize("failure", FAILURES)
def test_a_failure_before_the_request_keeps_it_back_under_bail(
    failure: str, faas: Any, collection: Any, get: Any, echo: Any
) -> None:
    events = [{"listen": "prerequest", "script": failure}]
    item = scripted(get(), "console.log('judged')", "console.log('item')")
    path = collection({"name": "f", "item": [item], "event": events}, get("/second"))
    ran = faas("run", path, "--bail")
    assert ran.code in (1, 4)
    assert echo.seen == []
    assert "'item'" not in ran.out
    assert "'judged'" not in ran.out
    faas("run", path)
    assert len(echo.seen) == 2


@pytest.mark.parametrize("failure", FAILURES)
def test_no_script_follows_one_that_failed_under_bail(failure: str, faas: Any, collection: Any, get: Any) -> None:
    events = [{"listen": "test", "script": failure}]
    path = collection({"name": "f", "item": [scripted(get(), "console.log('item')")], "event": events})
    assert "'item'" not in faas("run", path, "--bail").out
    assert "'item'" in faas("run", path).out


def test_no_script_judges_a_request_that_failed_under_bail(faas: Any, collection: Any, get: Any) -> None:
    path = collection(scripted(get(header=[{"key": "X", "value": "a\nb"}]), "console.log('judged')"))
    assert "'judged'" not in faas("run", path, "--bail").out
    assert "'judged'" in faas("run", path).out
