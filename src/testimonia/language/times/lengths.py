"""Which amounts of time are told? "two weeks", "72-hour", "a year and a half", "several days", "more than a decade".

Ages ("a 5-year-old") are no times and are taken out of the way. What an amount counts from ("two weeks ago") is left to
`distances.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from testimonia.language.times.amounts import VAGUE, Amount, Part, exactly
from testimonia.language.times.expressions import Derivation, Modifier, TimeKind
from testimonia.language.times.intervals import Grain
from testimonia.language.times.meanings import Meaning
from testimonia.language.times.patterns import Found, phrase, rule
from testimonia.language.times.signs import Sign

_NUMBER = "{number:number} (point {fraction:number})?"
_UNIT = "{unit:unit|units}"


def length(amount: Amount, modifier: Modifier | None = None) -> Sign | None:
    """Return the sign of a duration."""
    meaning = Meaning(TimeKind.DURATION, amount.grain, Derivation.UNPLACED, amount.iso, modifier=modifier)
    sign = phrase(meaning)
    return None if sign is None else replace(sign, amount=amount)


def _of(low: float, high: float, found: Found, *, vague: bool = False) -> Sign | None:
    return length(Amount((Part(low, high, Grain(found.code("unit")), vague),)))


def _number_of_units(found: Found) -> Sign | None:
    """Read "two weeks", "72-hour", "3.5 years", "one and a half hours"."""
    if found.code("unit") == Grain.QUARTER and found.precedes("of"):
        return None  # "three quarters of the votes"
    number = float(found.number("number") or 0)
    fraction = found.code("fraction")
    if fraction:
        number += int(fraction) / 10 ** len(fraction)
    if found.has("half"):
        number += 0.5
    return _of(number, number, found)


def _one_unit(found: Found) -> Sign | None:
    """Read "a week", "another hour"; "a second" and "a quarter" count other things."""
    ambiguous = found.code("unit") in (Grain.SECOND, Grain.QUARTER)
    return None if ambiguous else _of(1, 1, found)


def _half_unit(found: Found) -> Sign | None:
    return _of(0.5, 0.5, found)


def _unit_and_half(found: Found) -> Sign | None:
    number = float(found.number("number") or 1) + 0.5
    return _of(number, number, found)


def _nights(found: Found) -> Sign | None:
    """Read "two nights" as two days, as TIMEX3 does; "three night markets" are none."""
    number = float(found.number("number") or 0)
    if number != 1 and not found.has("several"):
        return None
    return length(exactly(number, Grain.DAY)) if found.code("part") == "NI" else None


def _vague(found: Found) -> Sign | None:
    """Read "a few days", "several weeks", "a couple of months"."""
    low, high = VAGUE[found.code("vague")]
    if found.code("unit") == Grain.QUARTER:
        return None  # "in some quarters"
    return _of(low, high, found, vague=found.code("vague") != "couple")


def _nameless(found: Found) -> Sign | None:
    """Read "days", "years" where something counts them: "days after", "for years"."""
    low, high = VAGUE["some"]
    return _of(low, high, found, vague=True)


def _glued(found: Found) -> Sign | None:
    """Read "24hours"."""
    sign = found.sign("length")
    if sign is None or sign.number is None:
        return None
    number = sign.number if found.number("whole") is None else float(f"{found.number('whole')}.{sign.number:g}")
    return length(exactly(number, Grain(sign.code or "")))


def _age(_found: Found) -> Sign | None:
    return Sign(frozenset({"nothing"}))


def _sum(found: Found) -> Sign | None:
    """Read "two days and three hours", "1 year, 2 months" as one amount, the coarser unit first."""
    parts = [part for sign in found.all("all") if sign.amount is not None for part in sign.amount.parts]
    falls = all(coarser.grain.rank > finer.grain.rank for coarser, finer in pairwise(parts))
    return length(Amount(tuple(parts))) if falls else None


def _more(found: Found) -> Sign | None:
    return _modified(found.all("length"), Modifier.MORE)


def _less(found: Found) -> Sign | None:
    return _modified(found.all("length"), Modifier.LESS)


def _about(found: Found) -> Sign | None:
    return _modified(found.all("length"), Modifier.ABOUT)


def _modified(signs: Sequence[Sign], modifier: Modifier) -> Sign | None:
    amount = signs[0].amount if signs else None
    return None if amount is None else length(amount, modifier)


LENGTHS = (
    rule("number dash? (unit|units) dash? old", _age),
    rule("number (unit|units) of age", _age),
    rule("age number ((unit|units) old?)?", _age),
    rule("({whole:number} point)? {length:glued_length}", _glued),
    rule("(a|number) {unit:unit|units} and a? half(?!a|unit)", _unit_and_half),
    rule(f"{_NUMBER} and {{half:a? half}} {_UNIT}", _number_of_units),
    rule(f"{_NUMBER} dash? {_UNIT}", _number_of_units),
    rule(f"a? half dash? a? dash? {_UNIT}", _half_unit),
    rule(f"a? {{vague:vague}} of? more? {_UNIT}", _vague),
    rule("(a|another) dash? {unit:unit}(?!dash? old)", _one_unit),
    rule("all dash? {unit:unit}", _one_unit),
    rule("{unit:units} (?=ago|later|earlier|before|after|afterwards)", _nameless),
    rule("{number:number} {part:part|{several:parts}}", _nights),
    rule("(for|over|within|in|after) {it:{unit:units}}(?!dash|apostrophe|of (number|day))", _nameless),
)
"""Rules for amounts of one unit, and for ages."""

SUMS = (rule("{all:length ((comma|and)* length)+}", _sum),)
"""Rules for amounts of several units."""

MODIFIED = (
    rule("(more than|at least|no less than|not less than|(?<=for) over) {length:length}", _more),
    rule("(less than|under|up to|at most|no more than|nearly) {length:length}", _less),
    rule("(about|vague_some|nearly) {length:length}", _about),
)
"""Rules for amounts that are said to be more, less, or about so much."""
