"""What a run leaves behind for the next one: variables, cookies, the collection."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from uuid import uuid4

from runner import __version__
from runner.cli.inputs import Inputs
from runner.core.clock import iso
from runner.core.errors import InputError
from runner.core.location import Location
from runner.core.scopes import MISSING, Scope
from runner.core.secrets import Secrets
from runner.engine.events import Event
from runner.engine.result import RunResult
from runner.engine.session import Session
from runner.report.base import Reporter
from runner.report.files import FileReporter, ReportFile

Content = Callable[[], object]


def exports_of(options: Mapping[str, Any], inputs: Inputs, session: Session) -> list[Reporter]:
    """The exports that the command line asks for. What holds a secret is left empty, or masked in a collection,
    unless it asks for secrets; cookies are always written, as a jar without them is of no use."""
    clear = options["export_secrets"]
    secrets = Secrets() if clear else session.secrets
    name, scopes = inputs.environment.name, session.scopes
    contents: dict[str, Content] = {
        "environment": lambda: _variables(session, scopes.environment, name, clear),
        "globals": lambda: _variables(session, scopes.globals, "Globals", clear),
        "collection": lambda: secrets.redact(inputs.document if clear else _without_secrets(inputs.document)),
        "cookie_jar": session.client.cookies.to_json,
    }
    private = {"cookie_jar"} if not clear else set(contents)
    return [
        Export(f"--export-{kind.replace('_', '-')}", path, f"newman-{kind}.json", content, private=kind in private)
        for kind, content in contents.items()
        if (path := options[f"export_{kind}"])
    ]


class Export(FileReporter):
    """A file that is written when the run has ended.

    Args:
        private: whether only its owner may read it.
    """

    def __init__(self, option: str, path: str, default: str, content: Content, *, private: bool) -> None:
        folder = os.path.isdir(path) or path.endswith(("/", os.sep))
        super().__init__(ReportFile(os.path.join(path, default) if folder else path, ".json"))
        self._option, self._content, self._private = option, content, private

    def start(self) -> None:
        """See that the file can be written.

        Raises:
            InputError: it cannot.
        """
        try:
            super().start()
        except InputError as error:
            problem = error.problems[0]
            raise InputError.at(problem.where, problem.what, f"name another file with {self._option}") from None

    def handle(self, event: Event) -> None:
        """Nothing is written before the end."""

    def finish(self, result: RunResult) -> None:
        """Write the file.

        Raises:
            InputError: it cannot be written, or what should stand in it is nested too deeply.
        """
        try:
            text = json.dumps(self._content(), indent=2, ensure_ascii=False, default=str)
        except RecursionError:
            what = "what should stand in it is nested too deeply to be written"
            raise InputError.at(Location(str(self.file.path)), what, f"leave out {self._option}") from None
        with self.file.open() as out:
            if self._private and self.file.spool_folder is not None:
                os.chmod(out.fileno(), 0o600)
            out.write(text.encode("utf-8", "replace") + b"\n")


def _without_secrets(document: object) -> object:
    """A collection's JSON with its secret variables left empty, wherever they stand."""
    if isinstance(document, list):
        return [_without_secrets(entry) for entry in document]
    if not isinstance(document, dict):
        return document
    if document.get("type") == "secret" and "key" in document:
        return {**document, "value": ""}
    return {key: _without_secrets(value) for key, value in document.items()}


def _variables(session: Session, scope: Scope, name: str, clear: bool) -> dict[str, object]:
    """A scope in the form that Postman imports."""
    return {
        "id": str(uuid4()),
        "name": name or scope.name,
        "values": list(_values(session, scope, clear)),
        "_postman_variable_scope": scope.name,
        "_postman_exported_at": iso(session.clock.now()),
        "_postman_exported_using": f"faas-runner/{__version__}",
    }


def _values(session: Session, scope: Scope, clear: bool) -> Iterator[dict[str, object]]:
    entries = [(name, session.scopes.value_in(scope, name), name in session.secret_names, True) for name in scope]
    entries += [(name, each.value, each.is_secret, False) for name, each in scope.disabled.items()]
    for name, value, declared, enabled in entries:
        if value is MISSING:
            continue
        is_secret = declared or session.secrets.redact(value) != value
        shown = "" if is_secret and not clear else value
        yield {"type": "secret" if is_secret else "any", "value": shown, "key": name, "enabled": enabled}
