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

from testimonia.reading.datelines import Clue, clues, first_weekday, prose_dates
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
AGREEING_DAYS = (
    10  # two dates of one article lie this near each other when each is read rightly; swapped, a month apart
)
SPOKEN_DAYS = 2  # an article that says "on Sunday" appears that day or the next


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
    weekday = first_weekday(text, blocks)
    candidates = [(_settle(clue, text, known, support, weekday), clue.later) for clue in found]
    candidates += [(candidate, False) for candidate in outside]
    return tuple(candidate for candidate, _ in sorted(candidates, key=_rank))


def chosen(candidates: Sequence[DateCandidate]) -> PublishedDate:
    """Return what is known from the candidates of `published`: the first that says a date, or else unknown."""
    if candidates and candidates[0].published.date is not None:
        return candidates[0].published
    return UNKNOWN_DATE


def _rank(candidate: tuple[DateCandidate, bool]) -> tuple[bool, int, bool, bool]:
    """Return what orders a candidate: known before unknown, near before far, first before updated, fine before
    coarse.
    """
    date, later = candidate[0].published, candidate[1]
    return date.date is None, NEAREST_FIRST.index(date.evidence), later, date.precision is Precision.YEAR


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


def _settle(
    clue: Clue,
    text: str,
    known: tuple[datetime.date, ...],
    support: Sequence[WrittenDate],
    weekday: int | None,
) -> DateCandidate:
    """Return the candidate that a clue makes: its year filled, its order of day and month chosen, its frame doubted."""
    written = clue.written
    if clue.evidence is DateEvidence.FURNITURE and not _is_supported(written, known, support):
        return _candidate(clue, None, Precision.UNKNOWN, text)
    if written.year is None:
        written = _with_year(written, known)
    elif written.swapped is not None:
        written = _with_order(written, known, support, weekday)
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


def _with_order(
    written: WrittenDate, known: Sequence[datetime.date], support: Sequence[WrittenDate], weekday: int | None
) -> WrittenDate:
    """Choose the order of day and month that other evidence agrees with; leave both open where it does not decide.

    Evidence are the article's other dates, by day and then by month; without any, the months that its paragraphs
    speak of and the first weekday in them.
    """
    readings = written.readings()
    spoken = {(date.year, date.month) for date in support if date.swapped is None and date.span != written.span}
    dated = {(day.year, day.month) for day in known}
    agreeing = [
        *([reading for reading in readings if _distance(reading, day) < AGREEING_DAYS] for day in known),
        [reading for reading in readings if (reading.year, reading.month) in (dated or spoken)],
        [reading for reading in readings if not known and _days_since(weekday, reading) < SPOKEN_DAYS],
    ]
    return next((agreed[0] for agreed in agreeing if len(agreed) == 1), written)


def _days_since(weekday: int | None, date: WrittenDate) -> int:
    middle = date.middle()
    return 7 if weekday is None or middle is None else (middle.weekday() - weekday) % 7


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
