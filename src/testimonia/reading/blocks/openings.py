"""What stands at the head of a paragraph that is none of its sentences?

Copied text loses line breaks: a paragraph may open with the headline once more, a date, an agency, a place in
capitals, a byline, a photograph's caption or a share counter, all run together. Each is cut off as a part of its own,
so that the first sentence begins where it does. The paragraphs of a text that kept its lines only have a dateline or
a credit to lose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from testimonia.reading.blocks.credits import credit_kind
from testimonia.reading.blocks.furniture import agency_pattern
from testimonia.reading.blocks.lines import Line
from testimonia.reading.blocks.repeated_titles import Part, repeated_title
from testimonia.reading.blocks.run_ons import HEAD, run_on_part
from testimonia.reading.dates import written_dates
from testimonia.records import BlockKind

MOST_PARTS = 12

_DATE_LABEL = re.compile(
    r"(?i)(?:date of publication|first published|last updated?|published|posted|updated)(?:\s+(?:on|at|by))?\s*[:|]?\s*"
)
_CLOCK = re.compile(r"\s*(?:at\s+)?(?:\d{1,2}[:.]?\d\d|\d{4})(?:\s?[AP]M)?(?:\s(?:GMT|UTC)(?:[+-]\d{1,2})?)?(?=\s)")
_DATELINE = re.compile(
    r"[A-Z][A-Z'’./-]+(?:[ ,]+(?:[A-Z][\w'’./-]*|[A-Z]?[a-z]{1,9}\.?\s\d{1,2}|of|and|the|al)){0,6},?\s*"
    rf"(?:\([^()]{{2,40}}\)\s*[-–—:]+\s|\({agency_pattern()}\)\s*|/[A-Z][^/]{{2,30}}/\s*(?:[-–—]+\s)?|(?<=[A-Z\d]{{4}})\s?[-–—]+\s)"
    r"(?=[\"“‘']?[A-Z\d])"
)
_CREDIT = re.compile(rf"(?:Regional\s+|Politics\s+)?{agency_pattern()}\s*[-–—:]+\s")
_TRIMMED = " \u00a0\t.,:;–—-"


def cut_opening(line: Line, *, title: str | None, is_run_on: bool) -> tuple[Line, ...]:
    """Return the paragraph cut in the parts before its first sentence, each with its kind, and the rest, unsettled."""
    cuts: list[tuple[int, BlockKind | None]] = []
    place = 0
    for part in _parts(line.words, title, is_run_on=is_run_on):
        cuts.append((place, part.kind))
        place = part.end
    if not cuts:
        return (line,)
    *head, rest = line.parts([*cuts, (place, None)])
    kind = credit_kind(rest)
    return (*head, rest if kind is None else rest.of_kind(kind))


def _parts(words: str, title: str | None, *, is_run_on: bool) -> Iterator[Part]:
    """Yield the parts of the head in order, each ending where the next begins."""
    place, count = 0, 0
    while place < HEAD and count < MOST_PARTS:
        part = repeated_title(words, place, title)
        part = part or _date(words, place, is_first=place == 0, is_run_on=is_run_on)
        part = part or _dateline(words, place)
        if part is None and is_run_on:
            part = run_on_part(words, place, title, is_first=place == 0)
        if part is None or part.end >= len(words):
            return
        yield part
        place, count = part.end, count + 1


def _date(words: str, place: int, *, is_first: bool, is_run_on: bool) -> Part | None:
    """Return a date that stands before the first sentence, with its label and its time."""
    head = words[place : place + 90]
    label = _DATE_LABEL.match(head)
    start = label.end() if label is not None else 0
    date = next((date for date in written_dates(head) if date.span.start == start), None)
    if date is None or (date.year is None) or not (is_first or is_run_on):
        return None
    end = date.span.end
    clock = _CLOCK.match(head, end)
    if clock is not None:
        end = clock.end()
    after = head[end:].lstrip(_TRIMMED + "|")
    goes_on = after[:1].islower() and after[:2] != "by"
    if goes_on or not after or (label is None and head[end : end + 1] == ","):
        return None
    return Part(place + end + len(head[end:]) - len(after), BlockKind.DATELINE)


def _dateline(words: str, place: int) -> Part | None:
    """Return "PORT ELLA, May 4 (Agency) - " or "Agency - " where it stands."""
    match = _DATELINE.match(words, place, place + 140)
    if match is not None:
        return Part(match.end(), BlockKind.DATELINE)
    match = _CREDIT.match(words, place, place + 60)
    if match is not None:
        return Part(match.end(), BlockKind.BYLINE)
    return None
