"""Which times are told by where they lie to the published date? "yesterday", "last week", "this Friday", "next year".

Such words are understood from the day on which they were written. Distances in numbers ("two days ago") are left to
`distances.py`, and times that count from what the text told before ("the next day") to `told.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from testimonia.language.times import hours
from testimonia.language.times.expressions import Derivation, TimeKind
from testimonia.language.times.intervals import Grain, Interval, around, month_of, moved, season
from testimonia.language.times.meanings import Meaning, Tense, View, at_hours
from testimonia.language.times.patterns import Found, phrase, rule
from testimonia.language.times.signs import Sign

UNPLACED = {
    Grain.DAY: "XXXX-XX-XX",
    Grain.WEEK: "XXXX-WXX",
    Grain.WEEKEND: "XXXX-WXX-WE",
    Grain.MONTH: "XXXX-XX",
    Grain.QUARTER: "XXXX-QX",
    Grain.YEAR: "XXXX",
    Grain.DECADE: "XXX",
    Grain.CENTURY: "XX",
}


def shifted(grain: Grain, by: int) -> Meaning:
    """Return the meaning of the unit so many units from the present one: last week is -1."""

    def place(view: View) -> Interval:
        return around(moved(around(view.day, grain).earliest or view.day, by, grain), grain)

    return _published(grain, UNPLACED.get(grain, "XXXX"), place)


def _published(grain: Grain, value: str, place: Callable[[View], Interval | None]) -> Meaning:
    return Meaning(TimeKind.DATE, grain, Derivation.PUBLISHED, value, place)


def direction(found: Found) -> int:
    """Return -1 for "last" and "past", 1 for "next" and "coming", 0 for "this"."""
    sign = found.sign("which")
    if sign is None or not sign.names.isdisjoint({"this"}):
        return 0
    return -1 if not sign.names.isdisjoint({"last", "past"}) else 1


def _unit(found: Found) -> Sign | None:
    """Read "last week", "this year", "next month"."""
    grain = Grain(found.code("unit"))
    if grain is Grain.DAY:
        return phrase(shifted(grain, 0)) if direction(found) == 0 else None
    if grain is Grain.WEEKEND:
        return phrase(_weekend(direction(found)))
    return phrase(shifted(grain, direction(found)))


def _weekend(direction: int) -> Meaning:
    """Return the meaning of a weekend: this one is the nearest, by the tense."""

    def place(view: View) -> Interval:
        by = direction
        if not direction and view.tense is Tense.PAST and view.day.weekday() < 5:  # its own has not come
            by = -1
        monday = around(view.day, Grain.WEEK).earliest or view.day
        return around(moved(monday, by, Grain.WEEK), Grain.WEEKEND)

    return _published(Grain.WEEKEND, UNPLACED[Grain.WEEKEND], place)


def _two_away(found: Found) -> Sign | None:
    """Read "the week after next", "the year before last"."""
    return phrase(shifted(Grain(found.code("unit")), -2 if found.has("before") else 2))


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
    return phrase(weekday_of(found.number("weekday") or 0, direction(found)))


def _this_weekday(found: Found) -> Sign | None:
    """Read "this Friday", "this past Friday", "the coming Friday"."""
    return phrase(this_weekday(found.number("weekday") or 0, direction(found)))


def _in_week(found: Found) -> Sign | None:
    """Read "Friday of last week", "next week on Friday": Monday is its first day."""
    number, by = found.number("weekday") or 0, direction(found)

    def place(view: View) -> Interval:
        day = moved(moved(around(view.day, Grain.WEEK).earliest or view.day, by, Grain.WEEK), number, Grain.DAY)
        return Interval(day, day)

    return phrase(replace(weekday_of(number, by), place=place))


def _month(found: Found) -> Sign | None:
    """Read "last September", "next June", "this May"."""
    number = found.number("month") or 1
    return phrase(_turn(Grain.MONTH, f"XXXX-{number:02}", direction(found), lambda year: month_of(year, number)))


def _season(found: Found) -> Sign | None:
    """Read "last summer"."""
    code = found.code("season")
    return phrase(_turn(Grain.SEASON, f"XXXX-{code}", direction(found), lambda year: season(year, code)))


def _turn(grain: Grain, value: str, direction: int, in_year: Callable[[int], Interval]) -> Meaning:
    """Return the meaning of the last that is over, this year's, or the next that has not begun."""

    def place(view: View) -> Interval | None:
        around_now = [in_year(min(max(view.day.year + away, 1), 9998)) for away in (-2, -1, 0, 1, 2)]
        if not direction:
            return around_now[2]
        if direction < 0:
            return next((one for one in reversed(around_now) if one.latest is not None and one.latest < view.day), None)
        return next((one for one in around_now if one.earliest is not None and one.earliest > view.day), None)

    return _published(grain, value, place)


