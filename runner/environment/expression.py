"""Values of our own YAML that are worked out when they are used."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import replace
from typing import TYPE_CHECKING

from runner.core.errors import InputError, RequestError
from runner.core.location import Location
from runner.core.problem import Kind
from runner.core.scopes import MISSING, Deferred, Lookup
from runner.core.suggest import nearest

if TYPE_CHECKING:
    from jinja2 import TemplateSyntaxError

    from runner.environment.sandbox import Namespace

_evaluating: ContextVar[tuple[Expression, ...]] = ContextVar("evaluating", default=())
_valueless: ContextVar[list[Template] | None] = ContextVar("valueless", default=None)


class Template(Deferred):
    """A value that depends on other values."""

    def value(self, lookup: Lookup) -> object:
        """The value now, or MISSING when it uses a name that has none.

        Raises:
            RequestError: of kind VARIABLE, for a cycle and for an expression that fails.
        """
        found = self._value(lookup)
        log = _valueless.get()
        if found is MISSING and log is not None:
            log.append(self)
        return found

    @abstractmethod
    def missing(self, lookup: Lookup) -> list[str]:
        """The names, such as ``env.LP_ACCOUNT_ID``, that keep it from having a value now; empty when it has one.

        A variable that lacks a value only because its own expression does is left out for what that one lacks.
        """

    @abstractmethod
    def _value(self, lookup: Lookup) -> object: ...


class Expression(Template):
    """A text that is a Jinja template.

    Args:
        source: the template. One ``{{ expression }}`` and nothing else keeps the type of its value; all else is text.
        location: where it stands.
        name: what it gives a value to, for messages.
        namespaces: what it may use besides variables.

    Raises:
        InputError: when the template is malformed.
    """

    def __init__(self, source: str, location: Location, name: str, namespaces: Mapping[str, Namespace]) -> None:
        from jinja2 import TemplateSyntaxError

        from runner.environment.sandbox import Compiled

        self.source = source
        self.location = location
        self.name = name
        self._namespaces = namespaces
        try:
            self._compiled = Compiled(source)
        except TemplateSyntaxError as error:
            raise _malformed(error, self) from None

    @property
    def names(self) -> frozenset[str]:
        """Every variable that it may look up."""
        return self._compiled.names - self._namespaces.keys()

    def __repr__(self) -> str:
        return f"Expression({self.source!r})"

    def missing(self, lookup: Lookup) -> list[str]:
        if self.value(lookup) is not MISSING:
            return []
        direct = self._compiled.missing(lookup, self._namespaces)
        return list(dict.fromkeys(root for name in direct for root in _roots(name, lookup)))

    def _value(self, lookup: Lookup) -> object:
        outer = _evaluating.get()
        if self in outer:
            raise _cycle((*outer[outer.index(self) :], self))
        token = _evaluating.set((*outer, self))
        try:
            return self._evaluate(lookup)
        finally:
            _evaluating.reset(token)

    def _evaluate(self, lookup: Lookup) -> object:
        from runner.environment.sandbox import NoValue

        try:
            value = self._compiled.evaluate(lookup, self._namespaces)
        except NoValue:
            return MISSING
        except RequestError:
            raise
        except Exception as error:  # an expression may fail in as many ways as Python can
            raise self._failed(str(error) or type(error).__name__) from error
        if not isinstance(value, (str, int, float, list, tuple, dict, type(None))):
            what = f"it gives a {type(value).__name__}, which is no value"
            raise self._failed(what, "end it with a filter such as | list")
        return value

    def _failed(self, why: str, hint: str = "") -> RequestError:
        return RequestError.of(Kind.VARIABLE, f"{self.name}: {self.source} fails: {why}", hint, self.location)


class Structure(Template):
    """A list or map with expressions inside, as the value of one variable."""

    def __init__(self, content: object) -> None:
        self.content = content

    def missing(self, lookup: Lookup) -> list[str]:
        absent: list[Expression] = []
        _filled(self.content, lookup, absent)
        return _names(absent, lookup)

    def _value(self, lookup: Lookup) -> object:
        absent: list[Expression] = []
        value = _filled(self.content, lookup, absent)
        return MISSING if absent else value


def render(value: object, lookup: Lookup) -> object:
    """The value with every expression in it, however deep, replaced by what it gives.

    Raises:
        RequestError: of kind VARIABLE, with the names of all that is missing.
    """
    absent: list[Expression] = []
    rendered = _filled(value, lookup, absent)
    if absent:
        names = _names(absent, lookup)
        what = f"there is no value for {', '.join(names)}"
        raise RequestError.of(Kind.VARIABLE, what, how_to_set(names), absent[0].location)
    return rendered


def is_dynamic(value: object) -> bool:
    """Whether there is an expression in a value."""
    if isinstance(value, Mapping):
        return any(map(is_dynamic, value.values()))
    return any(map(is_dynamic, value)) if isinstance(value, (list, tuple)) else isinstance(value, Deferred)


def names_in(value: object) -> frozenset[str]:
    """Every variable that the expressions inside a value, however deep, may look up."""
    if isinstance(value, Expression):
        return value.names
    if isinstance(value, Structure):
        return names_in(value.content)
    inner = value.values() if isinstance(value, Mapping) else value if isinstance(value, (list, tuple)) else ()
    return frozenset(name for entry in inner for name in names_in(entry))


def how_to_set(names: list[str]) -> str:
    """A hint that says where values for missing names can be given."""
    in_os = [name.removeprefix("env.") for name in names if name.startswith("env.")]
    others = [name for name in names if not name.startswith(("env.", "emulator."))]
    hints = []
    if in_os:
        hints.append(f"set {' and '.join(in_os)} in the process's environment or a .env file")
    if others:
        hints.append(f"give {' and '.join(others)} a value under 'variables', or with --env-var NAME=VALUE")
    return "; ".join(hints) or "only an environment with the key 'emulator' has these"


def _filled(value: object, lookup: Lookup, absent: list[Expression]) -> object:
    if isinstance(value, Structure):
        return _filled(value.content, lookup, absent)
    if isinstance(value, Expression):
        found = value.value(lookup)
        if found is MISSING:
            absent.append(value)
        return found
    if isinstance(value, Mapping):
        return {key: _filled(entry, lookup, absent) for key, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return [_filled(entry, lookup, absent) for entry in value]
    return value


def _roots(name: str, lookup: Lookup) -> list[str]:
    """What a name without a value lacks: itself, or what the expression behind it lacks."""
    log: list[Template] = []
    token = _valueless.set(log)
    try:
        lookup(name)
    finally:
        _valueless.reset(token)
    return log[-1].missing(lookup) if log else [name]


def _names(absent: list[Expression], lookup: Lookup) -> list[str]:
    return list(dict.fromkeys(name for expression in absent for name in expression.missing(lookup)))


def _cycle(chain: tuple[Expression, ...]) -> RequestError:
    names = " → ".join(expression.name for expression in chain)
    return RequestError.of(
        Kind.VARIABLE, f"variables need each other: {names}", "give one of them a value of its own", chain[0].location
    )


def _malformed(error: TemplateSyntaxError, expression: Expression) -> InputError:
    from runner.environment.sandbox import filter_names

    at = expression.location
    below_key = error.lineno - 1 + ("\n" in expression.source)
    where = replace(at, line=None if at.line is None else at.line + below_key)
    unknown = (error.message or "").removeprefix("No filter named '").removesuffix("'.")
    close = nearest(unknown, filter_names()) if unknown != error.message else None
    hint = f"did you mean {close!r}?" if close else "values are Jinja, as in \"{{ env.NAME | default('') }}\""
    return InputError.at(where, f"{expression.name}: wrong template: {error.message}", hint)
