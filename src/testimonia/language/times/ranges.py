"""Which times run from one to another? "between September 2014 and January 2019", "15-17 April", "from Friday to
Sunday".

A range ends with its last unit: "to 2018" is to the end of 2018. What one end leaves open is taken from the other
("from April to June 2017"). Times bounded on one side ("since 2011") are left to `bounds.py`.
"""

from __future__ import annotations

from dataclasses import replace

from testimonia.language.times.clocks import SAID
from testimonia.language.times.deictic import day_of_near_month, shifted, which_way
from testimonia.language.times.distances import SPAN
from testimonia.language.times.expressions import Derivation, Hours, TimeKind
from testimonia.language.times.hours import clock, later_half
from testimonia.language.times.intervals import Grain, Interval
from testimonia.language.times.meanings import Meaning, Tense, View, stamp
from testimonia.language.times.nearest import day_of_year
from testimonia.language.times.patterns import Found, phrase, rule
from testimonia.language.times.signs import Sign
from testimonia.language.times.written_dates import LAST_MONTH, MONTH, explicit_day


def between(start: Meaning, end: Meaning) -> Meaning | None:
    """Return the meaning of all the days from one time to another, or None where one lies nowhere."""
    first, last = start.place, end.place
    from_story = {
        one.derivation is Derivation.TOLD for one in (start, end) if one.derivation is not Derivation.EXPLICIT
    }
    if first is None or last is None or len(from_story) > 1:
        return None  # one end would count from the story and one from the published date

    def place(view: View) -> Interval | None:
        if _is_open(end) and not _is_open(start):
            earliest = first(view)
            latest = None if earliest is None else last(View(earliest.latest or view.day, Tense.FUTURE))
        else:
            latest = last(view)
            towards = View(view.day if latest is None else latest.earliest or view.day, Tense.PAST)
            earliest = first(towards if _is_open(start) else view)
        return _from_to(earliest, latest)

    def write(interval: Interval) -> str:
        ends = zip((interval.earliest, interval.latest), (start.grain, end.grain), strict=True)
        return "/".join(".." if day is None else stamp(day, grain or Grain.DAY) for day, grain in ends)

    counted = end.derivation if start.derivation is Derivation.EXPLICIT or _is_open(start) else start.derivation
    return Meaning(TimeKind.DATE, end.grain, counted, f"{start.value}/{end.value}", place, write)


def _is_open(meaning: Meaning) -> bool:
    """Return whether the words leave open which of several it is ("Friday", "in March")."""
    return meaning.derivation in (Derivation.NEAREST, Derivation.WEEKDAY)


def _from_to(earliest: Interval | None, latest: Interval | None) -> Interval | None:
    if earliest is None or latest is None or earliest.earliest is None or latest.latest is None:
        return None
    return Interval(earliest.earliest, latest.latest) if earliest.earliest <= latest.latest else None


def _range(found: Found) -> Sign | None:
    """Read "between September 2014 and January 2019", "from Friday to Sunday", "2014-2018"."""
    start, end = found.meaning("start"), found.meaning("end")
    return None if start is None or end is None else phrase(between(start, end), names=SPAN)


def _to_present(found: Found) -> Sign | None:
    """Read "between January 2019 and now"."""
    start = found.meaning("start")
    return None if start is None else phrase(between(start, shifted(Grain.DAY, 0)), names=SPAN)


def _from_present(found: Found) -> Sign | None:
    """Read "between now and the end of March"."""
    end = found.meaning("end")
    return None if end is None else phrase(between(shifted(Grain.DAY, 0), end), names=SPAN)


def _days_of_month(found: Found) -> Sign | None:
    """Read "15-17 April 2017", "April 15 to 17", "between the 4th and 22nd of January"."""
    month, year = found.number("month") or 0, found.number("year")
    days = [found.number("first") or found.number("first_") or 0, found.number("last") or 0]
    ends = [day_of_year(month, day) if year is None else explicit_day(year, month, day) for day in days]
    if days[0] >= days[1] or ends[0] is None or ends[1] is None:
        return None
    return phrase(between(ends[0], ends[1]), names=SPAN)


def _days_of_near_month(found: Found) -> Sign | None:
    """Read "from 4 to 22 this month"."""
    days = [found.number("first") or found.number("first_") or 0, found.number("last") or 0]
    start, end = (day_of_near_month(day, which_way(found)) for day in days)
    return None if days[0] >= days[1] else phrase(between(start, end), names=SPAN)


