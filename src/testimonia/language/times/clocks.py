"""Which times of a day are told? "4:30 p.m.", "16:30 GMT", "at noon", "the early hours", "late" on a day.

Hours without more ("at 7") are not read: news hardly writes them, and they are numbers more often than times. Putting a
time to its day is left to `compounds.py`.
"""

from __future__ import annotations

from dataclasses import replace

from testimonia.language.times import hours
from testimonia.language.times.expressions import Derivation, Hours, TimeKind
from testimonia.language.times.intervals import Grain
from testimonia.language.times.meanings import Meaning
from testimonia.language.times.patterns import Found, phrase, rule
from testimonia.language.times.signs import Sign

SAID = 1
"""The number of a clock's sign that is known to be before or after noon."""

_ZONE = "(open (zone|local time) close|comma? (zone|local time))?"
_HALF = "{half:half_of_day|(a|p) (point|stop)? m (point|stop)?}"


def timed(found: Hours | None, grain: Grain) -> Meaning | None:
    """Return the meaning of a time of a day that is not said."""
    if found is None:
        return None
    return Meaning(TimeKind.TIME, grain, Derivation.UNPLACED, f"T{found.code}", hours=found)


def _afternoon(found: Found) -> int | None:
    """Return 0 where the time is said to be before noon, 12 where after, None where nothing is said."""
    for half in (found.sign("half"), found.sign("second"), found.sign("minute"), found.sign("hour")):
        if half is not None and (half.code in ("am", "pm") or found.has("half")):
            return 12 if half.code == "pm" or half.number == 12 or "p" in half.names else 0
    return None


def _clock(found: Found) -> Sign | None:
    """Read "16:30", "4.30 p.m.", "4 p.m.", "4pm"."""
    hour = found.number("hour")
    return None if hour is None else _at(hour, found.number("minute"), found.number("second"), _afternoon(found))


def _at(hour: int, minute: int | None, second: int | None, half: int | None) -> Sign | None:
    if half is not None and hour <= 12:
        hour = hour % 12 + half
    grain = Grain.SECOND if second is not None else Grain.MINUTE if minute is not None else Grain.HOUR
    meaning = timed(hours.clock(0 if hour == 24 else hour, minute, second), grain)
    said = SAID if half is not None or hour > 12 else 0
    return phrase(meaning, names="clock_phrase", number=said)


def _joined(found: Found) -> Sign | None:
    """Read "430pm", where hour, minute and half are one word, and "4pm"."""
    digits = found.number("hour") or 0
    hour, minute = (digits // 100, digits % 100) if digits > 24 else (digits, None)
    return _at(hour, minute, None, _afternoon(found))


def _digits(found: Found) -> Sign | None:
    """Read "1630 GMT"."""
    digits = found.number("digits") or 0
    return _at(digits // 100, digits % 100, None, None)


def _hour_in_part(found: Found) -> Sign | None:
    """Read "3 in the morning"."""
    hour = found.number("hour") or 0
    sign = _at(hours.in_part(hour, found.code("part")), None, None, None) if 1 <= hour <= 12 else None
    return None if sign is None else replace(sign, number=SAID)


def _moment(found: Found) -> Sign | None:
    """Read "noon", "midnight"."""
    if found.has("hour") and found.number("hour") != 12:
        return None
    minutes = 720 if found.has("midday") else found.number("moment") or 0
    return _at(minutes // 60, None, None, None)


def _past(found: Found) -> Sign | None:
    """Read "half past four", "twenty minutes to six", "a quarter past seven"."""
    hour, half = found.number("hour"), found.sign("minutes")
    if hour is None or half is None or not 1 <= hour <= 24:
        return None
    minutes = 30 if "half" in half.names else 15 if half.code == "quarter" else int(half.number or 0)
    before = found.has("to")
    return _at(hour - 1 if before else hour, 60 - minutes if before else minutes, None, _afternoon(found))


def _part(found: Found) -> Sign | None:
    """Read "dawn", "the evening", but not "Good morning"."""
    return phrase(timed(hours.part(found.code("part")), Grain.PART), names="part_phrase")


def _early_hours(_found: Found) -> Sign | None:
    return phrase(timed(hours.part("EH"), Grain.PART), names="part_phrase")


_OCLOCK = "(o apostrophe? clock|oclock)"

CLOCKS = (
    rule(
        "a? {minutes:half|number dash? (unit|units)|unit|number(?=past)} (past|{to:to}) "
        f"{{hour:hour|number_word|hour_half}} {_OCLOCK}? {_HALF}?",
        _past,
    ),
    rule(f"{{hour:hour}} colon {{minute:minute}} colon {{second:minute_half}} {_ZONE}", _clock),
    rule(f"{{hour:hour}} colon {{minute:minute}} (colon {{second:minute}})? {_HALF}? {_ZONE}", _clock),
    rule(f"{{hour:hour}} (colon|point) {{minute:minute_half}} {_ZONE}", _clock),
    rule(f"{{hour:hour}} point {{minute:minute}} {_HALF} {_ZONE}", _clock),
    rule(f"{{hour:hour|number_word}} {_OCLOCK}? {_HALF} {_ZONE}", _clock),
    rule(f"{{hour:hour_half}} {_ZONE}", _joined),
    rule(f"{{digits:clock_digits}} {_HALF} {_ZONE}", _digits),
    rule("{digits:clock_digits} (open (zone|local time) close|zone|local time|hours_word)", _digits),
    rule(f"(?<!point) {{hour:hour|number_word}} {_OCLOCK}? (in the|at) (early|late)? {{part:part}}", _hour_in_part),
    rule("{hour:hour}? {moment:moment}|{midday:mid dash? unit_day}", _moment),
    rule(f"{{hour:hour|number_word}} {_OCLOCK}", _clock),
)
"""Rules for times on the clock."""

PARTS = (
    rule("the? (early|small) part? hours_word", _early_hours),
    rule("(?<!good) the? {part:part} (dash time)?", _part),
)
"""Rules for parts of the day, to be asked when nothing else is left of them."""
