"""Which lines between the paragraphs say what a picture shows?

Beside the wording in `furniture.toml` a caption is known by its shape: it ends with a credit ("Photo: Ada Lindt",
"(Agency)", "© Agency"), or it says in the present tense what people do and on which day of which year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from testimonia.reading.blocks.furniture import agency_pattern
from testimonia.reading.blocks.lines import Line
from testimonia.reading.dates import written_dates
from testimonia.records import BlockKind

MOST_WORDS = 70
MOST_LETTERS = 1000
CREDIT_TAIL = 90
AGENCY_WORDS = 45  # a longer paragraph before "(Agency)" is a paragraph
VERB_WITHIN = 12  # words from the beginning

_PHOTO_CREDIT = re.compile(
    r"(?:\b(?:Photo|PHOTO|Photograph|Picture|Image|IMAGE|Credit|Foto|Pic)s?(?:\s(?:by|credit|courtesy))?\s?[:/©]\s?[^.!?:]{2,60}"
    r"|[©]\s?[A-Z][^.!?]{1,50}"
    r"|[(\[][^()\[\]:]{0,60}\b(?:[Pp]hoto|PHOTO|Images?|Getty|[Hh]andout)\b[^()\[\]:]{0,60}[)\]]"
    r"|\b(?:REUTERS|AFP|AP|EPA)\s?/\s?[A-Z][\w .'-]{2,40})[.\])]*$"
)
_AGENCY_CREDIT = re.compile(rf"\((?!(?:[Ww]ith|Source|By)\b)[^()]{{0,40}}\b{agency_pattern()}\b[^()]{{0,40}}\)$")
_SHOWS = re.compile(
    r"(?:inspect|walk|stand|sit|run|carry|carrie|look|pose|hold|wave|speak|listen|attend|arrive|gather|celebrate|watch|shake|show|"
    r"gesture|ride|drive|rise|rides|search|clear|leave|react|protest|march|help|play|pray|mourn|wear|point|check|guard|fire|take|use|make)"
    r"(?:s|es)?"
)
_QUOTES = '"“”„«'


def mark_captions(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with the captions among the unsettled ones settled."""
    last = max((nth for nth, line in enumerate(lines) if line.kind is None and line.is_ended), default=0)
    return tuple(
        line.of_kind(BlockKind.CAPTION) if line.kind is None and is_caption(line, may_sign=nth >= last) else line
        for nth, line in enumerate(lines)
    )


def is_caption(line: Line, *, may_sign: bool = False) -> bool:
    r"""Return whether the line has the shape of a caption; "(Agency)" behind a last paragraph may sign the article.

    >>> from testimonia.reading.blocks.lines import split_lines
    >>> [is_caption(line) for line in split_lines("The quay at dawn. Photo: Ada Lindt\nThe quay was empty at dawn.")]
    [True, False]
    """
    if line.count > MOST_WORDS or len(line.words) > MOST_LETTERS or line.words[:1] in _QUOTES:
        return False
    tail = max(0, len(line.words) - CREDIT_TAIL)
    if _PHOTO_CREDIT.search(line.words, tail):
        return True
    if not may_sign and line.count <= AGENCY_WORDS and _AGENCY_CREDIT.search(line.words, tail):
        return True
    return _shows_a_dated_scene(line)


def _shows_a_dated_scene(line: Line) -> bool:
    opening = line.words.split()[:VERB_WITHIN]
    if len(opening) < 6 or not any(_SHOWS.fullmatch(word) for word in opening[1:]):
        return False
    dates = written_dates(line.words)
    is_at_end = bool(dates) and dates[-1].year is not None and len(line.words) - dates[-1].span.end < 40
    return is_at_end and sum(1 for _ in re.finditer(r"[.!?]\s+[A-Z]", line.words)) < 2 and " said" not in line.words
