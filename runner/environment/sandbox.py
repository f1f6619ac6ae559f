"""The Jinja that our own YAML is written in: sandboxed, strict about what has no value, lazy about variables."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache, partial

from jinja2 import ChainableUndefined, StrictUndefined, Template, TemplateError, Undefined, UndefinedError, nodes
from jinja2.meta import find_undeclared_variables
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import missing

from runner.core.scopes import MISSING, Lookup

_LOOKUP = "<lookup>"
"""Where a context keeps the look-up function; not an identifier, so no template can name it."""


class NoValue(TemplateError):
    """A template uses a name that has no value.

    Attributes:
        name: as the template writes it, such as ``env.LP_ACCOUNT_ID``.
    """

    def __init__(self, name: str, message: str | None = None) -> None:
        super().__init__(message)
        self.name = name


class Namespace:
    """Values that templates reach as ``label.NAME``."""

    __slots__ = ("_values", "label")

    def __init__(self, label: str, values: Mapping[str, object]) -> None:
        self.label = label
        self._values = dict(values)

    def __getitem__(self, name: str) -> object:
        return self._values[name]

    def fill(self, values: Mapping[str, object]) -> None:
        """Add values that are known only later."""
        self._values.update(values)

    def assuming(self, names: set[str]) -> Namespace:
        """The same, with silence for those of ``names`` that begin with this label."""
        prefix = f"{self.label}."
        stubs = {name[len(prefix) :]: _silence(name) for name in names if name.startswith(prefix)}
        return Namespace(self.label, {**self._values, **stubs})


class _Absent(StrictUndefined):
    """What stands for a name without a value: any use but ``default`` and ``is defined`` raises NoValue."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: object = missing,
        name: str | None = None,
        exc: Callable[..., TemplateError] = UndefinedError,
    ) -> None:
        label = f"{obj.label}." if isinstance(obj, Namespace) else ""
        raising = partial(NoValue, f"{label}{name}") if exc is UndefinedError else exc
        super().__init__(hint, obj, name, raising)  # type: ignore[arg-type]  # a factory serves as well as a type


class _LazyContext(Context):
    """Asks the run's scopes for a name only when a template uses it."""

    def resolve_or_missing(self, key: str) -> object:
        value = super().resolve_or_missing(key)
        if value is not missing or key == _LOOKUP:
            return value
        found = self.parent[_LOOKUP](key)
        return missing if found is MISSING else found


class Compiled:
    """A template that was found to be well-formed.

    Args:
        source: exactly one ``{{ expression }}``, whose value keeps its type, or any other template, which gives text.

    Raises:
        jinja2.TemplateSyntaxError: with the line inside ``source``.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        tree = _environment().parse(source)
        self._is_expression = _only_expression(tree) is not None
        self.names = frozenset(find_undeclared_variables(tree))
        """Names that it uses and does not define; finding them also finds filters and tests that do not exist."""

    @cached_property
    def _template(self) -> Template:
        """Compiled on first use, which costs more than all that was done before."""
        environment = _environment()
        tree = environment.parse(self._source)
        expression = _only_expression(tree)
        if expression is not None:
            tree.body = [nodes.Assign(nodes.Name("value", "store"), expression)]
            tree.set_lineno(1).set_environment(environment)
        return environment.from_string(tree)

    def evaluate(self, lookup: Lookup, namespaces: Mapping[str, Namespace]) -> object:
        """The value.

        Raises:
            NoValue: when it uses a name that has no value.
            jinja2.TemplateError: when it does what the sandbox refuses.
            Exception: whatever its operators and filters raise for values that they do not fit.
        """
        names: dict[str, object] = {**namespaces, _LOOKUP: lookup}
        if not self._is_expression:
            return self._template.render(names)
        value: object = self._template.make_module(names).value  # type: ignore[attr-defined]
        return str(value) if isinstance(value, Undefined) else value  # the text of what has no value raises

    def missing(self, lookup: Lookup, namespaces: Mapping[str, Namespace]) -> list[str]:
        """All names that keep it from having a value, in order of use; empty when it has one."""
        found: dict[str, None] = {}
        while True:
            names = set(found)
            try:
                self.evaluate(_assuming(lookup, names), {key: ns.assuming(names) for key, ns in namespaces.items()})
            except NoValue as absent:
                if absent.name in found:
                    break
                found[absent.name] = None
            except Exception:
                if not found:
                    raise
                break  # silence does not fit here; the names so far are missing all the same
            else:
                break
        return list(found)


def filter_names() -> list[str]:
    """Names that may stand after ``|``."""
    return list(_environment().filters)


@lru_cache(maxsize=1)
def _environment() -> SandboxedEnvironment:
    environment = SandboxedEnvironment(undefined=_Absent, finalize=_as_written, keep_trailing_newline=True)
    environment.context_class = _LazyContext
    environment.globals.clear()
    return environment


def _as_written(value: object) -> object:
    """YAML's words for what Python spells in capitals."""
    return {True: "true", False: "false", None: "null"}[value] if value is None or isinstance(value, bool) else value


def _only_expression(tree: nodes.Template) -> nodes.Expr | None:
    match tree.body:
        case [nodes.Output(nodes=[nodes.Expr() as only])] if not isinstance(only, nodes.TemplateData):
            return only
    return None


def _assuming(lookup: Lookup, names: set[str]) -> Lookup:
    return lambda name: _silence(name) if name in names else lookup(name)


def _silence(name: str) -> Undefined:
    return ChainableUndefined(name=name)
