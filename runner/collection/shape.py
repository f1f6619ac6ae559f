"""What a JSON document is, by its shape."""

from __future__ import annotations

from collections.abc import Mapping

from runner.collection.reader import kind_of
from runner.core.errors import InputError
from runner.core.location import Location

_EXPORT = "in Postman, export the collection as “Collection v2.1” and give that file"
_SCOPE = "give it with --environment or --globals, and the collection as the first argument"

_LOOKS_LIKE: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (("openapi",), "an OpenAPI description", f"import it into Postman; then {_EXPORT}"),
    (("swagger",), "an OpenAPI (Swagger) description", f"import it into Postman; then {_EXPORT}"),
    (("asyncapi",), "an AsyncAPI description", f"import it into Postman; then {_EXPORT}"),
    (("$kind",), "a part of a Postman v3 collection, which newman cannot run either", _EXPORT),
    (("_type", "resources"), "an Insomnia export", f"import it into Postman; then {_EXPORT}"),
    (("log",), "a HAR recording", f"import it into Postman; then {_EXPORT}"),
    (("values",), "a Postman environment or globals", _SCOPE),
    (("environment",), "a Postman environment", _SCOPE),
    (("collections",), "a dump of all Postman data", _EXPORT),
    (("error",), "an error answer of the Postman API", "check the collection's id and the API key"),
    (("url", "method"), "a lone Postman request", 'put it into a collection: {"item": [{"name": …, "request": …}]}'),
    (("request",), "a lone item of a collection", 'put it into a collection: {"item": […]}'),
    (("$schema",), "a JSON schema", _EXPORT),
)


def unwrapped(document: object, where: Location) -> tuple[Mapping[str, object], Location]:
    """The object in the file, or that inside ``{"collection": …}``, as Postman's API wraps it, with its place.

    Raises:
        InputError: when there is no object.
    """
    if not isinstance(document, Mapping):
        raise InputError.at(where, f"this is no Postman collection but {kind_of(document)}", _EXPORT)
    inner = document.get("collection")
    return (inner, where.child("collection")) if isinstance(inner, Mapping) else (document, where)


def is_v1(document: Mapping[str, object], where: Location) -> bool:
    """Whether a collection is of the format v1; it is of v2 otherwise.

    Raises:
        InputError: when the document is no collection; it says what the document looks like.
    """
    if "item" in document or _is_info_only(document):
        return False
    if isinstance(document.get("requests"), list) or isinstance(document.get("order"), list):
        return True
    raise _no_collection(document, where)


def _is_info_only(document: Mapping[str, object]) -> bool:
    info = document.get("info")
    is_ours = isinstance(info, Mapping) and ("_postman_id" in info or "schema" in info or len(document) == 1)
    return is_ours and "requests" not in document


def _no_collection(document: Mapping[str, object], where: Location) -> InputError:
    if not document:
        return InputError.at(where, "this is no Postman collection but an empty object", _EXPORT)
    for keys, name, hint in _LOOKS_LIKE:
        if all(key in document for key in keys):
            return InputError.at(where, f"this is no Postman collection; it looks like {name}", hint)
    found = ", ".join(list(document)[:6])
    return InputError.at(
        where, f"this is no Postman collection: it has neither item nor requests, but {found}", _EXPORT
    )
