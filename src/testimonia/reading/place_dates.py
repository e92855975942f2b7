"""Which dates do a file's name and a page's address carry?

News sites and archives write them: "2017-04-16-title.txt", "20170416_title.html", "/2017/04/16/title". What such a date
is worth beside the others is left to `published.py`.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from testimonia.reading.dates import written_dates
from testimonia.records import DateCandidate, DateEvidence, Precision, PublishedDate

_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_YEAR_MONTH = re.compile(r"(?<![\d])((?:19|20)\d\d)[-_/](0[1-9]|1[0-2])(?![\d])")
_WORDY_MONTH = re.compile(r"/(?:19|20)\d\d/[a-z]{3}/\d\d?(?=/)")  # the Guardian's way: /2017/apr/16/


def dates_in_place(place: str) -> tuple[DateCandidate, ...]:
    """Return the date that a file's name carries, or else its folders, as a candidate.

    >>> [candidate.published.date for candidate in dates_in_place("pile/2017-04-16-ferry.txt")]
    ['2017-04-16']
    """
    path = place.rpartition(":")[0] if re.search(r":\d+$", place) else place
    folders, _, name = path.rpartition("/")
    return _first_date(name, DateEvidence.FILE_NAME) or _first_date(folders, DateEvidence.FILE_NAME)


def dates_in_url(url: str | None) -> tuple[DateCandidate, ...]:
    """Return the date in the path of a page's address as a candidate of its metadata; the query is not looked at.

    >>> dates_in_url("https://example.org/2017/apr/16/ferry")[0].published.date
    '2017-04-16'
    """
    if not url:
        return ()
    try:
        path = urlsplit(url).path
    except ValueError:
        return ()
    return _first_date(path, DateEvidence.METADATA)


def _first_date(words: str, evidence: DateEvidence) -> tuple[DateCandidate, ...]:
    plain = _WORDY_MONTH.sub(_to_numbers, words).replace("_", "-").replace("T", " ")
    found = [(date.iso, date.precision, date.span.of(plain)) for date in written_dates(plain) if date.iso is not None]
    found += [("-".join(match.groups()), Precision.DAY, match.group()) for match in _COMPACT.finditer(plain)]
    found += [("-".join(match.groups()), Precision.MONTH, match.group()) for match in _YEAR_MONTH.finditer(plain)]
    if not found:
        return ()
    finest = max(found, key=lambda entry: len(entry[0]))
    return (DateCandidate(PublishedDate(finest[0], finest[1], evidence), None, finest[2]),)


def _to_numbers(match: re.Match[str]) -> str:
    year, month, day = match.group().strip("/").split("/")
    for date in written_dates(f"{day} {month.capitalize()} {year}"):
        return f"/{date.iso}"
    return match.group()
