"""LivePerson's gateway beyond the published request, and setup requests that are made only where they are needed."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from runner.core.clock import Clock
from runner.emulator import Emulator, EmulatorConfig

V1 = ["invoke lambda by UUID", "invoke lambdas by event", "is event implemented", "list lambdas"]
V2 = ["invoke function by UUID", "invoke functions by event", "is event implemented", "list functions"]


@contextmanager
def emulated(tmp_path: Path, **options: object) -> Iterator[tuple[Emulator, Path]]:
    """An emulator, and an environment file that points at it."""
    with Emulator(EmulatorConfig.from_mapping(options, None), Clock()) as emulator:
        values = emulator.variables()
        path = tmp_path / "emulated.yaml"
        path.write_text(
            f"""
name: Emulated
extends: liveperson
variables:
  domain_api: "{values["domain_api"]}"
  accountId: "{values["account_id"]}"
  lambdaUUID: "{values["lambda_uuid"]}"
  userId: "{values["user_id"]}"
secrets:
  client_id: "{values["client_id"]}"
  client_secret: "{values["client_secret"]}"
  username: "{values["username"]}"
  password: "{values["password"]}"
tls: {{ca: "{values["ca_file"]}"}}
"""
        )
        yield emulator, path


def _look_ups(emulator: Emulator) -> list[str]:
    paths = [entry.path for entry in emulator.log if entry.service == "domain_api"]
    return [path.split("/service/")[1].split("/")[0] for path in paths]


@pytest.mark.parametrize(("version", "names"), [(1, V1), (2, V2)])
def test_the_folder_of_the_gateways_version_passes(faas, tmp_path, version, names):  # type: ignore[no-untyped-def]
    with emulated(tmp_path, gateway_version=version) as (emulator, environment):
        ran = faas("run", "FaaS-extended", "-e", environment, "--folder", f"V{version}")

    assert ran.code == 0, ran.all
    assert all(name in ran.out for name in names)
    assert sorted(_look_ups(emulator)) == ["agentVep", "faasGW", "faasUI", "sentinel"]
    assert [entry.service for entry in emulator.log].count("sentinel") == 1
    assert all(entry.status == 200 for entry in emulator.log)


@pytest.mark.parametrize(
    ("request_name", "look_ups"),
    [
        ("invoke lambda by UUID", ["faasGW", "sentinel"]),
        ("list lambdas", ["faasUI", "agentVep"]),
    ],
)
def test_each_request_alone_finds_only_the_hosts_that_it_needs(faas, tmp_path, request_name, look_ups):  # type: ignore[no-untyped-def]
    with emulated(tmp_path) as (emulator, environment):
        ran = faas("run", "FaaS-extended", "-e", environment, "--folder", request_name)

    assert ran.code == 0, ran.all
    assert _look_ups(emulator) == look_ups


def test_the_two_versions_put_the_source_of_a_call_in_different_places(faas, tmp_path):  # type: ignore[no-untyped-def]
    for version in (1, 2):
        with emulated(tmp_path, gateway_version=version) as (emulator, environment):
            faas("run", "FaaS-extended", "-e", environment, "--folder", f"V{version}")
        calls = [entry for entry in emulator.log if entry.service == "faasGW"]
        assert len(calls) == 3
        for call in calls:
            query, headers = dict(call.query), {name.lower(): value for name, value in call.headers}
            assert ("externalSystem" in query) is (version == 1)
            assert ("v" in query) is (version == 1)
            assert headers.get("lp-eventsource") == ("faas-runner" if version == 2 else None)
            assert len(headers["x-request-id"]) == 36
    body = json.loads(calls[0].body)
    assert body["payload"] == {}
    assert body["timestamp"] > 1_500_000_000_000


@pytest.mark.parametrize("version", [1, 2])
def test_an_event_that_nobody_implements_is_explained(faas, tmp_path, version):  # type: ignore[no-untyped-def]
    with emulated(tmp_path, gateway_version=version) as (_, environment):
        name = "invoke lambdas by event" if version == 1 else "invoke functions by event"
        ran = faas("run", "FaaS-extended", "-e", environment, "--folder", name, "--env-var", "eventId=nobodys_event")

    assert ran.code == 1, ran.all
    assert "no deployed function implements this event" in ran.out
    assert "eventId" in ran.out


def test_a_failing_call_shows_its_request_id(faas, tmp_path):  # type: ignore[no-untyped-def]
    from runner.emulator.functions import FAILING

    with emulated(tmp_path) as (emulator, environment):
        ran = faas(
            *("run", "FaaS-extended", "-e", environment, "--folder", "invoke lambda by UUID"),
            *("--env-var", f"lambdaUUID={FAILING}"),
        )
    sent = next(value for name, value in emulator.log[-1].headers if name.lower() == "x-request-id")
    assert ran.code == 1
    assert f"request id: {sent}" in ran.out
    assert "function's own fault" in ran.out


def test_what_a_login_grants_is_in_no_output(faas, tmp_path):  # type: ignore[no-untyped-def]
    with emulated(tmp_path) as (emulator, environment):
        ran = faas(
            *("run", "FaaS-extended", "-e", environment, "--folder", "V1", "--verbose", "-r", "cli,json,junit"),
            *("--reporter-json-export", "r.json", "--reporter-junit-export", "r.xml"),
        )
        tokens = [value for entry in emulator.log for name, value in entry.headers if name.lower() == "authorization"]
        password = emulator.config.password
    outputs = ran.all + (tmp_path / "r.json").read_text() + (tmp_path / "r.xml").read_text()
    assert ran.code == 0, ran.all
    assert "/login?v=1.3" in outputs
    for secret in [password, *(token.split()[1] for token in tokens if token.startswith("Bearer"))]:
        assert secret not in outputs
    assert '"csrf": "********"' in ran.out
    assert "Session_id=********" in ran.out


def test_a_users_own_token_makes_the_login_unnecessary(faas, tmp_path):  # type: ignore[no-untyped-def]
    with emulated(tmp_path) as (emulator, environment):
        ran = faas(
            *("run", "FaaS-extended", "-e", environment, "--folder", "list lambdas"),
            *("--env-var", "userBearer=0123456789abcdef0123456789abcdef"),
        )
    assert ran.code == 1, ran.all
    assert _look_ups(emulator) == ["faasUI"]
    assert "agentVep" not in {entry.service for entry in emulator.log}


@pytest.fixture
def lazily(write: Callable[[str, object], Path], echo) -> Path:  # type: ignore[no-untyped-def]
    """An environment whose setup requests build on each other."""
    echo.says("/a", 200, {"value": "one"})
    echo.says("/b", 200, {"value": "two"})
    echo.says("/c", 200, {"value": "three"})
    echo.says("/always", 200, {})
    return write(
        "lazy.yaml",
        f"""
