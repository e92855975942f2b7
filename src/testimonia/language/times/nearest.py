"""Which day does a date mean that leaves its year open ("15 April", "in September"), or names a weekday alone?

News tells what has happened: the nearest such day before the article is meant, unless the clause tells what is to come.
A day and month just after the published date is taken for that day ("the vote of 15 April", on 10 April).
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable

from testimonia.language.times.expressions import Derivation, TimeKind
from testimonia.language.times.intervals import Grain, Interval, month_of, moved, season
from testimonia.language.times.meanings import Meaning, Tense, View

AHEAD = 6
"""How many times nearer a day to come must be than one that is over, where no word tells which is meant.

This and the next: of 63 dates in PolNeAR whose year was cut off, 60 fall into it again, with no weights 58, with 6 for
both 57; from 2 and 14 upwards nothing changes, so that near days to come are lost for nothing by more.
`python -m quality.times` counts them.
"""
AHEAD_OF_PAST = 14
"""The same where a word beside it tells of the past: "came two weeks before the vote of 1 February"."""
MONTHS_AHEAD = 2
"""The same for a month or season by itself; chosen by reading, since few of them are written with their year."""
YEARS_AROUND = 8  # 29 February: from 1896 to 1904


def weekday(number: int) -> Meaning:
    """Return the meaning of a weekday by itself; Monday is 0."""

    def place(view: View) -> Interval:
        back = (view.day.weekday() - number) % 7
        day = moved(view.day, (7 - back) % 7 if view.tense is Tense.FUTURE else -back, Grain.DAY)
        return Interval(day, day)

    return Meaning(TimeKind.DATE, Grain.DAY, Derivation.WEEKDAY, f"XXXX-WXX-{number + 1}", place)


def day_of_year(month: int, day: int, weekday_number: int | None = None) -> Meaning | None:
    """Return the meaning of a day and month, or None where no month has such a day (30 February).

    A weekday beside it decides between the years before, of and after the published date.
    """
    if _day(2000, month, day) is None:
        return None

    def place(view: View) -> Interval | None:
        days = _existing(_day(view.day.year + away, month, day) for away in range(-YEARS_AROUND, YEARS_AROUND + 1))
        fitting = [one for one in days if one.weekday() == weekday_number and abs((one - view.day).days) <= 366]
        return _nearest(fitting or days, view)

    return Meaning(TimeKind.DATE, Grain.DAY, Derivation.NEAREST, f"XXXX-{month:02}-{day:02}", place)


def day_of_month(day: int, weekday_number: int | None = None) -> Meaning | None:
    """Return the meaning of a day whose month is not written ("the 27th"), or None where no month has it.

    A weekday beside it decides between the months around.
    """
    if not 1 <= day <= 31:
        return None

    def place(view: View) -> Interval | None:
        months = [moved(view.day.replace(day=1), away, Grain.MONTH) for away in range(-7, 8)]
        days = _existing(_day(month.year, month.month, day) for month in months)
        return _nearest([one for one in days if one.weekday() == weekday_number] or days, view)

    return Meaning(TimeKind.DATE, Grain.DAY, Derivation.NEAREST, f"XXXX-XX-{day:02}", place)


def month(number: int) -> Meaning:
    """Return the meaning of a month by itself: the latest that has begun, or the next where that is told."""
    return returning(lambda year: month_of(year, number), Grain.MONTH, f"XXXX-{number:02}")


def season_alone(code: str) -> Meaning:
    """Return the meaning of a season by itself: the latest that has begun, or the next where that is told."""
    return returning(lambda year: season(year, code), Grain.SEASON, f"XXXX-{code}")


def returning(in_year: Callable[[int], Interval], grain: Grain, value: str) -> Meaning:
    """Return the meaning of what comes back every year: the latest that has begun, or the next where that is told."""

    def place(view: View) -> Interval | None:
        around = [in_year(min(max(view.day.year + away, 1), 9998)) for away in (-2, -1, 0, 1, 2)]
        ahead = next((one for one in around if one.latest is not None and one.latest >= view.day), None)
        begun = next((one for one in reversed(around) if one.earliest is not None and one.earliest <= view.day), None)
        if ahead is None or begun is None or view.tense is not Tense.UNKNOWN:
            return ahead if view.tense is Tense.FUTURE else begun
        away = (_days(view.day, ahead.earliest), _days(begun.latest, view.day))
        return ahead if away[0] * MONTHS_AHEAD < away[1] else begun

    return Meaning(TimeKind.DATE, grain, Derivation.NEAREST, value, place)


def _nearest(days: Iterable[datetime.date], view: View) -> Interval | None:
    """Return the day that is nearest to the one that words are seen from, by the tense of their clause."""
    behind, ahead = {Tense.PAST: (1, AHEAD_OF_PAST), Tense.FUTURE: (AHEAD**2, 1), Tense.UNKNOWN: (1, AHEAD)}[view.tense]

    def distance(day: datetime.date) -> int:
        days_ahead = (day - view.day).days
        return days_ahead * ahead if days_ahead > 0 else -days_ahead * behind

    chosen = min(days, key=distance, default=None)
    return None if chosen is None else Interval(chosen, chosen)


def _days(start: datetime.date | None, end: datetime.date | None) -> int:
    """Return how many days lie between two days, 0 where the second is not after the first."""
    return max((end - start).days, 0) if start is not None and end is not None else 0


def _existing(days: Iterable[datetime.date | None]) -> list[datetime.date]:
    return [day for day in days if day is not None]


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
