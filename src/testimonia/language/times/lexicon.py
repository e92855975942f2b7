"""Which words can be part of a time expression, and as what? Reads the word list `lexicon.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word can be: the names of the tables that it stands in, its number and its code, where these give one."""

    names: frozenset[str]
    number: float | None = None
    code: str | None = None


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
