"""Where in an article do dates stand that may say when it was published?

Looks at places and wording only: the line under the headline, a date line, the head of the first paragraphs, a label
such as "Published on", the frame of the page. A date in running prose is about an event and is passed over. Which of
the clues is believed is left to `published.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.reading.dates import WEEKDAYS, WrittenDate, written_dates
from testimonia.reading.known_outlets import outlet_by_name
from testimonia.records import MINED_KINDS, Block, BlockKind, DateEvidence

HEAD_PARAGRAPHS = 4  # a dateline may follow a standfirst, a repeated headline and a kicker
HEAD_LENGTH = 400  # run-on texts repeat headline and standfirst before the date
MOST_LETTERS_BESIDE = 24  # "Last updated at 12:30 GMT by" and the like

_FRAME_KINDS = frozenset({BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.NAVIGATION, BlockKind.PROMOTION})

_PROSE = re.compile(
    r"(?i)\b(?:on|in|since|of|from|until|till|by|before|after|between|and|to|the|dated|around|late|early|mid|during|for|"
    r"through|as|that|last|this|next|their|its|his|her|an?)\W*$"
)
_LABEL = re.compile(
    r"(?:^|[\s|·•(\[>-])(?:Published|Posted|PUBLISHED|POSTED|Date of publication|First published|Publication date|"
    r"Date|Issued|Last updated|Last modified|Updated|UPDATED|Modified)(?:\s+(?:on|at|by))?\s*[:|-]?\s*$"
)
_WEEKDAY = re.compile(r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:|s|nes|rs|ur)day\b")
_LATER = re.compile(r"(?i)(?:updated|modified)\W*(?:\w+\s+)?(?:\d\d:?\d\d\s+)?$")
_PLACE = re.compile(r"^\W*(?:[A-Z][A-Z.'’/-]+[ ,/-]*){1,5}(?:\([^)]{2,40}\)[ ,]*)?(?:[A-Z][\w.'’-]+[ ,]*){0,4}$")
_AFTER_DATELINE = re.compile(r"\s*(?:\([^)]{2,60}\)|/[^/]{2,40}/)?\s*(?:[-–—:|]|$|\.)")
_AFTER_OPENING = re.compile(r"(?!,?\s+(?:was|is|will|saw|marks|marked|became|brought)\b)")
_AFTER_RUN_ON = re.compile(r"\s*(?:$|[-–—|(]|[\d:. ]{2,12}|(?:Get\b|GMT|UTC)|\s[\"“'‘(]?[A-Z])")


@dataclass(frozen=True, slots=True)
class Clue:
    """A written date and the kind of place it stands in. `later` marks dates of an update rather than a publication."""

    evidence: DateEvidence
    written: WrittenDate
    later: bool = False


def clues(text: str, blocks: Sequence[Block]) -> tuple[Clue, ...]:
    """Return every date that stands where a published date stands, in the order of the text."""
    headline = next((block.span.start for block in blocks if block.kind is BlockKind.HEADLINE), 0)
    prose = [block for block in blocks if block.kind in MINED_KINDS and block.kind is not BlockKind.HEADLINE]
    body = prose[0].span.start if prose else len(text)
    found: list[Clue] = []
    for block in blocks:
        if block.kind in _FRAME_KINDS:
            found += _in_frame(text, block, headline=headline, body=body)
    for nth, block in enumerate(prose):
        found += _in_prose(text, block, nth=nth)
    return tuple(sorted(found, key=lambda clue: clue.written.span))


def prose_dates(text: str, blocks: Sequence[Block]) -> tuple[WrittenDate, ...]:
    """Return the dates with a year that the article's own paragraphs mention, wherever they stand."""
    return tuple(
        date
        for block in blocks
        if block.kind in MINED_KINDS
        for date in written_dates(text, start=block.span.start, end=block.span.end)
        if date.year is not None
    )


