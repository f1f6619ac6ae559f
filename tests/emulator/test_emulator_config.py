from __future__ import annotations

import pytest

from runner.core.errors import InputError
from runner.core.location import Location
from runner.emulator import EmulatorConfig

WHERE = Location("emulator.yaml")


def refused(options: dict[str, object]) -> list[tuple[str, str]]:
    with pytest.raises(InputError) as error:
        EmulatorConfig.from_mapping(options, WHERE)
    assert all(problem.where is not None for problem in error.value.problems)
    return [(problem.what, problem.hint) for problem in error.value.problems]


def test_credentials_differ_from_one_configuration_to_the_next() -> None:
    one, other = EmulatorConfig(), EmulatorConfig()
    assert one.client_id != other.client_id
    assert one.client_secret != other.client_secret
    assert one.password != other.password


def test_secrets_are_not_in_the_representation() -> None:
    config = EmulatorConfig(client_secret="sssecret", password="ppassword")
    assert "sssecret" not in repr(config)
    assert "ppassword" not in repr(config)


def test_values_may_be_written_as_yaml_or_a_command_line_gives_them() -> None:
    config = EmulatorConfig.from_mapping(
        {
            "account_id": 2065377,
            "gateway_version": "2",
            "domain_unknown": 500,
            "token_lifetime": "1.5",
            "real_delays": "true",
            "size_limit": None,
            "redirect_uris": ["http://localhost:1/a", "http://localhost:2/b"],
            "privileges": "FaaS-Admin",
            "ports": {"faasGW": "8443"},
        }
    )
    assert config.account_id == "2065377"
    assert config.gateway_version == 2
    assert config.domain_unknown == "500"
    assert config.token_lifetime == 1.5
    assert config.real_delays is True
    assert config.size_limit is None
    assert config.redirect_uris == ("http://localhost:1/a", "http://localhost:2/b")
    assert config.privileges == ("FaaS-Admin",)
    assert config.ports == {"faasGW": 8443}


def test_an_unknown_option_names_the_nearest() -> None:
    (found,) = refused({"refresh_rotatoin": "keep"})
    assert found == ("the emulator has no option 'refresh_rotatoin'", "did you mean 'refresh_rotation'?")


def test_every_wrong_option_is_told_at_once() -> None:
    assert len(refused({"pkce": "maybe", "token_lifetime": "soon", "nonsense": 1})) == 3


@pytest.mark.parametrize(
    ("options", "hint"),
    [
        ({"pkce": "maybe"}, "use one of verify, ignore, refuse"),
        ({"token_lifetime": -1}, "use a number from 0 on"),
        ({"token_lifetime": float("nan")}, "use a number from 0 on"),
        ({"token_lifetime": True}, "use a number from 0 on"),
        ({"size_limit": 1.5}, "use a whole number from 0 on"),
        ({"real_delays": "perhaps"}, "use true or false"),
        ({"account_id": ["1"]}, "use a text"),
        ({"redirect_uris": 5}, "use a list of texts"),
        ({"ports": [1]}, "use a map from names to whole numbers"),
        ({"ports": {"faasgw": 1}}, "did you mean 'faasGW'?"),
        ({"ports": {"faasGW": 70000}}, "0 to 65535, 0 for any free one"),
        ({"account_id": "a/b"}, "LivePerson's are digits"),
        ({"redirect_uris": []}, "register at least one callback, such as http://localhost:8765/callback"),
        (
            {"redirect_uris": ["http://localhost/" + "x" * 128]},
            "an absolute URI of at most 128 characters without a fragment",
        ),
        ({"redirect_uris": ["/callback"]}, "an absolute URI of at most 128 characters without a fragment"),
    ],
)
def test_a_value_that_does_not_fit_says_what_does(options: dict[str, object], hint: str) -> None:
    assert [told for _, told in refused(options)] == [hint]


def test_a_refused_secret_is_not_shown() -> None:
    ((what, _),) = refused({"client_secret": {"hidden": "value"}})
    assert "value" not in what
