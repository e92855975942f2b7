"""Which days are Christmas, Easter, the Eids, Ramadan? Feasts that news of many countries dates things by.

Easter is counted by the Gregorian computus (Meeus's form). Muslim feasts begin with the sight of the moon: they are
counted by the tabular Islamic calendar, which can be a day off, so they are known to a day before and after. Holidays
of one country are not read.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

from testimonia.language.times.distances import written_days
from testimonia.language.times.intervals import Grain, Interval, moved
from testimonia.language.times.meanings import Meaning, Tense, View, explicit
from testimonia.language.times.nearest import day_of_year, returning
from testimonia.language.times.patterns import Found, phrase, rule
from testimonia.language.times.signs import Sign

_RAMADAN, _FITR, _ADHA = (9, 1, 30), (10, 1, 1), (12, 10, 1)
"""Month and day on which each begins in the Islamic year, and how many days it takes."""


def easter(year: int) -> datetime.date:
    """Return Easter Sunday of a Gregorian year.

    >>> print(easter(2017))
    2017-04-16
    """
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return datetime.date(year, f // 31, f % 31 + 1)


def islamic(year: int, month: int, day: int) -> datetime.date:
    """Return the Gregorian day of a day of the tabular Islamic calendar (type II, Friday epoch).

    >>> print(islamic(1438, 9, 1))  # the first day of Ramadan 2017 was 27 May
    2017-05-27
    """
    days = day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30
    return datetime.date.fromordinal(min(days + 227014, datetime.date.max.toordinal()))


def _christian(days_after: int) -> Callable[[int], Interval]:
    """Return the day that lies so many days after Easter, of each year."""

    def in_year(year: int) -> Interval:
        day = moved(easter(year), days_after, Grain.DAY)
        return Interval(day, day)

    return in_year


def _muslim(month: int, day: int, days: int) -> Callable[[int], Interval]:
    """Return the days of a feast in the Islamic year that begins in each Gregorian year, and one around them."""

    def in_year(year: int) -> Interval:
        first = islamic(max((year - 622) * 33 // 32, 1), month, day)
        return Interval(moved(first, -1, Grain.DAY), moved(first, days, Grain.DAY))

    return in_year


def _easter(found: Found) -> Sign | None:
    """Read "Easter", "Good Friday", "Easter Monday 2017"."""
    weekday = found.number("weekday")
    if found.has("good") and found.number("friday") != 4:
        return None
    days_after = -2 if found.has("good") else 1 if weekday == 0 else 0
    return _feast(_christian(days_after), found)


def _ramadan(found: Found) -> Sign | None:
    """Read "Ramadan", "Eid al-Fitr", "Eid al-Adha"."""
    feast = _FITR if found.has("fitr") else _ADHA if found.has("adha") else _RAMADAN
    return _feast(_muslim(*feast), found)


def _feast(in_year: Callable[[int], Interval], found: Found) -> Sign | None:
    year = found.number("year")
    if year is not None:
        days = next((one for one in map(in_year, (year, year + 1)) if _begins_in(one, year)), None)
        meaning = None if days is None else explicit(days, Grain.DAY)
    else:
        meaning = _turned(found, returning(in_year, Grain.DAY, "XXXX"))
    return None if meaning is None else phrase(_with_days(meaning))


def _turned(found: Found, meaning: Meaning | None) -> Meaning | None:
    """Return the meaning of the last or the next such feast where the words say which."""
    tense = Tense.PAST if found.has("last") else Tense.FUTURE if found.has("next") else None
    if meaning is None or meaning.place is None or tense is None:
        return meaning
    place = meaning.place
    return replace(meaning, place=lambda view: place(View(view.day, tense)))


def _begins_in(days: Interval, year: int) -> bool:
    return days.earliest is not None and moved(days.earliest, 1, Grain.DAY).year == year


def _with_days(meaning: Meaning) -> Meaning:
    """Return the meaning with its days written out, since TIMEX3 has no name for a feast."""
    return Meaning(meaning.kind, meaning.grain, meaning.derivation, meaning.value, meaning.place, written_days)


def _fixed(found: Found) -> Sign | None:
    """Read "Christmas", "Christmas Eve", "New Year's Day"."""
    month, day = (12, 25) if found.has("christmas") else (1, 1)
    if found.has("eve"):
        month, day = (12, 24) if month == 12 else (12, 31)
    year = found.number("year")
    if year is None:
        return phrase(_turned(found, day_of_year(month, day)))
    date = datetime.date(year, month, day)
    return phrase(explicit(Interval(date, date), Grain.DAY))


_YEAR = "((comma|of|in)? {year:year})?"

_WHICH = "({last:last}|{next:next})?"

FEASTS = (
    rule(f"{_WHICH} {{christmas:christmas}} ({{eve:eve}}|unit_day)? {_YEAR}", _fixed),
    rule(f"{_WHICH} new unit_year apostrophe? s? ({{eve:eve}}|unit_day) {_YEAR}", _fixed),
    rule(f"{_WHICH} ({{good:good}} {{friday:weekday}}|easter {{weekday:weekday}}?) {_YEAR}", _easter),
    rule(f"{_WHICH} the? (unit_month of)? ramadan {_YEAR}", _ramadan),
    rule(f"{_WHICH} eid dash? al? dash? ({{fitr:fitr}}|{{adha:adha}}) {_YEAR}", _ramadan),
)
"""Rules for feasts."""
