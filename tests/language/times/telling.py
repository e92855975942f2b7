"""What is told in a line of text, in short: for the tests of times. The default day is Thursday, 4 May 2023."""

from __future__ import annotations

from typing import NamedTuple

from testimonia.language.times.expressions import TimeExpression
from testimonia.language.times.tagger import times
from testimonia.language.words import words
from testimonia.records import UNKNOWN_DATE, Precision, PublishedDate

THURSDAY = "2023-05-04"


class Told(NamedTuple):
    """The words of a time, its value, its days ("2023-05-01..2023-05-07", ".." at an open end) and where from."""

    words: str
    value: str
    days: str | None
    derivation: str


def expressions(text: str, published: str | None = THURSDAY) -> tuple[TimeExpression, ...]:
    """Return the expressions of a text that was published on a day, in a month or a year, or nobody knows when."""
    precision = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}[len(published or THURSDAY)]
    known = UNKNOWN_DATE if published is None else PublishedDate(published, precision)
    return times(words(text), published=known)


def told(text: str, published: str | None = THURSDAY) -> list[Told]:
    """Return the times of a text in short."""
    return [Told(one.span.of(text), one.value, days(one), one.derivation.value) for one in expressions(text, published)]


def days(one: TimeExpression) -> str | None:
    """Return the days of an expression in short."""
    if one.interval is None:
        return None
    ends = [str(end or "") for end in (one.interval.earliest, one.interval.latest)]
    return ends[0] if ends[0] == ends[1] else "..".join(ends)


def only(text: str, published: str | None = THURSDAY) -> Told:
    """Return the one time of a text."""
    (one,) = told(text, published)
    return one
