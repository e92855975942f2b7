"""Which times are told by a distance from the published date? "two days ago", "the past 24 hours", "in three weeks".

A distance is known no finer than its unit: "two months ago" was the month, not the day. Distances from a date beside
them ("two days after 5 May") are read here too, those from what the text told ("two days later") in `told.py`.
"""

from __future__ import annotations

from dataclasses import replace

from testimonia.language.times.amounts import VAGUE, Amount, Part, exactly
from testimonia.language.times.expressions import Derivation, Modifier, TimeKind
from testimonia.language.times.intervals import Grain, Interval, around, moved
from testimonia.language.times.meanings import Meaning, Place, Tense, View, is_day, stamp
from testimonia.language.times.patterns import Found, phrase, rule
from testimonia.language.times.signs import Sign

SPAN = "span_phrase"
_VERBS_OF_LASTING = frozenset({"will", "would", "can", "could", "may", "might", "must", "should", "t", "did", "does"})
"""Before these words "last two hours" is what something does."""

_WHOLE = frozenset({Grain.QUARTER, Grain.HALF})
"""Units that are counted whole: "the last two quarters" are the two before this one."""


def _amount(found: Found) -> Amount:
    """Return the amount that was read, or one of the unit alone."""
    sign = found.sign("length")
    if sign is not None and sign.amount is not None:
        return sign.amount
    grain = Grain(found.code("unit") or found.code("one"))
    number = found.number("number")
    if number is not None or found.has("one"):
        return exactly(number or 1, grain)
    return Amount((Part(*VAGUE["some"], grain, vague=True),))


def away(amount: Amount, place: Place, modifier: Modifier | None = None) -> Sign | None:
    """Return the sign of a time at some distance: vague where the number is, or where the distance is more or less."""
    grain = Grain.DAY if amount.grain is Grain.WEEKEND else amount.grain
    exact = amount.is_exact and not amount.is_of_clock and modifier not in (Modifier.MORE, Modifier.LESS)
    write = None if exact else written_days
    return phrase(
        Meaning(TimeKind.DATE, grain, Derivation.PUBLISHED, "XXXX-XX-XX", place, write, modifier=modifier),
        names="" if exact else SPAN,
    )


def told_modifier(found: Found) -> Modifier | None:
    """Return whether the words say that it is more, less, or about so far."""
    told = (one for one in (Modifier.MORE, Modifier.LESS, Modifier.ABOUT) if found.has(one.value))
    return next(told, None)


def written_days(interval: Interval) -> str:
    """Return the days of an interval as ISO 8601 writes it; one day as the day, an open end as two dots.

    >>> import datetime
    >>> written_days(Interval(datetime.date(2017, 4, 16), None))
    '2017-04-16/..'
    """
    ends = ["..", ".."]
    if interval.earliest is not None:
        ends[0] = stamp(interval.earliest, Grain.DAY)
    if interval.latest is not None:
        ends[1] = stamp(interval.latest, Grain.DAY)
    return ends[0] if ends[0] == ends[1] else "/".join(ends)


def _ago(found: Found) -> Sign | None:
    """Read "two days ago", "a month ago", "more than two years ago"."""
    return _distance(found, -1)


def _from_now(found: Found) -> Sign | None:
    """Read "two weeks from now", "in a week's time"."""
    return _distance(found, 1)


def _distance(found: Found, direction: int) -> Sign | None:
    amount, modifier = _amount(found), told_modifier(found)

    def place(view: View) -> Interval:
        day = Interval(view.day, view.day)
        if modifier is Modifier.LESS:
            return amount.within(day, direction)
        return amount.beyond(day, direction) if modifier is Modifier.MORE else amount.away(view.day, direction)

    return away(amount, place, modifier)


def _past(found: Found) -> Sign | None:
    """Read "the past 24 hours", "the last three years", "recent weeks": up to the published day, which is in it."""
    if found.before in _VERBS_OF_LASTING:
        return None
    amount = _amount(found)

    def place(view: View) -> Interval:
        if amount.grain in _WHOLE:
            present = around(view.day, amount.grain).earliest or view.day
            before = moved(present, -1, Grain.DAY)
            return Interval(min(amount.furthest(present, -1), before), before)
        return Interval(amount.furthest(view.day, -1), view.day)

    return _span(amount, place)