def _one_of_days(found: Found) -> Sign | None:
    """Read the "15" of "15 and 16 April 2017"."""
    month, year, day = found.number("month") or 0, found.number("year"), found.number("it") or 0
    return phrase(day_of_year(month, day) if year is None else explicit_day(year, month, day))


def _hours(found: Found) -> Sign | None:
    """Read "between 3 p.m. and 5 p.m.", "3-5 p.m.": both on one side of noon where only one of them says on which."""
    first, last = found.meaning("start"), found.meaning("end")
    hour, end = found.number("hour"), None if last is None else last.hours
    start = clock(hour) if hour is not None else None if first is None else first.hours
    if last is None or end is None or start is None:
        return None
    said = [sign is not None and sign.number == SAID for sign in (found.sign("start"), found.sign("end"))]
    if said == [False, True]:
        start = _towards(start, end)
    elif said == [True, False] and end.earliest < start.earliest:
        end = later_half(end) or end
    hours = Hours(f"{start.code}/T{end.code}", start.earliest, end.latest)
    return phrase(replace(last, hours=hours, value=f"T{hours.code}"), names="clock_phrase")


def _towards(start: Hours, end: Hours) -> Hours:
    """Return the beginning on the side of noon from which the end comes next."""
    later = later_half(start)
    if later is None or later.earliest > end.earliest >= start.earliest:
        return start
    return later


_ANY_DAY = "day|ordinal"
_JOINT = "(to|until|through|dash)"
_YEAR = "((comma|of|in|stop|point)? {year:year})?"

DAY_RANGES = (
    rule(
        f"(from? the? {{first:{_ANY_DAY}}} {_JOINT}|between the? {{first_:{_ANY_DAY}}} (and|dash|through)) the? "
        f"{{last:{_ANY_DAY}}} of? {LAST_MONTH} {_YEAR}",
        _days_of_month,
    ),
    rule(f"from the? {{first:{_ANY_DAY}}} (to|until) {MONTH} the? {{last:{_ANY_DAY}}} {_YEAR}", _days_of_month),
    rule(
        f"(from? the? {{first:{_ANY_DAY}}} {_JOINT}|between the? {{first_:{_ANY_DAY}}} (and|dash|through)) the? "
        f"{{last:{_ANY_DAY}}} (of|in)? {{which:this|last|next}} unit_month",
        _days_of_near_month,
    ),
    rule(
        f"(between|from)? {MONTH} (from? the? {{first:{_ANY_DAY}}} {_JOINT}|between the? {{first_:{_ANY_DAY}}} and) "
        f"the? {{last:{_ANY_DAY}}}(?!colon|month|doubtful_month) {_YEAR}",
        _days_of_month,
    ),
    rule(
        f"{{it:{_ANY_DAY}}} (?=((comma|and|or) the? ({_ANY_DAY}))* (comma|and|or)+ the? ({_ANY_DAY}) of? "
        f"{LAST_MONTH} {_YEAR})",
        _one_of_days,
    ),
    rule(
        f"(?<=month|doubtful_month) ({_ANY_DAY}) comma? (and|or) the? {{it:{_ANY_DAY}}}(?!month) {_YEAR}", _one_of_days
    ),
)
"""Rules for days of one month, to be asked before those for one day."""

HOUR_RANGES = (
    rule("(between|from)? {start:clock_phrase} (and|to|until|through|dash) {end:clock_phrase}", _hours),
    rule("(between|from)? {hour:hour|number_word} (and|to|until|through|dash) {end:clock_phrase}", _hours),
)
"""Rules for hours of one day."""

RANGES = (
    rule("between the? {start:dated} (and|dash|to|through) the? {end:dated}", _range),
    rule("between the? {start:dated} and (the present|now)", _to_present),
    rule("(between|from) now (and|to|until) the? {end:dated}", _from_present),
    rule(f"from the? {{start:dated}} {_JOINT} the? {{end:dated}}", _range),
    rule(f"from the? {{start:dated}} {_JOINT} (the? present|now|date)", _to_present),
    rule(f"{{start:dated}} {_JOINT} the? {{end:dated}}", _range),
)
"""Rules for times from one to another."""
