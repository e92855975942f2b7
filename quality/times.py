"""How well are times found and placed? Measured on the recognizers' conformance cases: `python -m quality.times`.

A case is right where exactly the expected words are found and each time lies where it should; which cases count is said
in `recognizers.py`. Between two conventions for the same thing a case may be right by either: see `agrees`. Apart from
that, the years of written dates in PolNeAR are taken away and must be found again.

`--reasons` counts the cases that are left out, and those of them that are right all the same; `--wrong` prints what is.
"""

from __future__ import annotations

import argparse
import datetime
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quality.data import data_folder, print_measures
from quality.recognizers import Case, Expected, cases, left_out
from testimonia.language.times.expressions import Derivation, Modifier, TimeExpression, TimeKind
from testimonia.language.times.intervals import DAY, Grain, Interval, around
from testimonia.language.times.tagger import times
from testimonia.language.words import words
from testimonia.reading.dates import written_dates
from testimonia.records import UNKNOWN_DATE, Precision, PublishedDate, Span

EDGES = frozenset(
    ("in", "on", "at", "for", "the", "a", "an", "of", "during", "over", "to", "from", "my", "around", "about", "year")
) | frozenset(("gmt", "utc", ".", ","))
"""Words that one convention counts to a time's words and another one does not."""

ONE_TYPE = {"Date": "date", "DatePeriod": "date", "Duration": "duration", "Set": "set", "Time": "time"}
ONE_TYPE |= {"TimePeriod": "time", "DateTime": "datetime", "DateTimePeriod": "datetime", "Holiday": "date"}
"""Files of which one type alone is expected: times of other types are no errors there, since nobody asked for them."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A case, why it is left out (None: it is not), and what is wrong with what was found."""

    case: Case
    reason: str | None
    wrong: tuple[str, ...]


def judged(data: Path) -> Iterator[Judged]:
    """Yield every case with what is wrong."""
    for case in cases(data):
        yield Judged(case, left_out(case), tuple(_wrong(case)))


def _wrong(case: Case) -> Iterator[str]:
    published = UNKNOWN_DATE if case.said_on is None else PublishedDate(case.said_on, Precision.DAY)
    found = {_trimmed(case.text, one.span): one for one in times(words(case.text), published=published)}
    expected = {_trimmed(case.text, Span(one.start, one.start + len(one.words))): one for one in case.expected}
    asked = ONE_TYPE.get(re.sub("Extractor|Parser", "", case.file))
    for span, one in found.items():
        other_type = asked is not None and _type(one) != asked and not any(span.overlaps(place) for place in expected)
        if span not in expected and not other_type:
            yield f"{span.of(case.text)!r} is none"
    for span, wanted in expected.items():
        if span not in found:
            yield f"{wanted.words!r} is missed"
        elif published is not UNKNOWN_DATE and wanted.values and not _is_right(wanted, found[span]):
            yield f"{wanted.words!r} is {found[span].value} and should be {wanted.values}"


def _type(one: TimeExpression) -> str:
    if one.kind is TimeKind.TIME:
        return "datetime" if one.value.partition("T")[0] else "time"
    return one.kind.value


def _trimmed(text: str, span: Span) -> Span:
    """Return the span without the words at its ends that conventions differ about."""
    parts = [
        Span(one.start() + span.start, one.end() + span.start) for one in re.finditer(r"\w+|[^\w\s]", span.of(text))
    ]
    while len(parts) > 1 and parts[0].of(text).lower() in EDGES:
        del parts[0]
    while len(parts) > 1 and parts[-1].of(text).lower() in EDGES:
        del parts[-1]
    return Span(parts[0].start, parts[-1].end) if parts else span


def _is_right(wanted: Expected, found: TimeExpression) -> bool:
    """Return whether a time has one of the expected values: most have one for the past and one for what is to come."""
    vague = re.search(r"\b(?:few|several|couple|some|coming weeks)\b", wanted.words) is not None
    return any(agrees(wanted.kind, value, found, vague=vague) for value in wanted.values)


def agrees(kind: str, value: dict[str, str], found: TimeExpression, *, vague: bool = False) -> bool:
    """Return whether a time means what an expected value says.

    The recognizers end a time on the day after its last; they end "from 2014 to 2018" where 2018 begins, testimonia
    where it ends. Where they name one day for "two months ago", testimonia names the month that it lies in; "the next
    three days" may begin today; a few may be three. Parts of a day are compared by name, parts of longer times by
    overlapping.
    """
    timex = value.get("timex") or ""
    if kind in ("duration", "set"):
        same = vague or _seconds(timex) == _seconds(found.value)
        return found.kind.value == kind and same
    if kind in ("time", "timerange"):
        return _has_hours(value, found)
    if found.interval is None or timex == "PRESENT_REF":
        return found.value == timex
    if value.get("value") == "not resolved":
        return found.value.endswith(timex)
    if "time" in kind:
        return _has_day(value, found) and _has_hours(value, found)
    return _has_day(value, found) if kind == "date" else _has_days(value, found, found.interval, vague=vague)


def _has_day(value: dict[str, str], found: TimeExpression) -> bool:
    day, interval = _day(value.get("value") or value.get("start") or value.get("end")), found.interval
    if day is None or interval is None or day not in interval:
        return False
    known_coarsely = found.grain is not Grain.DAY or "/" in found.value
    return interval.earliest == interval.latest or known_coarsely or found.modifier is not None


