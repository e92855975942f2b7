"""What are the lines of a text, and which of them make one paragraph?

A line is the unit that gets a role. Texts whose paragraphs were broken at a fixed width get one line per paragraph.
Which role a line plays is left to the other files of this folder.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

from testimonia.reading.blocks.wording import plain, word_count
from testimonia.records import BlockKind, Span

OPENING_LENGTH = 400  # characters of a line that wording is compared in; furniture is short or begins like furniture
_CLOSERS = "\"'”’»)]*›"
_ENDS = ".!?…:;。！？।؟۔"
_BULLET = re.compile(r"(?:[-–—*•·▪►>]|\d{1,3}[.)]|\([a-z\d]\)|[a-z][.)])\s")
_WIDEST = 120  # columns of a text that was broken at a fixed width
_NARROWEST = 40
RAGGED = 12  # columns that a full line may leave empty


@dataclass(frozen=True)  # not slotted, so that it can keep what it has worked out
class Line:
    """A run of text that plays one role. `gap` counts the empty lines before it; `kind` is None until it is settled."""

    span: Span
    words: str = field(repr=False)
    gap: int = 0
    kind: BlockKind | None = None

    @cached_property
    def plain(self) -> str:
        """Return the opening of the line in plain form, for comparing wording."""
        return plain(self.words[:OPENING_LENGTH])

    @cached_property
    def count(self) -> int:
        """Return how many words the line has."""
        return word_count(self.words)

    @cached_property
    def ending(self) -> str:
        """Return the last character but for closing quotation marks and brackets, or an empty string."""
        return self.words[-12:].rstrip(_CLOSERS + " \u00a0")[-1:]

    @property
    def is_ended(self) -> bool:
        """Return whether the line ends as a sentence does."""
        return self.ending in _ENDS and bool(self.ending)

    @property
    def is_bulleted(self) -> bool:
        """Return whether the line is an entry of a list."""
        return _BULLET.match(self.words) is not None

    @property
    def starts_low(self) -> bool:
        """Return whether the first letter is a small one, so that the line goes on with something."""
        return self.words[:1].islower()

    def of_kind(self, kind: BlockKind) -> Line:
        """Return the line with its role settled."""
        return replace(self, kind=kind)

    def parts(self, cuts: Sequence[tuple[int, BlockKind | None]]) -> tuple[Line, ...]:
        """Return the line cut in parts: each cut says where in the line's words a part begins, and its role."""
        found: list[Line] = []
        ends = [start for start, _ in cuts[1:]] + [len(self.words)]
        for (start, kind), end in zip(cuts, ends, strict=True):
            part = _trimmed(self.words, start, end, self.span.start)
            if part is not None:
                found.append(replace(part, kind=kind, gap=0 if found else self.gap))
        return tuple(found)


def split_lines(text: str) -> tuple[Line, ...]:
    r"""Return the lines of the text that hold anything but white space, in order, white space at their ends left out.

    >>> [line.words for line in split_lines("Ferry late\n\n  The ferry was late.\r\n")]
    ['Ferry late', 'The ferry was late.']
    """
    found: list[Line] = []
    start = gap = 0
    for piece in text.splitlines(keepends=True):
        line = _trimmed(text, start, start + len(piece), 0)
        start += len(piece)
        if line is None:
            gap += 1
            continue
        found.append(replace(line, gap=gap))
        gap = 0
    return _unwrapped(text, found) if _is_wrapped(found) else tuple(found)


def _trimmed(text: str, start: int, end: int, offset: int) -> Line | None:
    """Return text[start:end] without white space at its ends as a line whose span is moved by `offset`."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    words = piece.strip()
    if not words:
        return None
    first = offset + start + left
    return Line(Span(first, first + len(words)), words)


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Return whether sentences run on from line to line, as in a text broken at a fixed width."""
    if len(lines) < 4 or max(len(line.words) for line in lines) > _WIDEST:
        return False
    runs_on = sum(_runs_on(line, following) for line, following in pairwise(lines))
    return runs_on * 4 > len(lines)


def _runs_on(line: Line, following: Line) -> bool:
    return following.gap == 0 and len(line.words) >= _NARROWEST and not line.is_ended and following.starts_low


def _unwrapped(text: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return one line per paragraph: full lines without an empty line between them are joined."""
    width = max(len(line.words) for line in lines)
    starts: list[Line] = []
    ends: list[int] = []
    last = 0  # how long the last physical line was
    for line in lines:
        first_word = line.words.split(None, 1)[0]
        is_full = last + 1 + len(first_word) > width - RAGGED
        if ends and line.gap == 0 and is_full and not line.is_bulleted:
            ends[-1] = line.span.end
        else:
            starts.append(line)
            ends.append(line.span.end)
        last = len(line.words)
    spans = (Span(line.span.start, end) for line, end in zip(starts, ends, strict=True))
    return tuple(Line(span, span.of(text), line.gap) for line, span in zip(starts, spans, strict=True))
