"""May two names be one name, spelled twice? Told by the letters alone, with the reason.

Whether they are known to be two ("Hamas" is no spelling of Hama) is asked of the knowledge first: `same_name.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from testimonia.actors.knowledge.folding import folded
from testimonia.actors.knowledge.sounds import consonant_cost, sounds, vowel_cost

SHORTEST = 5  # letters; shorter names are one another's neighbours by chance: Iran and Iraq, Mali and Malik
BUDGETS = (0.0, 0.5, 0.5, 0.75, 1.0, 1.5, 1.5)  # by number of consonants: how far the sounds of a word may be apart
BUDGET = 2.0  # with more consonants than that
_STUCK = re.compile(r"[ae](?:([dnrstz])(?=\1\w\w)|l(?=[^aeiouyl]\w{3}))")  # Ezzor, Alzour, Alnouman
LONG_WORD = 9  # letters; in a shorter word, a slip of the pen is not told from another word: Mashara, Masharqa


@dataclass(frozen=True, slots=True)
class Spelling:
    """Whether two names may be one name spelled twice, and why."""

    same: bool
    reason: str

    def __bool__(self) -> bool:
        return self.same


def same_spelling(one: str, other: str) -> Spelling:
    """Return whether two names may be spellings of one, by the letters alone.

    >>> same_spelling("Sergei Lavrov", "Sergey Lavrov")
    Spelling(same=True, reason='they sound alike')
    >>> same_spelling("Deir Ezzor", "Dier Azzor").same, same_spelling("Bashar al-Assad", "Bashar Al Asad").same
    (True, True)
    >>> same_spelling("Hama", "Hamas")
    Spelling(same=False, reason='other consonants: “hama” and “hamas”')
    """
    first, second = folded(one).removeprefix("the "), folded(other).removeprefix("the ")
    if first == second:
        return Spelling(same=True, reason="the same letters but for case, accents, hyphens and articles")
    return same_folded(first, second)


def same_folded(first: str, second: str) -> Spelling:
    """Return whether two different folded names may be spellings of one."""
    if first.replace(" ", "") == second.replace(" ", ""):
        return Spelling(same=True, reason="the same letters, written together or apart")
    if _digits(first) != _digits(second):
        return Spelling(same=False, reason="other numbers")
    if sounds(first.replace(" ", "")) == sounds(second.replace(" ", "")):
        return Spelling(same=True, reason="they sound alike")
    told = Spelling(same=False, reason="one has a word that the other lacks")
    for words, others in _pairings(first.split(), second.split()):
        told = _same_words(words, others)
        if told.same:
            return told
    return told


def _digits(name: str) -> str:
    return "".join(filter(str.isdigit, name))


def _pairings(words: list[str], others: list[str]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Yield the ways to set the words of two names against each other, word by word."""
    words, others = _bare(words), _bare(others)
    split, others_split = _parted(words), _parted(others)
    for left in dict.fromkeys((tuple(words), split)):
        for right in dict.fromkeys((tuple(others), others_split)):
            if len(left) == len(right):
                yield left, right


def _bare(words: list[str]) -> list[str]:
    return words[1:] if len(words) > 1 and words[0] == "al" else words


def _parted(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words with articles that stick to them taken off, and "abdul…" in two.

    >>> _parted(["deir", "ezzor"]), _parted(["rami", "abdulrahman"]), _parted(["rami", "abd", "rahman"])
    (('deir', 'zor'), ('rami', 'abd', 'rahman'), ('rami', 'abd', 'rahman'))
    """
    parted: list[str] = []
    for place, word in enumerate(words):
        if word.startswith("abd") and len(word) >= 9 and word[3] in "eua":
            rest = word[4:].removeprefix("l")
            parted += ["abd", rest[1:] if rest[0] == rest[1] else rest]
        else:
            parted.append(word[2:] if place and _STUCK.match(word) else word)
    return tuple(parted)


def _same_words(words: Sequence[str], others: Sequence[str]) -> Spelling:
    reasons = []
    for word, other in zip(words, others, strict=True):
        if word == other:
            continue
        told = _same_word(word, other)
        if not told.same:
            return told
        reasons.append(told.reason)
    exact = all(sounds(word) == sounds(other) for word, other in zip(words, others, strict=True))
    if not exact and min(len("".join(words)), len("".join(others))) < SHORTEST:
        return Spelling(same=False, reason="too short to be told by its sound")
    return Spelling(same=True, reason="; ".join(dict.fromkeys(reasons)))


def _same_word(word: str, other: str) -> Spelling:
    cost = _cost(word, other)
    if cost is not None:
        consonants = len(sounds(word).consonants)
        if cost <= (BUDGETS[consonants] if consonants < len(BUDGETS) else BUDGET):
            return Spelling(same=True, reason="they sound alike")
    if _is_slip(word, other):
        return Spelling(same=True, reason="one slip of the pen in a long word")
    return Spelling(same=False, reason=f"other {'consonants' if cost is None else 'vowels'}: “{word}” and “{other}”")


def _cost(word: str, other: str) -> float | None:
    """Return how far the sounds of two words are apart, or None where their consonants are not the same."""
    first, second = sounds(word), sounds(other)
    if len(first.consonants) != len(second.consonants):
        return None
    costs = [consonant_cost(*pair) for pair in zip(first.consonants, second.consonants, strict=True)]
    if None in costs:
        return None
    last = len(first.vowels) - 1
    between = (
        vowel_cost(*pair, at_edge=place in (0, last))
        for place, pair in enumerate(zip(first.vowels, second.vowels, strict=True))
    )
    return sum(cost or 0.0 for cost in costs) + sum(between)


def _is_slip(word: str, other: str) -> bool:
    """Return whether two long words differ by one letter left out or two exchanged, not at either end.

    >>> _is_slip("observatory", "obsevatory"), _is_slip("konashenkov", "konashnekov"), _is_slip("dominica", "dominican")
    (True, True, False)
    """
    if min(len(word), len(other)) < LONG_WORD or word[0] != other[0] or word[-1] != other[-1]:
        return False
    if OSA.distance(word, other, score_cutoff=1) > 1:
        return False
    return len(word) != len(other) or sorted(word) == sorted(other)
