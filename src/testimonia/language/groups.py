"""Which words name a nationality, a people, a faith or a political group? Those of a list, and what is built like them.

The list is `groups.toml`. Where such a word stands within a name ("Syrian Arab Army"), and whether a word may be a name
at all, is left to `names.py`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib import resources

from testimonia.language.words import words

LISTS = ("nationalities", "peoples", "faiths", "politics")
LONGEST = 3  # words of an entry that are compared
WITHOUT_PLURAL = ("s", "sh", "ch", "ese", "men", "man", "x", "z")
ADJECTIVE = re.compile(r"...(?:an|ish|ese|ite|i)$")
PLURAL = re.compile(r"...(?:ans|ites)$")


def group_at(texts: Sequence[str]) -> int:
    """Return how many of the first words name a group, 0 where none does; capitals do not matter.

    >>> group_at(("North", "Koreans", "spoke")), group_at(("Veskan", "police")), group_at(("sunni", "fighters"))
    (2, 0, 1)
    """
    known = groups()
    lower = tuple(text.lower().replace("’", "'") for text in texts[:LONGEST])
    return next((count for count in range(len(lower), 0, -1) if lower[:count] in known), 0)


def is_ambiguous(texts: Sequence[str]) -> bool:
    """Return whether the words mean something else in small letters: "polish", "pole"."""
    return tuple(text.lower() for text in texts) in _ambiguous()


def built_like_a_group(text: str, upos: str) -> bool:
    """Return whether a word that is no listed name of a group is built like one, as an adjective or a plural noun.

    >>> built_like_a_group("Veskan", "ADJ"), built_like_a_group("Veskans", "PROPN"), built_like_a_group("Human", "ADJ")
    (True, True, False)
    """
    built = ADJECTIVE if upos == "ADJ" else PLURAL if upos in ("NOUN", "PROPN") else None
    return built is not None and built.search(text) is not None and text not in _lists()["others"]


@cache
def groups() -> frozenset[tuple[str, ...]]:
    """Return the words of each known name of a group in small letters, with the plurals."""
    lists = _lists()
    known = [entry for name in LISTS for entry in lists[name]]
    plurals = [entry + "s" for entry in known if not entry.endswith(WITHOUT_PLURAL)]
    return frozenset(_parted(entry) for entry in (*known, *plurals))


@cache
def _ambiguous() -> frozenset[tuple[str, ...]]:
    entries = _lists()["ambiguous"]
    return frozenset(_parted(entry) for entry in (*entries, *(entry + "s" for entry in entries)))


@cache
def _lists() -> dict[str, list[str]]:
    source = resources.files("testimonia") / "language" / "groups.toml"
    found: dict[str, list[str]] = tomllib.loads(source.read_text(encoding="utf-8"))
    return found


def _parted(entry: str) -> tuple[str, ...]:
    return tuple(word.text for word in words(entry.lower()))
