"""Which date does a field of metadata state?

Reads what pages and archives write into date fields: ISO 8601, e-mail style, "20170416T120000Z", seconds or
milliseconds since 1970. A time is cut off and the day kept as the field writes it, in the field's own time zone.
Dates in running text are left to `dates.py`.
"""

from __future__ import annotations

import datetime
import re

from testimonia.reading.dates import written_dates
from testimonia.records import DateCandidate, DateEvidence, Precision, PublishedDate

_COMPACT = re.compile(r"\s*((?:1[89]|20)\d\d)(\d\d)(\d\d)(?:[T ]?\d{4,6}(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?\s*")
_COARSE = re.compile(r"\s*((?:1[89]|20)\d\d)(?:-(0[1-9]|1[0-2]))?\s*")
_EPOCH = re.compile(r"\s*\d{9,10}(?:\.\d+)?\s*|\s*\d{12,13}\s*")
_MILLISECONDS = 10**11  # no date of the web is so many seconds away


def stated_date(value: str | float | None) -> DateCandidate | None:
    """Return the candidate that a field's value makes, or None where it states no date.

    >>> stated_date("2017-04-16T23:30:00+03:00").published.date
    '2017-04-16'
    >>> stated_date("4/5/2017").published.date  # April or May: only the year is sure
    '2017'
    """
    if value is None:
        return None
    words = value if isinstance(value, str) else f"{value:.0f}"
    read = _compact(words) or _epoch(words) or _written(words) or _coarse(words)
    if read is None:
        return None
    return DateCandidate(PublishedDate(*read, DateEvidence.METADATA), None, words.strip())


def _compact(words: str) -> tuple[str, Precision] | None:
    match = _COMPACT.fullmatch(words)
    if match is None:
        return None
    try:
        return datetime.date(*(int(part) for part in match.groups())).isoformat(), Precision.DAY
    except ValueError:
        return None


def _epoch(words: str) -> tuple[str, Precision] | None:
    if not _EPOCH.fullmatch(words):
        return None
    seconds = float(words) / (1000 if float(words) > _MILLISECONDS else 1)
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC).date().isoformat(), Precision.DAY


def _written(words: str) -> tuple[str, Precision] | None:
    for date in written_dates(re.sub(r"(?<=\d)T(?=\d)", " ", words[:200])):
        if date.iso is not None:
            return date.iso, date.precision
    return None


def _coarse(words: str) -> tuple[str, Precision] | None:
    match = _COARSE.fullmatch(words)
    if match is None:
        return None
    return (f"{match[1]}-{match[2]}", Precision.MONTH) if match[2] else (match[1], Precision.YEAR)
