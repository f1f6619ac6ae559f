"""URLs in parts; the expected texts were read off Postman's SDK."""

import pytest

from runner.collection.model import Param, Url
from runner.collection.text import resolved_url
from runner.collection.url import parse_text, parse_url, url_text
from runner.core.location import Location

HERE = Location("c.json", pointer="/url")


def text(value: object) -> str:
    return url_text(parse_url(value, HERE))


class TestText:
    def test_every_part(self) -> None:
        url = parse_text("https://us%40er:p%3Aw@{{host.name}}.com:{{#port}}/a/{{x/y}}/:id?q={{v&w}}&z#frag?")
        assert url == Url(
            raw="https://us%40er:p%3Aw@{{host.name}}.com:{{#port}}/a/{{x/y}}/:id?q={{v&w}}&z#frag?",
            protocol="https",
            user="us%40er",
            password="p%3Aw",
            host=("{{host.name}}", "com"),
            port="{{#port}}",
            path=("a", "{{x/y}}", ":id"),
            has_path=True,
            query=(Param(key="q", value="{{v&w}}"), Param(key="z", value=None)),
            hash="frag?",
        )

    @pytest.mark.parametrize(
        ("given", "host", "port", "path"),
        [
            ("{{base}}/path?x=1", ("{{base}}",), None, ("path",)),
            ("localhost:8080", ("localhost",), "8080", None),
            ("http://[::1]:80/a", ("[::1]",), "80", ("a",)),
            ("http://[::1]/a", ("[::1]",), None, ("a",)),
            ("http://h/", ("h",), None, ("",)),
            ("http://h", ("h",), None, None),
            ("http:///h/a//b", ("h",), None, ("a", "", "b")),
            ("http:\\\\h\\a?b\\c", ("h",), None, ("a",)),
            ("file:///etc/x", (), None, ("etc", "x")),
            ("/only/path", (), None, ("only", "path")),
        ],
    )
    def test_host_port_path(
        self, given: str, host: tuple[str, ...], port: str | None, path: tuple[str, ...] | None
    ) -> None:
        url = parse_text(given)
        assert (url.host, url.port, url.path if url.has_path else None) == (host, port, path)

    @pytest.mark.parametrize(
        "given",
        [
            "",
            "http://h/q?&a&b=&=c&&d=1&a=2&",
            "http://h?",
            "http://h/?#",
            "http://h#",
            "h:",
            "u@h",
            ":p@h",
            "http://h/a?x=http://i/j?k",
            "http://h/{{a}}{{b}}/{{{c}}}?{{d=e}}={{f#g}}&%26",
        ],
    )
    def test_round_trip(self, given: str) -> None:
        assert url_text(parse_text(given)) == given

    @pytest.mark.parametrize(
        ("given", "sent"),
        [
            (" \n\ufeffhttp://h/trail ", "http://h/trail "),
            ("http://///h/a", "http://h/a"),
            ("http:\\\\h\\a", "http://h/a"),
            ("://h", "h"),
        ],
    )
    def test_what_postman_tidies(self, given: str, sent: str) -> None:
        assert url_text(parse_text(given)) == sent


