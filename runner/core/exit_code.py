"""What the process answers to its caller."""

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of every command, in the order in which a later one explains more than an earlier one."""

    OK = 0
    FAILED = 1
    """A check, an assertion or an expectation failed."""
    USAGE = 2
    """The command line was wrong."""
    INPUT = 3
    """An input file is wrong, missing or incomplete."""
    UNJUDGED = 4
    """A request could not be judged: network, TLS, auth, unresolved variable, script error."""
    NOTHING_SELECTED = 5
    BUG = 70
    INTERRUPTED = 130
