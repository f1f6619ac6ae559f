"""Tokens that outlive a run, shared by all processes of one user."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from runner.auth.oauth2.store.private_folder import PrivateFolder, Signature
from runner.auth.oauth2.store.token_file import StoredLogin, decode, digest_of, encode, login_of
from runner.auth.oauth2.token import Token, TokenCache, TokenKey
from runner.core.clock import Clock
from runner.core.errors import InputError
from runner.core.secrets import Secrets

__all__ = ["LASTING", "StoredLogin", "TokenStore"]

LASTING: Final = frozenset({"authorization_code", "refresh_token"})
"""Grants that the runner cannot repeat by itself: a person made them, or the server rotates what was given by hand."""

RENEWAL_LIMIT: Final = 60.0
"""Seconds to wait for another process that renews the same token."""

_SUFFIX: Final = ".json"
_OWN_FOLDER: Final = "Name a folder of your own with FAAS_RUNNER_STATE_DIR."
_USELESS: Final = (errno.EACCES, errno.ELOOP, errno.EISDIR)


class TokenStore(TokenCache):
    """Keeps tokens of LASTING grants in a folder, one file each, and all others in memory.

    What is wrong with the folder or a file never stops a run: it is told once, and the token is kept in memory.

    Args:
        folder: made when the first token is kept.
        secrets: every token that is read is added.
        clock: tells when a token was got, and waits.
        warn: is told each thing that is wrong, once.
        environment: name of the environment, noted with a token.
        renewal_limit: seconds to wait for another process that renews the same token.
    """

    def __init__(
        self,
        folder: Path,
        *,
        secrets: Secrets,
        clock: Clock,
        warn: Callable[[str], None],
        environment: str = "",
        renewal_limit: float = RENEWAL_LIMIT,
    ) -> None:
        super().__init__()
        self._folder = PrivateFolder(folder, self._warn_once)
        self._secrets, self._clock, self._warn = secrets, clock, warn
        self._environment = environment
        self._renewal_limit = renewal_limit
        self._warned: set[str] = set()
        self._read: dict[str, tuple[Signature, StoredLogin]] = {}
        self._given: dict[TokenKey, Token] = {}

    @property
    def folder(self) -> Path:
        """Where tokens are kept; it may not be there yet."""
        return self._folder.path

    def get(self, key: TokenKey) -> Token | None:
        """The token that was put last by any process, expired or not."""
        token = super().get(key)
        if token is None and key.grant_type in LASTING:
            stored = self._login(digest_of(key))
            token = stored.token if stored else None
            if token is not None:
                self._given[key] = token
        return token

    def put(self, key: TokenKey, token: Token) -> None:
        """Keep a token; one that lasts is on the disk when this returns."""
        if key.grant_type in LASTING and self._write(key, token):
            super().drop(key)
            self._given[key] = token
        else:
            super().put(key, token)

    def drop(self, key: TokenKey) -> None:
        """Forget the token that :meth:`get` gave last, but not a newer one of another process."""
        super().drop(key)
        given = self._given.pop(key, None)
        if given is not None and self.get(key) == given:
            try:
                self._folder.delete(_file_of(digest_of(key)))
            except OSError as error:
                self._unusable(error)

    @contextmanager
    def renewing(self, key: TokenKey) -> Iterator[None]:
        """No other process or thread renews this token meanwhile; what one has renewed, :meth:`get` gives afterwards.

        One that takes longer than the limit is no longer waited for. Not to be nested for one key.
        """
        with ExitStack() as held:
            held.enter_context(super().renewing(key))
            if key.grant_type in LASTING:
                self._lock(digest_of(key), held)
            yield

    def check_folder(self) -> None:
        """Make sure that a token can be kept.

        Raises:
            InputError: it cannot, and why.
        """
        probe = "writable"
        try:
            self._folder.write(probe, b"")
            self._folder.delete(probe)
        except OSError as error:
            raise InputError.at(
                None, f"tokens cannot be kept in {self._folder.path}: {_why(error)}", _OWN_FOLDER
            ) from None

    def stored(self, key: TokenKey) -> StoredLogin | None:
        """What is on the disk for a key."""
        return self._login(digest_of(key))

    def has_logins(self) -> bool:
        """Whether there may be something on the disk."""
        return bool(self._names())

    def stored_logins(self) -> list[StoredLogin]:
        """All that is on the disk, by environment and endpoint."""
        logins = [self._login(name.removesuffix(_SUFFIX)) for name in self._names()]
        return sorted(filter(None, logins), key=lambda login: (login.environment, login.endpoint, login.digest))

    def forget(self, login: StoredLogin | TokenKey) -> bool:
        """Remove a token and all that was left of it from the disk; whether it was there.

        Raises:
            InputError: it cannot be removed.
        """
        digest = login.digest if isinstance(login, StoredLogin) else digest_of(login)
        if isinstance(login, TokenKey):
            super().drop(login)
        try:
            return self._folder.exists() and self._folder.delete(_file_of(digest))
        except OSError as error:
            raise InputError.at(None, f"the token in {self._folder.path} cannot be removed: {_why(error)}") from None

    def _names(self) -> list[str]:
        try:
            return self._folder.names(_SUFFIX) if self._folder.exists() else []
        except OSError as error:
            self._unusable(error)
            return []

    def _lock(self, digest: str, held: ExitStack) -> None:
        from runner.auth.oauth2.store.file_lock import file_lock

        try:
            self._folder.create()
            lock = file_lock(self._folder.path / f"{digest}.lock", self._renewal_limit, self._clock)
            is_held = held.enter_context(lock)
        except OSError as error:
            self._unusable(error)
            return
        self._read.pop(digest, None)
        if not is_held:
            waited = f"Another faas-runner has been renewing the same token for {self._renewal_limit:g} s"
            self._warn_once(f"{waited}: it is not waited for any longer.")

    def _login(self, digest: str) -> StoredLogin | None:
        name = _file_of(digest)
        try:
            signature = self._folder.signature(name) if self._folder.exists() else None
        except OSError as error:
            self._unusable(error)
            return None
        known = self._read.get(digest)
        if signature is None or (known is not None and known[0] == signature):
            return known[1] if known and signature else None
        return self._read_login(name, digest, signature)

    def _read_login(self, name: str, digest: str, signature: Signature) -> StoredLogin | None:
        try:
            file = self._folder.read(name)
            login = decode(file.content, digest)
        except FileNotFoundError:
            return None
        except OSError as error:
            if error.errno in _USELESS:
                self._set_aside(name, signature, _why(error))
            else:
                self._unusable(error)
            return None
        except ValueError as error:
            self._set_aside(name, file.signature, str(error))
            return None
        self._read[digest] = (file.signature, login)
        self._secrets.add((login.token.access_token, login.token.refresh_token, login.token.id_token))
        return login

    def _write(self, key: TokenKey, token: Token) -> bool:
        login = login_of(key, token, self._environment, self._clock.now())
        try:
            self._folder.write(_file_of(login.digest), encode(login))
        except OSError as error:
            self._unusable(error)
            return False
        return True

    def _set_aside(self, name: str, signature: Signature, why: str) -> None:
        is_moved = self._folder.set_aside(name, signature)
        what = f"The stored token {self._folder.path / name} is of no use: {why}."
        self._warn_once(f"{what} It was renamed to {name}.broken." if is_moved else f"{what} Remove it.")

    def _unusable(self, error: OSError) -> None:
        where = f"Tokens cannot be kept in {self._folder.path}: {_why(error)}."
        self._warn_once(f"{where} They last for this run only. {_OWN_FOLDER}", about="folder")

    def _warn_once(self, text: str, about: str = "") -> None:
        if (about or text) not in self._warned:
            self._warned.add(about or text)
            self._warn(text)


def _file_of(digest: str) -> str:
    return f"{digest}{_SUFFIX}"


def _why(error: OSError) -> str:
    return error.strerror or type(error).__name__
