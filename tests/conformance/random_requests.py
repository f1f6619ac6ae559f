"""Random Postman requests: every part of a request in every form that collections give it."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

HOME = "127.0.0.1:18213"
"""Where all requests go; a run puts the recording server's port in its place."""

VARIABLES: list[dict[str, object]] = [
    {"key": "str", "value": "s t"},
    {"key": "num", "value": 5},
    {"key": "flt", "value": 1.5},
    {"key": "bool", "value": True},
    {"key": "nul", "value": None},
    {"key": "empty", "value": ""},
    {"key": "amp", "value": "a&b=c#d"},
    {"key": "mark", "value": "x?y=z"},
    {"key": "slash", "value": "a/b"},
    {"key": "uni", "value": "é日"},
    {"key": "latin", "value": "ü"},
    {"key": "quote", "value": "\"'"},
    {"key": "nest", "value": "<{{num}}>"},
    {"key": "off", "value": "x", "disabled": True},
    {"key": "base", "value": f"http://{HOME}"},
]
_TOKENS = (
    *"aZ9~!$&'()*+,;=:@%\"<>`{}[]|^\\.- \t",
    *("..", "%20", "%zz", "%c3%a9", "%C3%A9", "%2F", "é", "日本", "😀", "\x7f", "\u0080", "ü", "--", "a b", "1+1"),
    *("{{str}}", "{{num}}", "{{flt}}", "{{bool}}", "{{nul}}", "{{empty}}", "{{amp}}", "{{slash}}", "{{uni}}"),
    *("{{quote}}", "{{nest}}", "{{off}}", "{{missing}}", "{{ str }}", "{{$nosuch}}", "{{{str}}}", "{{}}", "{{mark}}"),
)
_HEADER_TOKENS = (
    *"aZ9~!$&'()*+,;=:@%\"<>`{}[]|^\\. /-",
    *("text/plain", "é", "ü", "%20", "{{str}}", "{{num}}", "{{empty}}", "{{latin}}", "{{missing}}", "{{nest}}", "a, b"),
)
_METHODS = (
    *("GET", "POST", "PUT", "PATCH", "DELETE") * 4,
    *("HEAD", "OPTIONS", "COPY", "LINK", "UNLINK", "PURGE", "LOCK", "UNLOCK", "PROPFIND", "VIEW", "fooBar", "post", ""),
)
_HEADER_NAMES = (
    *("X-A", "X-B", "X-C", "x-{{num}}", "X_D", "Accept", "User-Agent", "Cache-Control", "Postman-Token"),
    *("Accept-Encoding", "Connection", "Host", "Cookie", "Authorization", "Referer", "Origin", "Date", ""),
)
_TYPES = (
    *("application/json", "text/plain; charset=utf-8", "application/vnd.api+json", "application/x-www-form-urlencoded"),
    *("multipart/form-data", "multipart/form-data; boundary=XyZ", "application/xml", ""),
)
_SYSTEM_HEADERS = ("user-agent", "accept", "cache-control", "postman-token", "accept-encoding", "connection")
_UPLOADS = ("up.txt", "t.csv", "bin.dat", "nope.txt", "./up.txt", "", None)


