"""Which calendar dates are written in a run of text, and how finely does each one say the day?

Only the writing is read here: "Sun 16 Apr 2017", "April 16, 2017", "16.04.2017", "2017-04-16", "Aug 142016" (a comma
was lost), "JUNE 2023", "April 16". Whether a date is when the article was published is left to `datelines.py` and
`published.py`. Month and weekday names are English.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace

from testimonia.records import Precision, Span

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_MONTH_NAMES = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
_MONTH = rf"(?P<month>{_MONTH_NAMES}|{_MONTH_NAMES.upper()})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)?"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)(?!\d)"
_WEEKDAY = r"(?:(?P<weekday>(?i:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?i:day)?)\b\.?,?\s+)?"

_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?<![\w.]){_WEEKDAY}{_DAY}[\s.\-/]*(?:of\s+)?{_MONTH},?[\s.\-/]*{_YEAR}",
        rf"(?<!\w){_WEEKDAY}{_MONTH}\s*{_DAY},?\s*{_YEAR}",
        rf"(?<![\w.]){_YEAR}(?P<separator>[-/.])(?P<month>\d\d?)(?P=separator)(?P<day>\d\d?)(?!\d)",
        rf"(?<![\w.]){_WEEKDAY}(?P<first>\d\d?)(?P<separator>[-/.])(?P<second>\d\d?)(?P=separator){_YEAR}",
        rf"(?<!\w)(?<!\d ){_MONTH},?\s+{_YEAR}",
        rf"(?<!\w){_WEEKDAY}{_MONTH}\s+{_DAY}(?![\w:.]*\d)",
        rf"(?<![\w.,]){_WEEKDAY}{_DAY}\s+(?:of\s+)?{_MONTH}(?!\w)",
    )
)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """One date as written. `swapped` is the other possible (month, day) of an ambiguous numeric date such as
    4/5/2017.
    """

    span: Span
    year: int | None
    month: int
    day: int | None
    swapped: tuple[int, int] | None = None

    @property
    def precision(self) -> Precision:
        """Return how finely the writing alone says the day; without a year it says nothing that can be used."""
        if self.year is None:
            return Precision.UNKNOWN
        if self.swapped is not None:
            return Precision.YEAR
        return Precision.MONTH if self.day is None else Precision.DAY

    @property
    def iso(self) -> str | None:
        """Return the date in ISO 8601, cut to its precision, or None without a year."""
        if self.year is None:
            return None
        if self.swapped is not None:
            return f"{self.year:04}"
        return f"{self.year:04}-{self.month:02}" + ("" if self.day is None else f"-{self.day:02}")

    def readings(self) -> tuple[WrittenDate, ...]:
        """Return every unambiguous way to read it: itself, or month first and day first."""
        if self.swapped is None:
            return (self,)
        month, day = self.swapped
        return replace(self, swapped=None), replace(self, month=month, day=day, swapped=None)

    def middle(self) -> datetime.date | None:
        """Return the day in the middle of what is written, for measuring how far two dates lie apart."""
        if self.year is None:
            return None
        if self.swapped is not None:
            return datetime.date(self.year, 7, 1)
        return datetime.date(self.year, self.month, self.day if self.day is not None else 15)


def written_dates(text: str, *, start: int = 0, end: int | None = None) -> tuple[WrittenDate, ...]:
    """Return the dates written in `text[start:end]`, in order, without overlaps, spans counted in `text`.

    Impossible days (31 June) are not dates. Dots and hyphens write the day first, as almost all of the world does
    with them; with slashes both orders are in use, so a date that could be either stays ambiguous unless a weekday
    settles it.

    >>> [date.iso for date in written_dates("Outlet, 4/16/2017, updated Sun 16 Apr 2017")]
    ['2017-04-16', '2017-04-16']
    >>> [date.iso for date in written_dates("4/5/2017 and 4.5.2017")]
    ['2017', '2017-05-04']
    """
    found: list[WrittenDate] = []
    for form in _FORMS:
        for match in form.finditer(text, start, len(text) if end is None else end):
            span = Span(*match.span())
            if any(span.overlaps(other.span) for other in found):
                continue
            date = _read(match, span)
            if date is not None:
                found.append(date)
    return tuple(sorted(found, key=lambda date: date.span))


def _read(match: re.Match[str], span: Span) -> WrittenDate | None:
    groups = match.groupdict()
    year = int(groups["year"]) if groups.get("year") else None
    if "first" in groups:
        return _read_numeric(groups, span, int(groups["year"] or 0))
    written_month = groups["month"] or ""
    month = int(written_month) if written_month.isdigit() else MONTHS.index(written_month[:3].lower()) + 1
    day = int(groups["day"]) if groups.get("day") else None
    return WrittenDate(span, year, month, day) if _exists(year, month, day) else None


def _read_numeric(groups: dict[str, str | None], span: Span, year: int) -> WrittenDate | None:
    first, second = int(groups["first"] or 0), int(groups["second"] or 0)
    month_first = WrittenDate(span, year, first, second)
    day_first = WrittenDate(span, year, second, first)
    possible = [date for date in (month_first, day_first) if _exists(year, date.month, date.day)]
    if groups["separator"] != "/" and day_first in possible:
        return day_first
    weekday = (groups.get("weekday") or "")[:3].lower()
    if weekday and len(possible) > 1:
        possible = [date for date in possible if _falls_on(date, weekday)] or possible
    if len(possible) > 1 and first != second:
        return replace(month_first, swapped=(second, first))
    return possible[0] if possible else None


def _exists(year: int | None, month: int, day: int | None) -> bool:
    try:
        datetime.date(year if year is not None else 2000, month, 1 if day is None else day)
    except ValueError:
        return False
    return True


def _falls_on(date: WrittenDate, weekday: str) -> bool:
    middle = date.middle()
    return middle is not None and middle.weekday() == WEEKDAYS.index(weekday)
