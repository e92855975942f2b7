"""What do the recognizers' conformance cases expect, and which of them can news not contain?

The cases (Microsoft Recognizers-Text, MIT) are sentences typed to an assistant, with what its recognizers of English dates
find in them. Which are left out is decided by what is expected alone, never by what testimonia finds, in the order of
`REASONS`. `times.py` compares.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SPLITTING = ("SplitDateAndTime", "SkipFromTo", "CalendarMode", "TasksMode")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*"
_CARDINAL = (
    "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
)
_HALF = r"(?:[ap]\.?\s?m\b\.?|[ap] \. m \.|o'?clock|noon|midnight)"
_UNITS = r"(?:sec|min|hour|hr|day|night|week|month|quarter|year|decade|fortnight)"


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
    start = result.get("Start")
    kind = (result.get("Type") or result.get("TypeName") or "").removeprefix("datetimeV2.")
    place = text.lower().find(result["Text"].lower()) if start is None else start
    return Expected(result["Text"], place, kind, tuple(_values(result.get("Value") or result.get("Resolution") or {})))


def _values(value: dict[str, Any]) -> Iterator[dict[str, str]]:
    """Yield the values as the newest files write them: timex, value, start, end, Mod."""
    if "values" in value:
        yield from value["values"] or ()
        return
    for resolution in (value.get("PastResolution"), value.get("FutureResolution")):
        if resolution is None and value.get("Timex"):
            yield {"timex": value["Timex"], "value": "not resolved"}
        elif resolution:
            made = {"timex": value.get("Timex") or ""}
            for key, told in resolution.items():
                made["start" if key.startswith("start") else "end" if key.startswith("end") else "value"] = told
            yield made


def left_out(case: Case) -> str | None:
    """Return why news cannot contain a case, or None where it can."""
    return next((reason for reason, holds in REASONS.items() if holds(case)), None)


def _in_text(pattern: str) -> Callable[[Case], bool]:
    found = re.compile(pattern, re.IGNORECASE)
    return lambda case: found.search(case.text) is not None


def _in_expected(pattern: str, kinds: str = "") -> Callable[[Case], bool]:
    found, only = re.compile(pattern, re.IGNORECASE), frozenset(kinds.split())
    return lambda case: any(
        found.search(one.words) is not None and (not only or one.kind in only) for one in case.expected
    )


def _has_bare_hour(case: Case) -> bool:
    """Return whether an hour is expected that nothing but its place tells from a number: "at 7", "from 5 to 6"."""
    clocked = [one.words for one in case.expected if "time" in one.kind and one.kind != "timezone"]
    return any(_BARE_HOUR.search(_TOLD.sub(" ", words)) is not None for words in clocked)


_TOLD = re.compile(
    rf"\d{{1,4}}(?:/\d{{1,2}}){{1,2}}(?:/\d{{2,4}})?(?![:\d])|\d{{1,4}}[.-]\d{{1,2}}[.-]\d{{1,4}}(?![:\d])|{_MONTH}\W*(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?![:\d])|"
    rf"\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|\d+(?:st|nd|rd|th)|\d{{4}}|\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?\s*{_HALF}?|"
    rf"(?:\d{{1,4}}|{_CARDINAL})\s*-?\s*{_HALF}|(?:\d+|{_CARDINAL})[ -]?(?:more )?{_UNITS}|"
    rf"(?:half|quarter|{_CARDINAL}|\d+)(?: min\w*)? (?:past|to) (?:\d+|{_CARDINAL})",
    re.IGNORECASE,
)
_BARE_HOUR = re.compile(rf"(?<![:.\d])\d{{1,2}}(?![:\d])|\b{_CARDINAL}\b", re.IGNORECASE)

REASONS: dict[str, Callable[[Case], bool]] = {
    "a mode that cuts or resolves otherwise": lambda case: any(mode in case.file for mode in SPLITTING)
    or any(one.kind == "datetimealt" for one in case.expected),
    "time zones": lambda case: "TimeZone" in case.file
    or any(one.kind == "timezone" for one in case.expected)
    or _in_expected(r"\b(?:[aecmpns][dsx]?t|a[ew]st|acdt|sgt|utc|cet|eastern|pacific|central|mountain|time zone)\b")(case),
    "shorthand of chats": _in_text(
        r"tmrw?\b|tong?iht|tonite|\be?o[dyt]d?\b|as soon as|w/c|\d[ap]\b|ampm|\dish\b|-ish\b|noonish|@|\d ?ys\b|\d[hdwy]\b|"
        rf"\d ?h ?\d|{_MONTH}[/.]?\d|\d{_MONTH}|{_MONTH}[/-]\d|\d-{_MONTH}|\d[/-]{_MONTH}|[cs]y ?\d|\d\d\d\d[hq]\d|"
        r"\d\d\d\d s\b|\b90 s\b|\d{8}|wedn\b|(?:day|today|tomorrow) [ap]m\b|for 99|of 87|august 99|'d 99"
    ),
    "comparisons of tables": _in_text(r"[<>=]|greater|equal|later than or|sooner than|earlier than or|or earlier than"),
    "spoken numbers": _in_expected(
        rf"{_MONTH} (?:the )?{_CARDINAL}|{_CARDINAL} (?:of )?{_MONTH}|thousand|{_CARDINAL}[ -](?:hundred|{_CARDINAL}\b|zero|"
        r"oh)|hundred|twenty-tens|nineteen \w+ties|\b[ap] m\b|\b[ap] \. m"
    ),
    "hours by their number alone": _has_bare_hour,
    "days and months by their numbers alone": _in_expected(
        r"(?<![\d/.-])(?:\d{1,2}[/-]\d{1,2}|[1-9]\.\d\d?|\d\d\.[1-9])(?![\d/.:-]|,? ?\d\d|\s*[ap]\.?m)", "date daterange datetime"
    ),
    "the day of a month by its number alone": _in_expected(
        r"^(?:the |on |for )?(?:\d\d?|\w+(?:[ -]\w+)?(?:st|nd|rd|th|ty|second|first|third))$|^\w+day \d", "date datetime"
    ),
    "days that do not exist": lambda case: any(
        value.get("value") in ("0001-01-01", "not resolved") and one.kind in ("date", "datetime")
        for one in case.expected
        for value in one.values
    ),
    "office and school": _in_expected(r"business|work(?:ing)? ?(?:day|week|hours)|fiscal|school|\bweek \d|\bw\d|quarter to date|weekday"),
    "meals": _in_expected("breakfast|lunch|dinner|brunch"),
    "holidays of one country or of shops": _in_expected(
        r"yuandan|father|mother|presidents?|earth day|martin|mlk|labor|halloween|black friday|cyber|patrick|independence|"
        r"juneteenth|freedom day|jubilee|thanks ?giving|clean monday|workers|ramazan|festival of|"
        r"(?:islamic|hijri|arabic) new year|azha|may day"
    ),
    "'the day', 'my week': no time in a story": _in_expected(
        r"^(?:in |on |at |for |by )?(?:the |my )?(?:day|week|month|year|decade|quarter|hour|fortnight)s?$"
    ),
    "counted from the moment of speaking, to the minute": _in_expected(
        r"\b(?:sec|min)|(?:next|last|past|in) (?:an? )?hour", "datetime datetimerange"
    ),
    "appointments told by their beginning and length": _in_expected(
        r"\bfor .*(?:\d|an?) (?:hour|hr|day|week).*(?:from|starting)|(?:from|starting).* for .*(?:hour|hr)|(?:hour|day|week)s? starting"
    ),
    "counted from the story's time, which the sentence does not tell": _in_expected(
        r"\b(?:next|following|previous|preceding) (?:day|morning|evening|night)|^(?:the )?(?:day|year) (?:before|after)$|"
        rf"{_UNITS}s? (?:later|earlier)$|^(?:the )?(?:same|that) |(?:following|previous) (?:\d+ |\w+ )?{_UNITS}s?|"
        r"\b(?:previous|following) \w+day"
    ),
}
