"""What is a time expression? Words that tell a time, with the days it can lie on, how finely, and how that is known.

Kinds and values follow TIMEX3 (TimeML, ISO 24617-1), in which dates are written as in ISO 8601: "2017-04-16",
"2017-W15", "2017-04-15TNI" (that night), "P2D" (two days long), "XXXX-WXX-7" (a Sunday, and nobody knows which). Beyond
TIMEX3 each expression has an interval of days, the earliest and the latest that it can mean, and says where these were
counted from. How expressions are found is left to `tagger.py`, how they are placed to `anchoring.py`.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from testimonia.language.times.intervals import Grain, Interval
from testimonia.records import Span


class TimeKind(StrEnum):
    """What the words tell (the types of TIMEX3)."""

    DATE = "date"  # a day or anything longer that lies in the calendar: "Sunday", "since 2011", "the past 24 hours"
    TIME = "time"  # a time of day, on a day or on none: "Friday night", "at 4 p.m."
    DURATION = "duration"  # how long: "for two weeks", "a 72-hour ceasefire"
    SET = "set"  # how often: "every Friday", "daily"


class Derivation(StrEnum):
    """Where the days were counted from."""

    EXPLICIT = "explicit"  # from nothing: the words give the whole date
    PUBLISHED = "published"  # from the article's published date: "yesterday", "two weeks ago", "last month"
    WEEKDAY = "weekday"  # the nearest such weekday before the published date, or after it where that is told
    NEAREST = "nearest"  # the year is not written: the nearest to the published date is taken
    TOLD = "told"  # from a date that the text told before: "the next day", "two weeks later"
    EVENT = "event"  # from something that has no date here: "two days after the attack"; so there is no interval
    UNPLACED = "unplaced"  # durations, repetitions and bare times of day lie nowhere in the calendar
    UNKNOWN = "unknown"  # what they are counted from is not known; so there is no interval


class Modifier(StrEnum):
    """How the time of the words lies to the time that the value names (the `mod` of TIMEX3, with words for bounds)."""

    START = "start"
    MIDDLE = "middle"
    END = "end"
    BEFORE = "before"  # before it, and not in it
    UNTIL = "until"  # before it or in it
    SINCE = "since"  # in it or after it, up to the published date
    AFTER = "after"  # after it, and not in it
    ABOUT = "about"
    LESS = "less"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Hours:
    """A time of day: the code that TIMEX3 writes after the T ("NI", "16:30"), and the earliest and latest minute.

    Where `latest` is before `earliest`, it is of the next day.
    """

    code: str
    earliest: datetime.time
    latest: datetime.time


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that tell a time, and what they mean.

    `interval` is None where the time lies nowhere in the calendar or nobody can know where; one of its ends may be None
    ("before 2011"). `grain` says how finely the words tell it; where the published date is known to the month alone,
    the interval is wider than that. `anchor` is the place in the text that the days were counted from
    (`Derivation.TOLD`).
    """

    span: Span
    kind: TimeKind
    value: str
    grain: Grain | None
    interval: Interval | None
    derivation: Derivation
    hours: Hours | None = None
    modifier: Modifier | None = None
    anchor: Span | None = None
