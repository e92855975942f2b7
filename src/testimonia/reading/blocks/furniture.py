"""Which lines of a page are its furniture: menus, share buttons, appeals, disclaimers, captions?

Decided by the wording of one line alone, with the word list `furniture.toml`. What only its place or its neighbours can
tell is left to `extent.py`, `comments.py` and `captions.py`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from testimonia.reading.blocks.lines import Line
from testimonia.reading.blocks.wording import plain
from testimonia.records import BlockKind

SHORT_WORDS = 6
OPENING_WORDS = 40
LONG_OPENING_WORDS = 80  # where three words or more are the same
INSIDE_WORDS = 30
_FAMILIES = (
    BlockKind.CAPTION,  # before the others: "Photo by ... All rights reserved" is a caption
    BlockKind.DISCLAIMER,
    BlockKind.BIOGRAPHY,
    BlockKind.BYLINE,
    BlockKind.PROMOTION,
    BlockKind.NAVIGATION,
)
MOST_LETTERS = 400  # of a row of links
_BETWEEN_LINKS = re.compile(r"\s{2,}|\t|\s*[|·•»›>]\s*")
_QUOTES = "\"“”„«'‘"


@dataclass(frozen=True, slots=True)
class Wording:
    """The wording of one family of furniture in plain form."""

    whole: frozenset[str]
    short: frozenset[str]
    opening: frozenset[str]
    inside: frozenset[str]
    sentence: frozenset[str]


@dataclass(frozen=True, slots=True)
class CommentWording:
    """The wording around what readers write below an article."""

    strong: frozenset[str]
    weak: frozenset[str]
    signs: frozenset[str]


@cache
def wording(kind: BlockKind) -> Wording:
    """Return the wording of one family of furniture."""
    table = _table()[kind.value]
    return Wording(*(frozenset(table[key]) for key in ("whole", "short", "opening", "inside", "sentence")))


@cache
def comment_wording() -> CommentWording:
    """Return the wording around readers' comments."""
    table = _table()["comment"]
    return CommentWording(*(frozenset(table[key]) for key in ("strong", "weak", "signs")))


@cache
def agencies() -> frozenset[str]:
    """Return the names under which agencies sign their texts."""
    return frozenset(_table()["agencies"]["names"])


def agency_pattern() -> str:
    """Return a regular expression, as text, for the name of an agency."""
    return "(?:" + "|".join(sorted(map(re.escape, agencies()), key=lambda name: (-len(name), name))) + ")"


def furniture_kind(line: Line) -> BlockKind | None:
    r"""Return what kind of furniture the line is by its wording, or None where it may be the article's.

    >>> from testimonia.reading.blocks.lines import split_lines
    >>> [str(furniture_kind(line)) for line in split_lines("Read more: Ferry sinks\nThe ferry sank, officials said.")]
    ['promotion', 'None']
    """
    if not line.plain or not any(character.isalpha() for character in line.plain):
        return BlockKind.NAVIGATION if _is_bare(line) else None
    for kind in _FAMILIES:
        if _is_of(line, wording(kind)):
            return kind
    return BlockKind.NAVIGATION if _is_row_of_links(line) else None


def holds(plain_words: str, phrases: frozenset[str]) -> int:
    """Return how many of the phrases stand in words in plain form, whole words only."""
    padded = f" {plain_words} "
    return sum(f" {phrase} " in padded for phrase in phrases)


def begins(plain_words: str, phrases: Iterable[str]) -> bool:
    """Return whether words in plain form begin with one of the phrases, whole words only."""
    padded = f"{plain_words} "
    return any(padded.startswith(f"{phrase} ") for phrase in phrases)


def _is_row_of_links(line: Line) -> bool:
    """Return whether the line is several menu entries side by side: "Share   Print   A-"."""
    entries = [plain(entry) for entry in _BETWEEN_LINKS.split(line.words[:MOST_LETTERS]) if entry.strip()]
    menu = wording(BlockKind.NAVIGATION).whole | wording(BlockKind.PROMOTION).whole
    return len(entries) > 1 and 2 * sum(entry in menu or not entry for entry in entries) > len(entries)


def _is_bare(line: Line) -> bool:
    """Return whether the line has no letter: a counter, a rule, a lone sign."""
    return len(line.words) < 40


def _is_of(line: Line, family: Wording) -> bool:
    if line.plain in family.whole:
        return True
    if line.words[:1] in _QUOTES:  # somebody is speaking
        return False
    if line.count <= SHORT_WORDS and not _is_prose(line) and begins(line.plain, family.short):
        return True
    if line.count <= LONG_OPENING_WORDS and _opens(line, family.opening):
        return True
    padded = f" {line.plain} "
    return line.count <= INSIDE_WORDS and any(f" {phrase} " in padded for phrase in family.inside)


def _opens(line: Line, phrases: frozenset[str]) -> bool:
    """Return whether the line begins as furniture does; after one word alone ("Photo: ...") no sentence may follow."""
    words = line.plain.split(" ", 8)
    for length in range(min(len(words), 8), 0, -1):
        if " ".join(words[:length]) in phrases:
            if line.count > OPENING_WORDS:
                return length > 2
            return length > 1 or not _is_prose(line) or ":" in line.words[: len(words[0]) + 3]
    return False


def _is_prose(line: Line) -> bool:
    return line.ending in ".!?" and line.count > 3


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    source = files("testimonia.reading.blocks").joinpath("furniture.toml").read_text(encoding="utf-8")
    table: dict[str, dict[str, list[str]]] = tomllib.loads(source)
    return table
