"""Which of several is meant? "the first week of October", "the second half of 2016", "the last three months of 2015".

Weeks of a month and of a year are counted as ISO 8601 counts those of a year: the first is the one with its first
Thursday.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import replace

from testimonia.language.times.deictic import shifted
from testimonia.language.times.distances import SPAN, written_days
from testimonia.language.times.intervals import CLOCK_GRAINS, Grain, Interval, around, moved
from testimonia.language.times.meanings import Meaning, View
from testimonia.language.times.patterns import Found, phrase, rule
from testimonia.language.times.signs import Sign

_THURSDAY = 3
_LAST = -1
_LONGEST = 40 * 366  # days; nobody says "the last Friday of the century"


def _whole(found: Found) -> Meaning | None:
    """Return the meaning of what it is one of: "2016", or this year for "of the year"."""
    meaning = found.meaning("long")
    unit = found.code("present")
    return shifted(Grain(unit), 0) if meaning is None and unit else meaning


def _picked(found: Found, grain: Grain, pick: Callable[[Interval], Interval | None]) -> Meaning | None:
    whole = _whole(found)
    if whole is None or whole.place is None:
        return None
    inner = whole.place

    def place(view: View) -> Interval | None:
        outer = inner(view)
        return None if outer is None or outer.earliest is None or outer.latest is None else pick(outer)

    return replace(whole, grain=grain, place=place, modifier=None)


def _nth_unit(found: Found) -> Sign | None:
    """Read "the first week of October", "the third quarter of 2016", "the last month of the year"."""
    grain, nth = Grain(found.code("unit")), found.number("nth") or _LAST
    if grain in CLOCK_GRAINS:
        return None
    return phrase(_picked(found, grain, lambda outer: _nth(list(_units(outer, grain)), nth)))


def _nth_weekday(found: Found) -> Sign | None:
    """Read "the last Friday of March"."""
    number, nth = found.number("weekday") or 0, found.number("nth") or _LAST

    def pick(outer: Interval) -> Interval | None:
        return _nth([one for one in _units(outer, Grain.DAY) if _weekday(one) == number], nth)

    return phrase(_picked(found, Grain.DAY, pick))


def _half(found: Found) -> Sign | None:
    """Read "the first half of 2016", "the second half of April"."""
    nth = found.number("nth") or 0

    def pick(outer: Interval) -> Interval | None:
        if outer.earliest is None or outer.latest is None or nth not in (1, 2):
            return None
        months = (outer.latest.year - outer.earliest.year) * 12 + outer.latest.month - outer.earliest.month + 1
        first = outer.earliest
        if months > 1:
            middle = moved(first, months // 2, Grain.MONTH)
        else:
            middle = moved(first, ((outer.latest - first).days + 1) // 2, Grain.DAY)
        return Interval(first, moved(middle, -1, Grain.DAY)) if nth == 1 else Interval(middle, outer.latest)

    meaning = _picked(found, Grain.HALF, pick)
    return None if meaning is None else phrase(replace(meaning, write=written_days))


def _first_of_several(found: Found) -> Sign | None:
    """Read "the first two weeks of May", "the last three months of 2015"."""
    sign = found.sign("length")
    if sign is None or sign.amount is None or len(sign.amount.parts) != 1 or sign.amount.is_of_clock:
        return None
    grain, number = sign.amount.grain, round(sign.amount.parts[0].high)
    last = found.has("last")

    def pick(outer: Interval) -> Interval | None:
        units = list(_units(outer, grain))
        chosen = units[-number:] if last else units[:number]
        return Interval(chosen[0].earliest, chosen[-1].latest) if len(chosen) == number else None

    meaning = _picked(found, grain, pick)
    return None if meaning is None else phrase(replace(meaning, write=written_days), names=SPAN)


def _units(outer: Interval, grain: Grain) -> Iterator[Interval]:
    """Yield the units of an interval, in order; none where there are more than anybody counts."""
    if outer.earliest is None or outer.latest is None or (outer.latest - outer.earliest).days > _LONGEST:
        return
    one = around(outer.earliest, grain)
    while one.earliest is not None and one.latest is not None and one.earliest <= outer.latest:
        if _told_by(one, grain) in outer:
            yield one
        if one.latest == datetime.date.max:
            return
        one = around(moved(one.latest, 1, Grain.DAY), grain)


def _told_by(one: Interval, grain: Grain) -> datetime.date:
    first = one.earliest or datetime.date.min
    return moved(first, _THURSDAY, Grain.DAY) if grain is Grain.WEEK else first


def _nth(units: list[Interval], nth: int) -> Interval | None:
    if nth == _LAST:
        return units[-1] if units else None
    return units[nth - 1] if 1 <= nth <= len(units) else None


def _weekday(day: Interval) -> int | None:
    return None if day.earliest is None else day.earliest.weekday()


_LONG = "(the? {long:long_phrase}|the {present:unit})"

ORDINALS = (
    rule(f"the? {{nth:ordinal}} half (of|in) {_LONG}", _half),
    rule(f"the? ({{last:last}}|{{nth:ordinal}}) {{length:length}} (of|in) {_LONG}", _first_of_several),
    rule(f"the? ({{nth:ordinal}}|last) (dash)? {{unit:unit}} (of|in) {_LONG}", _nth_unit),
    rule("the? {nth:ordinal} dash? {unit:unit} {long:year_phrase}", _nth_unit),
    rule("{long:year_phrase} (apostrophe s)? comma? the? {nth:ordinal} dash? {unit:unit}", _nth_unit),
    rule(f"the? ({{nth:ordinal}}|last) {{weekday:weekday_phrase}} (of|in) {_LONG}", _nth_weekday),
)
"""Rules for one or several of the units of something longer."""
