"""What do the words of a time say before anybody knows when they were written?

A meaning says where the time lies, seen from a day ("yesterday": the day before it), and how it is written. The rules
of the grammar make meanings and put them together ("late" and "on Tuesday"); which day they are seen from is left to
`anchoring.py`.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum

from testimonia.language.times.expressions import Derivation, Hours, Modifier, TimeKind
from testimonia.language.times.intervals import CLOCK_GRAINS, Grain, Interval, around


class Tense(Enum):
    """Whether the clause around the words tells what is over or what is to come."""

    UNKNOWN = 0
    PAST = 1
    FUTURE = 2


@dataclass(frozen=True, slots=True)
class View:
    """The day that words are seen from, and the tense of the clause that they stand in."""

    day: datetime.date
    tense: Tense = Tense.UNKNOWN


Place = Callable[[View], Interval | None]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What words say of a time.

    `value` is what they say by themselves ("XXXX-WXX-7"); `place` says where the time lies, seen from a day (None: it
    lies nowhere), and `write` what its value is then (None: what the grain says).
    """

    kind: TimeKind
    grain: Grain | None
    derivation: Derivation
    value: str
    place: Place | None = None
    write: Callable[[Interval], str] | None = None
    hours: Hours | None = None
    modifier: Modifier | None = None

    def written(self, interval: Interval) -> str:
        """Return the value of the time when it lies in this interval."""
        if self.write is not None:
            return self.write(interval)
        day = interval.earliest or interval.latest
        if day is None or self.grain is None:
            return self.value
        return stamp(day, self.grain) + coded(self.hours)


def stamp(day: datetime.date, grain: Grain) -> str:
    """Return the day, or the week, month, year … around it, as TIMEX3 writes it.

    >>> day = datetime.date(2017, 4, 16)
    >>> [stamp(day, grain) for grain in (Grain.DAY, Grain.WEEK, Grain.QUARTER, Grain.SEASON, Grain.DECADE)]
    ['2017-04-16', '2017-W15', '2017-Q2', '2017-SP', '201']
    """
    if grain in (Grain.WEEK, Grain.WEEKEND, Grain.FORTNIGHT):
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if grain is Grain.WEEKEND else "")
    if grain is Grain.SEASON:
        first = around(day, grain).earliest or day
        return f"{first.year:04}-{('WI', 'SP', 'SU', 'FA')[first.month % 12 // 3]}"
    if grain in _CUT:
        return day.isoformat()[: _CUT[grain]]
    if grain is Grain.QUARTER:
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    return f"{day.year:04}-H{(day.month + 5) // 6}" if grain is Grain.HALF else day.isoformat()


_CUT = {Grain.CENTURY: 2, Grain.DECADE: 3, Grain.YEAR: 4, Grain.MONTH: 7}
"""How much of a day in ISO 8601 names the month, the year … that it lies in."""


def explicit(interval: Interval, grain: Grain) -> Meaning:
    """Return the meaning of words that give the whole date."""
    day = interval.earliest or interval.latest or datetime.date.min
    return Meaning(TimeKind.DATE, grain, Derivation.EXPLICIT, stamp(day, grain), lambda _: interval)


def at_hours(meaning: Meaning, hours: Hours, grain: Grain) -> Meaning:
    """Return a day's meaning with a time of that day: "Friday" and "night"."""
    value = meaning.value + coded(hours)
    return replace(meaning, kind=TimeKind.TIME, grain=grain, hours=hours, value=value)


def coded(hours: Hours | None) -> str:
    """Return the hours as a value writes them after the day, or nothing."""
    return f"T{hours.code}" if hours is not None and hours.code else ""


def is_day(meaning: Meaning) -> bool:
    """Return whether the meaning is one day, with or without a time of it."""
    return meaning.grain in (Grain.DAY, Grain.PART) or meaning.grain in CLOCK_GRAINS
