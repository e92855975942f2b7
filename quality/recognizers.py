"""What do the recognizers' conformance cases expect, and which of them can news not contain?

The cases (Microsoft Recognizers-Text, MIT) are sentences typed to an assistant, with what its recognizers of English
dates find in them. Which are left out is decided by what is written and expected alone, never by what testimonia finds;
the first reason of `REASONS` that holds is counted. `times.py` compares.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Expected:
    """One time that a case expects: its words, their place, its type, and every value that is right."""

    words: str
    start: int
    kind: str
    values: tuple[dict[str, str], ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, the day on which it was said (None: not given), and the times that it holds."""

    file: str
    text: str
    said_on: str | None
    expected: tuple[Expected, ...]


def cases(data: Path) -> Iterator[Case]:
    """Yield every case of the recognizers of dates and times."""
    for path in sorted((data / "recognizers" / "DateTime").glob("*.json")):
        for one in json.loads(path.read_text(encoding="utf-8-sig")):
            reference = (one.get("Context") or {}).get("ReferenceDateTime")
            expected = tuple(_expected(result, one["Input"]) for result in one["Results"])
            yield Case(path.stem, one["Input"], reference[:10] if reference else None, expected)


def _expected(result: dict[str, Any], text: str) -> Expected:
    kind = (result.get("Type") or result.get("TypeName") or "").removeprefix("datetimeV2.")
    start = text.lower().find(result["Text"].lower()) if result.get("Start") is None else result["Start"]
    return Expected(result["Text"], start, kind, tuple(_values(result.get("Value") or result.get("Resolution") or {})))


def _values(value: dict[str, Any]) -> Iterator[dict[str, str]]:
    """Yield the values as the newest files write them: timex, value, start, end, Mod."""
    if "values" in value:
        yield from value["values"] or ()
        return
    for resolution in (value.get("PastResolution"), value.get("FutureResolution")):
        made = {"timex": value.get("Timex") or ""}
        for key, told in (resolution or {"value": "not resolved"}).items():
            made["start" if key.startswith("start") else "end" if key.startswith("end") else "value"] = told
        if made["timex"]:
            yield made


def left_out(case: Case) -> str | None:
    """Return why news cannot contain a case, or None where it can."""
    return next((reason for reason, holds in REASONS.items() if holds(case)), None)


def _written(pattern: str) -> Callable[[Case], bool]:
    """Return whether the pattern is found in a case's sentence."""
    found = re.compile(pattern, re.IGNORECASE)
    return lambda case: found.search(case.text) is not None


def _expecting(pattern: str, kinds: str = "") -> Callable[[Case], bool]:
    """Return whether the pattern is found in the words of a time that a case expects, of one of these types."""
    found, only = re.compile(pattern, re.IGNORECASE), kinds.split()
    return lambda case: any(found.search(one.words) and (not only or one.kind in only) for one in case.expected)


def _has_bare_hour(case: Case) -> bool:
    """Return whether an hour is expected that nothing but its place tells from a number: "at 7", "from 5 to 6"."""
    clocked = (one.words for one in case.expected if "time" in one.kind)
    return any(_BARE_HOUR.search(_NO_BARE_HOUR.sub(" ", words)) for words in clocked)


_MONTH = (
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)
_NUMBER = (
    "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
)
_HALF = r"(?:[ap]\.?\s?m\b\.?|[ap] \. m \.|o'?clock|noon|midnight)"
_UNITS = r"(?:sec|min|hour|hr|day|night|week|month|quarter|year|decade|fortnight)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_NO_BARE_HOUR = re.compile(
    "|".join(
        (
            r"\d{1,4}(?:/\d{1,2}){1,2}(?:/\d{2,4})?(?![:\d])|\d{1,4}[.-]\d{1,2}[.-]\d{1,4}(?![:\d])",
            rf"{_MONTH}\W*(?:the )?{_DAY}(?![:\d])|{_DAY}(?: of)? {_MONTH}|\d+(?:st|nd|rd|th)|\d{{4}}",
            rf"\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?\s*{_HALF}?|(?:\d{{1,4}}|{_NUMBER})\s*-?\s*{_HALF}",
            rf"(?:\d+|{_NUMBER})[ -]?(?:more |past |last |coming )?{_UNITS}",
            rf"(?:half|quarter|{_NUMBER}|\d+)(?: min\w*)? past (?:\d+|{_NUMBER})|min\w* to (?:\d+|{_NUMBER})",
            rf"(?:\d+|{_NUMBER}) in the (?:morning|afternoon|evening|night)",
            rf"\d{{1,2}} ?(?:-|to|and|til) ?(?=\d{{1,2}}(?::\d\d)? ?{_HALF}|\d\d?:\d\d|\d+ in the)",
        )
    ),
    re.IGNORECASE,
)
_BARE_HOUR = re.compile(rf"(?<![:.\d])\d{{1,2}}(?![:\d])|\b{_NUMBER}\b", re.IGNORECASE)

