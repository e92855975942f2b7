"""Which days does a week, a month, a season take, and which day lies so many months away? Arithmetic of the calendar.

Days are proleptic Gregorian, weeks begin on Monday and are numbered as in ISO 8601, a weekend is Saturday and Sunday,
and seasons are those of the northern half of the earth, by whole months. What words name is left to the other files.
"""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

DAY = datetime.timedelta(days=1)


class Grain(StrEnum):
    """How finely a time is told, finest first."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    PART = "part"  # of a day: "night"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"  # of a year
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"

    @property
    def rank(self) -> int:
        """Return its place among the grains: the higher, the coarser."""
        return _RANKS[self]


_RANKS = {grain: rank for rank, grain in enumerate(Grain)}
CLOCK_GRAINS = frozenset({Grain.SECOND, Grain.MINUTE, Grain.HOUR})
LETTERS = {
    Grain.SECOND: "S",
    Grain.MINUTE: "M",
    Grain.HOUR: "H",
    Grain.DAY: "D",
    Grain.WEEKEND: "WE",
    Grain.WEEK: "W",
    Grain.MONTH: "M",
    Grain.YEAR: "Y",
}
"""How a length in each grain is written in ISO 8601 (weekends: in TIMEX3); the others are written as so many of these.
"""

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month in which each season begins; a winter has the year in which it begins."""

_YEARS = {Grain.YEAR: 1, Grain.DECADE: 10, Grain.CENTURY: 100}
_MONTHS = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.SEASON: 3, Grain.HALF: 6}
_DAYS = {Grain.DAY: 1, Grain.PART: 1, Grain.WEEKEND: 7, Grain.WEEK: 7, Grain.FORTNIGHT: 14}


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from the earliest to the latest, both in it; None is an open end, and one end at least is not open."""

    earliest: datetime.date | None
    latest: datetime.date | None

    def __post_init__(self) -> None:
        if self.earliest is None and self.latest is None:
            raise ValueError("an interval needs an end")
        if self.earliest is not None and self.latest is not None and self.earliest > self.latest:
            raise ValueError(f"an interval needs earliest <= latest, not {self.earliest} to {self.latest}")

    def __contains__(self, day: datetime.date) -> bool:
        """Return whether the day can be meant."""
        return (self.earliest is None or self.earliest <= day) and (self.latest is None or day <= self.latest)


def around(day: datetime.date, grain: Grain) -> Interval:
    """Return the week, month, year … that the day lies in; of a day or anything finer, the day itself.

    The weekend is that of the day's week.

    >>> week = around(datetime.date(2017, 4, 16), Grain.WEEK)
    >>> print(week.earliest, week.latest)
    2017-04-10 2017-04-16
    """
    if grain in _YEARS:
        first = day.year - day.year % _YEARS[grain]
        return Interval(datetime.date(max(first, 1), 1, 1), datetime.date(min(first + _YEARS[grain] - 1, 9999), 12, 31))
    if grain in _MONTHS:
        into = day.month % 3 if grain is Grain.SEASON else (day.month - 1) % _MONTHS[grain]
        first_month = moved(day, -into, Grain.MONTH)
        return _months(first_month.year, first_month.month, _MONTHS[grain])
    if grain in (Grain.WEEK, Grain.WEEKEND, Grain.FORTNIGHT):
        monday = moved(day, -day.weekday(), Grain.DAY)
        first_day = moved(monday, 5, Grain.DAY) if grain is Grain.WEEKEND else monday
        return Interval(first_day, moved(monday, _DAYS[grain] - 1, Grain.DAY))
    return Interval(day, day)


def moved(day: datetime.date, amount: int, grain: Grain) -> datetime.date:
    """Return the day so many days, weeks, months … away; the last of the month where the month is too short.

    Beyond the years 1 to 9999 the first or the last day of all is returned.

    >>> print(moved(datetime.date(2016, 3, 31), -1, Grain.MONTH))
    2016-02-29
    """
    months = amount * (_MONTHS.get(grain) or 12 * _YEARS.get(grain, 0))
    if not months:
        days = day.toordinal() + amount * _DAYS.get(grain, 0)
        return datetime.date.fromordinal(min(max(days, 1), datetime.date.max.toordinal()))
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return datetime.date.min if year < 1 else datetime.date.max
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def season(year: int, code: str) -> Interval:
    """Return the three months of a season of a year.

    >>> winter = season(2016, "WI")
    >>> print(winter.earliest, winter.latest)
    2016-12-01 2017-02-28
    """
    return _months(year, SEASONS[code], 3)


def month_of(year: int, month: int) -> Interval:
    """Return the days of a month."""
    return _months(year, month, 1)


def hull(intervals: Iterable[Interval]) -> Interval | None:
    """Return the least interval that holds all of these, or None where there is none."""
    found = list(intervals)
    if not found:
        return None
    starts = [one.earliest for one in found]
    ends = [one.latest for one in found]
    earliest = None if None in starts else min(start for start in starts if start is not None)
    latest = None if None in ends else max(end for end in ends if end is not None)
    return None if earliest is None and latest is None else Interval(earliest, latest)


def _months(year: int, month: int, count: int) -> Interval:
    first = datetime.date(min(max(year, 1), 9999), month, 1)
    last = moved(first, count - 1, Grain.MONTH)
    return Interval(first, last.replace(day=calendar.monthrange(last.year, last.month)[1]))
