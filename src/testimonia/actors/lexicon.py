"""Which words tell what a source's words name? The word lists of `lexicon.toml`, ready to be asked."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from testimonia.records import ActorKind


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word lists; those compared with folded words are in lower case."""

    pronouns: frozenset[str]
    determiners: frozenset[str]
    not_names: frozenset[str]
    unnamed: frozenset[str]
    titles: frozenset[str]
    adjectives: frozenset[str]
    apposed: frozenset[str]
    governments: frozenset[str]
    kinds: tuple[tuple[ActorKind, frozenset[str]], ...]


@cache
def lexicon() -> Lexicon:
    """Return the word lists that ship with the package."""
    source = resources.files("testimonia") / "actors" / "lexicon.toml"
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    kinds = tuple((ActorKind(name), frozenset(nouns)) for name, nouns in tables.pop("kinds").items())
    return Lexicon(**{name: frozenset(entries) for name, entries in tables.items()}, kinds=kinds)
