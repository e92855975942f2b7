"""Does the clause around some words tell what is over, or what is to come? A guess from single words, no parse.

The nearest word to the left that tells it decides ("talks will resume on Sunday"), or else the nearest to the right
("on Sunday, talks resumed"); nothing is looked for beyond the sentence. Who has a parse can do better: see
`tagger.times`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from testimonia.language.times.meanings import Tense
from testimonia.language.words import Gap, Word

_PAST_AUXILIARIES = frozenset({"was", "were", "been", "had"})
REACH = 12  # words to each side


def tense_around(words: Sequence[Word], first: int, last: int) -> Tense:
    """Return the tense that the words around `[first, last)` tell.

    >>> from testimonia.language.words import words
    >>> tense_around(words("The council will meet on Sunday."), 5, 6)
    <Tense.FUTURE: 2>
    >>> tense_around(words("On Sunday, the envoys met."), 1, 2)
    <Tense.PAST: 1>
    """
    for index in range(first - 1, max(first - REACH, 0) - 1, -1):
        if words[index].text in ".?!;" or words[index + 1].gap is Gap.PARAGRAPH:
            break
        tense = _tense(words, index)
        if tense is not Tense.UNKNOWN:
            return tense
    for index in range(last, min(last + REACH, len(words))):
        if words[index].text in ".?!;" or words[index].gap is Gap.PARAGRAPH:
            break
        tense = _tense(words, index)
        if tense is not Tense.UNKNOWN:
            return tense
    return Tense.UNKNOWN


def _tense(words: Sequence[Word], index: int) -> Tense:
    """Return the tense that a word tells, by itself and by the auxiliary before it."""
    word, before = words[index].text.lower(), words[index - 1].text.lower() if index else ""
    told = _listed().get(word)
    if told is None and len(word) > 4 and word.endswith("ed") and words[index].text.islower():
        told = Tense.PAST
    if told is Tense.PAST and before == "be":  # "will be held"
        return Tense.UNKNOWN
    if word in _planned() and before in _PAST_AUXILIARIES:  # "was due"
        return Tense.PAST
    return Tense.UNKNOWN if told is None else told


@cache
def _listed() -> dict[str, Tense]:
    """Return the tense that each listed word tells."""
    told = {"past": Tense.PAST, "future": Tense.FUTURE, "planned": Tense.FUTURE}
    return {word: tense for name, tense in told.items() for word in _table()[name]}


@cache
def _planned() -> frozenset[str]:
    return frozenset(_table()["planned"])


@cache
def _table() -> dict[str, list[str]]:
    source = files("testimonia.language.times").joinpath("tense.toml").read_text(encoding="utf-8")
    table: dict[str, list[str]] = tomllib.loads(source)
    return table
