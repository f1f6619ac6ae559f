import re
import time
import uuid

import pytest

from runner.core.scopes import MISSING
from runner.resolve.dynamic import dynamic_value


@pytest.mark.parametrize("name", ["$guid", "$randomUUID"])
def test_a_guid_is_a_new_version_4_uuid_each_time(name):
    first, second = dynamic_value(name), dynamic_value(name)
    assert first != second
    assert uuid.UUID(first).version == 4
    assert first == str(uuid.UUID(first))


def test_the_timestamp_is_in_whole_seconds():
    value = dynamic_value("$timestamp")
    assert isinstance(value, int)
    assert abs(value - time.time()) <= 1


def test_the_iso_timestamp_is_utc_with_milliseconds():
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", dynamic_value("$isoTimestamp"))


def test_a_random_integer_lies_between_0_and_1000():
    values = [dynamic_value("$randomInt") for _ in range(500)]
    assert all(isinstance(value, int) and 0 <= value <= 1000 for value in values)
    assert len(set(values)) > 1


@pytest.mark.parametrize("name", ["$nosuch", "guid", "", "$", "$GUID", "$guid "])
def test_any_other_name_is_missing(name):
    assert dynamic_value(name) is MISSING
