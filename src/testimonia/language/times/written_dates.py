"""Which dates of the calendar are written out? "Sunday, 16 April 2017", "April 16", "16.04.2017", "2013", "the 1990s".

Numeric dates are read by `reading/dates.py`: dots and hyphens write the day first, with slashes a date that could be
either order stays open. Dates told by their distance ("yesterday") are left to `deictic.py`, ranges to `ranges.py`.
"""

from __future__ import annotations

import datetime

from testimonia.language.times import nearest
from testimonia.language.times.intervals import Grain, Interval, around, hull, month_of, season
from testimonia.language.times.meanings import Meaning, explicit
from testimonia.language.times.patterns import Found, phrase, rule
from testimonia.language.times.signs import Sign
from testimonia.reading import dates

WEEKDAY = "({weekday:weekday|short_weekday|small_weekday} (point|stop|comma)* the?)?"
_ANY_MONTH = "month|doubtful_month|small_month"
LAST_MONTH = f"{{month:{_ANY_MONTH}}}"
MONTH = f"{LAST_MONTH} (point|stop)?"  # "Sept. 5"; at the end of a date the stop is the sentence's
DAY = "{day:day|ordinal}"
YEAR = "{year:year}"
_LAST_SHORT_YEAR = 68  # two digits are read as POSIX reads them: 69 to 99 are of the last century


def explicit_day(year: int, month: int, day: int) -> Meaning | None:
    """Return the meaning of a whole date, or None where there is no such day."""
    try:
        date = datetime.date(year, month, day)
    except ValueError:
        return None
    return explicit(Interval(date, date), Grain.DAY)


def explicit_year(year: int) -> Meaning:
    """Return the meaning of a year."""
    return explicit(around(datetime.date(year, 1, 1), Grain.YEAR), Grain.YEAR)


def _day(found: Found) -> Sign | None:
    """Read a day and month, with a year or without: "Sunday, 16 April 2017", "April 16"."""
    day, month = found.number("day") or 0, found.number("month") or 0
    year = found.number("year")
    if year is None:
        return phrase(nearest.day_of_year(month, day, found.number("weekday")))
    return phrase(explicit_day(year, month, day))


def _numeric(found: Found) -> Sign | None:
    """Read "16.04.2017", "4/16/2017" and "4/16/17"; a date that could be either order lies between both."""
    short, joint, weekday = found.number("short"), found.code("joint"), found.number("weekday")
    if found.code("same") != joint:
        return None
    year = found.number("year") if short is None else short + (1900 if short > _LAST_SHORT_YEAR else 2000)
    day = "" if weekday is None else dates.WEEKDAYS[weekday]
    written = dates.written_dates(f"{day} {found.code('first')}{joint}{found.code('second')}{joint}{year}")
    days = [one.middle() for date in written for one in date.readings()]
    either = hull(Interval(one, one) for one in days if one is not None)
    if either is None:
        return None
    return phrase(explicit(either, Grain.DAY if len(days) == 1 else Grain.YEAR), names="dated day_phrase")


def _glued(found: Found) -> Sign | None:
    """Read "Aug 142016", whose comma and blank were lost."""
    digits = found.code("glued")
    return phrase(explicit_day(int(digits[-4:]), found.number("month") or 0, int(digits[:-4])))


def _month(found: Found) -> Sign | None:
    """Read a month with its year: "April 2017"."""
    year, short = found.number("year"), found.number("short")
    if year is None:
        year = (short or 0) + (1900 if (short or 0) > _LAST_SHORT_YEAR else 2000)
    return phrase(explicit(month_of(year, found.number("month") or 1), Grain.MONTH))


def _month_in_digits(found: Found) -> Sign | None:
    """Read "2016-11"; but "2011-12" is rather both years."""
    month, year = found.number("month") or 0, found.number("year") or 0
    return _month(found) if month <= year % 100 else None


def _weekday_with_day(found: Found) -> Sign | None:
    """Read "Friday the 22nd"."""
    return phrase(nearest.day_of_month(found.number("day") or 0, found.number("weekday")))


