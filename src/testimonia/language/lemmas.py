"""What is the dictionary form of a word? By its part of speech and its longest known ending, from a table.

The table `lemmas.toml` is derived from a treebank by `training/lemmas.py`; an ending that holds a whole word is an
exception. What a form may mean in its sentence ("'s" is "be", "have" or a possessive mark) is told by its part of
speech alone.
"""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib import resources

WHOLE = "^"  # before an ending that is a whole word
KEPT = frozenset({"PROPN", "X", "SYM", "PUNCT"})  # whose capitals are their own


@lru_cache(maxsize=1 << 16)
def lemma(form: str, upos: str) -> str:
    """Return the lemma of a form with that Universal Dependencies part of speech.

    >>> [lemma(*word) for word in (("denied", "VERB"), ("Children", "NOUN"), ("n’t", "PART"), ("Veskans", "PROPN"))]
    ['deny', 'child', 'not', 'Veskan']
    """
    word = form.replace("’", "'")
    if upos not in KEPT:
        word = word.lower()
    return with_ending(word, endings().get(upos, {}))


def with_ending(word: str, table: dict[str, str]) -> str:
    """Return the word with the longest of its endings in the table replaced; as it is where none is there.

    >>> with_ending("cities", {"s": "", "ies": "y", "^series": "series"})
    'city'
    """
    if WHOLE + word in table:
        return table[WHOLE + word]
    low = word.lower()
    for start in range(1, len(low)):
        if low[start:] in table:
            return word[:start] + table[low[start:]]
    return word


@cache
def endings() -> dict[str, dict[str, str]]:
    """Return for each part of speech what its endings become."""
    source = resources.files("testimonia") / "language" / "lemmas.toml"
    tables: dict[str, dict[str, str]] = tomllib.loads(source.read_text(encoding="utf-8"))
    return tables
