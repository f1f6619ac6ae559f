"""Which scripts use the words that SugarJS adds to the language's own objects."""

from __future__ import annotations

import re
from typing import Final

_UNITS: Final = "year|month|week|day|hour|minute|second|millisecond"
_WORDS: Final = (
    # text
    "escapeRegExp escapeURL unescapeURL escapeHTML unescapeHTML encodeBase64 decodeBase64 codes chars words lines "
    "paragraphs isBlank dasherize underscore camelize spacify stripTags removeTags truncate pad padLeft padRight "
    "toNumber capitalize assign humanize titleize parameterize insert remove compact from to "
    "each first last "
    # lists
    "findAll count removeAt include exclude clone unique flatten union intersect subtract min max least most sum "
    "average inGroups inGroupsOf isEmpty sortBy randomize zip sample groupBy none all any "
    # numbers
    "abbr metric bytes isInteger isOdd isEven isMultipleOf format hex upto downto times chr ordinalize round floor "
    "ceil abs pow sin asin cos acos tan atan exp sqrt log duration "
    # dates
    "setWeekday setISOWeek getISOWeek getUTCOffset utc isUTC advance rewind isValid isAfter isBefore isBetween "
    "isLeapYear daysInMonth relative is reset iso getWeekday getUTCWeekday short long full "
    # functions
    "after once delay cancel lazy debounce throttle"
).replace(" ", "|")
_PATTERNS: Final = (
    rf"(?:{_UNITS})s?(?:Before|Ago|After|FromNow)?",
    rf"(?:{_UNITS})s(?:Until|Since)",
    r"add(?:Year|Month|Week|Day|Hour|Minute|Second|Millisecond)s",
    r"(?:beginning|end)Of(?:Year|Month|Week|Day)",
    r"is(?:Last|This|Next)(?:Year|Month|Week)",
    r"is(?:Today|Yesterday|Tomorrow|Weekday|Weekend|Future|Past|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)",
    r"is(?:January|February|March|April|May|June|July|August|September|October|November|December)",
)
_OTHERS: Final = (
    "Math",
    "console",
    "_",
    "moment",
    "Object",
    "Array",
    "Number",
    "Promise",
    "Buffer",
    "CryptoJS",
    "JSON",
)
"""What has words of the same names itself."""
_USED: Final = re.compile(
    r"\."
    + "".join(rf"(?<!\b{name}\.)" for name in _OTHERS)
    + rf"\s{{0,80}}(?:{_WORDS}|{'|'.join(_PATTERNS)})\s*\("
    + r"|\.\s{0,80}(?:map|filter|some|every)\s*\(\s*['\"{]"
    + r"|\bDate\s*\.\s*(?:create|past|future|utc|RFC\d+|ISO8601_\w+)\b"
    + r"|\bRegExp\s*\.\s*escape\b|\bNumber\s*\.\s*random\b|\bArray\s*\.\s*create\b"
    + r"|\bObject\s*\.\s*(?:map|reduce|each|size|any|all|none|count|find|findAll|isEmpty|sum|average|min|max|least|most"
    + r"|isObject|isNaN|equal|merge|clone|extended|fromQueryString|toQueryString|tap|select|reject|isArray|isBoolean"
    + r"|isDate|isFunction|isNumber|isString|isRegExp)\b"
)


def uses_sugar(source: str) -> bool:
    """Whether a script's text calls something by a name that SugarJS gives; a mistaken yes costs milliseconds, once."""
    return _USED.search(source) is not None
