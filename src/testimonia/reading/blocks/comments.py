"""Where do the readers begin to speak below an article?

Wording that stands below articles only ("Leave a Reply") opens the comments; a counter ("21 Comments") does so where
most of the prose stands above it or where what follows looks like comments. Single comments that nothing announces
are known by their frame ("NAME says:", "3 days ago", "Reply").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from testimonia.reading.blocks.furniture import begins, comment_wording, furniture_kind
from testimonia.reading.blocks.lines import Line
from testimonia.records import BlockKind

PROSE_WORDS = 12  # a line this long that ends as a sentence does is prose
ANNOUNCEMENT_WORDS = 14
MOST_LETTERS = 200
LOOKAHEAD = 8
SHARE_ABOVE_COUNTER = 0.6  # of the prose; a counter below the headline has nothing above it
SHARE_ABOVE_INVITATION = 0.25

_SPEAKER = re.compile(r"\S.{0,48}\s(?:says|said|wrote|writes):?$")
_STAMP = re.compile(
    r"(?i)(?:\d+|an?|one)\s(?:second|minute|hour|day|week|month|year)s?\sago\b"
    r"|^.{0,40}\b\d{1,2},?\s\d{4},?\s(?:at\s|-\s|–\s)?\d{1,2}:\d\d(?:\s?[ap]m)?$"
)
_NUMBERED = re.compile(r"\d{1,3}[.)]\s")


def mark_comments(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with everything from the first comment on settled: comments, and the furniture around them."""
    start = comments_start(lines)
    if start is None:
        return tuple(lines)
    has_comments = any(map(_is_single, lines[start:]))
    return tuple(line if nth < start else _settled(line, has_comments=has_comments) for nth, line in enumerate(lines))


def comments_start(lines: Sequence[Line]) -> int | None:
    """Return the index of the line that opens the comments, or None where there are none."""
    above = _prose_above(lines)
    total = above[-1]
    signs = [is_sign(line) for line in lines]
    framed = 0
    for nth, line in enumerate(lines):
        if not above[nth]:
            continue
        share = above[nth] / total
        has_signs = any(signs[nth + 1 : nth + 1 + LOOKAHEAD])
        if _is_invitation(line) and (share >= SHARE_ABOVE_INVITATION or has_signs):
            return nth
        if _is_counter(line) and (share >= SHARE_ABOVE_COUNTER or has_signs):
            return nth
        if _is_frame(line) and share >= SHARE_ABOVE_INVITATION and sum(map(_is_frame, lines[nth:])) > 1:
            framed = nth
            break
    return _with_name_above(lines, framed) if framed else None


def is_sign(line: Line) -> bool:
    """Return whether the line is of the sort that stands around single comments: "Reply", "3 days ago", "1. ..."."""
    return line.plain in comment_wording().signs or _is_frame(line) or _NUMBERED.match(line.words) is not None


def _prose_above(lines: Sequence[Line]) -> list[int]:
    """Return how many words of prose stand above each line, and last how many there are in all."""
    above = [0]
    for line in lines:
        is_prose = line.kind is None and line.count >= PROSE_WORDS and (line.is_ended or line.count > 2 * PROSE_WORDS)
        above.append(above[-1] + (line.count if is_prose else 0))
    return above


def _is_invitation(line: Line) -> bool:
    return line.count <= ANNOUNCEMENT_WORDS and begins(line.plain, comment_wording().strong)


def _is_counter(line: Line) -> bool:
    return line.plain.rstrip(" »#") in comment_wording().weak or line.plain in comment_wording().weak


def _is_frame(line: Line) -> bool:
    if (
        line.count > ANNOUNCEMENT_WORDS
        or len(line.words) > MOST_LETTERS
        or line.plain.startswith(("updated", "published", "last"))
    ):
        return False
    return _SPEAKER.match(line.words) is not None or _STAMP.search(line.words) is not None


def _with_name_above(lines: Sequence[Line], nth: int) -> int:
    """Return the index of a commenter's name right above a time stamp, or else that of the stamp."""
    above = lines[nth - 1]
    return nth - 1 if nth > 1 and above.count <= 4 and not above.is_ended and above.kind is None else nth


def _is_single(line: Line) -> bool:
    """Return whether the line shows that single comments are there, and not only the invitation to write one."""
    return _is_frame(line) or _NUMBERED.match(line.words) is not None or line.plain in ("reply", "like reply")


def _settled(line: Line, *, has_comments: bool) -> Line:
    if _is_invitation(line) or _is_counter(line) or line.plain in comment_wording().signs:
        return line.of_kind(BlockKind.NAVIGATION)
    return line.of_kind(line.kind or furniture_kind(line) or _by_shape(line, has_comments=has_comments))


def _by_shape(line: Line, *, has_comments: bool) -> BlockKind:
    """Return navigation for a word or two, promotion for what looks like another article's headline, or comment.

    Such a headline stands alone between empty lines; where comments stand too, most of its words begin with capitals.
    """
    words = line.words.split()
    if line.count <= 2 and not line.is_ended:
        return BlockKind.NAVIGATION
    title_like = not has_comments or sum(word[:1].isupper() for word in words) * 2 >= len(words)
    stands_alone = line.gap > 0 and not line.is_bulleted and 4 <= line.count <= 16 and line.ending not in ".…"
    return BlockKind.PROMOTION if stands_alone and title_like else BlockKind.COMMENT