name: lazy
variables:
  derived: "x-{{{{ from_b }}}}"
setup:
  - {{name: a, request: {{url: "{echo.url}/a"}}, extract: {{from_a: $.value}}}}
  - {{name: b, request: {{url: "{echo.url}/b?{{{{ from_a }}}}"}}, extract: {{from_b: $.value}}}}
  - {{name: c, request: {{url: "{echo.url}/c"}}, extract: {{from_c: $.value}}}}
  - {{name: always, request: {{url: "{echo.url}/always"}}}}
""",
    )


@pytest.mark.parametrize(
    ("path", "variables", "made"),
    [
        ("/x", {}, ["/always"]),
        ("/x?{{from_c}}", {}, ["/c", "/always"]),
        ("/x?{{from_b}}", {}, ["/a", "/b?one", "/always"]),
        ("/x?{{derived}}", {}, ["/a", "/b?one", "/always"]),
        ("/x?{{one}}", {"one": "{{two}}", "two": "{{from_c}}"}, ["/c", "/always"]),
        ("/x?{{from_{{which}}}}", {"which": "c"}, ["/c", "/always"]),
    ],
)
def test_setup_requests_that_nobody_needs_are_not_made(faas, echo, collection, get, lazily, path, variables, made):  # type: ignore[no-untyped-def]
    file = collection(get(path), variable=[{"key": key, "value": value} for key, value in variables.items()])
    ran = faas("run", file, "-e", lazily)

    assert ran.code == 0, ran.all
    assert [entry["path"] for entry in echo.seen][:-1] == made


def test_only_the_selected_requests_count(faas, echo, collection, get, lazily):  # type: ignore[no-untyped-def]
    file = collection(get("/p?{{from_c}}", "with"), get("/q", "without"))
    assert faas("run", file, "-e", lazily, "--folder", "without").code == 0
    assert [entry["path"] for entry in echo.seen] == ["/always", "/q"]


def test_a_name_in_a_script_counts(faas, echo, collection, get, lazily):  # type: ignore[no-untyped-def]
    script = {"listen": "test", "script": {"exec": ["pm.environment.get('from_c');"]}}
    faas("run", collection({**get("/q"), "event": [script]}), "-e", lazily)

    assert "/c" in [entry["path"] for entry in echo.seen]


def test_a_dry_run_shows_only_what_would_be_made(faas, collection, get, lazily, echo):  # type: ignore[no-untyped-def]
    ran = faas("run", collection(get("/x?{{from_c}}")), "-e", lazily, "--dry-run")

    assert ran.code == 0, ran.all
    assert "/c" in ran.out
    assert "from_a" not in ran.out
    assert "# b" not in ran.out
    assert echo.seen == []


def test_a_secret_that_a_setup_request_extracts_is_masked_from_its_own_answer_on(faas, echo, collection, get, write):  # type: ignore[no-untyped-def]
    echo.says("/login", 200, {"key": "s3cret-session-key", "token": "t0ken-beside-it"}, X_Session="s3cret-session-key")
    environment = write(
        "e.yaml",
        f"""
name: e
secrets: {{session: "{{{{ env.NOT_SET }}}}"}}
setup:
  - name: log in
    request: {{url: "{echo.url}/login", method: POST, body: {{user: me}}}}
    extract: {{session: $.key}}
""",
    )
    ran = faas("run", collection(get("/x?{{session}}")), "-e", environment, "--verbose")

    assert ran.code == 0, ran.all
    assert json.loads(echo.seen[0]["body"]) == {"user": "me"}
    assert echo.seen[1]["path"] == "/x?s3cret-session-key"
    assert "s3cret-session-key" not in ran.all
    assert "t0ken-beside-it" not in ran.all


def test_where_the_grant_is_a_users_there_is_no_second_login(faas, tmp_path):  # type: ignore[no-untyped-def]
    with emulated(tmp_path) as (emulator, environment):
        ran = faas("run", "FaaS-extended", "-e", environment, "--folder", "V1", "--env-var", "grant_type=agent_login")

    assert ran.code == 0, ran.all
    assert [entry.service for entry in emulator.log].count("agentVep") == 1
    assert "sentinel" not in {entry.service for entry in emulator.log}
