"""Which words tell a person's name, a medium's name and other words apart? Reads the word list `credit_words.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def media_words() -> frozenset[str]:
    """Return words of which the names of newspapers, agencies and broadcasters are made."""
    return frozenset(_table()["media"])


@cache
def impersonal_words() -> frozenset[str]:
    """Return words that stand in no person's name."""
    return frozenset(_table()["no_person"]) | media_words()


@cache
def particles() -> frozenset[str]:
    """Return the words of personal names that are written small."""
    return frozenset(_table()["particles"])


@cache
def _table() -> dict[str, list[str]]:
    source = files("testimonia.reading").joinpath("credit_words.toml").read_text(encoding="utf-8")
    table: dict[str, list[str]] = tomllib.loads(source)
    return table
