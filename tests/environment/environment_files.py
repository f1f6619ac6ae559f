"""What the tests of environments share."""

from pathlib import Path

BUNDLED = Path(__file__).parents[2] / "environments"


def problem_of(caught):
    """The one problem of a caught error."""
    (problem,) = caught.value.problems
    return problem
