from __future__ import annotations

import html
import json
import re
import threading
import time
from base64 import b64decode, b64encode, urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runner.core.secrets import MASK, Secrets

# a mask beside a secret that begins or ends with asterisks would look like the secret
secret_texts = (
    st.text(st.characters(exclude_characters="*", exclude_categories=["Cs"]), min_size=4, max_size=40)
    .map(str.strip)
    .filter(lambda text: len(text) >= 4 and text.casefold() not in {"true", "false", "null", "none", "undefined"})
)
surroundings = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def lower_hex(encoded: str) -> str:
    return re.sub("%..", lambda escape: escape.group().lower(), encoded)


def forms_of(secret: str) -> Iterator[str]:
    yield secret
    for encoded in (quote(secret), quote(secret, safe=""), quote_plus(secret), quote(secret, safe="!'()*")):
        yield encoded
        yield lower_hex(encoded)
        yield quote(encoded, safe="")
    for ascii_only in (True, False):
        escaped = json.dumps(secret, ensure_ascii=ascii_only)[1:-1]
        yield escaped
        yield escaped.replace("/", "\\/")
        yield json.dumps(escaped)[1:-1]
    yield html.escape(secret)
    yield html.escape(html.escape(secret, quote=False))
    yield "".join(
        f"&#{ord(char)};" if not (char.isascii() and char.isalnum()) and char not in "-._~" else char for char in secret
    )
    yield b64encode(secret.encode()).decode()
    yield urlsafe_b64encode(secret.encode()).decode()


@given(secret=secret_texts, before=surroundings, after=surroundings)
def test_no_encoded_form_of_a_secret_survives(secret: str, before: str, after: str) -> None:
    secrets = Secrets([secret])
    for form in forms_of(secret):
        assert form not in secrets.clean(f"{before}{form}{after}"), form
        assert form.encode() not in secrets.clean_bytes(f"{before}{form}{after}".encode()), form


@given(secret=secret_texts, before=st.binary(max_size=10), after=st.binary(max_size=10))
def test_nothing_of_a_secret_can_be_decoded_from_base64_that_held_it(secret: str, before: bytes, after: bytes) -> None:
    token = b64encode(before + secret.encode() + after).decode()
    for spelled in (token, token.replace("+", "-").replace("/", "_"), token.rstrip("="), quote(token, safe="")):
        cleaned = Secrets([secret]).clean(f"Basic {spelled}")
        assert spelled not in cleaned
        for part in cleaned.removeprefix("Basic ").split(MASK):
            whole = part[: len(part) // 4 * 4].replace("-", "+").replace("_", "/")
            assert "%" in whole or secret.encode() not in b64decode(whole)


@given(secret=secret_texts, text=surroundings)
def test_text_without_a_secret_is_the_same_object(secret: str, text: str) -> None:
    cleaned = Secrets([secret]).clean(text)
    assert cleaned is text or MASK in cleaned


@given(data=st.binary(max_size=60), secret=secret_texts)
def test_bytes_keep_everything_but_the_secret(data: bytes, secret: str) -> None:
    cleaned = Secrets([secret]).clean_bytes(data)
    assert cleaned is data or MASK.encode() in cleaned
    if secret.encode() not in data and cleaned is data:
        around = Secrets([secret]).clean_bytes(data + b"\n" + secret.encode() + b"\n" + data)
        assert secret.encode() not in around


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("key=s3cr3t&x=1", "key=********&x=1"),
        ("Authorization: Basic " + b64encode(b"user:s3cr3t").decode(), "Authorization: Basic ********"),
        ("Basic " + b64encode(b"a long user name:s3cr3t and more").decode() + ", x", "Basic ********, x"),
        ("https://h/v1/" + b64encode(b"s3cr3t").decode() + "/end", "https://h/v1********end"),
        ("s3cr3ts3cr3t", "****************"),
        ("nothing here", "nothing here"),
    ],
)
def test_only_the_secret_is_masked(text: str, cleaned: str) -> None:
    assert Secrets(["s3cr3t"]).clean(text) == cleaned


def test_overlapping_secrets_leave_no_rest() -> None:
    assert Secrets(["abcdef", "defghi"]).clean("xabcdefghiy") == f"x{MASK}y"
    assert Secrets(["abcd", "abcdefgh"]).clean("abcdefgh") == MASK


def test_basic_credentials_that_were_form_encoded_first_are_masked() -> None:
    header = b64encode(quote_plus("a b").encode() + b":" + quote_plus("p/ss w+rd").encode()).decode()
    assert Secrets(["p/ss w+rd"]).clean(f"Basic {header}") == f"Basic {MASK}"


def test_latin1_bytes_are_masked() -> None:
    secrets = Secrets(["passwörd"])
    assert secrets.clean_bytes("x=passwörd;".encode("latin-1")) == f"x={MASK};".encode()
    assert secrets.clean("x=passw%F6rd") == f"x={MASK}"


@pytest.mark.parametrize(
    "value", ["", "abc", "  abc ", None, True, False, "true", "NULL", "*****", "    ", [], {}, b""]
)
def test_what_would_mask_ordinary_words_is_no_secret(value: object) -> None:
    secrets = Secrets([value])
    text = "abc true NULL null True False ***** None []    {}"
    assert secrets.clean(text) is text
    assert secrets.version == 0


