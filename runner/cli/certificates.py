"""TLS files that the command line names."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from runner.core.errors import InputError
from runner.core.location import Location
from runner.transport.client import ClientSettings
from runner.transport.client_certs import CertRule, is_pattern
from runner.transport.tls import ClientCert

_EXAMPLE = '[{"matches": ["https://example.com/*"], "cert": {"src": "client.pem"}, "key": {"src": "client.key"}}]'


def with_certificates(settings: ClientSettings, options: Mapping[str, Any]) -> ClientSettings:
    """The settings with what the command line says in their place.

    Raises:
        InputError: a file is not there, or the list is none.
    """
    if extra := _file(options["ssl_extra_ca_certs"], "--ssl-extra-ca-certs"):
        known = (settings.ca,) if isinstance(settings.ca, str) else settings.ca or ()
        settings = replace(settings, ca=(*known, extra))
    key = _file(options["ssl_client_key"], "--ssl-client-key")
    if cert := _file(options["ssl_client_cert"], "--ssl-client-cert"):
        passphrase = options["ssl_client_passphrase"]
        settings = replace(settings, client_cert=cert, client_key=key, client_key_passphrase=passphrase)
    elif key:
        raise InputError.at(None, "--ssl-client-key needs --ssl-client-cert", "Name the certificate of the key.")
    if options["ssl_client_cert_list"]:
        rules = _rules(Path(options["ssl_client_cert_list"]), Path(options["working_dir"]))
        settings = replace(settings, client_certs=rules)
    return settings


def _file(name: str | None, option: str) -> str | None:
    if name and not Path(name).is_file():
        raise InputError.at(Location(name), "there is no such file", f"{option} names it.")
    return name or None


def _rules(path: Path, folder: Path) -> tuple[CertRule, ...]:
    where = Location(str(path))
    try:
        document = json.loads(path.read_bytes())
    except OSError as error:
        raise InputError.at(where, f"cannot be read: {error.strerror or error}") from None
    except (ValueError, RecursionError) as error:
        raise InputError.at(where, f"the list of certificates is not JSON: {error}") from None
    if not isinstance(document, list):
        raise InputError.at(where, "the certificates must be a list", f"such as {_EXAMPLE}")
    return tuple(_rule(entry, where.child(index), folder) for index, entry in enumerate(document))


def _rule(entry: object, where: Location, folder: Path) -> CertRule:
    if not isinstance(entry, dict) or not isinstance(entry.get("matches"), list):
        raise InputError.at(where, "a certificate must be an object with 'matches'", f"such as {_EXAMPLE}")
    for index, pattern in enumerate(entry["matches"]):
        if not isinstance(pattern, str) or not is_pattern(pattern):
            hint = "write scheme, host and path, such as https://*.example.com:8443/*"
            raise InputError.at(where.child("matches").child(index), f"{pattern!r} matches no URL", hint)
    cert = _source(entry, "pfx", where, folder) or _source(entry, "cert", where, folder)
    if cert is None:
        raise InputError.at(where, "a certificate needs a file", '"cert": {"src": FILE}, or "pfx": {"src": FILE}')
    passphrase = entry.get("passphrase")
    key = _source(entry, "key", where, folder)
    return CertRule(tuple(entry["matches"]), ClientCert(cert, key, str(passphrase) if passphrase else None))


def _source(entry: Mapping[str, Any], name: str, where: Location, folder: Path) -> str | None:
    value = entry.get(name)
    source = value.get("src") if isinstance(value, dict) else value
    if not source:
        return None
    path = folder / str(source)
    if not path.is_file():
        raise InputError.at(where.child(name), f"there is no file {str(path)!r}", "src names it, from --working-dir.")
    return str(path)
