"""What do a weekday, a month, a year or a season by itself tell? "Sunday", "in March", "2013".

Numbers and words that are also other things ("2000 people", "May", "the fall of the town") are taken for times only in
the surroundings of one.
"""

from __future__ import annotations

import datetime

from testimonia.language.times import nearest
from testimonia.language.times.intervals import Grain, around
from testimonia.language.times.patterns import Found, phrase, rule
from testimonia.language.times.signs import Sign
from testimonia.language.times.written_dates import explicit_year

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_NAMED_DAYS = frozenset({"ash", "black", "bloody", "holy", "palm", "super"})
_NEWSPAPERS = frozenset({"express", "herald", "mail", "mirror", "post", "star", "sun", "telegraph", "tribune"})


def _weekday(found: Found) -> Sign | None:
    """Read "Sunday", but not "Good Friday" or "the Sunday Times"."""
    if found.before in _NAMED_DAYS or found.after in _NEWSPAPERS or found.precedes("times"):
        return None
    number = found.number("weekday") or 0
    return phrase(nearest.weekday(number), names="dated day_phrase weekday_phrase", number=number)


def _month(found: Found) -> Sign | None:
    return phrase(nearest.month(found.number("month") or 1))


def _day_of_some_month(found: Found) -> Sign | None:
    """Read "on the 27th", where it can hardly count anything else."""
    return phrase(nearest.day_of_month(found.number("day") or 0))


def _season(found: Found) -> Sign | None:
    return phrase(nearest.season_alone(found.code("season")))


def _quarter(found: Found) -> Sign | None:
    """Read "in Q3": the latest that has begun, or the next where that is told."""
    code = found.code("quarter")
    grain, months = (Grain.QUARTER, 3) if code[0] == "q" else (Grain.HALF, 6)
    month = (int(code[1]) - 1) * months + 1
    if month > 12:
        return None
    value = f"XXXX-{code.upper()}"
    return phrase(nearest.returning(lambda year: around(datetime.date(year, month, 1), grain), grain, value))


def _year(found: Found) -> Sign | None:
    """Read "2013" after "in", "since" and the like, or beside another year."""
    year = found.number("year") or 0
    return phrase(explicit_year(year))


def _year_of_something(found: Found) -> Sign | None:
    """Read "2013" where a count is not likely: no round number, no plural after it ("1950 fighters")."""
    year = found.number("year") or 0
    counts = (len(found.after) > 3 and found.after.endswith("s")) or found.after in (
        "people",
        "men",
        "women",
        "children",
    )
    return None if counts or year == 2000 or not _FIRST_YEAR <= year < _LAST_YEAR else phrase(explicit_year(year))


_BEFORE_MONTH = "in|since|until|during|early|late|mid|between|through|of|last|next|this"
_MARKS = "comma|point|colon|slash|dash"
_JOINT = "and|or|to|through|until|dash|slash"

ALONE = (
    rule("the? {weekday:weekday}", _weekday),
    rule("(?<=unit_week of the) {day:numeral}(?!other|unit|part|of)", _day_of_some_month),
    rule("(?<=on the) {day:numeral}(?!other|unit|part|of)", _day_of_some_month),
    rule("(?<=on|last|next|this|until|since|by) {weekday:short_weekday}", _weekday),
    rule("(the? unit_month of)? {month:month}", _month),
    rule("the? unit_month of {month:doubtful_month}", _month),
    rule(f"(?<={_BEFORE_MONTH}) {{month:doubtful_month}}", _month),
    rule(f"(?<=month ({_JOINT})) {{month:doubtful_month}}", _month),
    rule(f"{{month:doubtful_month}}(?=({_JOINT}) (month|month_phrase))", _month),
    rule("(?<=from|between) {month:doubtful_month}(?=(to|and|until|through|dash) doubtful_month)", _month),
    rule("(?<=doubtful_month (to|until|through)) {month:doubtful_month}", _month),
    rule("(?<=in|during|this|by|since|until) {quarter:part_of_year}", _quarter),
    rule("(?<=in|since|until) {month:small_month}", _month),
    rule("(?<=in|during|since|until|by|this|early|late|mid) {season:season}", _season),
    rule("the {season:season}(?!of)", _season),
    rule("{year:year}(?=(dash|to|through|until|and) the? year)", _year),
    rule(f"(?<=year ({_JOINT})) {{year:year}}", _year),
    rule("(?<=in|since|until|during|early|late|mid|before|after|from) {year:year}", _year),
    rule("(?<=(early|late|mid) dash) {year:year}", _year),
    rule("(?<=(beginning|onset|mid|end) of) {year:year}", _year),
    rule("(?<=(later|earlier) than) {year:year}", _year),
    rule("the? unit_year of? {year:year}", _year),
    rule("{year:year}(?=(or|and) (later|after|earlier|before))", _year),
    rule(
        f"(?<!about|vague_some|over|than|least|most|nearly|number|{_MARKS}) {{year:year}}(?!point|colon|dash|slash)",
        _year_of_something,
    ),
)
"""Rules for single words of the calendar, to be asked when nothing else has taken them."""