def _month_of_year(found: Found) -> Sign | None:
    """Read "June next year", "September of last year"."""
    number, by = found.number("month") or 1, direction(found)
    return phrase(_published(Grain.MONTH, f"XXXX-{number:02}", lambda view: month_of(view.day.year + by, number)))


def _day_of_month(found: Found) -> Sign | None:
    """Read "the 20th of next month"."""
    return phrase(day_of_near_month(found.number("day") or 0, direction(found)))


def day_of_near_month(number: int, by: int) -> Meaning:
    """Return the meaning of a day of last (-1), this or next month; it lies nowhere where the month is too short."""

    def place(view: View) -> Interval | None:
        first = moved(view.day.replace(day=1), by, Grain.MONTH)
        day = moved(first, number - 1, Grain.DAY)
        return Interval(day, day) if number >= 1 and day.month == first.month else None

    return _published(Grain.DAY, f"XXXX-XX-{number:02}", place)


def day_from_now(by: int) -> Meaning:
    """Return the meaning of today, yesterday and tomorrow."""
    return shifted(Grain.DAY, by)


_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def _day(found: Found) -> Sign | None:
    """Read "today", "yesterday", "tonight", "the day before yesterday"."""
    day = found.sign("day")
    by = next((by for name, by in _DAYS.items() if day is not None and name in day.names), 0)
    by += -1 if found.has("before") else 1 if found.has("after") else 0
    meaning = day_from_now(by)
    if day is not None and "tonight" in day.names:
        meaning = at_hours(meaning, hours.part("NI"), Grain.PART)
    return phrase(meaning)


def _part(found: Found) -> Sign | None:
    """Read "this morning", "last night"."""
    meaning = day_from_now(direction(found))
    return phrase(at_hours(meaning, hours.part(found.code("part")), Grain.PART))


def _overnight(_found: Found) -> Sign | None:
    """Read "overnight": the night that ends on the published day, which began the day before."""

    def place(view: View) -> Interval:
        return Interval(moved(view.day, -1, Grain.DAY), view.day)

    meaning = _published(Grain.DAY, "XXXX-XX-XX", place)
    return phrase(at_hours(meaning, hours.part("NI"), Grain.PART))


def _now(_found: Found) -> Sign | None:
    present = _published(Grain.DAY, "PRESENT_REF", lambda view: Interval(view.day, view.day))
    return phrase(replace(present, write=lambda _: "PRESENT_REF"), names="span_phrase")


_WHICH = "{which:last|past|next|coming|this}"
_ANY_WEEKDAY = "weekday|short_weekday|small_weekday"
_ANY_MONTH = "month|doubtful_month|small_month"

DEICTIC = (
    rule("the? unit_day ({before:before}|{after:after}) {day:yesterday|tomorrow}", _day),
    rule("{day:today|tonight|yesterday|tomorrow}", _day),
    rule("the? {unit:unit} (after the? next|{before:before} the? last)", _two_away),
    rule(f"on? {{weekday:{_ANY_WEEKDAY}}} (of|in)? {_WHICH} unit_week", _in_week),
    rule(f"{_WHICH} unit_week (dash|on|apostrophe s)? {{weekday:{_ANY_WEEKDAY}}}", _in_week),
    rule(f"this {{which:past|coming|last}} {{weekday:{_ANY_WEEKDAY}}}", _this_weekday),
    rule(f"the? {{which:past|coming}} {{weekday:{_ANY_WEEKDAY}}}", _this_weekday),
    rule(f"{{which:this}} {{weekday:{_ANY_WEEKDAY}}}", _this_weekday),
    rule(f"{{which:last|next}} {{weekday:{_ANY_WEEKDAY}}}", _weekday),
    rule(f"the? {{day:day|ordinal}} (of|in)? {_WHICH} unit_month", _day_of_month),
    rule(f"{{month:{_ANY_MONTH}}} (of|in)? {_WHICH} unit_year", _month_of_year),
    rule("this? {which:past|coming} {month:month|doubtful_month}", _month),
    rule("{which:last|next|this} {month:month|doubtful_month}", _month),
    rule("{which:last|next} {month:small_month}", _month),
    rule(f"{_WHICH} {{season:season}}", _season),
    rule(f"{_WHICH} {{part:part}}", _part),
    rule("(?<!the) {which:last|past} {unit:unit}(?!of|in)", _unit),
    rule("{which:this|coming} {unit:unit}", _unit),
    rule("(?<!(in|over|within|for|during) the) {which:next} {unit:unit}", _unit),
    rule("{which:next} {unit:unit_decade|unit_century|unit_quarter}", _unit),
    rule("(the|on|over) {unit:unit_weekend}", _unit),
    rule("overnight", _overnight),
)
"""Rules for times told by where they lie to the published date."""

PRESENT = (rule("right? now|at the? present time?|at this time|currently", _now),)
"""Rules for the present, to be asked when ranges up to it have been read."""
