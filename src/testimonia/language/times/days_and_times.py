"""When on a day was it? "Friday night", "9 a.m. on Tuesday", "late on Tuesday", "the early hours of Friday".

The times themselves are read in `clocks.py`, the days in other files; here they are put together.
"""

from __future__ import annotations

import datetime
from dataclasses import replace

from testimonia.language.times import hours
from testimonia.language.times.expressions import Hours, Modifier
from testimonia.language.times.intervals import CLOCK_GRAINS, Grain
from testimonia.language.times.meanings import at_hours
from testimonia.language.times.patterns import Found, phrase, rule
from testimonia.language.times.signs import Sign

_EARLY_DAY = Hours("", datetime.time(0), datetime.time(9))
_LATE_DAY = Hours("", datetime.time(18), datetime.time(23, 59))
"""Words that news uses of the hours before and after its working day; TIMEX3 has no code for them."""


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
    """Read "early morning", "the late afternoon", "mid-morning"."""
    part = found.meaning("part")
    if part is None or part.hours is None:
        return None
    modifier = Modifier.END if found.has("late") else Modifier.MIDDLE if found.has("middle") else Modifier.START
    cut = replace(part, hours=hours.part_of(part.hours, modifier), modifier=modifier)
    return phrase(cut, names="part_phrase" if part.place is None else "")


def _part_of_day(found: Found) -> Sign | None:
    """Read "late on Tuesday", "early Friday"."""
    day = found.meaning("day")
    if day is None:
        return None
    late = found.has("late")
    timed = at_hours(day, _LATE_DAY if late else _EARLY_DAY, Grain.PART)
    return phrase(replace(timed, modifier=Modifier.END if late else Modifier.START))


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
