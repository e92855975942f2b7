"""What do words of time mean together? A day and its time, a part of something longer, a day counted from a date.

"Friday night", "9 a.m. on Tuesday", "late on Tuesday", "early 2015", "the end of March", "two days after 15 April". Which one
of several ("the first week of October") is left to `ordinals.py`, ranges to `ranges.py`.
"""

from __future__ import annotations

import datetime
from dataclasses import replace

from testimonia.language.times import hours
from testimonia.language.times.deictic import shifted
from testimonia.language.times.distances import away, told_modifier
from testimonia.language.times.expressions import Hours, Modifier
from testimonia.language.times.intervals import CLOCK_GRAINS, Grain, Interval, around, moved
from testimonia.language.times.meanings import Meaning, View, at_hours, is_day
from testimonia.language.times.patterns import Found, phrase, rule
from testimonia.language.times.signs import Sign

_EARLY_DAY = Hours("", datetime.time(0), datetime.time(9))
_LATE_DAY = Hours("", datetime.time(18), datetime.time(23, 59))


def _time_in_part(found: Found) -> Sign | None:
    """Read "4:30 in the afternoon", "11 at night"."""
    time, part = found.meaning("time"), found.meaning("part")
    if time is None or part is None or time.hours is None or part.hours is None:
        return None
    hour, minute = time.hours.earliest.hour, time.hours.earliest.minute
    told = hours.clock(hours.in_part(hour, part.hours.code), None if time.grain is Grain.HOUR else minute)
    return None if told is None else phrase(replace(time, hours=told, value=f"T{told.code}"), names="clock_phrase")


def _day_and_time(found: Found) -> Sign | None:
    """Read "Friday night", "4 p.m. on Tuesday", "the early hours of Friday"."""
    day, time = found.meaning("day"), found.meaning("time")
    if day is None or time is None or time.hours is None or time.grain is None:
        return None
    told = time.hours
    if day.hours is not None and time.grain in CLOCK_GRAINS and told.earliest == told.latest:
        minute = None if time.grain is Grain.HOUR else told.earliest.minute
        told = hours.clock(hours.in_part(told.earliest.hour, day.hours.code), minute) or told
    whole = replace(day, hours=None, value=day.value.partition("T")[0])
    return phrase(replace(at_hours(whole, told, time.grain), modifier=time.modifier))