def _season(found: Found) -> Sign | None:
    year = found.number("year")
    if year is None:
        return phrase(nearest.season_alone(found.code("season")), names="dated long_phrase")
    return phrase(explicit(season(year, found.code("season")), Grain.SEASON), names="dated long_phrase")


def _decade(found: Found) -> Sign | None:
    """Read "the 1990s", "the 90s", "the nineties"."""
    number = found.number("decade") or 0
    if number % 10:
        return None
    year = number if number > 100 else number + (2000 if number < 30 else 1900)  # "the 20s" are this century's
    return phrase(explicit(around(datetime.date(year, 1, 1), Grain.DECADE), Grain.DECADE))


def _century(found: Found) -> Sign | None:
    """Read "the 21st century": 2000 to 2099, as ISO 8601 counts."""
    first = ((found.number("century") or 1) - 1) * 100
    return phrase(explicit(around(datetime.date(max(first, 1), 1, 1), Grain.CENTURY), Grain.CENTURY))


def _part_of_year(found: Found) -> Sign | None:
    """Read "Q3 2016", "H1 2016"."""
    code, year = found.code("part"), found.number("year") or 1
    grain, months = (Grain.QUARTER, 3) if code[0] == "q" else (Grain.HALF, 6)
    month = (int(code[1]) - 1) * months + 1
    return None if month > 12 else phrase(explicit(around(datetime.date(year, month, 1), grain), grain))


_ANY_WEEKDAY = "weekday|short_weekday|small_weekday"

WHOLE_DATES = (
    rule(f"{WEEKDAY} {DAY} (of|dash|slash|point|stop)? {MONTH} (comma|dash|slash|of|in)? {YEAR}", _day),
    rule(f"{WEEKDAY} {MONTH} (the|dash|slash|comma)? {DAY} (comma|dash|slash|of|in)* {YEAR}", _day),
    rule(
        f"({{weekday:{_ANY_WEEKDAY}}} (point|stop|comma)*)? {{first:day}} {{joint:dash|slash|point}} {{second:day}} "
        f"{{same:dash|slash|point}} ({YEAR}|{{short:short_year}})",
        _numeric,
    ),
    rule(f"{YEAR} (dash|slash|point) {{month:month_number|{_ANY_MONTH}}} (dash|slash|point) {{day:day}}", _day),
    rule(f"{MONTH} {{glued:glued}}", _glued),
)
"""Rules for whole dates, to be asked first."""

DATES = (
    rule(f"{MONTH} (comma|of|dash|slash|in|the)* ({YEAR}|apostrophe {{short:short_year}})", _month),
    rule("{month:month_number} (dash|slash) {year:year}", _month),
    rule("{year:year} (dash|slash) {month:month_number}(?!dash|slash|number)", _month_in_digits),
    rule(f"{YEAR} comma? dash? {{month:{_ANY_MONTH}}}", _month),
    rule(f"{WEEKDAY} {DAY} of? {LAST_MONTH}", _day),
    rule(f"(?<!in) {WEEKDAY} {MONTH} (the|dash|comma)? {DAY}(?!colon|slash)", _day),
    rule(f"in {{it:{MONTH} the? {DAY}}}(?=comma|stop|and|in|at)", _day),
    rule(f"{{weekday:{_ANY_WEEKDAY}}} comma? the? {{day:ordinal}}(?!unit|other)", _weekday_with_day),
    rule(f"{{weekday:{_ANY_WEEKDAY}}} {{day:day}} (?=at|comma|stop|from)", _weekday_with_day),
    rule("the? {century:ordinal} dash? unit_century", _century),
    rule("the? apostrophe? {decade:decade}", _decade),
    rule("the? {decade:year|short_year} apostrophe s(?!other)", _decade),
    rule(f"{{part:part_of_year}} (of|dash|comma)? {YEAR}", _part_of_year),
    rule(f"{YEAR} (dash|comma)? {{part:part_of_year}}", _part_of_year),
    rule(f"the? {{season:season}} (of|comma)* {YEAR}", _season),
)
"""Rules for the other dates that are written with their own words."""
