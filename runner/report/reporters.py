"""Reporters by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from typing import Final

from runner.core.errors import RunnerError, UsageError
from runner.core.problem import Kind, Problem
from runner.core.suggest import did_you_mean
from runner.engine.events import Event
from runner.engine.result import RunResult
from runner.report.base import Console, Reporter, ReportError
from runner.report.files import FileReporter
from runner.report.options import Options

Factory = Callable[[Options, Console], Reporter]

ENTRY_POINTS: Final = "runner.reporters.v1"
"""Entry-point group in which other distributions offer a :data:`Factory` under a name."""

FOR_ALL: Final = "*"
"""In place of a reporter's name: options that go to every reporter that knows them."""

BUILT_IN: Final[Mapping[str, str]] = {
    "cli": "runner.report.console:CliReporter",
    "json": "runner.report.newman_json:JsonReporter",
    "junit": "runner.report.junit:JUnitReporter",
}
"""Name → where its factory is, written as entry points write it."""


def names() -> list[str]:
    """Every reporter there is, installed ones included."""
    return sorted({*BUILT_IN, *_installed()})


def create(names: Iterable[str], options: Mapping[str, Options], console: Console) -> list[Reporter]:
    """The reporters of these names, each once and in this order.

    The caller calls ``start`` on all, and takes a reporter out that raises RunnerError from ``handle`` or ``finish``.

    Args:
        options: a reporter's name, or :data:`FOR_ALL`, → its options. Below a name that is no reporter's, the name is
            the first word of an option for all (``--reporter-no-summary``).

    Raises:
        UsageError: a name or an option is unknown, or two reporters would write the same file.
    """
    wanted = list(dict.fromkeys(name.strip() for name in names if name.strip()))
    factories = {name: _factory(name) for name in wanted}
    shared = _shared(options, factories)
    made = {name: _make(name, factory, options, shared, console) for name, factory in factories.items()}
    _refuse_shared_files(made)
    return list(made.values())


def _known(factory: Factory) -> frozenset[str] | None:
    return getattr(factory, "known_options", None)


def _shared(options: Mapping[str, Options], factories: Mapping[str, Factory]) -> Options:
    """The options for all, each of which at least one reporter has to know."""
    shared = dict(options.get(FOR_ALL, {}))
    strange = [name for name in options if name != FOR_ALL and name not in factories and name not in BUILT_IN]
    if strange:
        installed = _installed()
        strange = [name for name in strange if name not in installed]
    shared.update({f"{name}-{key}": value for name in strange for key, value in options[name].items()})
    known = [_known(factory) for factory in factories.values()]
    if None not in known:
        own = {name for some in known for name in some or ()}
        for option in shared:
            if option not in own:
                spelled = [f"{name}-{key}" for name, factory in factories.items() for key in _known(factory) or ()]
                raise _usage(f"no reporter has the option --reporter-{option}", did_you_mean(option, spelled))
    return shared


def _make(name: str, factory: Factory, options: Mapping[str, Options], shared: Options, console: Console) -> Reporter:
    known, own = _known(factory), options.get(name, {})
    if known is not None:
        for option in own:
            if option not in known:
                raise _usage(f"reporter {name!r} has no option {option!r}", did_you_mean(option, known))
        shared = {option: value for option, value in shared.items() if option in known}
    reporter = factory({**shared, **own}, console)
    return reporter if name in BUILT_IN else _Foreign(name, reporter)


def _factory(name: str) -> Factory:
    if name in BUILT_IN:
        module, _, attribute = BUILT_IN[name].partition(":")
        factory: Factory = getattr(import_module(module), attribute)
        return factory
    installed = _installed()
    if name not in installed:
        raise _usage(f"there is no reporter {name!r}", did_you_mean(name, {*BUILT_IN, *installed}))
    try:
        return installed[name]()
    except Exception as error:
        hint = "reinstall the package that brings it"
        raise _usage(f"reporter {name!r} cannot be loaded: {type(error).__name__}: {error}", hint) from error


def _installed() -> dict[str, Callable[[], Factory]]:
    from importlib.metadata import entry_points

    return {entry.name: entry.load for entry in entry_points(group=ENTRY_POINTS)}


class _Foreign(Reporter):
    """Somebody else's reporter, whose mistakes are told by its name."""

    def __init__(self, name: str, reporter: Reporter) -> None:
        self._name, self._reporter = name, reporter

    def start(self) -> None:
        with self._named():
            self._reporter.start()

    def handle(self, event: Event) -> None:
        with self._named():
            self._reporter.handle(event)

    def finish(self, result: RunResult) -> None:
        with self._named():
            self._reporter.finish(result)

    @contextmanager
    def _named(self) -> Iterator[None]:
        try:
            yield
        except RunnerError:
            raise
        except Exception as error:
            what = f"reporter {self._name!r} broke down: {type(error).__name__}: {error}"
            raise ReportError.of(what, "tell its authors") from error


def _refuse_shared_files(made: Mapping[str, Reporter]) -> None:
    taken: dict[object, str] = {}
    for name, reporter in made.items():
        if not isinstance(reporter, FileReporter):
            continue
        other = taken.setdefault(reporter.file.path.absolute(), name)
        if other != name:
            raise _usage(
                f"reporters {other!r} and {name!r} would both write {reporter.file.path}",
                f"give each its own: --reporter-{name}-export FILE",
            )


def _usage(what: str, hint: str) -> UsageError:
    return UsageError(Problem(Kind.INPUT, what, hint))
