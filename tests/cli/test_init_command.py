"""``faas-runner init``."""

import os
import pty
import shlex
import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml

from runner.cli.bundled import bundled
from runner.core.clock import Clock
from runner.core.scopes import Scopes
from runner.emulator import Emulator, EmulatorConfig
from runner.environment.load import load_environment
from runner.environment.model import render

UUID = "01234567-89ab-cdef-0123-456789abcdef"
SECRETS = {
    "LP_CLIENT_ID": "id-1",
    "LP_CLIENT_SECRET": "s-1",
    "LP_REFRESH_TOKEN": "r-1",
    "LP_USERNAME": "u-1",
    "LP_PASSWORD": "p-1",
    "LP_LAMBDA_UUID": UUID,
}
GRANTS = ["client_credentials", "authorization_code", "refresh_token", "agent_login"]
GIVEN = ("--account", "12345678", "--yes")


def _load(path: Path):  # type: ignore[no-untyped-def]
    environment = load_environment(str(path), bundled=bundled("environments"), os_environ=SECRETS)
    return environment, Scopes(environment=environment.scope)


@pytest.mark.parametrize("region", ["us", "emea", "apac", "alpha", "liveperson"])
@pytest.mark.parametrize("grant", GRANTS)
def test_the_environment_file_loads_and_names_its_secrets(faas, tmp_path, region, grant):  # type: ignore[no-untyped-def]
    ran = faas("init", *GIVEN, "--region", region, "--grant-type", grant, "--lambda-uuid", UUID.upper())

    assert ran.code == 0, ran.all
    environment, scopes = _load(tmp_path / "faas.yaml")
    assert scopes.get("accountId") == "12345678"
    assert scopes.get("lambdaUUID") == UUID
    assert scopes.get("client_secret") == "s-1"
    assert "client_secret" in environment.secrets
    assert render(environment.oauth2["grant_type"], scopes.get) == grant
    if grant == "refresh_token":
        assert render(environment.oauth2["refresh_token"], scopes.get) == "r-1"
    if grant == "agent_login":
        assert render(environment.oauth2["password"], scopes.get) == "p-1"
    assert not any(value in (tmp_path / "faas.yaml").read_text() for value in ("s-1", "id-1", "r-1"))


def test_it_shows_what_it_wrote_and_what_to_do_next(faas, tmp_path):  # type: ignore[no-untyped-def]
    ran = faas("init", "project", *GIVEN, "--ci", "github")

    for name in ("faas.yaml", ".env.example", ".gitignore", ".github/workflows/faas.yml"):
        assert f"wrote project/{name}" in ran.out
        assert (tmp_path / "project" / name).is_file()
    assert "faas-runner doctor -e project/faas.yaml" in ran.out
    assert "faas-runner run -e project/faas.yaml" in ran.out
    assert "LP_CLIENT_SECRET" in ran.out


def test_the_example_names_what_has_to_be_set_and_git_ignores_the_real_one(faas, tmp_path):  # type: ignore[no-untyped-def]
    (tmp_path / ".gitignore").write_text("*.pyc")
    faas("init", *GIVEN, "--client-id-name", "MY_ID", "--client-secret-name", "MY_SECRET")

    lines = (tmp_path / ".env.example").read_text().splitlines()
    assert [line for line in lines if not line.startswith("#")] == ["LP_LAMBDA_UUID=", "MY_ID=", "MY_SECRET="]
    assert (tmp_path / ".gitignore").read_text() == "*.pyc\n.env\n"
    assert faas("init", *GIVEN, "--force").code == 0
    assert (tmp_path / ".gitignore").read_text() == "*.pyc\n.env\n"


def test_the_github_workflow_runs_the_collection_with_secrets_by_name(faas, tmp_path):  # type: ignore[no-untyped-def]
    faas("init", *GIVEN, "--ci", "github")
    workflow = yaml.safe_load((tmp_path / ".github/workflows/faas.yml").read_text())

    steps = workflow["jobs"]["faas"]["steps"]
    run = next(step for step in steps if step.get("run", "").startswith("faas-runner"))
    assert "run -e faas.yaml" in run["run"]
    assert "-r cli,json,junit" in run["run"]
    assert run["env"]["LP_CLIENT_SECRET"] == "${{ secrets.LP_CLIENT_SECRET }}"
    assert any("pip install" in step.get("run", "") for step in steps)
    assert workflow["permissions"] == {"contents": "read"}


def test_the_gitlab_job_keeps_the_junit_report(faas, tmp_path):  # type: ignore[no-untyped-def]
    faas("init", *GIVEN, "--ci", "gitlab")
    job = yaml.safe_load((tmp_path / ".gitlab-ci.yml").read_text())["faas"]

    assert any(line.startswith("faas-runner run -e faas.yaml") for line in job["script"])
    assert job["artifacts"]["reports"]["junit"] == "reports/faas.xml"