class TestObject:
    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ({"raw": "ignored", "protocol": "http", "host": ["h", "com"], "path": ["a"]}, "http://h.com/a"),
            ({"protocol": "http://", "host": "h", "port": 80}, "http://h:80"),
            ({"host": "h", "port": ""}, "h:"),
            ({"host": ["{{b}}"], "path": []}, "{{b}}/"),
            ({"host": "h", "path": "/a/b"}, "h/a/b"),
            ({"host": "h", "path": "/"}, "h/"),
            ({"host": "h", "path": ""}, "h"),
            ({"host": ["127", "0", 0, 1], "path": [1, None, {"type": "string", "value": "x"}]}, "127.0.0.1/1//x"),
            ({"host": "h", "auth": {"user": "u", "password": "p"}}, "u:p@h"),
            ({"host": "h", "hash": ""}, "h#"),
            ({"host": "h", "query": "a=1&b"}, "h?a=1&b"),
            ({"host": "h", "query": {"a": "1", "b": None}}, "h?a=1&b"),
            ({"host": "h", "query": ["a=1", "b", "", {}]}, "h?a=1&b&&"),
            ({"query": [{"key": "a", "value": "1"}]}, "?a=1"),
        ],
    )
    def test_assembly(self, given: dict[str, object], expected: str) -> None:
        assert text(given) == expected

    def test_raw_counts_where_the_parts_are_absent(self) -> None:
        assert text({"raw": "http://h/:id?a", "variable": [{"key": "id", "value": "7"}]}) == "http://h/7?a"
        assert text({"raw": "http://h/?a", "query": [{"key": "a", "value": "1", "disabled": True}]}) == "http://h/"

    @pytest.mark.parametrize(
        ("param", "expected"),
        [
            ({"key": "a", "value": None}, "a"),
            ({"key": "a"}, "a"),
            ({"key": "a", "value": ""}, "a="),
            ({"key": "a", "value": 5}, "a"),
            ({"key": None, "value": "v"}, "=v"),
            ({"key": "", "value": ""}, "="),
            ({"key": "k=&#", "value": "a&b=c#d"}, "k%3D%26%23=a%26b=c%23d"),
            ({"key": "{{k=&#}}&", "value": "{{v&w}}&{{x}}"}, "{{k=&#}}%26={{v&w}}%26{{x}}"),
            ({"key": "a", "value": "b+c d%26"}, "a=b+c d%26"),
        ],
    )
    def test_query(self, param: dict[str, object], expected: str) -> None:
        assert text({"host": "h", "query": [{"key": "off", "disabled": True}, param]}) == f"h?{expected}"

    def test_query_of_disabled_parameters_only(self) -> None:
        assert text({"host": "h", "query": [{"key": "a", "value": "1", "disabled": True}]}) == "h"

    @pytest.mark.parametrize(
        ("segment", "variable", "expected"),
        [
            (":id", {"key": "id", "value": "v a/l?u"}, "v a/l?u"),
            (":id.json", {"key": "id", "value": "7"}, "7.json"),
            (":id.a.b", {"key": "id", "value": "7"}, "7.a.b"),
            (":id", {"id": "id", "value": "{{x}}"}, "{{x}}"),
            (":id", {"key": "id", "value": "7", "disabled": True}, "7"),
            (":id", {"key": "id", "value": 7, "type": "string"}, "7"),
            (":id", {"key": "id", "value": 7}, ":id"),
            (":id", {"key": "id", "value": ""}, ":id"),
            (":id", {"key": "id", "value": None}, ":id"),
            (":id", {"key": "other", "value": "7"}, ":id"),
            ("x:id", {"key": "id", "value": "7"}, "x:id"),
            ("::id", {"key": "id", "value": "7"}, "::id"),
            (":", {"key": "id", "value": "7"}, ":"),
        ],
    )
    def test_path_variable(self, segment: str, variable: dict[str, object], expected: str) -> None:
        assert text({"host": "h", "path": [segment], "variable": [variable]}) == f"h/{expected}"

    def test_last_of_two_path_variables_counts(self) -> None:
        twice = [{"key": "id", "value": "1"}, {"key": "id", "value": "2"}]
        assert text({"host": "h", "path": [":id"], "variable": twice}) == "h/2"


class TestResolved:
    """Values of ``VALUES`` restructure the URL, as they do in newman."""

    VALUES = {
        "{{base}}": "http://h:80/api?z=1",
        "{{q}}": "x&y=z",
        "{{p}}": "a/b?c#d",
        "{{id}}": ":other",
        "{{sp}}": "  ",
    }

    def fill(self, text: str) -> str:
        for token, value in self.VALUES.items():
            text = text.replace(token, value)
        return text

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ("{{base}}/path?x=1", "http://h:80/api?z=1/path?x=1"),
            ({"host": "h", "query": [{"key": "v", "value": "{{q}}&"}]}, "h?v=x&y=z%26"),
            ({"host": "h", "path": ["{{p}}", "e"], "query": [{"key": "k", "value": "v"}]}, "h/a/b?c#d/e?k=v"),
            ({"host": "h", "path": [":id"], "variable": [{"key": "id", "value": "{{id}}"}]}, "h/:other"),
            ("{{sp}}http://h/{{unknown}}?{{un known}}", "http://h/{{unknown}}?{{un known}}"),
            ("", ""),
        ],
    )
    def test_text(self, given: object, expected: str) -> None:
        assert resolved_url(parse_url(given, HERE), self.fill) == expected

    def test_path_variables_are_put_in_before_placeholders(self) -> None:
        url = parse_url({"host": "h", "path": ["{{id}}"], "variable": [{"key": "other", "value": "no"}]}, HERE)
        assert resolved_url(url, self.fill) == "h/:other"

    def test_recorded_probe(self) -> None:
        url = parse_url(
            {
                "raw": "ignored",
                "protocol": "http",
                "host": ["127", "0", "0", "1"],
                "port": "18213",
                "path": ["a b", "{{str}}", ":id", ":id2.json", "x:id", "::id"],
                "query": [
                    {"key": "a", "value": "1"},
                    {"key": "dis", "value": "x", "disabled": True},
                    {"key": "n", "value": None},
                    {"key": "e", "value": ""},
                    {"key": None, "value": "nk"},
                    {"key": "", "value": ""},
                    {"key": "amp", "value": "a&b=c#d"},
                    {"key": "k=&", "value": "v"},
                    {"key": "num", "value": 5},
                    {"key": "pl", "value": "a+b c"},
                    {"key": "v", "value": "{{amp}}"},
                    {"key": "enc", "value": "%26"},
                ],
                "variable": [{"key": "id", "value": "v a/l?u"}, {"key": "id2", "value": "{{str}}"}],
                "hash": "h",
            },
            HERE,
        )
        values = {"{{str}}": "s té", "{{amp}}": "x&y=z"}
        sent = resolved_url(url, lambda text: text.replace("{{str}}", values["{{str}}"]).replace("{{amp}}", "x&y=z"))
        assert sent == (
            "http://127.0.0.1:18213/a b/s té/v a/l?u/s té.json/x:id/::id"
            "?a=1&n&e=&=nk&=&amp=a%26b=c%23d&k%3D%26=v&num&pl=a+b c&v=x&y=z&enc=%26#h"
        )