class Maker:
    """Makes requests; the same seed makes the same ones."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def item(self, number: int) -> dict[str, Any]:
        """An item whose request names its number in a header, or, where it is text alone, in its path."""
        name = f"case-{number:04d}"
        if self._chance(0.03):
            return {"name": name, "request": self._url_text(f"/{name}")}
        request: dict[str, Any] = {"url": self._url(), "header": self._headers(name)}
        method = self._pick(_METHODS)
        if not self._chance(0.02):
            request["method"] = method
        if self._chance(0.6):
            request["body"] = self._body()
        if self._chance(0.06):
            request["auth"] = self._auth()
        item = {"name": name, "request": request}
        behavior = self._behavior()
        return {**item, "protocolProfileBehavior": behavior} if behavior else item

    def _chance(self, share: float) -> bool:
        return self._random.random() < share

    def _pick(self, options: Any) -> Any:
        return self._random.choice(options)

    def _text(self, most: int = 3, tokens: tuple[str, ...] = _TOKENS) -> str:
        return "".join(self._pick(tokens) for _ in range(self._random.randint(1, most)))

    def _value(self) -> Any:
        """Mostly text; now and then what a careless tool writes."""
        return self._text() if self._chance(0.8) else self._pick(("", None, 5, 1.5, True, False, 0))

    def _several(self, make: Callable[[], Any], most: int) -> list[Any]:
        return [make() for _ in range(self._random.randint(0, most))]

    def _url(self) -> Any:
        return self._url_object() if self._chance(0.5) else self._url_text("")

    def _url_text(self, first: str) -> str:
        protocol = self._pick(("http://", "http://", "http://", "HTTP://", "", " http://"))
        user = self._pick(("u:p@", "u%40:p%3A@", "u@", ":p@")) if self._chance(0.05) else ""
        host = "{{base}}" if self._chance(0.1) else protocol + user + self._pick((HOME, HOME, HOME, "LOCALHOST:18213"))
        path = "".join("/" + self._pick(("", self._text(), ".", "..")) for _ in range(self._random.randint(0, 3)))
        query = "?" + self._pick(("", self._query_text())) if self._chance(0.6) else ""
        fragment = "#" + self._text() if self._chance(0.1) else ""
        return host + first + path + query + fragment

    def _query_text(self) -> str:
        return "&".join(self._several(lambda: self._pick(("", self._text(), self._text() + "=" + self._text())), 4))

    def _url_object(self) -> dict[str, Any]:
        url: dict[str, Any] = {"raw": f"http://{HOME}/raw"}
        if self._chance(0.05):
            return {**url, "raw": self._url_text("")}
        address, port = HOME.split(":")
        url |= {"protocol": "http", "host": self._pick((address, address.split("."))), "port": port}
        if self._chance(0.9):
            segments = self._several(lambda: self._pick((self._text(), ":id", ":id.json", "x:id", "::id", "")), 4)
            url["path"] = self._pick((segments, segments, "/" + "/".join(segments)))
        if self._chance(0.7):
            url["query"] = self._several(self._param, 5)
        if self._chance(0.5):
            url["variable"] = [self._pick(({"key": "id", "value": self._value()}, {"id": "id", "value": "v"}))]
        return {**url, "hash": "h"} if self._chance(0.1) else url

    def _param(self) -> dict[str, Any]:
        key = self._pick(("a", "b", self._text(), self._text(), "", None))
        param = {"key": key, "value": self._value()}
        if self._chance(0.05):
            del param["value"]
        return {**param, "disabled": True} if self._chance(0.1) else param

    def _headers(self, name: str) -> Any:
        pairs = [{"key": "X-Case", "value": name}, *self._several(self._header, 4)]
        if self._chance(0.25):
            pairs.append({"key": self._pick(("Content-Type", "content-type")), "value": self._pick(_TYPES)})
        if self._chance(0.05):
            return "\r\n".join(f"{pair['key']}: {pair['value']}" for pair in pairs if pair["key"]) + "\r\n"
        return pairs

    def _header(self) -> dict[str, Any]:
        value = self._text(3, _HEADER_TOKENS) if self._chance(0.85) else self._pick(("", None, 5, True, "日", " v "))
        header = {"key": self._pick(_HEADER_NAMES), "value": value}
        return {**header, "disabled": True} if self._chance(0.1) else header

    def _body(self) -> dict[str, Any]:
        makers = (self._raw, self._raw, self._urlencoded, self._formdata, self._formdata, self._graphql, self._file)
        body: dict[str, Any] = self._pick(makers)()
        return {**body, "disabled": True} if self._chance(0.03) else body

    def _raw(self) -> dict[str, Any]:
        comments = '{\n // one\n "a": {{num}}, /* two */ "u": "http://x//y", "e": "\\"//"\n}'
        text = self._pick((self._text(5), '{"a": "{{str}}"}', comments, "", {"a": 1, "é": [None, 1.5]}, "<a>é</a>\r\n"))
        body = {"mode": "raw", "raw": text}
        language = self._pick(("json", "xml", "html", "text", "javascript", "yaml", None))
        return {**body, "options": {"raw": {"language": language}}} if language else body

    def _urlencoded(self) -> dict[str, Any]:
        content = "a=1&b=%20+x&é=&&c" if self._chance(0.1) else self._several(self._param, 5)
        return {"mode": "urlencoded", "urlencoded": content}

    def _formdata(self) -> dict[str, Any]:
        return {"mode": "formdata", "formdata": self._several(self._part, 4)}

    def _part(self) -> dict[str, Any]:
        part = self._param()
        if self._chance(0.4):
            part = {"key": part["key"], "type": "file", "src": self._pick((*_UPLOADS, ["up.txt", "t.csv"], []))}
            if self._chance(0.2):
                part["fileName"] = self._pick(("other.json", "é.txt", 'q".txt', ""))
        elif self._chance(0.5):
            part["type"] = "text"
        return {**part, "contentType": self._pick(("application/json", "", "x/y"))} if self._chance(0.2) else part

    def _graphql(self) -> dict[str, Any]:
        graphql: dict[str, Any] = {"query": self._pick(('query Q { a(b: "{{str}}") }\n', "", "{é}", None))}
        if self._chance(0.6):
            graphql["variables"] = self._pick(('{"x": {{num}}}', "", "nonsense", {"x": [1, "{{str}}"]}, None))
        if self._chance(0.4):
            graphql["operationName"] = self._pick(("Q", "", None))
        return {"mode": "graphql", "graphql": graphql}

    def _file(self) -> dict[str, Any]:
        source = self._pick(_UPLOADS)
        return {"mode": "file", "file": self._pick(({"src": source}, {"src": source}, {"content": "aGk="}, {}))}

    def _auth(self) -> dict[str, Any]:
        kind, params = self._pick(
            (
                ("basic", {"username": self._text(), "password": self._text()}),
                ("bearer", {"token": self._pick(("tok", "{{num}}", ""))}),
                ("apikey", {"key": "X-Key", "value": "{{num}}", "in": "header"}),
                ("apikey", {"key": "k", "value": self._text(), "in": "query"}),
            )
        )
        as_list = [{"key": key, "value": value, "type": "string"} for key, value in params.items()]
        return {"type": kind, kind: self._pick((as_list, params))}

    def _behavior(self) -> dict[str, Any]:
        behavior: dict[str, Any] = {}
        if self._chance(0.1):
            behavior["disableBodyPruning"] = True
        if self._chance(0.06):
            behavior["disableUrlEncoding"] = True
        if self._chance(0.08):
            behavior["disabledSystemHeaders"] = dict.fromkeys(
                self._several(lambda: self._pick(_SYSTEM_HEADERS), 3), True
            )
        if self._chance(0.04):
            behavior["disabledSystemHeaders"] = {"content-type": True}
        return behavior


def random_collection(count: int, seed: int) -> dict[str, Any]:
    """A collection of so many requests."""
    maker = Maker(seed)
    return {
        "info": {
            "name": "generated",
            "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
        },
        "item": [maker.item(number) for number in range(count)],
        "variable": VARIABLES,
    }
