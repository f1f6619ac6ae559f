"""Command-line words → collection, environment, checks, plan and session."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from runner.checks.file import ChecksFile, load_checks
from runner.cli.bundled import bundled, checks_beside, find_collection
from runner.cli.remote import Remote, is_remote
from runner.collection.load import parse_collection, parse_document, read_document
from runner.collection.model import Collection
from runner.core.clock import Clock
from runner.core.scopes import Scope, Scopes
from runner.core.secrets import Secrets
from runner.engine.needs import with_needed_setup
from runner.engine.plan import Plan, plan_run
from runner.environment.data import Row, parse_rows
from runner.environment.dotenv import read_dotenv
from runner.environment.load import (
    load_environment,
    load_globals,
    parse_environment,
    parse_globals,
    with_overrides,
)
from runner.environment.model import Environment
from runner.environment.text_file import read_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """What a command was asked to run, loaded and checked."""

    collection: Collection
    document: object
    """The collection's JSON, as it was written."""
    environment: Environment
    scopes: Scopes
    secrets: Secrets
    secret_names: frozenset[str]
    """Variables whose values are masked."""
    plan: Plan


def load_inputs(options: Mapping[str, Any], resources: ExitStack) -> Inputs:
    """Read every input file; what has to be closed goes onto ``resources``.

    Raises:
        InputError: a file is wrong, with each place.
        NothingSelected: no request is left to run.
    """
    secrets = Secrets()
    remote = Remote(options, secrets)
    path, document = _document(options["collection"] or "FaaS", remote)
    collection = parse_collection(document, path)
    environment = _environment(options, remote, resources)
    checks = _checks(options["checks_file"], path)
    scopes, secret_names = _scopes(options, remote, collection, environment, secrets)
    data = _data(options["iteration_data"], remote)
    scopes.data.values = dict(data[0]) if data else {}
    plan = plan_run(
        collection,
        environment,
        checks,
        folders=options["folders"],
        data=data,
        iterations=options["iteration_count"],
        delay=(options.get("delay_request") or 0) / 1000,
        bail="failure" in (options["bail"] or ()),
    )
    plan = with_needed_setup(plan, environment, scopes)
    return Inputs(
        collection=collection,
        document=document,
        environment=environment,
        scopes=scopes,
        secrets=secrets,
        secret_names=environment.secrets | secret_names,
        plan=plan,
    )


def _document(name: str, remote: Remote) -> tuple[str, object]:
    """The collection's path or URL, and its JSON."""
    if is_remote(name, remote.has_key):
        return name, parse_document(remote.get("collections", name), name)
    path = find_collection(name)
    return str(path), read_document(path)


def _data(name: str | None, remote: Remote) -> Sequence[Row]:
    if not name:
        return ()
    if is_remote(name):
        return parse_rows(remote.text("data", name), name)
    return parse_rows(read_text(Path(name)), name)


def _environment(options: Mapping[str, Any], remote: Remote, resources: ExitStack) -> Environment:
    """The environment that was named; ``local`` where nothing at all was."""
    name = options["environment"] or (None if options["collection"] else "local")
    if name is None:
        return with_overrides(Environment.empty(), dict(options["env_vars"]))
    if is_remote(name, remote.has_key):
        environment = parse_environment(remote.text("environments", name), name)
        return with_overrides(environment, dict(options["env_vars"]))

    def embedded(settings: Mapping[str, object]) -> Mapping[str, object]:
        from runner.emulator import Emulator, EmulatorConfig

        emulator = resources.enter_context(Emulator(EmulatorConfig.from_mapping(settings, None), Clock()))
        return emulator.variables()

    environment = load_environment(
        name,
        bundled=bundled("environments"),
        os_environ=os.environ,
        dotenv=dotenv(options["env_file"]),
        emulator=embedded,
    )
    return with_overrides(environment, dict(options["env_vars"]))


def dotenv(name: str | None) -> Mapping[str, str]:
    path = Path(name or ".env")
    return read_dotenv(path) if name or path.is_file() else {}


def _checks(name: str | None, collection: str) -> ChecksFile | None:
    path = Path(name) if name else checks_beside(Path(collection))
    return load_checks(path) if path else None


def _scopes(
    options: Mapping[str, Any], remote: Remote, collection: Collection, environment: Environment, secrets: Secrets
) -> tuple[Scopes, frozenset[str]]:
    """All variables, and which of them are secrets besides the environment's."""
    globals_scope, secret_globals = _globals(options["globals_file"], remote)
    globals_scope.values.update(dict(options["global_vars"]))
    variables = [variable for variable in collection.variables if not variable.disabled]
    scopes = Scopes(
        environment=environment.scope,
        collection=Scope("collection", ((variable.key, variable.value) for variable in variables)),
        globals=globals_scope,
    )
    for name in secret_globals:
        secrets.add(globals_scope.values.get(name))
    for variable in variables:
        if variable.is_secret:
            secrets.add(variable.value)
    return scopes, secret_globals | {variable.key for variable in variables if variable.is_secret}


def _globals(name: str | None, remote: Remote) -> tuple[Scope, frozenset[str]]:
    if not name:
        return Scope("globals"), frozenset()
    if is_remote(name, remote.has_key):
        return parse_globals(remote.text("globals", name), name)
    return load_globals(name)
