"""When was an article published, how finely is that known, and from what?

Gathers every candidate (`datelines.py` in the text, `place_dates.py` in the file's name, the caller's metadata),
settles what is ambiguous between them, and puts the one that stands nearest to the article first: a date in the text,
the line under the headline, metadata, the file's name. A date in the page's frame is the day on which somebody looked
at the page unless the article's own paragraphs support it, so it is kept but not believed. No clock is read: a date
may lie anywhere.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import replace

from testimonia.reading.datelines import Clue, clues, prose_dates
from testimonia.reading.dates import WrittenDate
from testimonia.reading.place_dates import dates_in_place
from testimonia.records import (
    UNKNOWN_DATE,
    Block,
    DateCandidate,
    DateEvidence,
    Precision,
    PublishedDate,
)

NEAREST_FIRST = (
    DateEvidence.DATELINE,
    DateEvidence.BYLINE,
    DateEvidence.METADATA,
    DateEvidence.FILE_NAME,
    DateEvidence.FURNITURE,
)
SUPPORTING_DAYS = 31  # news speaks of the days before it appears; an old article under a new page date does not
AGREEING_DAYS = 31  # two dates of one article lie this near each other when each is read rightly


def published(
    text: str, blocks: Sequence[Block], *, place: str, metadata_dates: Sequence[DateCandidate] = ()
) -> tuple[DateCandidate, ...]:
    """Return every candidate for the published date, the preferred one first.

    A candidate that says no usable date (a frame date that nothing supports, a dateline without a year that nothing
    fills) keeps its words and its evidence; its `published.date` is None, and it stands last.
    """
    found = clues(text, blocks)
    outside = (*metadata_dates, *dates_in_place(place))
    known = _known_days(found, outside)
    support = prose_dates(text, blocks)
    candidates = [_settle(clue, text, known, support) for clue in found]
    order = {id(candidate): clue.later for candidate, clue in zip(candidates, found, strict=True)}
    return tuple(
        sorted(
            (*candidates, *outside),
            key=lambda candidate: (
                candidate.published.date is None,
                NEAREST_FIRST.index(candidate.published.evidence),
                order.get(id(candidate), False),
                candidate.published.precision is Precision.YEAR,
            ),
        )
    )


def chosen(candidates: Sequence[DateCandidate]) -> PublishedDate:
    """Return what is known from the candidates of `published`: the first that says a date, or else unknown."""
    if candidates and candidates[0].published.date is not None:
        return candidates[0].published
    return UNKNOWN_DATE


def _known_days(found: Iterable[Clue], outside: Iterable[DateCandidate]) -> tuple[datetime.date, ...]:
    """Return the days that are known without any help, nearest evidence first; page frames help nobody."""
    inside = [
        (NEAREST_FIRST.index(clue.evidence), middle)
        for clue in found
        if clue.evidence is not DateEvidence.FURNITURE
        and clue.written.precision in (Precision.DAY, Precision.MONTH)
        and (middle := clue.written.middle()) is not None
    ]
    beside = [
        (NEAREST_FIRST.index(candidate.published.evidence), middle)
        for candidate in outside
        if (middle := _middle(candidate.published)) is not None
    ]
    return tuple(day for _, day in sorted(inside + beside))


def _settle(clue: Clue, text: str, known: tuple[datetime.date, ...], support: Sequence[WrittenDate]) -> DateCandidate:
    """Return the candidate that a clue makes: its year filled, its order of day and month chosen, its frame doubted."""
    written = clue.written
    if clue.evidence is DateEvidence.FURNITURE and not _is_supported(written, known, support):
        return _candidate(clue, None, Precision.UNKNOWN, text)
    if written.year is None:
        written = _with_year(written, known)
    elif written.swapped is not None:
        written = _with_order(written, known, support)
    return _candidate(clue, written.iso, written.precision, text)


def _candidate(clue: Clue, iso: str | None, precision: Precision, text: str) -> DateCandidate:
    span = clue.written.span
    return DateCandidate(PublishedDate(iso, precision, clue.evidence), span, span.of(text))


def _with_year(written: WrittenDate, known: Sequence[datetime.date]) -> WrittenDate:
    """Fill a missing year so that the date lies as near as can be to the nearest evidence ('Dec 31' beside 1 Jan
    2018).
    """
    if not known or written.day is None:
        return written
    years = (known[0].year - 1, known[0].year, known[0].year + 1)
    filled = [replace(written, year=year) for year in years if not _is_leap_day(written) or _is_leap(year)]
    return min(filled, key=lambda date: _distance(date, known[0]), default=written)


def _with_order(written: WrittenDate, known: Sequence[datetime.date], support: Sequence[WrittenDate]) -> WrittenDate:
    """Choose the order of day and month that other evidence agrees with; leave both open where it does not decide."""
    readings = written.readings()
    for day in known:
        near = [reading for reading in readings if _distance(reading, day) < AGREEING_DAYS]
        if len(near) == 2 and day in (near[0].middle(), near[1].middle()):
            near = [reading for reading in readings if reading.middle() == day]
        if len(near) == 1:
            return near[0]
    months = {(date.year, date.month) for date in support if date.swapped is None and date.span != written.span}
    near = [reading for reading in readings if (reading.year, reading.month) in months]
    return near[0] if len(near) == 1 else written


def _is_supported(written: WrittenDate, known: Sequence[datetime.date], support: Sequence[WrittenDate]) -> bool:
    """Return whether the article itself speaks of the days just before, or other evidence gives the same day."""
    day = written.middle()
    if day is None or written.swapped is not None:
        return False
    spoken = (other.middle() for other in support if other.swapped is None)
    return day in known or any(middle is not None and 0 <= (day - middle).days < SUPPORTING_DAYS for middle in spoken)


def _middle(date: PublishedDate) -> datetime.date | None:
    if date.date is None or date.precision not in (Precision.DAY, Precision.MONTH):
        return None
    return datetime.date.fromisoformat(date.date if date.precision is Precision.DAY else f"{date.date}-15")


def _distance(date: WrittenDate, day: datetime.date) -> int:
    middle = date.middle()
    return abs((middle - day).days) if middle is not None else datetime.date.max.toordinal()


def _is_leap_day(date: WrittenDate) -> bool:
    return (date.month, date.day) == (2, 29)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
