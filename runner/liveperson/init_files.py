"""The files with which a project begins to call its LivePerson Functions."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

ENVIRONMENT_FILE: Final = "faas.yaml"
EXAMPLE_FILE: Final = ".env.example"
IGNORE_FILE: Final = ".gitignore"

Ci = Literal["github", "gitlab", "none"]
_WORKFLOWS: Final[Mapping[str, str]] = {"github": ".github/workflows/faas.yml", "gitlab": ".gitlab-ci.yml"}
_RUN: Final = (
    f"faas-runner run -e {ENVIRONMENT_FILE} -r cli,json,junit "
    "--reporter-json-export reports/faas.json --reporter-junit-export reports/faas.xml"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """What is known of a project; secrets only by the names of the variables that hold them.

    Attributes:
        region: a bundled environment; ``liveperson`` looks the hosts up by the account.
        lambda_uuid: '' for a UUID that ``LP_LAMBDA_UUID`` holds.
        grant_type: ``client_credentials``, ``authorization_code``, ``refresh_token`` or ``agent_login``.
        domain_api: host of the Domain API, '' for LivePerson's.
        ca: certificates (PEM) to trust besides the usual ones, '' for none.
    """

    region: str
    account: str
    lambda_uuid: str = ""
    grant_type: str = "client_credentials"
    client_id_name: str = "LP_CLIENT_ID"
    client_secret_name: str = "LP_CLIENT_SECRET"
    refresh_token_name: str = "LP_REFRESH_TOKEN"
    ci: Ci = "none"
    domain_api: str = ""
    ca: str = ""

    @property
    def environment_names(self) -> Mapping[str, str]:
        """Each variable of the process that a run needs → what it holds."""
        names = {} if self.lambda_uuid else {"LP_LAMBDA_UUID": "UUID of the deployed function"}
        if self.grant_type == "agent_login":
            return {**names, "LP_USERNAME": "name of a user who may invoke functions", "LP_PASSWORD": "the password"}
        names[self.client_id_name] = "client ID of the application that LivePerson installed for you"
        names[self.client_secret_name] = "its client secret"
        if self.grant_type == "refresh_token":
            names[self.refresh_token_name] = "refresh token of a user who logged in"
        return names


def project_files(project: Project) -> Mapping[str, str]:
    """Path below the project's folder → content, of every file that is made anew."""
    files = {ENVIRONMENT_FILE: _environment(project), EXAMPLE_FILE: _example(project)}
    if project.ci == "github":
        files[_WORKFLOWS["github"]] = _github(project)
    elif project.ci == "gitlab":
        files[_WORKFLOWS["gitlab"]] = _gitlab(project)
    return files


def with_ignored_secrets(gitignore: str) -> str:
    """A ``.gitignore`` that keeps ``.env`` out of the repository."""
    if {".env", "/.env", ".env*", "*.env"} & {line.strip() for line in gitignore.splitlines()}:
        return gitignore
    return f"{gitignore}{'' if gitignore.endswith(chr(10)) or not gitignore else chr(10)}.env\n"


def _environment(project: Project) -> str:
    lambda_uuid = json.dumps(project.lambda_uuid or "{{ env.LP_LAMBDA_UUID }}")
    lines = [
        "# How faas-runner reaches LivePerson Functions. Secrets are only named here: their values come from the",
        f"# process's environment or from a .env file ({EXAMPLE_FILE} shows which).",
        f"name: LivePerson account {project.account}",
        f"extends: {project.region}",
        "",
        "variables:",
        *([f"  domain_api: {json.dumps(project.domain_api)}"] if project.domain_api else []),
        f"  accountId: {json.dumps(project.account)}",
        f"  lambdaUUID: {lambda_uuid}",
        f"  grant_type: {project.grant_type}",
    ]
    if project.grant_type != "agent_login":
        lines += [
            "",
            "secrets:",
            f'  client_id: "{{{{ env.{project.client_id_name} }}}}"',
            f'  client_secret: "{{{{ env.{project.client_secret_name} }}}}"',
        ]
    if project.grant_type == "refresh_token":
        lines += ["", "oauth2:", f'  refresh_token: "{{{{ env.{project.refresh_token_name} }}}}"']
    if project.ca:
        lines += ["", "tls:", f"  ca: {json.dumps(project.ca)}"]
    return "\n".join(lines) + "\n"


def _example(project: Project) -> str:
    lines = ["# Copy this file to .env and fill it in. Git ignores .env; a secret in it stays on this machine."]
    for name, holds in project.environment_names.items():
        lines += [f"# {holds}", f"{name}="]
    return "\n".join(lines) + "\n"


def _github(project: Project) -> str:
    secrets = "\n".join(f"          {name}: ${{{{ secrets.{name} }}}}" for name in project.environment_names)
    return f"""\
# Needs these secrets of the repository (Settings, Secrets and variables, Actions): {_names(project)}
name: LivePerson Functions
on:
  push:
  workflow_dispatch:
permissions:
  contents: read
jobs:
  faas:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install faas-runner
      - run: {_RUN}
        env:
{secrets}
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: faas-reports
          path: reports
"""


def _gitlab(project: Project) -> str:
    return f"""\
# Needs these variables (Settings, CI/CD, Variables; masked and protected): {_names(project)}
faas:
  image: python:3.12-slim
  timeout: 15 minutes
  script:
    - pip install faas-runner
    - {_RUN}
  artifacts:
    when: always
    paths:
      - reports
    reports:
      junit: reports/faas.xml
"""


def _names(project: Project) -> str:
    return ", ".join(project.environment_names)
