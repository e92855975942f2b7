"""Which words can be part of a time expression, and as what? Reads the word list `lexicon.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word can be: the names of the tables that it stands in, its number and its code, where these give one.

    `telling` says whether a time may be told where it stands: without such a word beside them the others are passed
    over.
    """

    names: frozenset[str]
    number: float | None = None
    code: str | None = None
    telling: bool = False


@cache
def lexicon() -> dict[str, Entry]:
    """Return the entry of every listed word, by the word in small letters."""
    entries: dict[str, Entry] = {}
    for table, listed in _tables().items():
        for key, value in listed.items():
            for word in value if isinstance(value, list) else (key,):
                entries[word] = _joined(entries.get(word), table, key, value)
    return entries


def _joined(before: Entry | None, table: str, key: str, value: float | str | list[str]) -> Entry:
    """Return the entry of a word with what one more table says of it."""
    names = {key} if isinstance(value, list) else {str(value)} if table == "marks" else {table}
    if table in ("unit", "vague"):
        names.add(f"{table}_{value}")  # so that a rule can ask for a week
    number = value if isinstance(value, int | float) else None if before is None else before.number
    code = key if table == "marks" else value if isinstance(value, str) else None if before is None else before.code
    return entry_of(names if before is None else names | before.names, number, code)


def entry_of(names: Iterable[str], number: float | None = None, code: str | None = None) -> Entry:
    """Return an entry, telling where one of its names is."""
    all_names = frozenset(names)
    return Entry(all_names, number, code, not _telling().isdisjoint(all_names))


@cache
def _telling() -> frozenset[str]:
    return frozenset(_source()["telling"]["names"])


def _tables() -> dict[str, dict[str, float | str | list[str]]]:
    return {name: table for name, table in _source().items() if name != "telling"}


@cache
def _source() -> dict[str, dict[str, Any]]:
    return tomllib.loads(files("testimonia.language.times").joinpath("lexicon.toml").read_text(encoding="utf-8"))
