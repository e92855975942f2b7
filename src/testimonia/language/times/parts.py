"""Which part of something longer is meant? "early 2015", "mid-March", "the end of last week", "earlier this month".

TIMEX3 says "start", "middle" or "end" of the whole and no more; here these are days too, wide ones. Which one of
several ("the first week of October") is left to `ordinals.py`.
"""

from __future__ import annotations

from dataclasses import replace

from testimonia.language.times.deictic import shifted
from testimonia.language.times.expressions import Modifier
from testimonia.language.times.intervals import Grain, Interval, around, moved
from testimonia.language.times.meanings import Meaning, View
from testimonia.language.times.patterns import Found, phrase, rule
from testimonia.language.times.signs import Sign

_LONG = "dated long_phrase"


def _part_of_long(found: Found) -> Sign | None:
    """Read "early 2015", "mid-March", "the end of last week": halves, and thirds where a middle is told of."""
    meaning = found.meaning("long")
    which = next((name for name in ("start", "middle", "end") if found.has(name)), "")
    if meaning is None or meaning.place is None:
        return None
    return phrase(part_of(meaning, Modifier(which), thirds=found.has("of")), names=_LONG)


def part_of(meaning: Meaning, modifier: Modifier, *, thirds: bool) -> Meaning:
    """Return the meaning of the start, middle or end of a time.

    Of a month the middle is the 10th to the 20th, of a week Tuesday to Friday, of anything else the middle third.
    """

    def place(view: View) -> Interval | None:
        whole = meaning.place(view) if meaning.place is not None else None
        return None if whole is None else _cut(whole, modifier, thirds=thirds and meaning.grain is Grain.YEAR)

    return replace(meaning, place=place, modifier=modifier)


def _cut(whole: Interval, modifier: Modifier, *, thirds: bool) -> Interval:
    if whole.earliest is None or whole.latest is None or whole.earliest == whole.latest:
        return whole
    first, after = whole.earliest, moved(whole.latest, 1, Grain.DAY)
    days, months = (after - first).days, (after.year - first.year) * 12 + after.month - first.month
    share = 3 if thirds or modifier is Modifier.MIDDLE else 2
    by_months = first.day == after.day == 1 and months % share == 0
    grain, length = (Grain.MONTH, months // share) if by_months else (Grain.DAY, (days + 1) // share)
    if modifier is Modifier.START:
        return Interval(first, moved(moved(first, length, grain), -1, Grain.DAY))
    if modifier is Modifier.END:
        return Interval(moved(after, -length, grain), whole.latest)
    if not by_months and days in _MIDDLES:
        return Interval(*(moved(first, day, Grain.DAY) for day in _MIDDLES[days]))
    start, end = moved(first, length, grain), moved(moved(after, -length, grain), -1, Grain.DAY)
    return Interval(start, end) if start <= end else whole


_MIDDLES = {7: (1, 4)} | dict.fromkeys((28, 29, 30, 31), (9, 19))
"""The first and the last day, from 0, of the middle of a week (Tuesday to Friday) and of a month (the 10th to 20th)."""


def _part_of_present(found: Found) -> Sign | None:
    """Read "the end of the month": of this one."""
    grain = Grain(found.code("unit"))
    which = next((name for name in ("start", "middle", "end") if found.has(name)), "")
    if grain not in (Grain.WEEK, Grain.MONTH, Grain.YEAR, Grain.DECADE, Grain.CENTURY):
        return None
    return phrase(part_of(shifted(grain, 0), Modifier(which), thirds=False), names=_LONG)


def _so_far(found: Found) -> Sign | None:
    """Read "earlier this month", "later this year": up to the published day, or from it."""
    return _so_far_of(found.meaning("long"), before=found.has("earlier"))


def _so_far_of_present(found: Found) -> Sign | None:
    """Read "earlier in the week": in this one."""
    return _so_far_of(shifted(Grain(found.code("unit")), 0), before=found.has("earlier"))


def _week_of(found: Found) -> Sign | None:
    """Read "the week of 10 April"."""
    day = found.meaning("day")
    if day is None or day.place is None:
        return None
    inner = day.place

    def place(view: View) -> Interval | None:
        one = inner(view)
        return None if one is None or one.earliest is None else around(one.earliest, Grain.WEEK)

    return phrase(replace(day, place=place, grain=Grain.WEEK))


def _so_far_of(meaning: Meaning | None, *, before: bool) -> Sign | None:
    if meaning is None or meaning.place is None:
        return None
    inner = meaning.place

    def place(view: View) -> Interval | None:
        whole = inner(view)
        if whole is None or whole.earliest is None or whole.latest is None or view.day not in whole:
            return whole
        return Interval(whole.earliest, view.day) if before else Interval(view.day, whole.latest)

    modifier = Modifier.START if before else Modifier.END
    return phrase(replace(meaning, place=place, modifier=modifier), names=_LONG)


_WHICH = "({start:early|beginning|onset}|{middle:mid}|{end:late|end})"

PARTS_OF_LONGER = (
    rule("({earlier:earlier}|later) (in|on)* {long:week_phrase|month_phrase|year_phrase}", _so_far),
    rule("({earlier:earlier}|later) in the {unit:unit_week|unit_month|unit_year}", _so_far_of_present),
    rule("the? rest of? the? {long:long_phrase}", _so_far),
    rule("the? rest of the {unit:unit_week|unit_month|unit_year}", _so_far_of_present),
    rule("the? unit_week (of|beginning|starting) on? {day:day_phrase}", _week_of),
    rule(f"the? {_WHICH} dash? {{of:of}} {{long:long_phrase}}", _part_of_long),
    rule("({start:early}|{middle:mid}|{end:late}) (in|dash)? the? {long:long_phrase}", _part_of_long),
    rule(f"the? {_WHICH} of the? {{unit:unit}}", _part_of_present),
)
"""Rules for a part of something longer."""