def first_weekday(text: str, blocks: Sequence[Block]) -> int | None:
    """Return the first weekday that the article's paragraphs name near their beginning (Monday is 0), or None."""
    prose = [block for block in blocks if block.kind in MINED_KINDS and block.kind is not BlockKind.HEADLINE]
    for block in prose[:HEAD_PARAGRAPHS]:
        match = _WEEKDAY.search(block.span.of(text)[: 2 * HEAD_LENGTH])
        if match is not None:
            return WEEKDAYS.index(match[1].lower())
    return None


def _in_frame(text: str, block: Block, *, headline: int, body: int) -> Iterator[Clue]:
    """Yield the dates of a line that is no paragraph: by what it is and on which side of the headline it stands."""
    start, end = block.span.start, block.span.end
    for date in written_dates(text, start=start, end=end):
        later = _LATER.search(text[start : date.span.start]) is not None
        labelled = _LABEL.search(text[start : date.span.start]) is not None
        prose = _ends_in_prose(text[start : date.span.start])
        if start < headline and not labelled and block.kind is not BlockKind.BYLINE:
            yield Clue(DateEvidence.FURNITURE, date)
        elif block.kind is BlockKind.BYLINE:
            yield Clue(DateEvidence.BYLINE, date, later)
        elif block.kind is BlockKind.DATELINE or labelled or (start < body and _is_full(date) and not prose):
            yield Clue(DateEvidence.DATELINE, date, later)


def _in_prose(text: str, block: Block, *, nth: int) -> Iterator[Clue]:
    """Yield the dates of a paragraph that stand before or beside its prose rather than in it."""
    start, end = block.span.start, block.span.end
    previous_end = None  # end of the last date taken: "20.04.2017(updated 1618 20.04.2017)"
    for date in written_dates(text, start=start, end=end):
        before, after = text[start : date.span.start], text[date.span.end : end]
        follows = previous_end is not None and _LATER.fullmatch(text[previous_end : date.span.start].strip(" ([,;|"))
        label = _LABEL.search(before)
        taken = (
            (date.year is not None and (label is not None or follows))
            or (nth < HEAD_PARAGRAPHS and (_stands_alone(before, after, date) or _is_dateline(before, after)))
            or (nth == 0 and previous_end is None and _is_run_on(before, after, date))
        )
        if taken:
            yield Clue(DateEvidence.DATELINE, date, bool(follows) or _LATER.search(before) is not None)
            previous_end = date.span.end


def _stands_alone(before: str, after: str, date: WrittenDate) -> bool:
    """Return whether a line holds a full date and hardly anything else (a time, a name)."""
    letters = sum(character.isalpha() for character in before + after)
    return date.year is not None and letters < MOST_LETTERS_BESIDE and not _ends_in_prose(before)


def _is_dateline(before: str, after: str) -> bool:
    """Return whether a date follows a place and nothing else: 'BEIRUT, April 16 (Agency) - '.

    >>> _is_dateline("PORT ELLA, ", " (Agency) - The mayor"), _is_dateline("In PORT ELLA on ", " the mayor")
    (True, False)
    """
    if before.strip() and not _PLACE.match(before):
        return False
    return _AFTER_DATELINE.match(after) is not None and not _ends_in_prose(before)


def _is_run_on(before: str, after: str, date: WrittenDate) -> bool:
    """Return whether a full date stands between a repeated headline and the first sentence, its own line lost.

    >>> date = written_dates("Sun 16 Apr 2017")[0]
    >>> _is_run_on("Ferry sinks Agency ", " Twelve people drowned", date), _is_run_on("It sank on ", " Twelve", date)
    (True, False)
    """
    if not _is_full(date) or len(before) > HEAD_LENGTH or _ends_in_prose(before):
        return False
    agency = bool(before.strip()) and outlet_by_name(before.rsplit(maxsplit=1)[-1]) is not None
    return agency or (_AFTER_RUN_ON if before.strip() else _AFTER_OPENING).match(after) is not None


def _is_full(date: WrittenDate) -> bool:
    return date.year is not None and date.day is not None


def _ends_in_prose(before: str) -> bool:
    return _PROSE.search(before) is not None