def _coming(found: Found) -> Sign | None:
    """Read "the next two weeks", "the coming days": from the published day, which is in it."""
    amount = _amount(found)

    def place(view: View) -> Interval:
        if amount.grain in _WHOLE:
            first = moved(around(view.day, amount.grain).latest or view.day, 1, Grain.DAY)
            return Interval(first, max(first, moved(amount.furthest(first, 1), -1, Grain.DAY)))
        return Interval(view.day, amount.furthest(view.day, 1))

    return _span(amount, place)


def _span(amount: Amount, place: Place) -> Sign | None:
    meaning = Meaning(TimeKind.DATE, amount.grain, Derivation.PUBLISHED, amount.iso, place, written_days)
    return phrase(meaning, names=SPAN)


def _in(found: Found) -> Sign | None:
    """Read "in three weeks": that far ahead where the clause tells what is to come, a duration otherwise."""
    amount = _amount(found)
    return _if_to_come(amount, lambda view: amount.away(view.day, 1))


def _within(found: Found) -> Sign | None:
    """Read "within three weeks": between now and then where the clause tells what is to come, a duration otherwise."""
    amount = _amount(found)
    return _if_to_come(amount, lambda view: Interval(view.day, amount.furthest(view.day, 1)))


def _if_to_come(amount: Amount, place: Place) -> Sign | None:
    def when_future(view: View) -> Interval | None:
        return place(view) if view.tense is Tense.FUTURE else None

    meaning = Meaning(TimeKind.DURATION, amount.grain, Derivation.PUBLISHED, amount.iso, when_future, written_days)
    return phrase(meaning, names=SPAN)


def _from_date(found: Found) -> Sign | None:
    """Read "two days after 15 April", "more than a week before Friday": as far from that date."""
    sign, base = found.sign("length"), found.meaning("base")
    if sign is None or sign.amount is None or base is None or base.place is None:
        return None
    amount, inner, way = sign.amount, base.place, 1 if found.has("after") else -1
    if is_day(base) and amount.grain is Grain.WEEK:  # "two weeks after 15 April" is a day, not a week
        amount = amount.in_days()

    def place(view: View) -> Interval | None:
        start = inner(view)
        if start is None or start.earliest is None or start.latest is None:
            return None
        if found.has("more") or found.has("less"):
            return amount.within(start, way) if found.has("less") else amount.beyond(start, way)
        return Interval(amount.away(start.earliest, way).earliest, amount.away(start.latest, way).latest)

    placed = away(amount, place, told_modifier(found))
    if placed is None or placed.meaning is None:
        return None
    return replace(placed, meaning=replace(placed.meaning, derivation=base.derivation))


_LENGTH = "({length:length}|{unit:units})"

DISTANCES = (
    rule(
        "({about:about|vague_some|nearly}|{more:more than|over|at least}|{less:less than})? {length:length} (ago|back)",
        _ago,
    ),
    rule("(about|in)? {length:length} (from now|hence|in the future)", _from_now),
    rule("in {length:length} apostrophe? s? time", _from_now),
    rule("the? {number:number} (last|past) {unit:units}", _past),
    rule("the? {number:number} (next|coming) {unit:units}", _coming),
    rule(f"(?<!to) within? (the|these)? (last|past|recent) {_LENGTH}", _past),
    rule("the (last|past) {one:unit}(?!of)", _past),
    rule(f"within? (the)? (next|coming) {_LENGTH}", _coming),
    rule("(?<=in|over|within|for|during) the next {one:unit}", _coming),
    rule("in {length:length}(?!of|later|earlier|before|after|ago|from|since)", _in),
    rule("within {length:length}", _within),
)
"""Rules for distances from the published date."""

FROM_DATES = (
    rule(
        "the? (about|{more:more than}|{less:less than})? {length:length} (before|{after:after|from}) {base:dated}",
        _from_date,
    ),
)
"""Rules for distances from a date beside them."""