REASONS: dict[str, Callable[[Case], bool]] = {
    "another mode of the recognizers: cut up, alternatives, appointments": lambda case: (
        any(mode in case.file for mode in ("SplitDateAndTime", "SkipFromTo", "CalendarMode", "TasksMode"))
        or any(one.kind == "datetimealt" for one in case.expected)
    ),
    "time zones": lambda case: (
        "TimeZone" in case.file
        or any(one.kind == "timezone" for one in case.expected)
        or _expecting(r"\b(?:[ecmp][ds]?t|a[ecw][ds]t|sgt|utc|cet|eastern|pacific|central|mountain|\w+ time)\b")(case)
    ),
    "shorthand of chats and tables: tmrw, eod, 9a, 3h, jan-1": _written(
        r"tmrw?\b|tong?iht|tonite|\be?o[dyt]d?\b|as soon as|w/c|\d[ap]\b|ampm|\dish\b|-ish\b|noonish|@|\d ?ys\b|"
        rf"\d[hdwy]\b|\d ?h ?\d|{_MONTH}[/.]?\d|\d{_MONTH[2:]}|(?<!\d[/-]){_MONTH}[/-]\d\d?\b(?![/-]\d)|[cs]y ?\d|"
        rf"\d{{4}}h\d|\d{{8}}|\b\d\d?[/-]{_MONTH}\b(?!\W?\d)|\d\d\d\d s\b|\b90 s\b|wedn\b|"
        r"(?:day|today|tomorrow) [ap]m\b|(?:for|of|august) [89]\d\b"
    ),
    "comparisons as in a query: year >= 2012": _written(
        r"[<>=]|greater|equal|later than or|sooner than|earlier than or"
    ),
    "numbers as they are spoken: nineteen ninety six": _expecting(
        rf"{_MONTH} (?:the )?{_NUMBER}|{_NUMBER} (?:of )?{_MONTH}|thousand|{_NUMBER}[ -](?:hundred|{_NUMBER}\b|zero)|"
        r"hundred|twenty-tens|nineteen \w+ties|\b[ap] m\b|\b[ap] \. m"
    ),
    "hours by their number alone: at 7": _has_bare_hour,
    "a day and month by their numbers alone: 4/22": _expecting(
        r"(?<![\d/.-])(?:\d{1,2}[/-]\d{1,2}|[1-9]\.\d\d?|\d\d\.[1-9])(?![\d/.:-]|,? ?\d\d|\s*[ap]\.?m)",
        "date daterange datetime",
    ),
    "a day by its number alone: on 15, the second": _expecting(
        r"^(?:the |on |for )?(?:\d\d?|[a-z]+(?:[ -][a-z]+)?(?:st|nd|rd|th|ty|second|first|third))$|"
        r"^\w+day \d\d?(?!\d|\w\w)",
        "date datetime",
    ),
    "days that do not exist: 30 February": lambda case: any(
        value.get("value") in ("0001-01-01", "not resolved") and one.kind in ("date", "datetime")
        for one in case.expected
        for value in one.values
    ),
    "office and school: business days, week 31, fiscal years": _expecting(
        r"business|work(?:ing)? ?(?:day|week|hours)|fiscal|school|\bweek \d|\bw\d|weekday"
    ),
    "meals": _expecting("breakfast|lunch|dinner|brunch"),
    "holidays of one country, or by another name": _expecting(
        r"yuandan|father|mother|president|earth day|martin|mlk|labor|halloween|black friday|cyber|patrick|independence|"
        r"juneteenth|freedom day|jubilee|thanks ?giving|clean monday|workers|ramazan|festival of|hijri|azha|may day"
    ),
    "'the day', 'my week' for the present one": _expecting(
        r"^(?:in |on |at |for |by )?(?:the |my )?(?:day|week|month|year|decade|quarter|hour|fortnight)s?$"
    ),
    "appointments told by their beginning and length": _expecting(
        r"\bfor .*(?:\d|an?) (?:hour|hr|day|week).*(?:from|starting)|(?:from|starting).* for .*(?:hour|hr)|"
        r"(?:hour|day|week)s? starting"
    ),
    "counted from a time of the story that the sentence does not tell": _expecting(
        r"\b(?:next|following|previous|preceding) (?:day|morning|evening|night)|"
        rf"^(?:the )?(?:day|year) (?:before|after)$|{_UNITS}s? (?:later|earlier)$|^(?:the )?(?:same|that) |"
        rf"(?:following|previous) (?:\d+ |\w+ )?{_UNITS}s?|"
        r"\b(?:previous|following) \w+day"
    ),
}
"""Why a case is left out, in the order in which they are asked."""
