import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runner.resolve.js_text import js_text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("text", "text"),
        ("", ""),
        (True, "true"),
        (False, "false"),
        (None, "null"),
        (0, "0"),
        (-7, "-7"),
        (12345678901234567890, "12345678901234567890"),
        (10**400, "Infinity"),
        (-(2**1024), "-Infinity"),
        (1.0, "1"),
        (-0.0, "0"),
        (0.1, "0.1"),
        (1.5, "1.5"),
        (100.0, "100"),
        (1e20, "100000000000000000000"),
        (1e21, "1e+21"),
        (1.5e300, "1.5e+300"),
        (-1.25e-9, "-1.25e-9"),
        (1e-6, "0.000001"),
        (1e-7, "1e-7"),
        (5e-324, "5e-324"),
        (math.nan, "NaN"),
        (math.inf, "Infinity"),
        (-math.inf, "-Infinity"),
        ({}, "[object Object]"),
        ({"a": 1}, "[object Object]"),
        ([], ""),
        ([1, 2], "1,2"),
        ((1, 2), "1,2"),
        ([1, None, 3], "1,,3"),
        ([[1, [2]], 3], "1,2,3"),
        ([[], 1, []], ",1,"),
        ([None], ""),
        ([True, {"a": 1}, "x", 2.0], "true,[object Object],x,2"),
    ],
)
def test_a_value_has_the_text_that_javascript_gives_it(value, text):
    assert js_text(value) == text


def test_a_deeply_nested_list_is_no_problem():
    value: list = ["x"]
    for _ in range(100_000):
        value = [value]
    assert js_text(value) == "x"


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_comes_back_as_the_same_number(value):
    assert float(js_text(value)) == value
