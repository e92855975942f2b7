"""What do scrapers do to texts? Training sees some of it, so that the model reads texts that have lost their marks.

Damage only removes or replaces single words of the labelled sequence (a word is a run of letters or one punctuation
mark), so labels stay in step. The shares were chosen to be small beside clean text.
"""

from __future__ import annotations

import random

from testimonia.language.words import Gap, Word, shape

QUOTES = frozenset('"“”„«»')
APOSTROPHES = frozenset("'’‘")
LOST = {  # what is lost → share of windows in which it is lost
    "commas": (frozenset(","), 0.12),
    "apostrophes": (APOSTROPHES, 0.12),
    "quotes": (QUOTES, 0.10),
    "colons and dashes": (frozenset(":;-–—"), 0.08),
}
STRAIGHT = 0.15  # share of windows whose curly marks become straight
ONE_PARAGRAPH = 0.20  # share of windows whose paragraphs run into one
UPPER = 0.02  # share of windows set in capitals


def _write(word: Word, *, text: str | None = None, gap: Gap | None = None) -> Word:
    text = word.text if text is None else text
    return Word(text, word.span, shape(text), word.gap if gap is None else gap)


def _straighten(word: Word) -> Word:
    if word.text in QUOTES:
        return _write(word, text='"')
    return _write(word, text="'") if word.text in APOSTROPHES else word


def damage(words: list[Word], labels: list[int], *, chance: random.Random) -> tuple[list[Word], list[int], list[int]]:
    """Return words, labels and the old index of each word, damaged by chance as scraped texts are."""
    lost = frozenset().union(*(marks for marks, share in LOST.values() if chance.random() < share))
    kept = [i for i, word in enumerate(words) if word.text not in lost]
    words, labels = [words[i] for i in kept], [labels[i] for i in kept]
    if chance.random() < STRAIGHT:
        words = [_straighten(word) for word in words]
    if chance.random() < ONE_PARAGRAPH:
        words = [_write(word, gap=Gap.BLANK) if word.gap > Gap.BLANK else word for word in words]
    if chance.random() < UPPER:
        words = [_write(word, text=word.text.upper()) for word in words]
    return words, labels, kept
