from textwrap import dedent

import pytest
from environment_files import BUNDLED, problem_of

from runner.core.errors import InputError
from runner.environment.load import load_environment


@pytest.fixture
def write(tmp_path):
    """Writes a file and gives its path."""

    def write(text, name="test.yaml"):
        path = tmp_path / name
        path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
        return path

    return write


@pytest.fixture
def load(write):
    """Writes a file and loads it as an environment."""

    def load(text, name="test.yaml", env=None, **options):
        return load_environment(str(write(text, name)), bundled=BUNDLED, os_environ=env or {}, **options)

    return load


@pytest.fixture
def refused(load):
    """The one problem for which a file is refused."""

    def refused(text, name="test.yaml", **options):
        with pytest.raises(InputError) as caught:
            load(text, name, **options)
        return problem_of(caught)

    return refused
