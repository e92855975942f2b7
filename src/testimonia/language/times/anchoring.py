"""On which days does a time lie, when the article was published on such a day (or month, or year, or nobody knows)?

A published date that is known to the month alone makes every time that is counted from it as wide. Where nothing is
known nothing is placed: a time that counts from an unknown day keeps what its words say ("XXXX-WXX-7") and has no
interval.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.language.times.expressions import Derivation, Modifier
from testimonia.language.times.intervals import Grain, Interval, around, hull, month_of
from testimonia.language.times.meanings import Meaning, Tense, View
from testimonia.records import Precision, PublishedDate, Span

REACH = 1000
"""How many characters after a date the text may still count from it: about three paragraphs of an agency's text.

Chosen by reading thirty articles of FA-KES and PolNeAR, in which "the next day" and the like follow their date at once.
"""

_ANY_DAY = datetime.date(2000, 1, 1)  # what is written out lies where it lies, from wherever it is seen


@dataclass(frozen=True, slots=True)
class Told:
    """A date that the text told before: its days and its place in the text."""

    interval: Interval
    span: Span


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a meaning lies, what its value is there, and how that is known."""

    interval: Interval | None
    value: str
    derivation: Derivation
    anchor: Span | None = None


def published_days(published: PublishedDate) -> Interval | None:
    """Return the days on which the article can have been published, or None where nothing is known.

    >>> days = published_days(PublishedDate("2017-04", Precision.MONTH))
    >>> print(days.earliest, days.latest)
    2017-04-01 2017-04-30
    """
    if published.date is None or published.precision is Precision.UNKNOWN:
        return None
    parts = [int(part) for part in published.date.split("-")]
    if published.precision is Precision.DAY:
        day = datetime.date(parts[0], parts[1], parts[2])
        return Interval(day, day)
    if published.precision is Precision.MONTH:
        return month_of(parts[0], parts[1])
    return around(datetime.date(parts[0], 1, 1), Grain.YEAR)


def told_for(meaning: Meaning, at: int, before: Sequence[Told]) -> Told | None:
    """Return the last date told before, if it is not far from `at` and fine enough to count the meaning from.

    "The next day" counts from a day, "the following month" from a month or a day of one.
    """
    told = before[-1] if before else None
    if told is None or told.span.end < at - REACH:
        return None
    first, last = told.interval.earliest, told.interval.latest
    fine = first is not None and last is not None and last in around(first, meaning.grain or Grain.DAY)
    return told if fine else None


def placed(meaning: Meaning, tense: Tense, published: Interval | None, told: Told | None) -> Placed:
    """Return where a meaning lies, counted from the published days or from what was told before it."""
    if meaning.derivation is Derivation.EVENT or meaning.place is None:
        return Placed(None, meaning.value, meaning.derivation)
    seen_from = _seen_from(meaning.derivation, published, told)
    if seen_from is None or seen_from.earliest is None or seen_from.latest is None:
        return Placed(None, meaning.value, Derivation.UNKNOWN)
    ends = [meaning.place(View(day, tense)) for day in (seen_from.earliest, seen_from.latest)]
    found = [end for end in ends if end is not None]
    if len(found) < len(ends):
        return Placed(None, meaning.value, Derivation.UNPLACED)
    interval = _up_to_published(hull(found), meaning, published)
    value = meaning.written(found[0]) if found[0] == found[1] else meaning.value
    return Placed(interval, value, meaning.derivation, None if told is None else told.span)


def _seen_from(derivation: Derivation, published: Interval | None, told: Told | None) -> Interval | None:
    if derivation is Derivation.EXPLICIT:
        return Interval(_ANY_DAY, _ANY_DAY)
    if derivation is Derivation.TOLD:
        return None if told is None else told.interval
    return published


def _up_to_published(interval: Interval | None, meaning: Meaning, published: Interval | None) -> Interval | None:
    """Return the interval with its open end at the published date, where what is told has held since then."""
    if interval is None or meaning.modifier is not Modifier.SINCE or published is None or published.latest is None:
        return interval
    if interval.latest is not None or interval.earliest is None or interval.earliest > published.latest:
        return interval
    return Interval(interval.earliest, published.latest)