@pytest.mark.parametrize(
    "value", [123456, "123456", b"123456", ["123456"], {"pin": {"now": 123456}}, ("x", "123456\n")]
)
def test_secrets_may_have_any_type(value: object) -> None:
    assert Secrets([value]).clean("pin=123456") == f"pin={MASK}"


def test_bytes_that_are_no_utf8_may_be_a_secret() -> None:
    assert Secrets([b"\xff\xfe\xfd\xfc\xfb"]).clean_bytes(b"<\xff\xfe\xfd\xfc\xfb>") == f"<{MASK}>".encode()


def test_lines_of_a_key_are_masked_one_by_one() -> None:
    lines = ["MIIEvQIBADANBgkqhkiG9w0B", "AQEFAASCBKcwggSjAgEAAoIB", "c2hvcnQ="]
    key = "\n".join(["-----BEGIN PRIVATE KEY-----", *lines, "-----END PRIVATE KEY-----"])
    secrets = Secrets([key + "\n"])
    assert secrets.clean("x " + lines[1] + " y") == f"x {MASK} y"
    assert secrets.clean(json.dumps({"key": key})) == json.dumps({"key": MASK})
    assert secrets.clean(key.replace("\n", "\r\n")) == MASK
    assert secrets.clean("-----BEGIN PRIVATE KEY-----") == "-----BEGIN PRIVATE KEY-----"


def test_a_representation_shows_no_value() -> None:
    assert "s3cr3t" not in repr(Secrets(["s3cr3t"]))


def test_the_version_grows_only_with_new_secrets() -> None:
    secrets = Secrets()
    secrets.add("first-one")
    before = secrets.version
    secrets.add("first-one")
    assert secrets.version == before
    secrets.add("second-one")
    assert secrets.version > before


class Colour(str, Enum):
    RED = "s3cr3t-red"


class Pair(NamedTuple):
    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Inner:
    text: str
    data: bytes = b""
    number: int = 0


@dataclass(frozen=True)
class Outer:
    inner: Inner | None = None
    pairs: tuple[tuple[str, str], ...] = ()
    mapping: object = field(default_factory=dict)
    colour: Colour = Colour.RED
    computed: str = field(init=False, default="s3cr3t")


def test_redaction_reaches_every_text() -> None:
    value = Outer(
        inner=Inner(text="a s3cr3t", data=b"b s3cr3t", number=5),
        pairs=(("X-Key", "s3cr3t"), ("s3cr3t", "v")),
        mapping={
            "s3cr3t": ["s3cr3t", {"deep": Pair("n", "s3cr3t")}],
            "ok": {"s3cr3t"},
            "proxy": MappingProxyType({"k": "s3cr3t"}),
        },
    )
    redacted = Secrets(["s3cr3t"]).redact(value)
    assert redacted.inner == Inner(text=f"a {MASK}", data=b"b " + MASK.encode(), number=5)
    assert redacted.pairs == (("X-Key", MASK), (MASK, "v"))
    assert redacted.mapping == {
        MASK: [MASK, {"deep": Pair("n", MASK)}],
        "ok": {MASK},
        "proxy": {"k": MASK},
    }
    assert redacted.colour is Colour.RED
    assert redacted.computed == MASK
    assert value.inner is not None
    assert value.inner.text == "a s3cr3t"


def test_what_holds_no_secret_keeps_its_identity() -> None:
    inner = Inner(text="plain")
    value = Outer(inner=inner, pairs=(("a", "b"),), mapping={"k": ["v"], "n": 5, "none": None})
    object.__setattr__(value, "computed", "")
    assert Secrets(["s3cr3t"]).redact(value) is value
    assert Secrets().redact(value) is value
    changed = Secrets(["hidden"]).redact((inner, "hidden"))
    assert changed == (inner, MASK)
    assert changed[0] is inner


def test_a_number_that_is_a_secret_is_masked_among_variables() -> None:
    secrets = Secrets([123456, 2.5e10])
    assert secrets.redact({"pin": 123456, "other": 5, "big": 2.5e10}) == {"pin": MASK, "other": 5, "big": MASK}
    assert secrets.redact(Inner(text="x", number=123456)).number == 123456


def test_adding_from_many_threads_loses_nothing() -> None:
    secrets = Secrets()
    values = [f"value-{thread}-{index}" for thread in range(4) for index in range(25)]

    def add(part: list[str]) -> None:
        for value in part:
            secrets.add(value)

    threads = [threading.Thread(target=add, args=(values[start::4],)) for start in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(secrets.clean(value).startswith(MASK) for value in values)


@pytest.mark.parametrize(
    "secret", ["\\\\\\\\\\\\\\\\", '\\"\\"\\"\\"', "%%%%%%%%", "&&&&amp;;", "        x        y", "====", "aaaaaaaa"]
)
@pytest.mark.parametrize("hostile", ["\\", "%25", "&amp;", " ", '"', "a", "="])
def test_no_text_makes_the_search_slow(secret: str, hostile: str) -> None:
    started = time.perf_counter()
    Secrets([secret]).clean(hostile * 3000 + "!")
    assert time.perf_counter() - started < 1
