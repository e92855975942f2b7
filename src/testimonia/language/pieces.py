"""How do words become the encoder's pieces, and long texts windows that the encoder can take?

Windows overlap; of a word that stands in two windows, the one in which it stands farther from an edge is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tokenizers import Tokenizer

from testimonia.errors import ModelError
from testimonia.language.words import Word

WINDOW = 256  # pieces with the two marks at the ends: what the base encoder was trained on
OVERLAP = 64  # pieces that two neighbouring windows share


@dataclass(frozen=True, slots=True)
class Window:
    """A run `[first, last)` of words that the encoder sees at once."""

    first: int
    last: int


def pieces(words: Sequence[Word], tokenizer: Tokenizer) -> list[list[int]]:
    """Return the piece ids of each word; a word that the tokenizer drops is one unknown piece."""
    unknown = mark("[UNK]", tokenizer)
    if not words:
        return []
    encoding = tokenizer.encode([word.text for word in words], is_pretokenized=True, add_special_tokens=False)
    of_word: list[list[int]] = [[] for _ in words]
    for piece, index in zip(encoding.ids, encoding.word_ids, strict=True):
        if index is not None:  # a mark of the tokenizer's own
            of_word[index].append(piece)
    return [ids or [unknown] for ids in of_word]


def mark(name: str, tokenizer: Tokenizer) -> int:
    """Return the id of one of the tokenizer's own marks. Raises ModelError where it has none of that name."""
    found = tokenizer.token_to_id(name)
    if found is None:
        raise ModelError(f"the tokenizer has no {name}; use a tokenizer of the BERT family")
    return int(found)


def windows(lengths: Sequence[int], *, size: int = WINDOW, overlap: int = OVERLAP) -> list[Window]:
    """Return windows over words of the given lengths in pieces, each of at most `size - 2` pieces (or one long word).

    >>> windows([1, 1, 1, 1, 1, 1], size=6, overlap=2)
    [Window(first=0, last=4), Window(first=2, last=6)]
    """
    room = size - 2
    found: list[Window] = []
    first = 0
    while first < len(lengths):
        last, used = first, 0
        while last < len(lengths) and (used + lengths[last] <= room or last == first):
            used += lengths[last]
            last += 1
        found.append(Window(first, last))
        if last == len(lengths):
            break
        back, shared = last, 0
        while back - 1 > first and shared + lengths[back - 1] <= overlap:
            back -= 1
            shared += lengths[back]
        first = back
    return found


def keepers(spans: Sequence[Window]) -> list[tuple[int, int]]:
    """Return for each window the run `[first, last)` of words that is kept of it: overlaps are cut in the middle.

    >>> keepers([Window(0, 4), Window(2, 6)])
    [(0, 3), (3, 6)]
    """
    if not spans:
        return []
    cuts = [0, *((before.last + after.first) // 2 for before, after in pairwise(spans)), spans[-1].last]
    return list(pairwise(cuts))
