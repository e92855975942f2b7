"""How does a romanised word sound, roughly? Its consonants, and the vowels between them.

Romanisations of Arabic, Russian and Ukrainian names mostly agree on the consonants and differ in vowels, doubled
letters and a few digraphs. What two words' sounds say about their being one is left to `spellings.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

MORE_THAN_ANY = 2.5  # a cost that no word's budget in `spellings.py` allows
VOWELS = "aeiouyw"  # y and w between consonants sound like i and u: "Shaykhun", "Zawr"
DIGRAPHS = {
    "shch": "S", "sch": "S", "tch": "C", "tsch": "C", "sh": "S", "ch": "C", "kh": "X", "gh": "G", "zh": "Z", "dj": "j",
    "dh": "D", "th": "t", "ph": "f", "ck": "k", "ts": "c", "tz": "c", "x": "ks", "qu": "q",
}  # fmt: skip
NEAR = {frozenset(pair) for pair in ("kq", "vW", "gG", "dD", "CS")}  # one letter or digraph for the other
RELATED = {
    frozenset(pair) for pair in ("gq", "kX", "hX", "zD", "CX", "gh", "Yj", "gj", "Zj", "GX")
}  # one dialect for the other
_DIGRAPH = re.compile("|".join(sorted(DIGRAPHS, key=len, reverse=True)))
_SOFT_C = re.compile(r"c(?=[eiy])")
_START = re.compile(r"^(?:ye(?=[^aeiouyw])|e(?=[^aeiouyw])|y(?=[aeiou])|w(?=[aeiou]))")
_RUN = re.compile(rf"[{VOWELS}]+|.")
_LONG_J = re.compile(r"(?<=e)j(?![aeiou])")  # Sergej
_FINAL_H = re.compile(rf"(?<=[{VOWELS}])h$")
_VOWELS = (("oo|ou", "u"), ("ee|iy|yi|ij", "i"), ("[ae][iy]+", "E"), ("a[uwo]|ow", "O"), ("y", "i"), ("w", "u"))
CLASSES = {"i": "i", "e": "ieA", "E": "ieA", "a": "A", "u": "u", "o": "u", "O": "uA"}


@dataclass(frozen=True, slots=True)
class Sounds:
    """The consonants of a word in order, and the vowels before each and after the last: one more than consonants."""

    consonants: str
    vowels: tuple[str, ...]


@lru_cache(maxsize=1 << 14)
def sounds(word: str) -> Sounds:
    """Return the sounds of a folded word.

    >>> sounds("shaykhun")
    Sounds(consonants='SXn', vowels=('', 'E', 'u', ''))
    >>> sounds("sheikhoun") == sounds("shaykhun"), sounds("raqqah") == sounds("raqa")
    (True, True)
    """
    plain = _DIGRAPH.sub(lambda found: DIGRAPHS[found.group()], _FINAL_H.sub("", _LONG_J.sub("i", word)))
    plain = _SOFT_C.sub("s", plain).replace("c", "k") if "ts" not in word and "tz" not in word else plain
    plain = re.sub(r"n(?=b)", "m", plain)
    plain = _START.sub(lambda found: {"y": "Y", "w": "W"}.get(found.group(), "e"), plain)
    consonants: list[str] = []
    vowels = [""]
    for run in _RUN.findall(plain):
        if run[0] in VOWELS:
            vowels[-1] = _vowel(run)
        elif not (consonants and consonants[-1] == run and not vowels[-1]):
            consonants.append(run)
            vowels.append("")
    return Sounds("".join(consonants), tuple(vowels))


def _vowel(run: str) -> str:
    for written, sound in _VOWELS:
        run = re.sub(written, sound, run)
    return re.sub(r"(.)\1+", r"\1", run)


def consonant_cost(one: str, other: str) -> float | None:
    """Return how far two consonants are apart as spellings of one: 0, a half, or None where they are two.

    >>> consonant_cost("k", "q"), consonant_cost("h", "X"), consonant_cost("n", "q")
    (0.0, 0.5, None)
    """
    if one == other or frozenset((one, other)) in NEAR:
        return 0.0
    return 0.5 if frozenset((one, other)) in RELATED else None


def vowel_cost(one: str, other: str, *, at_edge: bool) -> float:
    """Return how far two runs of vowels are apart; a vowel that only one has costs more at a word's edge.

    >>> vowel_cost("E", "e", at_edge=False), vowel_cost("a", "i", at_edge=False), vowel_cost("", "a", at_edge=True)
    (0.5, 1.0, 2.5)
    """
    if one == other:
        return 0.0
    if not one or not other:
        return MORE_THAN_ANY if at_edge else 0.75
    if len(one) == len(other):
        return sum(_letter_cost(*pair, at_edge=at_edge) for pair in zip(one, other, strict=True))
    shared = {kind for letter in one for kind in CLASSES[letter]} & {
        kind for letter in other for kind in CLASSES[letter]
    }
    return 1.0 if shared else MORE_THAN_ANY


def _letter_cost(one: str, other: str, *, at_edge: bool) -> float:
    if one == other:
        return 0.0
    if set(CLASSES[one]) & set(CLASSES[other]):
        return 0.5
    return MORE_THAN_ANY if at_edge or {one, other} == {"i", "u"} else 1.0
