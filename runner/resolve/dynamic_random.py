"""Postman's dynamic variables ``$random…``, each by a function that makes a value."""

from __future__ import annotations

import string
from collections.abc import Callable, Sequence
from functools import lru_cache
from random import choice, choices, randint, uniform
from urllib.parse import quote

from runner.resolve import dynamic_people as people
from runner.resolve import dynamic_words as words

Generate = Callable[[], str]

_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_BBAN = {"n": string.digits, "a": string.ascii_uppercase, "c": string.digits + string.ascii_uppercase}
_DAY = 86_400
_YEAR = 365 * _DAY
_IMAGES = "http://placeimg.com/640/480"


def _one_of(values: Sequence[str]) -> Generate:
    return lambda: choice(values)


def _characters(alphabet: str, count: int) -> str:
    return "".join(choices(alphabet, k=count))


def _phone() -> str:
    block = "23456789"
    area, exchange = (choice(block) + _characters(string.digits, 2) for _ in range(2))
    return f"{area}-{exchange}-{_characters(string.digits, 4)}"


def _date(earliest: int, latest: int) -> Generate:
    """A date so many seconds from now, as JavaScript writes one (ECMA-262 ``Date.prototype.toString``)."""
    from datetime import datetime, timedelta, timezone

    def generate() -> str:
        date = datetime.now(timezone.utc) + timedelta(seconds=uniform(earliest, latest))
        weekday, month = words.WEEKDAYS[date.weekday()][:3], words.MONTHS[date.month - 1][:3]
        return f"{weekday} {month} {date:%d %Y %H:%M:%S} GMT+0000 (Coordinated Universal Time)"

    return generate


def _iban() -> str:
    """An account number whose check digits are right (ISO 13616)."""
    import re

    country, structure = choice(list(words.IBANS.items()))
    account = "".join(_characters(_BBAN[kind], int(n)) for kind, n in re.findall(r"([nac])(\d+)", structure))
    number = int("".join(str(int(character, 36)) for character in f"{account}{country}00"))
    return f"{country}{98 - number % 97:02d}{account}"


def _bic() -> str:
    bank = _characters(string.ascii_uppercase, 4)
    branch = choice(("", _characters(_BBAN["c"], 3)))
    return (
        f"{bank}{people.english('country_code')}{_characters(string.ascii_uppercase, 1)}{choice('123456789')}{branch}"
    )


def _phrase() -> str:
    verb, ingverb = choice(list(words.VERBS.items()))
    noun, noun2, abbreviation, abbreviation2 = *choices(words.NOUNS, k=2), *choices(words.ABBREVIATIONS, k=2)
    text = choice(words.PHRASES).format(
        verb=verb,
        ingverb=ingverb,
        noun=noun,
        noun2=noun2,
        adjective=choice(words.ADJECTIVES),
        abbreviation=abbreviation,
        abbreviation2=abbreviation2,
    )
    return text[0].upper() + text[1:]


def _word() -> str:
    """A single word of any of the lists."""
    kinds = (words.PRODUCTS, words.NOUNS, words.ADJECTIVES, words.JOB_AREAS, words.COLORS, words.ABBREVIATIONS)
    return choice(choice(kinds)).split(" ")[0]


def _some_words(separator: str, least: int, most: int) -> str:
    return separator.join(_word() for _ in range(randint(least, most)))


def _file_name(extension: Generate) -> str:
    return _some_words("_", 1, 4).lower().replace("-", "_") + "." + extension()


@lru_cache(maxsize=1)
def _media_types() -> dict[str, str]:
    """Python's own table, which is the same on all machines, from the extension without its dot."""
    from mimetypes import MimeTypes

    return {extension[1:]: kind for extension, kind in MimeTypes().types_map[True].items()}


def _media_type() -> str:
    return choice(list(_media_types().values()))


def _extension() -> str:
    return choice(list(_media_types()))


def _avatar() -> str:
    return f"https://cdn.fakercloud.com/avatars/{people.user_name().lower()}_128.jpg"


