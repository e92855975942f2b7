"""How long is an amount of time ("two weeks and three days", "a few hours"), and which days does it reach?

An amount is exact or lies between two numbers ("several": 3 to 9). Finding amounts in words is left to `lengths.py`.
"""

from __future__ import annotations

import datetime
import math
from dataclasses import dataclass, replace

from testimonia.language.times.intervals import CLOCK_GRAINS, LETTERS, Grain, Interval, around, hull, moved

VAGUE = {"couple": (2, 3), "few": (2, 6), "some": (2, 9), "several": (3, 9), "many": (5, 99)}
"""Between what a word of quantity lies. Wide on purpose: these bound when something can have happened."""

_MULTIPLES = {
    Grain.FORTNIGHT: (2, Grain.WEEK),
    Grain.QUARTER: (3, Grain.MONTH),
    Grain.SEASON: (3, Grain.MONTH),
    Grain.HALF: (6, Grain.MONTH),
    Grain.DECADE: (10, Grain.YEAR),
    Grain.CENTURY: (100, Grain.YEAR),
}
_SECONDS = {Grain.SECOND: 1, Grain.MINUTE: 60, Grain.HOUR: 3600}
_FINER = {Grain.YEAR: (12, Grain.MONTH), Grain.MONTH: (30, Grain.DAY), Grain.WEEK: (7, Grain.DAY)}
_MOST = 10_000  # more of anything than this reaches beyond the calendar


@dataclass(frozen=True, slots=True)
class Part:
    """So many of one unit, from `low` to `high`; `vague` says that the words give no number."""

    low: float
    high: float
    grain: Grain
    vague: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """A length of time in one or more units."""

    parts: tuple[Part, ...]

    @property
    def grain(self) -> Grain:
        """Return the finest unit."""
        return min((part.grain for part in self.parts), key=lambda grain: grain.rank)

    @property
    def is_of_clock(self) -> bool:
        """Return whether a unit is finer than a day."""
        return self.grain in CLOCK_GRAINS

    @property
    def iso(self) -> str:
        """Return the amount as ISO 8601 writes it, with X where the words give no number.

        >>> Amount((Part(1, 1, Grain.DAY), Part(2, 2, Grain.HOUR))).iso, Amount((Part(2, 6, Grain.WEEK, True),)).iso
        ('P1DT2H', 'PXW')
        """
        written = {False: "", True: ""}
        for part in sorted(self.parts, key=lambda part: -part.grain.rank):
            times, grain = _MULTIPLES.get(part.grain, (1, part.grain))
            number = "X" if part.vague else f"{part.low * times:g}"
            written[part.grain in CLOCK_GRAINS] += f"{number}{LETTERS[grain]}"
        return f"P{written[False]}" + (f"T{written[True]}" if written[True] else "")

    @property
    def is_exact(self) -> bool:
        """Return whether the words give a number for each unit."""
        return all(part.low == part.high for part in self.parts)

    def in_days(self) -> Amount:
        """Return the same amount with its weeks in days."""
        parts = (replace(part, low=7 * part.low, high=7 * part.high, grain=Grain.DAY) for part in self.parts)
        return Amount(tuple(parts)) if all(part.grain is Grain.WEEK for part in self.parts) else self

    def away(self, day: datetime.date, direction: int) -> Interval:
        """Return the days that lie this amount before a day (-1) or after it (1).

        They are known no finer than the unit: what was two months ago was in a month.
        """
        ends = [self._reach(day, direction, high=high, up=up) for high in (False, True) for up in (False, True)]
        return hull(around(end, self.grain) for end in ends) or Interval(day, day)

    def within(self, days: Interval, direction: int) -> Interval:
        """Return the days that lie less than this amount before the days, or after them."""
        if direction < 0:
            return Interval(None if days.earliest is None else self.furthest(days.earliest, -1), days.latest)
        return Interval(days.earliest, None if days.latest is None else self.furthest(days.latest, 1))

    def beyond(self, days: Interval, direction: int) -> Interval:
        """Return the days that lie more than this amount before the days, or after them."""
        if direction < 0:
            return Interval(None, None if days.latest is None else self._reach(days.latest, -1, high=False, up=False))
        return Interval(None if days.earliest is None else self._reach(days.earliest, 1, high=False, up=False), None)

    def furthest(self, day: datetime.date, direction: int) -> datetime.date:
        """Return the last day that the amount reaches from a day, back (-1) or forth (1)."""
        return self._reach(day, direction, high=True, up=True)

    def _reach(self, day: datetime.date, direction: int, *, high: bool, up: bool) -> datetime.date:
        """Return the day at the amount's low or high end; `up` says to which day a part of one is counted."""
        seconds = 0.0
        for part in self.parts:
            times, grain = _MULTIPLES.get(part.grain, (1, part.grain))
            number = min((part.high if high else part.low) * times, _MOST * 24 * 60)
            while number != int(number) and grain in _FINER:
                number, grain = number * _FINER[grain][0], _FINER[grain][1]
            if grain in _SECONDS:
                seconds += number * _SECONDS[grain]
            else:
                day = moved(day, direction * round(number), grain)
        days = math.ceil(seconds / 86400) if up else math.floor(seconds / 86400)
        return moved(day, direction * days, Grain.DAY)


def exactly(number: float, grain: Grain) -> Amount:
    """Return an amount of one unit."""
    return Amount((Part(number, number, grain),))
