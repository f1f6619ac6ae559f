"""What the emulator's LivePerson looks like, with a switch for each thing that is not publicly known."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Literal, get_type_hints

from runner.core.errors import InputError
from runner.core.location import Location
from runner.core.problem import Kind, Problem
from runner.core.suggest import did_you_mean
from runner.emulator.options import coerce

SERVICES = ("domain_api", "sentinel", "faasGW", "faasUI", "agentVep")
"""Names of the services; all but the first are also the names that the Domain API knows (case counts)."""
INVOKE_SCOPE = "faas.lambda.invoke"
USER_TOKEN_LIFETIME = 28_800.0
APP_TOKEN_LIFETIME = 3_600.0


def guid() -> str:
    """A random identifier in the form of RFC 4122."""
    digits = secrets.token_hex(16)
    return "-".join((digits[:8], digits[8:12], f"4{digits[13:16]}", f"a{digits[17:20]}", digits[20:]))


@dataclass(frozen=True, kw_only=True)
class EmulatorConfig:
    """Settings of one emulator; times are seconds, sizes bytes."""

    account_id: str = "12345678"
    client_id: str = field(default_factory=guid)
    client_secret: str = field(default_factory=lambda: secrets.token_hex(32), repr=False)
    redirect_uris: tuple[str, ...] = ("http://localhost:8765/callback",)
    """Registered callbacks; compared exactly, at most 128 characters each."""
    grant_types: tuple[str, ...] = ("authorization_code", "refresh_token", "client_credentials")
    scope: str = INVOKE_SCOPE
    """What the application was installed with; without ``faas.lambda.invoke`` the gateway answers 403."""
    user_id: str = "3141592653"
    username: str = "invoker@example.com"
    password: str = field(default_factory=lambda: secrets.token_urlsafe(12), repr=False)
    privileges: tuple[str, ...] = ("FaaS-Invocation", "FaaS-Developer")
    """Of the user: FaaS-Invocation invokes, FaaS-Developer invokes and lists, FaaS-Admin lists."""

    token_type: Literal["jwt", "opaque"] = "jwt"
    """Kind of access token that client_credentials gives; a user's is always opaque."""
    token_lifetime: float | None = None
    """Of every access token; None: 8 hours for a user's, 1 hour for an application's."""
    refresh_lifetime: float | None = None
    """Of a refresh token; None: without end."""
    code_lifetime: float = 60.0
    expires_in: Literal["number", "string", "absent"] = "number"
    refresh_rotation: Literal["rotate", "keep", "absent"] = "rotate"
    """``absent`` keeps the old refresh token and does not repeat it in the answer."""
    basic_auth: Literal["accept", "refuse"] = "accept"
    body_auth: Literal["accept", "refuse"] = "accept"
    pkce: Literal["verify", "ignore", "refuse"] = "verify"
    """RFC 7636: ``verify`` checks a challenge that was sent and asks for none."""
    id_token_issuer: str = "sentinel"
    token_content_type: str = "application/json;charset=utf-8"
    login_page: Literal["form", "scripted"] = "form"
    """``scripted`` needs a browser with JavaScript."""

    gateway_version: Literal[1, 2] = 1
    gateway_error_body: Literal["json", "empty", "html"] = "json"
    """Of the answers that the gateway gives itself (401, 403, 404 for a path, 405, 413, 429, 5xx)."""
    reply: Literal["raw", "result_and_logs"] = "raw"
    reason_901: str = "Function Error"
    size_limit: int | None = None
    """Longest request body that the gateway takes; a longer one gets 413."""
    retry_after: int | None = None
    """Seconds in a ``Retry-After`` header of 429 and 503."""
    user_bearer_at_v2: bool = False
    """Whether the V2 gateway takes an agentVep bearer."""

    domain_unknown: Literal["404", "400", "401", "500", "html"] = "404"
    """The Domain API's answer for an unknown account or service."""
    domain_shape: Literal["single", "list"] = "single"
    """Of its answer for one service."""

    functions: str | None = None
    """A YAML or JSON file with further functions."""
    slow_delay: float = 1.0
    real_delays: bool = False
    """Whether the function that runs out of time takes its 30 seconds."""
    failures_before_success: int = 2
    """How often the rate-limited and the flaky function fail first."""
    big_size: int = 1_000_000
    ports: Mapping[str, int] = field(default_factory=dict)
    """Port of each service; one that is missing or 0 is any free port."""

    def __post_init__(self) -> None:
        problems = tuple(Problem(Kind.INPUT, what, hint) for what, hint in self._faults())
        if problems:
            raise InputError(*problems)

    def _faults(self) -> Iterator[tuple[str, str]]:
        if not re.fullmatch(r"[A-Za-z0-9]+", self.account_id):
            yield f"account_id {self.account_id!r} is not made of letters and digits", "LivePerson's are digits"
        if not self.redirect_uris:
            yield "redirect_uris is empty", "register at least one callback, such as http://localhost:8765/callback"
        for uri in self.redirect_uris:
            if len(uri) > 128 or not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", uri) or re.search(r"[\s#]", uri):
                hint = "an absolute URI of at most 128 characters without a fragment"
                yield f"redirect_uris: {uri!r} cannot be registered", hint
        for name, port in self.ports.items():
            if name not in SERVICES:
                yield f"ports: there is no service {name!r}", did_you_mean(name, SERVICES)
            elif not 0 <= port <= 65535:
                yield f"ports: {port} is not a port", "0 to 65535, 0 for any free one"

    @classmethod
    def from_mapping(cls, options: Mapping[str, object], where: Location | None = None) -> EmulatorConfig:
        """A configuration from options as a file or a command line gives them.

        Args:
            options: field names of this class to values; numbers and booleans may be written as text.
            where: the place of the options, for the error.

        Raises:
            InputError: one problem for each unknown option and each value that does not fit.
        """
        hints = get_type_hints(cls)
        names = [entry.name for entry in fields(cls)]
        values: dict[str, object] = {}
        problems: list[Problem] = []
        for name, value in options.items():
            place = where.child(name) if where else None
            if name not in names:
                unknown = f"the emulator has no option {name!r}"
                problems.append(Problem(Kind.INPUT, unknown, did_you_mean(name, names), place))
                continue
            try:
                values[name] = coerce(value, hints[name])
            except ValueError as wanted:
                problems.append(Problem(Kind.INPUT, f"{name} cannot be {_shown(name, value)}", f"use {wanted}", place))
        if problems:
            raise InputError(*problems)
        return _built(values, where)


def _shown(name: str, value: object) -> str:
    return "this" if name in ("client_secret", "password") else repr(value)


def _built(values: Mapping[str, object], where: Location | None) -> EmulatorConfig:
    try:
        return EmulatorConfig(**values)  # type: ignore[arg-type]
    except InputError as error:
        raise InputError(*(replace(problem, where=where) for problem in error.problems)) from None
