"""What can a word of digits be in a time? "16" a day, an hour or a count, "20th", "1990s", "4pm", "24hours"."""

from __future__ import annotations

import re
from functools import lru_cache

from testimonia.language.times.lexicon import Entry, entry_of, lexicon

_SUFFIXED = re.compile(r"(\d{1,4})(st|nd|rd|th|s|am|pm|[a-z]{2,})")
_GLUED = re.compile(r"(?:0?[1-9]|[12]\d|3[01])(?:19|20)\d\d")
_CLOCK_DIGITS = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")


@lru_cache(maxsize=4096)
def of_digits(digits: str) -> Entry | None:
    """Return what a word that begins with a digit can be, or None where it is no number ("4x4").

    >>> sorted(of_digits("16").names), sorted(of_digits("20th").names), of_digits("1990s").number
    (['day', 'hour', 'minute', 'number', 'short_year'], ['numeral', 'ordinal'], 1990)
    """
    if digits.isdecimal() and digits.isascii():
        return entry_of(_names_of_number(digits), int(digits), digits)
    match = _SUFFIXED.fullmatch(digits)
    return None if match is None else _suffixed(match[1], match[2])


def _names_of_number(digits: str) -> frozenset[str]:
    number, length = int(digits), len(digits)
    checks = {
        "number": length < 7,
        "day": length <= 2 and 1 <= number <= 31,
        "month_number": length <= 2 and 1 <= number <= 12,
        "hour": length <= 2 and number <= 24,
        "minute": length == 2 and number <= 59,
        "short_year": length == 2,
        "year": length == 4 and 1000 <= number < 2200,
        "clock_digits": _CLOCK_DIGITS.fullmatch(digits) is not None,
        "glued": _GLUED.fullmatch(digits) is not None,
    }
    return frozenset(name for name, holds in checks.items() if holds)


def _suffixed(digits: str, suffix: str) -> Entry | None:
    """Return what digits with letters after them are: "20th", "1990s", "4pm", "24hours"."""
    number = int(digits)
    if suffix in ("st", "nd", "rd", "th"):
        return entry_of(frozenset({"ordinal", "numeral"}) if 1 <= number <= 31 else frozenset({"ordinal"}), number)
    if suffix == "s":
        return entry_of(frozenset({"decade"}), number) if number % 10 == 0 and len(digits) in (2, 4) else None
    if suffix in ("am", "pm"):
        names = {"hour_half"} | ({"minute_half"} if len(digits) == 2 and number < 60 else set())
        return entry_of(frozenset(names), number, suffix)
    unit = lexicon().get(suffix)
    if unit is None or not unit.names & {"unit", "units"} or unit.code is None:
        return None
    return entry_of(frozenset({"glued_length"}), number, unit.code)
