"""Every dynamic variable of Postman gives the kind of value that newman gives: the patterns were held against 1,500
values of each from newman 6.2.2."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest

from runner.core.scopes import MISSING
from runner.resolve.dynamic import dynamic_value
from runner.resolve.js_text import js_text
from runner.resolve.placeholders import Resolver
from runner.script.engine import ScriptEngine, ScriptInput

UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
BYTE = r"(25[0-5]|2[0-4]\d|1?\d?\d)"
NAME = r"[A-Z]['A-Za-z-]+"
WORD = r"[A-Za-z0-9()/,.&'-]+"
LABEL = r"[A-Z0-9][\w./-]+([ -][\w./-]+){0,3}"
LATIN = r"[a-z]+"
SENTENCE = r"[A-Z][a-z]*( [a-z]+){1,9}\."
PARAGRAPH = rf"{SENTENCE}( {SENTENCE}){{1,5}}"
LINES = rf"{SENTENCE}(\n{SENTENCE}){{0,4}}"
PARAGRAPHS = rf"{PARAGRAPH}(\n \r{PARAGRAPH}){{2}}"
FILE = r"[a-z0-9_.-]+\.[a-z0-9_-]+"
FOLDER = r"(/[A-Za-z0-9+]+)+"
DATE = (
    r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-3]\d 20\d\d "
    r"[0-2]\d:[0-5]\d:[0-5]\d GMT\+0000 \(Coordinated Universal Time\)"
)
USER = r"[A-Z]['A-Za-z-]*([._][A-Z]['A-Za-z-]+)?\d{0,2}"
SUFFIX = r"(com|net|org|info|biz|name)"
PHONE = r"[2-9]\d\d-[2-9]\d\d-\d{4}"
PHRASE_WORD = r"[\w/-]+( [\w/-]+){0,3}"
IMAGES = "Abstract Animals Business Cats City Food Nightlife Fashion People Nature Sports Transport"
IMAGE = r"http://placeimg\.com/640/480"

KINDS = {
    "guid": UUID,
    "timestamp": r"\d{10}",
    "isoTimestamp": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z",
    "randomInt": r"\d{1,3}|1000",
    "randomPhoneNumber": PHONE,
    "randomPhoneNumberExt": rf"[1-9]\d?-{PHONE}",
    "randomLocale": r"[a-z]{2,3}",
    "randomWords": rf"{WORD}( {WORD}){{1,4}}",
    "randomFilePath": rf"{FOLDER}/{FILE}",
    "randomDirectoryPath": r"(/[A-Za-z0-9+]+)+",
    "randomCity": r"[A-Z]['./A-Za-z-]+( [A-Z(']['.A-Za-z()-]+){0,3}",
    "randomStreetName": rf"{NAME} {NAME}",
    "randomStreetAddress": rf"\d{{3,5}} {NAME} {NAME}",
    "randomCountry": r"[A-Z].{3,60}",
    "randomCountryCode": r"[A-Z]{2}",
    "randomLatitude": r"-?([0-8]?\d\.\d{4}|90\.0000)",
    "randomLongitude": r"-?((1[0-7]\d|\d?\d)\.\d{4}|180\.0000)",
    "randomColor": r"[a-z]+( [a-z]+)?",
    "randomDepartment": r"[A-Z][a-z]+",
    "randomProductName": r"[A-Z][a-z]+ [A-Z][a-z]+ [A-Z][a-z]+",
    "randomProductAdjective": r"[A-Z][a-z]+",
    "randomProductMaterial": r"[A-Z][a-z]+",
    "randomProduct": r"[A-Z][a-z]+",
    "randomCompanyName": rf"{NAME} (Inc|LLC|Group|and Sons)|{NAME} - {NAME}|{NAME}, {NAME} and {NAME}",
    "randomCompanySuffix": r"Inc|LLC|Group|and Sons",
    "randomCatchPhrase": rf"[A-Z]{PHRASE_WORD}( {PHRASE_WORD}){{2}}",
    "randomBs": rf"{PHRASE_WORD}( {PHRASE_WORD}){{2}}",
    "randomCatchPhraseAdjective": rf"[A-Z]{PHRASE_WORD}",
    "randomCatchPhraseDescriptor": PHRASE_WORD,
    "randomCatchPhraseNoun": PHRASE_WORD,
    "randomBsAdjective": PHRASE_WORD,
    "randomBsBuzz": PHRASE_WORD,
    "randomBsNoun": PHRASE_WORD,
    "randomDatabaseColumn": r"[a-z]+([A-Z][a-z]+)?",
    "randomDatabaseType": r"[a-z]+",
    "randomDatabaseCollation": r"(utf8|ascii|cp1250)_(bin|general_ci|unicode_ci)",
    "randomDatabaseEngine": r"InnoDB|MyISAM|MEMORY|CSV|BLACKHOLE|ARCHIVE",
    "randomDatePast": DATE,
    "randomDateFuture": DATE,
    "randomDateRecent": DATE,
    "randomMonth": r"January|February|March|April|May|June|July|August|September|October|November|December",
    "randomWeekday": r"(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day",
    "randomBankAccount": r"\d{8}",
    "randomBankAccountName": r"[A-Z][a-z]+( [A-Z][a-z]+)? Account",
    "randomCreditCardMask": r"\d{4}",
    "randomPrice": r"\d{1,3}\.\d\d|1000\.00",
    "randomTransactionType": r"deposit|withdrawal|payment|invoice",
    "randomCurrencyCode": r"[A-Z]{3}",
    "randomCurrencyName": r"\w.{2,80}",
    "randomCurrencySymbol": r".{1,8}",
    "randomBitcoin": r"[13][1-9A-HJ-NP-Za-km-z]{24,33}",
    "randomBankAccountIban": r"[A-Z]{2}\d\d[A-Z0-9]{11,27}",
    "randomBankAccountBic": r"[A-Z]{4}[A-Z]{2}[A-Z][1-9A-Z]([A-Z0-9]{3})?",
    "randomAbbreviation": r"[A-Z]{2,4}",
    "randomAdjective": r"[a-z0-9-]+( [a-z]+)?",
    "randomNoun": r"[a-z]+( [a-z]+)?",
    "randomVerb": r"[a-z]+( up)?",
    "randomIngverb": r"[a-z]+ing( up)?",
    "randomPhrase": r"[A-Za-z].{30,150}[!.]",
    "randomAvatarImage": r"https://cdn\.fakercloud\.com/avatars/['\w.-]+_128\.jpg",
    "randomImageUrl": IMAGE,
    **{f"random{name}Image": f"{IMAGE}/{name.lower()}" for name in IMAGES.split()},
    "randomImageDataUri": r"data:image/svg\+xml;charset=UTF-8,%3Csvg%20xmlns[\w.%-]+svg%3E",
    "randomEmail": rf"{USER}@(gmail|yahoo|hotmail)\.com",
    "randomExampleEmail": rf"{USER}@example\.(com|net|org)",
    "randomUserName": USER,
    "randomProtocol": r"https?",
    "randomUrl": rf"https?://[a-z]+\.{SUFFIX}",
    "randomDomainName": rf"[a-z]+\.{SUFFIX}",
    "randomDomainSuffix": SUFFIX,
    "randomDomainWord": r"[a-z]+",
    "randomIP": rf"{BYTE}(\.{BYTE}){{3}}",
    "randomIPV6": r"[0-9a-f]{4}(:[0-9a-f]{4}){7}",
    "randomUserAgent": r"(Mozilla|Opera)/\d+\.\d+\.? ?\(.+",
    "randomHexColor": r"#[0-9a-f]{6}",
    "randomMACAddress": r"[0-9a-f]{2}(:[0-9a-f]{2}){5}",
    "randomPassword": r"\w{15}",
    "randomLoremWord": LATIN,
    "randomLoremWords": rf"{LATIN}( {LATIN}){{2}}",
    "randomLoremSentence": SENTENCE,
    "randomLoremSlug": rf"{LATIN}(-{LATIN}){{2}}",
    "randomLoremSentences": rf"{SENTENCE}( {SENTENCE}){{1,5}}",
    "randomLoremParagraph": PARAGRAPH,
    "randomLoremParagraphs": PARAGRAPHS,
    "randomLoremText": rf"{PARAGRAPH}|{LINES}|{PARAGRAPHS}|{LATIN}( {LATIN})*",
    "randomLoremLines": LINES,
    "randomFirstName": r"[A-Z]['A-Za-z-]+",
    "randomLastName": NAME,
    "randomFullName": rf"((Mr|Mrs|Ms|Miss|Dr)\.? )?{NAME} {NAME}( ([JS]r\.|I{{1,3}}|IV|V|MD|DDS|PhD|DVM))?",
    "randomJobTitle": r"[A-Z][a-z]+ [A-Z][a-z]+ [A-Z][a-z]+",
    "randomNamePrefix": r"(Mr|Mrs|Ms|Dr)\.|Miss",
    "randomNameSuffix": r"[JS]r\.|I{1,3}|IV|V|MD|DDS|PhD|DVM",
    "randomJobDescriptor": r"[A-Z][a-z]+",
    "randomJobArea": r"[A-Z][a-z]+",
    "randomJobType": r"[A-Z][a-z]+",
    "randomUUID": UUID,
    "randomBoolean": r"true|false",
    "randomWord": WORD,
    "randomAlphaNumeric": r"[a-z0-9]",
    "randomFileName": FILE,
    "randomCommonFileName": FILE,
    "randomMimeType": r"[a-z-]+/[\w.+-]+",
    "randomCommonFileType": r"video|audio|image|text|application",
    "randomCommonFileExt": r"[a-z]+\d?[a-z]?",
    "randomFileType": r"[a-z]+(-[a-z]+)?",
    "randomFileExt": r"[\w-]{1,12}",
    "randomSemver": r"\d\.\d\.\d",
}
FIXED = {"timestamp", "isoTimestamp", "randomImageUrl", "randomImageDataUri"} | {
    name for name, pattern in KINDS.items() if pattern.startswith(IMAGE)
}


def test_all_of_postmans_variables_are_here():
    assert len(KINDS) == 118


@pytest.mark.parametrize("name", KINDS)
def test_a_value_is_of_its_kind(name):
    for _ in range(60):
        text = js_text(dynamic_value(f"${name}"))
        assert re.fullmatch(KINDS[name], text), text


def test_scripts_fill_in_values_of_the_same_kinds():
    texts = dict.fromkeys(KINDS, "")
    source = f"""
        for (const name of {json.dumps(list(KINDS))}) for (let i = 0; i < 40; i += 1) {{
          const value = pm.variables.replaceIn(`{{{{$${{name}}}}}}\\v`);
          pm.environment.set(name, (pm.environment.get(name) || '') + value);
        }}"""
    for change in script_changes(source):
        texts[change.key] = js_text(change.value)
    for name, text in texts.items():
        values = text.split("\v")[:-1]
        assert len(values) == 40
        assert all(re.fullmatch(KINDS[name], value) for value in values), (name, values)
        assert name in FIXED or len(set(values)) > 1, name


def script_changes(source):
    scopes = {"environment": {}, "globals": {}, "collectionVariables": {}, "iterationData": {}, "local": {}}
    run = ScriptEngine(timeout=30).run(source, ScriptInput(info={"eventName": "prerequest"}, scopes=scopes))
    with pytest.raises(StopIteration) as ended:
        next(run)
    outcome = ended.value.value
    assert outcome.error is None, outcome.error
    return outcome.changes


@pytest.mark.parametrize("name", sorted(KINDS.keys() - FIXED))
def test_each_occurrence_has_a_value_of_its_own(name):
    text = Resolver(lambda name: MISSING).text(f"{{{{${name}}}}}\v" * 60)
    assert len(set(text.split("\v")[:-1])) > 1


@pytest.mark.parametrize("name", ["randomEmail", "randomCity"])
def test_a_variable_of_the_user_goes_before(name):
    assert Resolver({f"${name}": "mine"}.get).text(f"{{{{${name}}}}}") == "mine"


@pytest.mark.parametrize("name", ["$randomNothing", "$randomemail", "$random", "$randomEmail "])
def test_an_unknown_one_stays_as_written(name):
    assert Resolver(lambda name: MISSING).text(f"{{{{{name}}}}}") == f"{{{{{name}}}}}"


def test_an_account_number_has_right_check_digits():
    for _ in range(200):
        iban = str(dynamic_value("$randomBankAccountIban"))
        assert int("".join(str(int(character, 36)) for character in iban[4:] + iban[:4])) % 97 == 1


def test_dates_lie_where_they_say():
    from datetime import datetime, timedelta, timezone

    def moment(name):
        return datetime.strptime(str(dynamic_value(name))[:24], "%a %b %d %Y %H:%M:%S").replace(tzinfo=timezone.utc)

    for _ in range(100):
        now = datetime.now(timezone.utc)
        assert now - timedelta(days=366) < moment("$randomDatePast") <= now
        assert now - timedelta(seconds=2) < moment("$randomDateFuture") < now + timedelta(days=366)
        assert now - timedelta(hours=25) < moment("$randomDateRecent") <= now


def test_the_common_ones_need_no_library():
    script = (
        "import sys; from runner.resolve.dynamic import dynamic_value as v\n"
        "v('$guid'), v('$timestamp'), v('$isoTimestamp'), v('$randomInt'), v('$nosuch')\n"
        "assert not [m for m in sys.modules if m.split('.')[0] == 'faker']\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
