"""The values of a YAML document, each with its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from runner.core.location import Location
from runner.environment.located_yaml import YamlDocument, parse_yaml

_KINDS: Mapping[type, str] = {
    dict: "a map",
    list: "a list",
    str: "text",
    bool: "true or false",
    int: "a number",
    float: "a number",
    type(None): "nothing",
}


@dataclass(frozen=True, slots=True)
class Value:
    """A value and where it stands.

    Attributes:
        content: a scalar, or a list or map of further values.
    """

    content: object
    location: Location

    @property
    def kind(self) -> str:
        """What it is, in words."""
        return _KINDS[type(self.content)]

    @property
    def entries(self) -> Mapping[str, Value]:
        """The entries of a map; none for anything else."""
        return self.content if isinstance(self.content, dict) else {}

    @property
    def items(self) -> Sequence[Value]:
        """The items of a list; none for anything else."""
        return self.content if isinstance(self.content, list) else ()

    @property
    def plain(self) -> object:
        """The value without its places."""
        if isinstance(self.content, dict):
            return {key: value.plain for key, value in self.content.items()}
        return [value.plain for value in self.content] if isinstance(self.content, list) else self.content


def parse_values(text: str, file: str) -> Value:
    """The one document of a YAML text; an empty one is an empty map.

    Raises:
        InputError: with the line of what is not YAML.
    """
    document = parse_yaml(text, file)
    return _located({} if document.data is None else document.data, document, ())


def _located(data: object, document: YamlDocument, keys: tuple[str | int, ...]) -> Value:
    where = document.at(*keys)
    if isinstance(data, dict):
        return Value({key: _located(entry, document, (*keys, key)) for key, entry in data.items()}, where)
    if isinstance(data, list):
        return Value([_located(entry, document, (*keys, index)) for index, entry in enumerate(data)], where)
    return Value(data, where)