def _image_data_uri() -> str:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" version="1.1" baseProfile="full" width="640" height="480">'
        '<rect width="100%" height="100%" fill="grey"/><text x="320" y="240" font-size="20" '
        'alignment-baseline="middle" text-anchor="middle" fill="white">640x480</text></svg>'
    )
    return "data:image/svg+xml;charset=UTF-8," + quote(svg, safe="")


def _domain() -> str:
    return f"{people.domain_word()}.{choice(words.DOMAIN_SUFFIXES)}"


def _mail(domains: Sequence[str]) -> Generate:
    return lambda: f"{people.user_name()}@{choice(domains)}"


def _hex_groups(count: int, digits: int) -> str:
    return ":".join(_characters("0123456789abcdef", digits) for _ in range(count))


_job_descriptor = _one_of(words.JOB_DESCRIPTORS)
_job_area = _one_of(words.JOB_AREAS)
_job_type = _one_of(words.JOB_TYPES)
_product_adjective = _one_of(words.PRODUCT_ADJECTIVES)
_product_material = _one_of(words.PRODUCT_MATERIALS)
_product = _one_of(words.PRODUCTS)

_PLACES: dict[str, Generate] = {
    "PhoneNumber": _phone,
    "PhoneNumberExt": lambda: f"{randint(1, 99)}-{_phone()}",
    "Locale": _one_of(words.LOCALES),
    "City": lambda: people.english("city"),
    "StreetName": lambda: people.english("street_name"),
    "StreetAddress": people.street_address,
    "Country": lambda: people.english("country"),
    "CountryCode": lambda: people.english("country_code"),
    "Latitude": lambda: f"{uniform(-90, 90):.4f}",
    "Longitude": lambda: f"{uniform(-180, 180):.4f}",
}
_COMMERCE: dict[str, Generate] = {
    "Color": _one_of(words.COLORS),
    "Department": _one_of(words.DEPARTMENTS),
    "ProductName": lambda: f"{_product_adjective()} {_product_material()} {_product()}",
    "ProductAdjective": _product_adjective,
    "ProductMaterial": _product_material,
    "Product": _product,
    "CompanyName": people.company_name,
    "CompanySuffix": _one_of(words.COMPANY_SUFFIXES),
    "CatchPhrase": lambda: " ".join(people.catch_phrase_word(position) for position in range(3)),
    "CatchPhraseAdjective": lambda: people.catch_phrase_word(0),
    "CatchPhraseDescriptor": lambda: people.catch_phrase_word(1),
    "CatchPhraseNoun": lambda: people.catch_phrase_word(2),
    "Bs": lambda: " ".join(people.bs_word(position) for position in range(3)),
    "BsBuzz": lambda: people.bs_word(0),
    "BsAdjective": lambda: people.bs_word(1),
    "BsNoun": lambda: people.bs_word(2),
}
_FINANCE: dict[str, Generate] = {
    "BankAccount": lambda: _characters(string.digits, 8),
    "BankAccountName": lambda: choice(words.ACCOUNTS) + " Account",
    "BankAccountIban": _iban,
    "BankAccountBic": _bic,
    "Bitcoin": lambda: choice("13") + _characters(_BASE58, randint(25, 33)),
    "CreditCardMask": lambda: _characters(string.digits, 4),
    "CurrencyCode": lambda: people.english("currency_code"),
    "CurrencyName": lambda: people.english("currency_name"),
    "CurrencySymbol": lambda: people.english("currency_symbol"),
    "Price": lambda: f"{uniform(0, 1000):.2f}",
    "TransactionType": _one_of(words.TRANSACTIONS),
}
_TECHNOLOGY: dict[str, Generate] = {
    "DatabaseColumn": _one_of(words.DATABASE_COLUMNS),
    "DatabaseType": _one_of(words.DATABASE_TYPES),
    "DatabaseCollation": _one_of(words.DATABASE_COLLATIONS),
    "DatabaseEngine": _one_of(words.DATABASE_ENGINES),
    "Abbreviation": _one_of(words.ABBREVIATIONS),
    "Adjective": _one_of(words.ADJECTIVES),
    "Noun": _one_of(words.NOUNS),
    "Verb": _one_of(list(words.VERBS)),
    "Ingverb": _one_of(list(words.VERBS.values())),
    "Phrase": _phrase,
    "FileName": lambda: _file_name(_extension),
    "FilePath": lambda: f"{choice(words.DIRECTORIES)}/{_file_name(_extension)}",
    "DirectoryPath": _one_of(words.DIRECTORIES),
    "CommonFileName": lambda: _file_name(_one_of(words.COMMON_EXTENSIONS)),
    "MimeType": _media_type,
    "CommonFileType": _one_of(words.COMMON_FILE_TYPES),
    "CommonFileExt": _one_of(words.COMMON_EXTENSIONS),
    "FileType": lambda: _media_type().partition("/")[0],
    "FileExt": _extension,
    "Semver": lambda: ".".join(_characters(string.digits, 3)),
}
_TIME: dict[str, Generate] = {
    "DatePast": _date(-_YEAR, -1),
    "DateFuture": _date(1, _YEAR),
    "DateRecent": _date(-_DAY, -1),
    "Month": _one_of(words.MONTHS),
    "Weekday": _one_of(words.WEEKDAYS),
}
_IMAGE: dict[str, Generate] = {
    "AvatarImage": _avatar,
    "ImageUrl": lambda: _IMAGES,
    "ImageDataUri": _image_data_uri,
    **{f"{name}Image": _one_of([f"{_IMAGES}/{name.lower()}"]) for name in words.IMAGE_CATEGORIES},
}
_INTERNET: dict[str, Generate] = {
    "Email": _mail(words.MAIL_PROVIDERS),
    "ExampleEmail": _mail(words.EXAMPLE_DOMAINS),
    "UserName": people.user_name,
    "Protocol": _one_of(("http", "https")),
    "Url": lambda: f"{choice(('http', 'https'))}://{_domain()}",
    "DomainName": _domain,
    "DomainSuffix": _one_of(words.DOMAIN_SUFFIXES),
    "DomainWord": people.domain_word,
    "IP": lambda: ".".join(str(randint(0, 255)) for _ in range(4)),
    "IPV6": lambda: _hex_groups(8, 4),
    "UserAgent": lambda: people.english("user_agent"),
    "HexColor": lambda: "#" + _hex_groups(1, 6),
    "MACAddress": lambda: _hex_groups(6, 2),
    "Password": lambda: _characters(string.ascii_letters + string.digits, 15),
}
_TEXT: dict[str, Generate] = {
    "Word": _word,
    "Words": lambda: _some_words(" ", 2, 5),
    "LoremWord": lambda: people.lorem_words(1)[0],
    "LoremWords": lambda: " ".join(people.lorem_words(3)),
    "LoremSentence": people.lorem_sentence,
    "LoremSlug": lambda: "-".join(people.lorem_words(3)),
    "LoremSentences": lambda: people.lorem_sentences(" ", 2, 6),
    "LoremParagraph": people.lorem_paragraph,
    "LoremParagraphs": people.lorem_paragraphs,
    "LoremText": people.lorem_text,
    "LoremLines": lambda: people.lorem_sentences("\n", 1, 5),
    "Boolean": _one_of(("true", "false")),
    "AlphaNumeric": lambda: _characters(string.ascii_lowercase + string.digits, 1),
}
_PERSON: dict[str, Generate] = {
    "FirstName": people.first_name,
    "LastName": people.last_name,
    "FullName": people.full_name,
    "NamePrefix": _one_of(words.NAME_PREFIXES),
    "NameSuffix": _one_of(words.NAME_SUFFIXES),
    "JobTitle": lambda: f"{_job_descriptor()} {_job_area()} {_job_type()}",
    "JobDescriptor": _job_descriptor,
    "JobArea": _job_area,
    "JobType": _job_type,
}

_ALL = (_PLACES, _COMMERCE, _FINANCE, _TECHNOLOGY, _TIME, _IMAGE, _INTERNET, _TEXT, _PERSON)
RANDOM: dict[str, Generate] = {f"$random{name}": make for group in _ALL for name, make in group.items()}
"""Every ``$random…`` beside those of ``dynamic.GENERATORS``."""
