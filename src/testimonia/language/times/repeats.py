"""Which times come again and again? "every Friday", "daily", "on Sundays", "three times a week", "every two months"."""

from __future__ import annotations

from testimonia.language.times import hours, nearest
from testimonia.language.times.amounts import exactly
from testimonia.language.times.expressions import Derivation, Hours, TimeKind
from testimonia.language.times.intervals import Grain
from testimonia.language.times.meanings import Meaning, at_hours
from testimonia.language.times.patterns import Found, phrase, rule
from testimonia.language.times.signs import Sign


def _set(value: str, grain: Grain | None = None, told: Hours | None = None) -> Sign | None:
    return phrase(Meaning(TimeKind.SET, grain, Derivation.UNPLACED, value, hours=told))


def _adverb(found: Found) -> Sign | None:
    """Read "daily", "annual"."""
    return _set(found.code("adverb"))


def _unit(found: Found) -> Sign | None:
    """Read "every day", "each month", "every other week", "once a year"."""
    grain = Grain(found.code("unit"))
    if grain is Grain.WEEKEND:
        return _set("XXXX-WXX-WE", grain)
    return _set(exactly(2 if found.has("other") else 1, grain).iso, grain)


def _length(found: Found) -> Sign | None:
    """Read "every two weeks"."""
    sign = found.sign("length")
    return None if sign is None or sign.amount is None else _set(sign.amount.iso, sign.amount.grain)


def _weekday(found: Found) -> Sign | None:
    """Read "every Friday", "on Sundays", "Fridays at 4 p.m."."""
    return _set(f"XXXX-WXX-{(found.number('weekday') or 0) + 1}", Grain.DAY)


def _month(found: Found) -> Sign | None:
    """Read "each December"."""
    return _set(f"XXXX-{found.number('month') or 0:02}", Grain.MONTH)


def _part(found: Found) -> Sign | None:
    """Read "every morning", "nights", "Friday mornings"."""
    number = found.number("weekday")
    day = "" if number is None else f"XXXX-WXX-{number + 1}"
    return _set(f"{day}T{found.code('part')}", Grain.PART)


def _one_weekday(found: Found) -> Sign | None:
    """Read "Saturdays bombing" and "Saturday nights bombing", whose mark was lost, as Saturday."""
    meaning = nearest.weekday(found.number("weekday") or 0)
    part = found.code("part")
    return phrase(at_hours(meaning, hours.part(part), Grain.PART) if part else meaning)


def _at_hours(found: Found) -> Sign | None:
    """Read "every day at 4 p.m.": the time itself, as TIMEX3 writes it."""
    repeated, time = found.meaning("set"), found.meaning("time")
    if repeated is None or time is None or time.hours is None:
        return None
    base = "" if repeated.value[0] in "PT" else repeated.value
    return _set(f"{base}T{time.hours.code}", time.grain, time.hours)


FREQUENCIES = (rule("(once|twice|number times|times) (a|every) {unit:unit}", _unit),)
"""Rules for so many times a unit, to be asked before the unit is taken for a duration."""

REPEATS = (
    rule("{adverb:adverb_of_repetition}", _adverb),
    rule("every {other:other}? {unit:unit}(?!of)", _unit),
    rule("every {length:length}", _length),
    rule("every other? {weekday:weekday}", _weekday),
    rule("every {part:part}", _part),
    rule("every {month:month|doubtful_month|small_month}", _month),
    rule("(?<=on) {weekday:weekdays}", _weekday),
    rule("{weekday:weekdays} (?=other)", _one_weekday),
    rule("{weekday:weekday} {part:parts}(?=other)", _one_weekday),
    rule("{weekday:weekdays}", _weekday),
    rule("{weekday:weekday} {part:parts}(?!other)", _part),
    rule("{part:parts}", _part),
)
"""Rules for repetitions."""

REPEATED_HOURS = (
    rule("{set:set_phrase} (at|comma)* {time:clock_phrase}", _at_hours),
    rule("{time:clock_phrase} on? {set:set_phrase}", _at_hours),
)
"""Rules for repetitions at a time of the day."""
