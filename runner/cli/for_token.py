"""What the commands that are after a token, and not after a run, have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from runner.cli.as_run import inputs_and_session, run_options
from runner.core.errors import InputError, RunnerError
from runner.core.secrets import Secrets
from runner.engine.requirements import require
from runner.engine.setup import plan_for_token, prepare_environment

if TYPE_CHECKING:
    from runner.auth.oauth2.grants import TokenClient
    from runner.auth.oauth2.settings import OAuth2Settings
    from runner.auth.oauth2.store.token_store import TokenStore
    from runner.auth.oauth2.token import TokenKey
    from runner.environment.model import Environment


class Account:
    """An environment that is ready for token requests: nothing is missing, and its hosts have been found.

    Args:
        options: of the command line; those that it does not have are as ``run`` has them.
        resources: closes what is opened.
        login: settings under ``oauth2`` that are another for a person's login; None when it is not about one.

    Raises:
        UsageError: no environment was named.
        InputError: something is wrong or missing in it.
        RequestError: a setup request did not pass.
    """

    def __init__(
        self, options: Mapping[str, Any], resources: ExitStack, login: Mapping[str, str] | None = None
    ) -> None:
        from runner.auth.oauth2.choice import LOGIN_GRANT

        if not options["environment"]:
            raise click.UsageError("say with -e which environment it is about, such as -e us")
        self.inputs, self.session = inputs_and_session(run_options(**options, collection="FaaS"), resources)
        self.environment, scopes = self.inputs.environment, self.inputs.scopes
        if self.environment.emulator is not None:
            raise _short_lived(self.environment)
        if login is not None:
            given = {"access_token": "", "refresh_token": ""}  # by hand, which does without a login
            oauth2 = {**self.environment.oauth2, **given, **login, "grant_type": LOGIN_GRANT}
            self.environment = replace(self.environment, oauth2=oauth2)
            scopes = scopes.with_local("grant_type", LOGIN_GRANT)
        plan = plan_for_token(self.environment, scopes)
        require(plan, self.environment, scopes)
        prepare_environment(self.session, plan)

    @property
    def store(self) -> TokenStore:
        """Where tokens are kept.

        Raises:
            InputError: this user has no folder for them.
        """
        from runner.auth.oauth2.store.token_store import TokenStore

        if not isinstance(self.session.tokens, TokenStore):
            raise InputError.at(None, "there is no folder for tokens", "Name one with FAAS_RUNNER_STATE_DIR.")
        return self.session.tokens

    def login_settings(self) -> OAuth2Settings:
        """The settings of a person's login.

        Raises:
            RequestError: a setting is wrong.
        """
        return self._login_settings(self.environment)

    def login_key(self) -> TokenKey:
        """What later runs look the login up by: they know nothing of the settings that this one has replaced.

        Raises:
            RequestError: a setting is wrong or missing.
        """
        from runner.auth.oauth2.flow import key_of

        return key_of(self._login_settings(self.inputs.environment))

    def is_used(self, key: TokenKey) -> bool:
        """Whether a run with this environment takes the login of a key, now that it is stored."""
        from runner.auth.oauth2.flow import key_of
        from runner.auth.oauth2.settings import OAuth2Settings

        try:
            return key_of(OAuth2Settings.of({}, self.session.oauth2())) == key
        except RunnerError:  # a value that only the other way to a token needs
            return False

    def _login_settings(self, environment: Environment) -> OAuth2Settings:
        from runner.auth.oauth2.choice import login_settings
        from runner.auth.oauth2.settings import OAuth2Settings

        return OAuth2Settings.of({}, login_settings(environment.oauth2, self.inputs.scopes))

    def client(self, settings: OAuth2Settings) -> TokenClient:
        """Makes token requests with these settings; their secrets are masked from now on."""
        from runner.auth.oauth2.grants import TokenClient

        self.inputs.secrets.add(settings.credentials)
        return TokenClient(settings, self.session.auth_context(), self.session.user_agent)


@contextmanager
def masked(secrets: Secrets) -> Iterator[None]:
    """An error that leaves this shows no secret."""
    try:
        yield
    except RunnerError as error:
        error.problems = secrets.redact(tuple(error.problems))
        raise


def not_kept(folder: str) -> InputError:
    """The disk took no token, although the folder can be written to."""
    return InputError.at(None, f"the token could not be kept in {folder}", "See the warning above, and log in again.")


def _short_lived(environment: Environment) -> InputError:
    return InputError.at(
        environment.location,
        f"{environment.name} starts its LivePerson anew for each command, so no token of it is of use afterwards",
        "Use another environment; or start faas-runner emulator, and point an environment file of your own at it.",
    )
