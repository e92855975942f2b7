"""What are the words of a text, where do they stand, and how are they written?

A word is a run of letters and digits or one punctuation mark: the unit of every label. Runs that hold two syntactic
words are parted: "didn't" is "did", "n", "'", "t", and "cannot" is "can", "not". The encoder is uncased, so each word
carries its shape (how it is cased) and its gap (what stands before it: nothing, a blank, a new line, a new paragraph).
Splitting words into the encoder's pieces is left to `pieces.py`, joining words to syntactic tokens to `syntax.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from testimonia.records import Span

WORD = re.compile(r"\w+?(?=n['’]t\b)|can(?=not\b)|\w+|[^\w\s]", re.IGNORECASE)


class Shape(IntEnum):
    """How a word is written; the numbers are rows of the model's shape table and must never change their meaning."""

    NONE = 0  # padding and the encoder's own marks
    LOWER = 1
    TITLE = 2
    UPPER = 3
    MIXED = 4
    INITIAL = 5  # a single capital: "A", "J"
    NUMBER = 6
    OTHER = 7  # punctuation, scripts without case


class Gap(IntEnum):
    """What stands before a word; the numbers are rows of the model's gap table."""

    NONE = 0
    TOUCHING = 1
    BLANK = 2
    LINE = 3
    PARAGRAPH = 4


@dataclass(frozen=True, slots=True)
class Word:
    """One word with its place in the text, its shape and the gap before it."""

    text: str
    span: Span
    shape: Shape
    gap: Gap


def shape(word: str) -> Shape:
    """Return how the word is written.

    >>> [shape(word).name for word in ("mayor", "Mayor", "NATO", "McKay", "J", "1st", ",")]
    ['LOWER', 'TITLE', 'UPPER', 'MIXED', 'INITIAL', 'NUMBER', 'OTHER']
    """
    if word[0].isdigit():
        return Shape.NUMBER
    if word.islower():
        return Shape.LOWER
    if len(word) == 1 and word.isupper():
        return Shape.INITIAL
    if word.isupper():
        return Shape.UPPER
    if word.istitle():
        return Shape.TITLE
    return Shape.MIXED if word.lower() != word.upper() else Shape.OTHER


def gap(between: str) -> Gap:
    r"""Return the kind of gap that the characters between two words make.

    >>> [gap(between).name for between in ("", " ", " \n", "\r\n\r\n")]
    ['TOUCHING', 'BLANK', 'LINE', 'PARAGRAPH']
    """
    if not between:
        return Gap.TOUCHING
    lines = between.replace("\r\n", "\n").replace("\r", "\n").count("\n")
    return Gap.BLANK if lines == 0 else Gap.LINE if lines == 1 else Gap.PARAGRAPH


def words(text: str, within: Iterable[Span] | None = None) -> tuple[Word, ...]:
    """Return the words of the text, in order; of the parts `within` alone where they are given.

    The first word of each part counts as the first of a paragraph.

    >>> [word.text for word in words("They didn't, and cannot.")]
    ['They', 'did', 'n', "'", 't', ',', 'and', 'can', 'not', '.']
    """
    found: list[Word] = []
    for part in within if within is not None else (Span(0, len(text)),) if text else ():
        end = None
        for match in WORD.finditer(text, part.start, part.end):
            before = Gap.PARAGRAPH if end is None else gap(text[end : match.start()])
            end = match.end()
            found.append(Word(match.group(), Span(match.start(), end), shape(match.group()), before))
    return tuple(found)
