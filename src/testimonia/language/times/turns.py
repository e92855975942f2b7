"""Which Friday, September or summer is the last, this or the next? "last Friday", "this Friday", "Friday of last week".

A weekday, month or season comes back, so "last" may mean the nearest or the one before; which it means in news is said
at each function. The same words before units ("last week") are left to `deictic.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from testimonia.language.times.deictic import from_published, which_way
from testimonia.language.times.expressions import Derivation, TimeKind
from testimonia.language.times.intervals import Grain, Interval, around, month_of, moved, season
from testimonia.language.times.meanings import Meaning, Tense, View
from testimonia.language.times.patterns import Found, phrase, rule
from testimonia.language.times.signs import Sign


def weekday_of(number: int, direction: int) -> Meaning:
    """Return the meaning of last or next such weekday: of the calendar week before or after.

    Who means the nearest says "on Friday". On a Sunday the week is over: its last Monday is six days ago.
    """

    def place(view: View) -> Interval:
        monday = around(moved(view.day, 1 if direction < 0 else 0, Grain.DAY), Grain.WEEK).earliest or view.day
        day = moved(moved(monday, direction, Grain.WEEK), number, Grain.DAY)
        return Interval(day, day)

    return Meaning(TimeKind.DATE, Grain.DAY, Derivation.PUBLISHED, f"XXXX-WXX-{number + 1}", place)


def this_weekday(number: int, direction: int = 0) -> Meaning:
    """Return the meaning of this such weekday: the next, or the one before where that is told; today is one of them.

    With a direction ("this past Friday", "this coming Friday") it is the nearest on that side of today.
    """

    def place(view: View) -> Interval:
        ahead = (number - view.day.weekday()) % 7
        back = ahead - 7 if ahead else 0
        if direction:
            days = (ahead or 7) if direction > 0 else (back or -7)
        else:
            days = back if view.tense is Tense.PAST else ahead
        day = moved(view.day, days, Grain.DAY)
        return Interval(day, day)

    return Meaning(TimeKind.DATE, Grain.DAY, Derivation.PUBLISHED, f"XXXX-WXX-{number + 1}", place)


def _weekday(found: Found) -> Sign | None:
    """Read "last Friday", "next Friday"."""
    return phrase(weekday_of(found.number("weekday") or 0, which_way(found)))


def _this_weekday(found: Found) -> Sign | None:
    """Read "this Friday", "this past Friday", "the coming Friday"."""
    return phrase(this_weekday(found.number("weekday") or 0, which_way(found)))


def _in_week(found: Found) -> Sign | None:
    """Read "Friday of last week", "next week on Friday": Monday is its first day."""
    number, by = found.number("weekday") or 0, which_way(found)

    def place(view: View) -> Interval:
        day = moved(moved(around(view.day, Grain.WEEK).earliest or view.day, by, Grain.WEEK), number, Grain.DAY)
        return Interval(day, day)

    return phrase(replace(weekday_of(number, by), place=place))


def _month(found: Found) -> Sign | None:
    """Read "last September", "next June", "this May"."""
    number = found.number("month") or 1
    return phrase(_turn(Grain.MONTH, f"XXXX-{number:02}", which_way(found), lambda year: month_of(year, number)))


def _season(found: Found) -> Sign | None:
    """Read "last summer"."""
    code = found.code("season")
    return phrase(_turn(Grain.SEASON, f"XXXX-{code}", which_way(found), lambda year: season(year, code)))


def _turn(grain: Grain, value: str, direction: int, in_year: Callable[[int], Interval]) -> Meaning:
    """Return the meaning of the last that is over, this year's, or the next that has not begun."""

    def place(view: View) -> Interval | None:
        around_now = [in_year(min(max(view.day.year + away, 1), 9998)) for away in (-2, -1, 0, 1, 2)]
        if not direction:
            return around_now[2]
        if direction < 0:
            return next((one for one in reversed(around_now) if one.latest is not None and one.latest < view.day), None)
        return next((one for one in around_now if one.earliest is not None and one.earliest > view.day), None)

    return from_published(grain, value, place)


_WHICH = "{which:last|past|next|coming|this}"
_WEEKDAY = "{weekday:weekday|short_weekday|small_weekday}"

TURNS = (
    rule(f"on? {_WEEKDAY} (of|in)? {_WHICH} unit_week", _in_week),
    rule(f"{_WHICH} unit_week (dash|on|apostrophe s)? {_WEEKDAY}", _in_week),
    rule(f"this {{which:past|coming|last}} {_WEEKDAY}", _this_weekday),
    rule(f"the? {{which:past|coming}} {_WEEKDAY}", _this_weekday),
    rule(f"{{which:this}} {_WEEKDAY}", _this_weekday),
    rule(f"{{which:last|next}} {_WEEKDAY}(?!of)", _weekday),
    rule("this? {which:past|coming} {month:month|doubtful_month}", _month),
    rule("{which:last|next|this} {month:month|doubtful_month}", _month),
    rule("{which:last|next} {month:small_month}", _month),
    rule(f"{_WHICH} {{season:season}}", _season),
)
"""Rules for what comes back."""
