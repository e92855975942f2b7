"""Which times are told by where they lie to the published date? "yesterday", "last week", "this morning", "next year".

Such words are understood from the day on which they were written. Weekdays and months ("last Friday") are left to
`turns.py`, distances in numbers ("two days ago") to `distances.py`, what counts from the story ("the next day") to
`told.py`.
"""

from __future__ import annotations

from dataclasses import replace

from testimonia.language.times import hours
from testimonia.language.times.expressions import Derivation, TimeKind
from testimonia.language.times.intervals import Grain, Interval, around, month_of, moved
from testimonia.language.times.meanings import Meaning, Place, Tense, View, at_hours
from testimonia.language.times.patterns import Found, phrase, rule
from testimonia.language.times.signs import Sign
from testimonia.language.times.written_dates import DAY, LAST_MONTH, MONTH, explicit_day

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

    return from_published(grain, UNPLACED.get(grain, "XXXX"), place)


def from_published(grain: Grain, value: str, place: Place) -> Meaning:
    """Return the meaning of a time that is seen from the published day."""
    return Meaning(TimeKind.DATE, grain, Derivation.PUBLISHED, value, place)


def which_way(found: Found) -> int:
    """Return -1 for "last" and "past", 1 for "next" and "coming", 0 for "this"."""
    sign = found.sign("which")
    if sign is None or not sign.names.isdisjoint({"this"}):
        return 0
    return -1 if not sign.names.isdisjoint({"last", "past"}) else 1


def _unit(found: Found) -> Sign | None:
    """Read "last week", "this year", "next month"."""
    grain = Grain(found.code("unit"))
    if grain is Grain.DAY:
        return phrase(shifted(grain, 0)) if which_way(found) == 0 else None
    if grain is Grain.WEEKEND:
        return phrase(_weekend(which_way(found)))
    return phrase(shifted(grain, which_way(found)))


def _weekend(way: int) -> Meaning:
    """Return the meaning of a weekend: this one is the nearest, by the tense."""

    def place(view: View) -> Interval:
        by = way
        if not way and view.tense is Tense.PAST and view.day.weekday() < 5:  # its own has not come
            by = -1
        monday = around(view.day, Grain.WEEK).earliest or view.day
        return around(moved(monday, by, Grain.WEEK), Grain.WEEKEND)

    return from_published(Grain.WEEKEND, UNPLACED[Grain.WEEKEND], place)


def _two_away(found: Found) -> Sign | None:
    """Read "the week after next", "the year before last"."""
    return phrase(shifted(Grain(found.code("unit")), -2 if found.has("before") else 2))


def _month_of_year(found: Found) -> Sign | None:
    """Read "June next year", "September of last year"."""
    number, by = found.number("month") or 1, which_way(found)
    return phrase(from_published(Grain.MONTH, f"XXXX-{number:02}", lambda view: month_of(view.day.year + by, number)))


def _day_of_year(found: Found) -> Sign | None:
    """Read "30 September of last year"."""
    month, day, by = found.number("month") or 1, found.number("day") or 0, which_way(found)

    def place(view: View) -> Interval | None:
        written = explicit_day(view.day.year + by, month, day)
        return None if written is None or written.place is None else written.place(view)

    return phrase(from_published(Grain.DAY, f"XXXX-{month:02}-{day:02}", place))


def _day_of_month(found: Found) -> Sign | None:
    """Read "the 20th of next month"."""
    return phrase(day_of_near_month(found.number("day") or 0, which_way(found)))


def day_of_near_month(number: int, by: int) -> Meaning:
    """Return the meaning of a day of last (-1), this or next month; it lies nowhere where the month is too short."""

    def place(view: View) -> Interval | None:
        first = moved(view.day.replace(day=1), by, Grain.MONTH)
        day = moved(first, number - 1, Grain.DAY)
        return Interval(day, day) if number >= 1 and day.month == first.month else None

    return from_published(Grain.DAY, f"XXXX-XX-{number:02}", place)


_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def _day(found: Found) -> Sign | None:
    """Read "today", "yesterday", "tonight", "the day before yesterday"."""
    day = found.sign("day")
    by = next((by for name, by in _DAYS.items() if day is not None and name in day.names), 0)
    by += -1 if found.has("before") else 1 if found.has("after") else 0
    meaning = shifted(Grain.DAY, by)
    if day is not None and "tonight" in day.names:
        meaning = at_hours(meaning, hours.part("NI"), Grain.PART)
    return phrase(meaning)


def _part(found: Found) -> Sign | None:
    """Read "this morning", "last night"."""
    meaning = shifted(Grain.DAY, which_way(found))
    return phrase(at_hours(meaning, hours.part(found.code("part")), Grain.PART))


def _overnight(_found: Found) -> Sign | None:
    """Read "overnight": the night that ends on the published day, which began the day before."""

    def place(view: View) -> Interval:
        return Interval(moved(view.day, -1, Grain.DAY), view.day)

    meaning = from_published(Grain.DAY, "XXXX-XX-XX", place)
    return phrase(at_hours(meaning, hours.part("NI"), Grain.PART))


def _now(_found: Found) -> Sign | None:
    present = from_published(Grain.DAY, "PRESENT_REF", lambda view: Interval(view.day, view.day))
    return phrase(replace(present, write=lambda _: "PRESENT_REF"), names="span_phrase")


_WHICH = "{which:last|past|next|coming|this}"
_ANY_MONTH = "month|doubtful_month|small_month"

DEICTIC = (
    rule("the? unit_day ({before:before}|{after:after}) {day:yesterday|tomorrow}", _day),
    rule("{day:today|tonight|yesterday|tomorrow}", _day),
    rule("the? {unit:unit} (after the? next|{before:before} the? last)", _two_away),
    rule(f"the? {{day:day|ordinal}} (of|in)? {_WHICH} unit_month", _day_of_month),
    rule(f"{{month:{_ANY_MONTH}}} (of|in)? {_WHICH} unit_year", _month_of_year),
    rule(f"{_WHICH} {{part:part}}", _part),
    rule("(?<!the) {which:last|past} {unit:unit}(?!of|in)", _unit),
    rule("(?<!the) {which:last} {unit:units}(?=other)", _unit),  # "last months loss", whose mark was lost
    rule("{which:this|coming} {unit:unit}", _unit),
    rule("(?<!(in|over|within|for|during) the) {which:next} {unit:unit}", _unit),
    rule("{which:next} {unit:unit_decade|unit_century|unit_quarter}", _unit),
    rule("(the|on|over) {unit:unit_weekend}", _unit),
    rule("overnight", _overnight),
)
"""Rules for times told by where they lie to the published date."""

DAYS_OF_NEAR_YEARS = (
    rule(f"{MONTH} {DAY} (of|comma)? {_WHICH} unit_year", _day_of_year),
    rule(f"{DAY} of? {LAST_MONTH} (of|comma)? {_WHICH} unit_year", _day_of_year),
)
"""Rules for days of a year that is told so, to be asked before those for a day and a month."""

PRESENT = (rule("right? now|at the? present time?|at this time|currently", _now),)
"""Rules for the present, to be asked when ranges up to it have been read."""
