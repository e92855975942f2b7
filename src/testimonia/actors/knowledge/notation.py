"""How are dated names and affiliations written in the tables? `WORDS [FIRST..LAST]` and `ID: RELATION [FIRST..LAST]`.

A date is cut to what is known ("2012", "2012-01", "2012-01-23"); nothing stands for no known bound, "?" for one whose
date is not known. The tables and a user's file are written alike.
"""

from __future__ import annotations

import re

from testimonia.actors.knowledge.entries import ALWAYS, UNSURE, Belonging, KnownName, Period, Use
from testimonia.errors import SettingsError

_DATED = re.compile(r"(?P<words>.*\S)\s*\[(?P<first>[^\].]*)\.\.(?P<last>[^\].]*)\]")
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")


def known_name(written: str, use: Use) -> KnownName:
    """Return a name with the time of its use.

    >>> known_name("Delta Front [2031-04..2033]", Use.ALIAS).period
    Period(first='2031-04', last='2033')
    """
    words, period = dated(written)
    return KnownName(words, use, period)


def belonging(written: str) -> Belonging:
    """Return what an actor belongs to, as what and when.

    >>> belonging("ostran: water minister [2031-04-09..]")
    Belonging(actor='ostran', relation='water minister', period=Period(first='2031-04-09', last=None))
    """
    words, period = dated(written)
    actor, _, relation = words.partition(":")
    return Belonging(actor.strip(), relation.strip(), period)


def dated(written: str) -> tuple[str, Period]:
    """Return the words and their period. Raise `SettingsError` where brackets or dates cannot be read."""
    if "[" not in written:
        return written.strip(), ALWAYS
    match = _DATED.fullmatch(written.strip())
    if match is None:
        raise SettingsError(f"“{written}” should read WORDS [FIRST..LAST], such as “Delta Front [2031-04..2033]”")
    return match["words"], period(match["first"].strip(), match["last"].strip())


def period(first: str, last: str) -> Period:
    """Return a period; an empty bound is none. Raise `SettingsError` for what is no date or ends before it begins."""
    for bound in (first, last):
        if bound not in ("", UNSURE) and not _DATE.fullmatch(bound):
            raise SettingsError(f"“{bound}” is no date; write 2031, 2031-04, 2031-04-09, or ? where it is not known")
    shared = min(len(first), len(last)) if UNSURE not in (first, last) else 0
    if first[:shared] > last[:shared]:
        raise SettingsError(f"the period {first}..{last} ends before it begins")
    return Period(first or None, last or None)
