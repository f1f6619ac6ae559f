"""Iteration data: what a row gives to an iteration, and how many iterations there are."""

import json

import pytest

from runner.environment.data import parse_rows

CSV = (
    '\ufeffint,flt,q,lead,neg,sci,bool,empty, sp ,exp,"com,ma"\r\n'
    '12,1.50,"12",007,-3,1e3,true,, x y ,+4,"a,b"\r\n1,2\r\n'
)


def paths(echo):  # type: ignore[no-untyped-def]
    return [entry["path"] for entry in echo.seen]


def test_csv_cells_have_the_types_that_newman_gives_them() -> None:
    first, second = parse_rows(CSV, "d.csv")

    assert first == {
        "int": 12, "flt": 1.5, "q": "12", "lead": "007", "neg": -3, "sci": 1000.0, "bool": "true", "empty": "",
        "sp": "x y", "exp": 4, "com,ma": "a,b",
    }  # fmt: skip
    assert isinstance(first["int"], int)
    assert second == {"int": 1, "flt": 2}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ('a,b\n"x, ""y""\nz" , 1\n', [{"a": 'x, "y"\nz', "b": 1}]),
        ("a,b\n1,", [{"a": 1, "b": ""}]),
        ("a\n1\n\n\n2\n\n", [{"a": 1}, {"a": 2}]),
        ("a,b\n1,2,3\n", [{"a": 1, "b": 2}]),
        ('a\nx"y\n', [{"a": 'x"y'}]),
        ("a\r0x10\r1e400\r12345678901234567890", [{"a": "0x10"}, {"a": "1e400"}, {"a": 12345678901234567890}]),
        ('{"a": [1]}', [{"a": [1]}]),
        ('\ufeff[{"a": 1.0}, {}]', [{"a": 1.0}, {}]),
    ],
)
def test_rows_are_read_leniently(text: str, rows: list[object]) -> None:
    assert parse_rows(text, "d") == rows


def test_each_row_is_an_iteration(faas, echo, collection, get, write):  # type: ignore[no-untyped-def]
    data = write("d.csv", "id,name\n007,ann\n8, bob \n")
    ran = faas("run", collection(get("/{{id}}/{{name}}")), "-d", data, "--env-var", "name=env")

    assert ran.code == 0, ran.all
    assert paths(echo) == ["/007/ann", "/8/bob"]


@pytest.mark.parametrize(("count", "expected"), [(1, ["/1"]), (2, ["/1", "/2"]), (4, ["/1", "/2", "/2", "/2"])])
def test_a_count_takes_the_first_rows_or_repeats_the_last(faas, echo, collection, get, write, count, expected):  # type: ignore[no-untyped-def]
    ran = faas("run", collection(get("/{{id}}")), "-d", write("d.json", [{"id": 1}, {"id": 2}]), "-n", count)

    assert ran.code == 0, ran.all
    assert paths(echo) == expected


def test_json_keeps_types_and_a_null_leaves_its_placeholder(faas, echo, collection, get, write):  # type: ignore[no-untyped-def]
    body = {"mode": "raw", "raw": "{{n}} {{b}} {{f}} {{none}}"}
    data = write("d.json", {"n": 7, "b": True, "f": 1.50, "none": None})
    path = collection(get("/x", method="POST", body=body))
    ran = faas("run", path, "-d", data, "--unresolved", "send", "--env-var", "none=env")

    assert ran.code == 0, ran.all
    assert echo.seen[0]["body"] == "7 true 1.5 {{none}}"
    assert faas("run", path, "-d", data).code == 4


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "names no variable"),
        ("a,b\n", "no row"),
        ("[]", "no row"),
        ('[{"a": 1}, 5]', "must be an object"),
        ('[{"a": 1},\n', "not JSON"),
    ],
)
def test_wrong_data_ends_the_command_before_any_request(faas, echo, collection, get, write, text, said):  # type: ignore[no-untyped-def]
    ran = faas("run", collection(get()), "-d", write("d.csv", text))

    assert ran.code == 3, ran.all
    assert said in ran.err
    assert "d.csv" in ran.err
    assert not echo.seen


def test_a_missing_data_file_is_named(faas, collection, get):  # type: ignore[no-untyped-def]
    ran = faas("run", collection(get()), "-d", "nowhere.csv")

    assert ran.code == 3
    assert "nowhere.csv" in ran.err


def test_every_input_can_be_a_url(faas, echo, get):  # type: ignore[no-untyped-def]
    document = {"info": {"name": "far"}, "item": [get("/{{e}}/{{g}}/{{d}}")]}
    echo.says("/c", 302, None, Location=f"{echo.url}/c2")
    echo.says("/c2", 200, {"collection": document})
    echo.says("/e", 200, {"environment": {"name": "e", "values": [{"key": "e", "value": "1"}]}})
    echo.says("/g", 200, {"values": [{"key": "g", "value": "2"}]})
    echo.says("/d", 200, b"d\n3\n4\n")
    ran = faas("run", f"{echo.url}/c", "-e", f"{echo.url}/e", "-g", f"{echo.url}/g", "-d", f"{echo.url}/d")

    assert ran.code == 0, ran.all
    assert paths(echo)[-2:] == ["/1/2/3", "/1/2/4"]


@pytest.mark.parametrize(("status", "body"), [(404, {"info": {}, "item": []}), (200, b"<html>"), (500, b"")])
def test_a_url_that_gives_no_collection_is_an_input_error(faas, echo, status, body):  # type: ignore[no-untyped-def]
    echo.says("/c", status, body)
    ran = faas("run", f"{echo.url}/c")

    assert ran.code == 3, ran.all
    assert f"{echo.url}/c" in ran.err


def test_the_api_key_goes_to_no_other_host(faas, echo, get):  # type: ignore[no-untyped-def]
    echo.says("/c", 200, {"info": {"name": "far"}, "item": [get("/x")]})
    ran = faas("run", f"{echo.url}/c", "--postman-api-key", "PMAK-0123456789")

    assert ran.code == 0, ran.all
    assert "PMAK" not in json.dumps(echo.seen)
