"""Which words can be part of a time expression, and as what? Reads the word list `lexicon.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

TELLING = frozenset(
    ["month", "doubtful_month", "small_month", "weekday", "short_weekday", "weekdays", "season", "decade", "unit", "units", "part", "parts", "moment", "year", "hour_half", "half_of_day", "clock_digits", "numeral", "glued_length", "part_of_year", "today", "tonight", "yesterday", "tomorrow", "overnight", "now", "currently", "adverb_of_repetition", "christmas", "easter", "ramadan", "eid", "oclock", "clock", "half", "m", "past", "colon", "slash"]
)
"""Words without any of these beside them tell no time."""


class Entry:
    """What a word can be: the names of the tables that it stands in, its number and its code, where these give one.

    `telling` says whether a time may be told where it stands.
    """

    __slots__ = ("code", "names", "number", "telling")

    def __init__(self, names: frozenset[str], number: float | None = None, code: str | None = None) -> None:
        self.names, self.number, self.code = names, number, code
        self.telling = not TELLING.isdisjoint(names)


@cache
def lexicon() -> dict[str, Entry]:
    """Return the entry of every listed word, by the word in small letters."""
    tables: dict[str, dict[str, float | str | list[str]]] = tomllib.loads(
        files("testimonia.language.times").joinpath("lexicon.toml").read_text(encoding="utf-8")
    )
    entries: dict[str, Entry] = {}
    for table, listed in tables.items():
        for key, value in listed.items():
            names = {key} if isinstance(value, list) else {value} if table == "marks" else {table}
            if table in ("unit", "vague"):
                names.add(f"{table}_{value}")  # so that a rule can ask for a week
            for word in value if isinstance(value, list) else (key,):
                before = entries.get(word, Entry(frozenset()))
                number = value if isinstance(value, int | float) else before.number
                code = word if table == "marks" else value if isinstance(value, str) else before.code
                entries[word] = Entry(before.names | {str(name) for name in names}, number, code)
    return entries