def _part_of_part(found: Found) -> Sign | None:
    """Read "early morning", "the late afternoon"."""
    part = found.meaning("part")
    if part is None or part.hours is None:
        return None
    first, last = part.hours.earliest.hour, part.hours.latest.hour + (24 if part.hours.latest < part.hours.earliest else 0)
    third = (last - first) // 3
    middle = datetime.time((first + last) // 2 % 24)
    told = {
        Modifier.START: (part.hours.earliest, middle),
        Modifier.MIDDLE: (datetime.time((first + third) % 24), datetime.time((last - third) % 24)),
        Modifier.END: (middle, part.hours.latest),
    }
    modifier = Modifier.END if found.has("late") else Modifier.MIDDLE if found.has("middle") else Modifier.START
    return phrase(
        replace(part, hours=Hours(part.hours.code, *told[modifier]), modifier=modifier),
        names="part_phrase" if part.place is None else "",
    )


def _part_of_day(found: Found) -> Sign | None:
    """Read "late on Tuesday", "early Friday"."""
    day = found.meaning("day")
    if day is None:
        return None
    late = found.has("late")
    timed = at_hours(day, _LATE_DAY if late else _EARLY_DAY, Grain.PART)
    return phrase(replace(timed, modifier=Modifier.END if late else Modifier.START))


def _part_of_long(found: Found) -> Sign | None:
    """Read "early 2015", "mid-March", "the end of last week": halves, and thirds where a middle is told of."""
    meaning = found.meaning("long")
    which = next((name for name in ("start", "middle", "end") if found.has(name)), "")
    if meaning is None or meaning.place is None:
        return None
    return phrase(part_of(meaning, Modifier(which), thirds=found.has("of")), names="dated long_phrase")


def part_of(meaning: Meaning, modifier: Modifier, *, thirds: bool) -> Meaning:
    """Return the meaning of the start, middle or end of a time.

    Of a month the middle is the 10th to the 20th, of a week Tuesday to Friday, of anything else the middle third.
    """

    def place(view: View) -> Interval | None:
        whole = meaning.place(view) if meaning.place is not None else None
        return None if whole is None else _cut(whole, modifier, thirds=thirds and meaning.grain is Grain.YEAR)

    return replace(meaning, place=place, modifier=modifier)


def _cut(whole: Interval, modifier: Modifier, *, thirds: bool) -> Interval:
    if whole.earliest is None or whole.latest is None:
        return whole
    first, days = whole.earliest, (whole.latest - whole.earliest).days + 1
    if modifier is Modifier.MIDDLE:
        start, end = {7: (1, 4)}.get(days, (9, 19) if 27 < days < 32 else (days // 3, days - days // 3 - 1))
        return Interval(moved(first, start, Grain.DAY), moved(first, end, Grain.DAY))
    months = (whole.latest.year - first.year) * 12 + whole.latest.month - first.month + 1
    share = 3 if thirds else 2
    by_months = first.day == 1 and months % share == 0
    lasts = (Grain.MONTH, months // share) if by_months else (Grain.DAY, (days + 1) // share)
    if modifier is Modifier.START:
        return Interval(first, moved(moved(first, lasts[1], lasts[0]), -1, Grain.DAY))
    return Interval(moved(moved(whole.latest, 1, Grain.DAY), -lasts[1], lasts[0]), whole.latest)


def _part_of_present(found: Found) -> Sign | None:
    """Read "the end of the month": of this one."""
    grain = Grain(found.code("unit"))
    which = next((name for name in ("start", "middle", "end") if found.has(name)), "")
    if grain not in (Grain.WEEK, Grain.MONTH, Grain.YEAR, Grain.DECADE, Grain.CENTURY):
        return None
    return phrase(part_of(shifted(grain, 0), Modifier(which), thirds=False), names="dated long_phrase")


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
    return phrase(replace(meaning, place=place, modifier=modifier), names="dated long_phrase")


def _from_date(found: Found) -> Sign | None:
    """Read "two days after 15 April", "more than a week before Friday": as far from that date."""
    sign, base = found.sign("length"), found.meaning("base")
    if sign is None or sign.amount is None or base is None or base.place is None:
        return None
    amount, inner, direction = sign.amount, base.place, 1 if found.has("after") else -1
    if is_day(base) and amount.grain is Grain.WEEK:  # "two weeks after 15 April" is a day, not a week
        amount = amount.in_days()

    def place(view: View) -> Interval | None:
        start = inner(view)
        if start is None or start.earliest is None or start.latest is None:
            return None
        if found.has("more") or found.has("less"):
            return amount.within(start, direction) if found.has("less") else amount.beyond(start, direction)
        return Interval(amount.away(start.earliest, direction).earliest, amount.away(start.latest, direction).latest)

    placed = away(amount, place, told_modifier(found))
    if placed is None or placed.meaning is None:
        return None
    return replace(placed, meaning=replace(placed.meaning, derivation=base.derivation))


_WHICH = "({start:early|beginning|onset}|{middle:mid}|{end:late|end})"

TIMES_OF_DAYS = (
    rule("{time:clock_phrase} (in|at|on)? the? {part:part_phrase}", _time_in_part),
    rule("({early:early|small}|{late:late|later}|{middle:mid}) (dash|in)? (the)? {part:part_phrase}", _part_of_part),
)
"""Rules that make one time of a day of two words for it."""

PARTS_OF_DAYS = (
    rule("{day:day_phrase} (comma|in|at|on|dash|the)* {time:part_phrase}", _day_and_time),
    rule("{time:part_phrase} (comma|on|of|dash|the)* {day:day_phrase}", _day_and_time),
    rule("({early:early}|{late:late}) (on|in|dash)? {day:day_phrase}", _part_of_day),
    rule("the? ({early:onset|beginning}|{late:end}) of the? {day:day_phrase}", _part_of_day),
    rule("({early:early}|{late:late|later}) {part:day_part}", _part_of_part),
)
"""Rules for a day and a part of it."""

DAYS_AND_TIMES = (
    rule("{day:day_phrase} (comma|in|at|on|dash|from|about|the)* {time:clock_phrase}", _day_and_time),
    rule("{time:clock_phrase} (comma|on|of|dash|the)* {day:day_phrase}", _day_and_time),
    rule("{day:day_part} (comma|at|about|from)* {time:clock_phrase}", _day_and_time),
    rule("{time:clock_phrase} (comma|on|of|the)* {day:day_part}", _day_and_time),
)
"""Rules for a day and a time of it."""

PARTS_OF_LONGER = (
    rule("({earlier:earlier}|later) (in|on)* {long:week_phrase|month_phrase|year_phrase}", _so_far),
    rule("({earlier:earlier}|later) in the {unit:unit_week|unit_month|unit_year}", _so_far_of_present),
    rule("the? rest of? the? {long:long_phrase}", _so_far),
    rule("the? rest of the {unit:unit_week|unit_month|unit_year}", _so_far_of_present),
    rule("the? unit_week (of|beginning|starting) on? {day:day_phrase}", _week_of),
    rule(f"the? {_WHICH} dash? {{of:of}} {{long:long_phrase}}", _part_of_long),
    rule("({start:early}|{middle:mid}|{end:late}) (in|dash)? the? {long:long_phrase}", _part_of_long),
    rule(f"the? {_WHICH} of the? {{unit:unit}}", _part_of_present),
    rule(
        "the? (about|{more:more than}|{less:less than})? {length:length} (before|{after:after|from}) {base:dated}",
        _from_date,
    ),
)
"""Rules for a part of something longer, and for days counted from a date."""