@pytest.mark.parametrize("ci", ["github", "gitlab"])
@pytest.mark.parametrize("grant", ["client_credentials", "agent_login"])
def test_a_run_with_the_written_files_passes(faas, tmp_path, monkeypatch, ci, grant):  # type: ignore[no-untyped-def]
    for name in SECRETS:
        monkeypatch.delenv(name, raising=False)
    with Emulator(EmulatorConfig.from_mapping({}, None), Clock()) as emulator:
        values = emulator.variables()
        wrote = faas(
            *("init", "--account", values["account_id"], "--lambda-uuid", values["lambda_uuid"], "--ci", ci, "--yes"),
            *("--domain-api", values["domain_api"], "--ca", values["ca_file"], "--grant-type", grant),
        )
        assert wrote.code == 0, wrote.all
        assert faas("run", "-e", "faas.yaml").code == 3

        names = {f"LP_{name.upper()}": values[name] for name in ("client_id", "client_secret", "username", "password")}
        example = (tmp_path / ".env.example").read_text()
        filled = [f"{line}{names[line[:-1]]}" for line in example.splitlines() if line.endswith("=")]
        (tmp_path / ".env").write_text("\n".join(filled))
        ran = faas(*_command_of_ci(tmp_path))

    assert ran.code == 0, ran.all
    assert (tmp_path / "reports" / "faas.xml").is_file()
    assert values["client_secret"] not in ran.all
    assert values["password"] not in ran.all


def _command_of_ci(folder: Path) -> list[str]:
    """The words that the workflow runs, without ``faas-runner``."""
    (path,) = [*folder.glob(".github/workflows/*.yml"), *folder.glob(".gitlab-ci.yml")]
    line = next(line for line in path.read_text().splitlines() if "faas-runner run" in line)
    return shlex.split(line[line.index("faas-runner") :])[1:]


def test_files_that_exist_are_kept_without_force(faas, tmp_path):  # type: ignore[no-untyped-def]
    (tmp_path / "faas.yaml").write_text("mine: true\n")
    (tmp_path / ".gitlab-ci.yml").write_text("mine: true\n")
    ran = faas("init", *GIVEN, "--ci", "gitlab")

    assert ran.code == 3, ran.all
    assert "faas.yaml" in ran.err
    assert ".gitlab-ci.yml" in ran.err
    assert "--force" in ran.err
    assert sorted(path.name for path in tmp_path.iterdir()) == [".gitlab-ci.yml", "faas.yaml"]
    assert (tmp_path / "faas.yaml").read_text() == "mine: true\n"

    assert faas("init", *GIVEN, "--ci", "gitlab", "--force").code == 0
    assert "mine" not in (tmp_path / "faas.yaml").read_text()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "--account"),
        (["--yes"], "--account"),
        (["--account", UUID], "number"),
        (["--account", "12 34"], "number"),
        (["--account", "12345678", "--lambda-uuid", "12345678"], "UUID looks like"),
        (["--account", "12345678", "--region", "europe"], "emea"),
        (["--account", "12345678", "--domain-api", "https://x/"], "host"),
        (["--account", "12345678", "--client-secret", "x"], "--client-secret"),
    ],
)
def test_wrong_values_are_usage_errors_and_nothing_is_written(faas, tmp_path, arguments, words):  # type: ignore[no-untyped-def]
    ran = faas("init", *arguments)

    assert ran.code == 2, ran.all
    assert words in ran.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("secret", ["q7J-x1!z", "9f86d081884c7d659a2feaa0c55ad015", "A94A8FE5CCB19BA61C4C0873D391E987"])
@pytest.mark.parametrize("option", ["--client-id-name", "--client-secret-name", "--refresh-token-name"])
def test_a_secret_where_a_name_is_asked_for_is_refused_and_not_shown(faas, tmp_path, option, secret):  # type: ignore[no-untyped-def]
    ran = faas("init", *GIVEN, option, secret)

    assert ran.code == 2, ran.all
    assert "NAME of the environment variable" in ran.err
    assert secret not in ran.all
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_an_input_error(faas, tmp_path):  # type: ignore[no-untyped-def]
    (tmp_path / ".github").write_text("a file, not a folder")
    ran = faas("init", *GIVEN, "--ci", "github")

    assert ran.code == 3, ran.all
    assert "cannot be written" in ran.err


def test_at_a_terminal_it_asks_for_what_was_not_given(tmp_path):  # type: ignore[no-untyped-def]
    controller, terminal = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "runner", "init", "--ci", "none"],
        cwd=tmp_path,
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        close_fds=True,
    )
    os.close(terminal)
    os.write(controller, b"12x\n12345678\n\nemea\n\n")
    shown = b""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            data = os.read(controller, 4096)
        except OSError:
            break
        if not data:
            break
        shown += data
    os.close(controller)

    assert process.wait(20) == 0, shown.decode()
    assert b"an account id is a number" in shown
    _, scopes = _load(tmp_path / "faas.yaml")
    assert scopes.get("accountId") == "12345678"
    assert scopes.get("faasGW_domain") == "lo.faasgw.liveperson.net"
    assert scopes.get("lambdaUUID") == UUID
