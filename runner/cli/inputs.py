"""Command-line words → collection, environment, checks, plan and session."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from runner.checks.file import ChecksFile, load_checks
from runner.cli.bundled import bundled, checks_beside, find_collection
from runner.collection.load import load_collection
from runner.collection.model import Collection
from runner.core.clock import Clock
from runner.core.scopes import Scope, Scopes
from runner.core.secrets import Secrets
from runner.engine.needs import with_needed_setup
from runner.engine.plan import Plan, plan_run
from runner.environment.dotenv import read_dotenv
from runner.environment.load import load_environment, load_globals, with_overrides
from runner.environment.model import Environment


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """What a command was asked to run, loaded and checked."""

    collection: Collection
    environment: Environment
    scopes: Scopes
    secrets: Secrets
    plan: Plan


def load_inputs(options: Mapping[str, Any], resources: ExitStack) -> Inputs:
    """Read every input file; what has to be closed goes onto ``resources``.

    Raises:
        InputError: a file is wrong, with each place.
        NothingSelected: no request is left to run.
    """
    path = find_collection(options["collection"] or "FaaS")
    collection = load_collection(path)
    environment = _environment(options, resources)
    checks = _checks(options["checks_file"], path)
    secrets = Secrets()
    scopes = _scopes(options, collection, environment, secrets)
    plan = plan_run(
        collection,
        environment,
        checks,
        folders=options["folders"],
        iterations=options.get("iteration_count") or 1,
        delay=(options.get("delay_request") or 0) / 1000,
        bail=options.get("bail", False),
    )
    plan = with_needed_setup(plan, environment, scopes)
    return Inputs(collection=collection, environment=environment, scopes=scopes, secrets=secrets, plan=plan)


def _environment(options: Mapping[str, Any], resources: ExitStack) -> Environment:
    """The environment that was named; ``local`` where nothing at all was."""
    name = options["environment"] or (None if options["collection"] else "local")
    if name is None:
        return with_overrides(Environment.empty(), dict(options["env_vars"]))

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


def _checks(name: str | None, collection: Path) -> ChecksFile | None:
    path = Path(name) if name else checks_beside(collection)
    return load_checks(path) if path else None


def _scopes(options: Mapping[str, Any], collection: Collection, environment: Environment, secrets: Secrets) -> Scopes:
    globals_scope, secret_globals = Scope("globals"), frozenset[str]()
    if options["globals_file"]:
        globals_scope, secret_globals = load_globals(options["globals_file"])
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
    return scopes
