"""What do scrapers do to texts? Training sees some of it, so that the model reads texts that have lost their marks.

Commas, apostrophes, quotation marks, colons and dashes are lost, and what an apostrophe held together becomes one word
("Syria's" → "Syrias", "there's" → "theres"); curly marks become straight; paragraphs run into one; blanks after full
stops are lost; headlines, paragraphs and whole texts stand in capitals, or in small letters. No-break spaces need no
practice: for `language/words.py` they are blanks. The shares are small beside clean text; `quality/robustness.py`
measures what they win. Labels stay in step by `labelled.py`.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from itertools import pairwise

from testimonia.language.words import Gap, Word
from training.labelled import Labelled, changed, rewritten, without

QUOTES = frozenset('"“”„«»')
APOSTROPHES = frozenset("'’‘")
STOPS = frozenset(".?!")
LOST = {  # what is lost → share of windows in which it is lost
    "commas": (frozenset(","), 0.12),
    "apostrophes": (APOSTROPHES, 0.12),
    "quotes": (QUOTES, 0.10),
    "colons and dashes": (frozenset(":;–—"), 0.06),
}
STRAIGHT = 0.15  # share of windows whose curly marks become straight
ONE_PARAGRAPH = 0.20  # share of windows whose paragraphs run into one
NO_BLANK = 0.04  # share of windows that lose blanks after full stops …
OF_STOPS = 0.4  # … and share of their stops that lose it
CAPITALS, SMALL = 0.02, 0.02  # shares of windows set in capitals, and in small letters
PARAGRAPH_CAPITALS = 0.02  # share of paragraphs set in capitals
HEADLINE_CAPITALS, HEADLINE_STOP = 0.15, 0.5  # shares of headlines set in capitals, and that lose their final stop
HEADLINE = 30  # words that an article's first paragraph may have to be a headline


def damaged(labelled: Labelled, *, chance: random.Random) -> Labelled:
    """Return a window as scraped texts are, by chance; most windows stay as they are or lose little."""
    lost = frozenset().union(*(marks for marks, share in LOST.values() if chance.random() < share))
    labelled = without(labelled, {i for i, word in enumerate(labelled.words) if word.text in lost})
    if chance.random() < STRAIGHT:
        labelled = changed(labelled, _straight)
    if chance.random() < ONE_PARAGRAPH:
        labelled = _one_paragraph(labelled)
    if chance.random() < NO_BLANK:
        labelled = _blanks_lost(labelled, chance)
    return cased(_some_paragraphs_in_capitals(labelled, chance), chance=chance)


def cased(labelled: Labelled, *, chance: random.Random) -> Labelled:
    """Return the run as it is, or by chance all in capitals or all in small letters."""
    drawn = chance.random()
    if drawn < CAPITALS:
        return changed(labelled, _upper)
    return changed(labelled, _lower) if drawn < CAPITALS + SMALL else labelled


def headline(article: Labelled, *, chance: random.Random) -> Labelled:
    """Return the article with its first paragraph as headlines are: by chance in capitals, or without a final stop."""
    last = next((i for i, word in enumerate(article.words) if i and word.gap == Gap.PARAGRAPH), 0)
    if not 0 < last <= HEADLINE:
        return article
    if chance.random() < HEADLINE_CAPITALS:
        words = tuple(_upper(word) if i < last else word for i, word in enumerate(article.words))
        article = Labelled(words, article.labels)
    if chance.random() < HEADLINE_STOP and article.words[last - 1].text == ".":
        article = without(article, {last - 1})
    return article


def final_stop_lost(labelled: Labelled) -> Labelled:
    """Return the run without the stop at its end."""
    last = len(labelled.words) - 1
    return without(labelled, {last}) if last > 0 and labelled.words[last].text == "." else labelled


def _upper(word: Word) -> Word:
    return rewritten(word, text=word.text.upper())


def _lower(word: Word) -> Word:
    return rewritten(word, text=word.text.lower())


def _straight(word: Word) -> Word:
    if word.text in QUOTES:
        return rewritten(word, text='"')
    return rewritten(word, text="'") if word.text in APOSTROPHES else word


def _one_paragraph(labelled: Labelled) -> Labelled:
    first, *rest = labelled.words
    words = (rewritten(word, gap=Gap.BLANK) if word.gap > Gap.BLANK else word for word in rest)
    return Labelled((first, *words), labelled.labels)


def _blanks_lost(labelled: Labelled, chance: random.Random) -> Labelled:
    def touch(before: Word, word: Word) -> Word:
        loses = before.text in STOPS and word.gap == Gap.BLANK and chance.random() < OF_STOPS
        return rewritten(word, gap=Gap.TOUCHING) if loses else word

    return Labelled(_by_pairs(labelled.words, touch), labelled.labels)


def _by_pairs(words: Sequence[Word], change: Callable[[Word, Word], Word]) -> tuple[Word, ...]:
    return (*words[:1], *(change(before, word) for before, word in pairwise(words)))


def _some_paragraphs_in_capitals(labelled: Labelled, chance: random.Random) -> Labelled:
    words, capitals = [], False
    for i, word in enumerate(labelled.words):
        if i == 0 or word.gap == Gap.PARAGRAPH:
            capitals = chance.random() < PARAGRAPH_CAPITALS
        words.append(_upper(word) if capitals else word)
    return Labelled(tuple(words), labelled.labels)