def _has_days(value: dict[str, str], found: TimeExpression, interval: Interval, *, vague: bool) -> bool:
    start, end = _day(value.get("start")), _day(value.get("end"))
    if start is None or end is None:
        bound, open_end = (end, interval.latest) if start is None else (start, interval.earliest)
        return bound is not None and open_end in (bound, bound - DAY)
    first, last = interval.earliest, interval.latest
    if first is None or last is None:
        return False
    if found.derivation is Derivation.PUBLISHED and "/" in found.value:
        near = abs(first - start) <= DAY and abs(last - end) <= DAY
        return near or (vague and first <= start and end <= last + DAY)
    if found.modifier in (Modifier.START, Modifier.MIDDLE, Modifier.END) or value.get("Mod"):
        shared = (min(last, end - DAY) - max(first, start)).days + 1
        return 2 * shared >= (max(last, end - DAY) - min(first, start)).days + 1
    ends = {last + DAY, last, around(last, found.grain or Grain.DAY).earliest} if "/" in found.value else {last + DAY}
    return first == start and end in ends


def _has_hours(value: dict[str, str], found: TimeExpression) -> bool:
    """Return whether the hours are the same; a time that is told by its distance in hours has none."""
    hours = found.hours
    if hours is None:
        return found.interval is not None and found.grain in (Grain.HOUR, Grain.MINUTE, Grain.SECOND)
    if (value.get("timex") or "").endswith(f"T{hours.code}") or not hours.code:
        return True
    start, end = _time(value.get("value") or value.get("start")), _time(value.get("end"))
    return (start is None or hours.earliest == start) and (end is None or hours.latest == end)


def _day(written: str | None) -> datetime.date | None:
    match = re.match(r"\d{4}-\d\d-\d\d", written or "")
    return None if match is None or match[0] < "0002" else datetime.date.fromisoformat(match[0])


def _time(written: str | None) -> datetime.time | None:
    match = re.search(r"(\d\d):(\d\d):(\d\d)$", written or "")
    return None if match is None else datetime.time.fromisoformat(match[0])


def _seconds(duration: str) -> float | str:
    """Return how long a duration in ISO 8601 is, or what is written where it is none."""
    number = r"(?:([\d.]+){})?"
    dates, clock = ("".join(number.format(unit) for unit in units) for units in ("YMWD", "HMS"))
    match = re.fullmatch(f"P{dates}(?:T{clock})?", duration)
    if match is None:
        return duration
    lengths = (365 * 86400, 30 * 86400, 7 * 86400, 86400, 3600, 60, 1)
    return sum(float(part or 0) * length for part, length in zip(match.groups(), lengths, strict=True))


def years_found_again(data: Path) -> tuple[int, int]:
    """Return how many written days lie within a year of their article, and how many do so with their year cut off."""
    right = total = 0
    for path, published in _published(data):
        text = path.read_text(encoding="utf-8")
        for date in written_dates(text):
            year = re.search(r",?\s*\d{4}$", date.span.of(text))
            day = date.middle()
            if year is None or day is None or not re.search("[A-Za-z]", date.span.of(text)) or date.day is None:
                continue
            if not abs(day - datetime.date.fromisoformat(published.date or "")) < 366 * DAY:
                continue
            before, cut = text[max(date.span.start - 300, 0) : date.span.start], date.span.of(text)[: year.start()]
            near = before + cut + text[date.span.end : date.span.end + 200]
            found = times(words(near), published=published)
            place = Span(len(before), len(before) + len(cut))
            total += 1
            right += any(one.interval == Interval(day, day) for one in found if one.span.overlaps(place))
    return total, right


def _published(data: Path) -> Iterator[tuple[Path, PublishedDate]]:
    """Yield the articles of PolNeAR with their day, which their names tell."""
    for path in sorted((data / "polnear").glob("*/text/*.txt")):
        match = re.search(r"_(\d{4}-\d\d-\d\d)_", path.name)
        if match is not None:
            yield path, PublishedDate(match[1], Precision.DAY)


def measure(data: Path) -> dict[str, float]:
    """Return the measures by name; `data` is the data folder."""
    all_cases = list(judged(data))
    counted = [one for one in all_cases if one.reason is None]
    dates, right = years_found_again(data)
    return {
        "cases that news can contain, of all": len(counted) / len(all_cases),
        "cases right, of those that news can contain": sum(not one.wrong for one in counted) / len(counted),
        "cases right, of all": sum(not one.wrong for one in all_cases) / len(all_cases),
        "years found again": right / dates,
    }


def main() -> None:
    """Print the measures, or the cases behind them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reasons", action="store_true", help="count what is left out, by reason")
    parser.add_argument("--wrong", action="store_true", help="print the counted cases that are not right")
    args = parser.parse_args()
    data = data_folder()
    if data is None or not (args.reasons or args.wrong):
        print_measures(measure)
        return
    if args.reasons:
        total, right = Counter[str](), Counter[str]()
        for one in judged(data):
            total[one.reason or "counted"] += 1
            right[one.reason or "counted"] += not one.wrong
        for reason, count in total.most_common():
            print(f"{count:5} {right[reason]:5} right   {reason}")
    if args.wrong:
        for one in judged(data):
            if one.reason is None and one.wrong:
                print(f"{one.case.file} | {one.case.said_on} | {one.case.text} | {'; '.join(one.wrong)}")


if __name__ == "__main__":
    main()
