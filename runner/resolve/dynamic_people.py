"""Random names, places, companies and lorem ipsum, from Faker."""

from __future__ import annotations

import re
from functools import lru_cache
from random import choice, randint, random
from typing import TYPE_CHECKING, Any

from runner.resolve import dynamic_words as words

if TYPE_CHECKING:
    from faker import Generator

_PROVIDERS = ("address", "company", "currency", "date_time", "person", "user_agent")


@lru_cache(maxsize=1)
def _english() -> Generator:
    """Faker for English, with no more providers than needed: to load all of them takes five times as long."""
    from faker.factory import Factory

    return Factory.create("en_US", providers=[f"faker.providers.{name}" for name in _PROVIDERS])


def english(kind: str) -> str:
    """A value of one of Faker's kinds, such as ``city``."""
    return str(_english().format(kind))


@lru_cache(maxsize=1)
def _latin() -> Generator:
    from faker.factory import Factory

    return Factory.create("la", providers=["faker.providers.lorem"])


@lru_cache(maxsize=1)
def _company() -> Any:
    return next(found for found in _english().get_providers() if hasattr(found, "catch_phrase_words"))


def first_name() -> str:
    return english("first_name")


def last_name() -> str:
    return english("last_name")


def full_name() -> str:
    """First and last name; one in ten has a title before it, one in ten a suffix after it."""
    name, chance = f"{first_name()} {last_name()}", random()
    if chance < 0.1:
        return f"{choice(words.NAME_PREFIXES)} {name}"
    return f"{name} {choice(words.NAME_SUFFIXES)}" if chance > 0.9 else name


def user_name() -> str:
    """Such as ``Alex_Kassulke94``."""
    number = randint(0, 99)
    first = first_name().replace(" ", "")
    last = last_name().replace(" ", "")
    return choice((f"{first}{number}", f"{first}{choice('._')}{last}", f"{first}{choice('._')}{last}{number}"))


def domain_word() -> str:
    """A first name in lower case letters."""
    return re.sub(r"[^a-z]", "", first_name().lower())


def company_name() -> str:
    one, two, three = last_name(), last_name(), last_name()
    return choice((f"{one} {choice(words.COMPANY_SUFFIXES)}", f"{one} - {two}", f"{one}, {two} and {three}"))


def street_address() -> str:
    """House number and street."""
    return f"{randint(100, 99999)} {english('street_name')}"


def catch_phrase_word(position: int) -> str:
    """A word of a catchphrase: 0 its adjective, 1 its descriptor, 2 its noun."""
    return str(choice(_company().catch_phrase_words[position]))


def bs_word(position: int) -> str:
    """A word of business speak: 0 its verb, 1 its adjective, 2 its noun."""
    return str(choice(_company().bsWords[position]))


def lorem_words(count: int) -> list[str]:
    return [str(_latin().format("word")) for _ in range(count)]


def lorem_sentence() -> str:
    return " ".join(lorem_words(randint(3, 10))).capitalize() + "."


def lorem_sentences(separator: str, least: int, most: int) -> str:
    return separator.join(lorem_sentence() for _ in range(randint(least, most)))


def lorem_paragraph() -> str:
    return lorem_sentences(" ", 3, 6)


def lorem_paragraphs() -> str:
    return "\n \r".join(lorem_paragraph() for _ in range(3))


def lorem_text() -> str:
    """Any of the other kinds of lorem ipsum."""
    kinds = (lorem_sentence, lorem_paragraph, lorem_paragraphs, lambda: lorem_sentences("\n", 1, 5))
    return choice(kinds)()
