"""What stands at the head of a paragraph that is none of its sentences?

Copied text loses line breaks: a paragraph may open with the headline once more, a date, an agency, a place in capitals, a
byline, a photograph's caption or a share counter, all run together. Each is cut off as a part of its own, so that the
first sentence begins where it does. The paragraphs of a text that kept its lines only have a dateline or a credit to lose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.reading.blocks.furniture import agencies
from testimonia.reading.blocks.lines import Line
from testimonia.reading.blocks.wording import sentence_ends, tokens
from testimonia.reading.bylines import is_name
from testimonia.reading.dates import written_dates
from testimonia.reading.headlines import without_site
from testimonia.records import BlockKind

HEAD = 700  # characters in which the parts before the first sentence may stand
MOST_PARTS = 12

_AGENCY = "(?:" + "|".join(sorted(map(re.escape, agencies()), key=lambda name: (-len(name), name))) + ")"
_DATE_LABEL = re.compile(
    r"(?i)(?:date of publication|first published|last updated?|published|posted|updated)(?:\s+(?:on|at|by))?\s*[:|]?\s*"
)
_CLOCK = re.compile(r"\s*(?:at\s+)?(?:\d{1,2}[:.]?\d\d|\d{4})(?:\s?[AP]M)?(?:\s(?:GMT|UTC))?(?=\s)")
_DATELINE = re.compile(
    r"[A-Z][A-Z'’./-]+(?:[ ,]+(?:[A-Z][\w'’./-]*|[A-Z]?[a-z]{1,9}\.?\s\d{1,2}|of|and|the|al)){0,6},?\s*"
    rf"(?:\([^()]{{2,40}}\)\s*(?:[-–—:]+\s)?|/[A-Z][^/]{{2,30}}/\s*(?:[-–—]+\s)?|\s[-–—]+\s)"
)
_PLACE = re.compile(r"[A-Z][A-Z'’.-]{3,}(?:\s[A-Z][A-Z'’.-]{2,}){0,2}(?=\s[A-Z][\w'’-]*\s|\s\d)")
_CREDIT = re.compile(rf"(?:Regional\s+|Politics\s+)?{_AGENCY}\s*(?:[-–—:]+\s|(?=[A-Z\d\"“]))")
_AGENCY_FIRST = re.compile(rf"{_AGENCY}(?=\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d))")
_AUTHOR = re.compile(r"by\s+(?=[A-Z])")
_COUNTERS = re.compile(
    r"(?:\([Uu]pdated[^()]{0,40}\)|Get short URL|Topic\s[^()]{2,90}\(\d+\)|\d{1,6}(?=\s+(?:\d|[A-Z\"“]))|title:)\s*"
)
_PHOTO = re.compile(
    rf"\(\s*(?:[^()]{{0,30}}\b)?(?:Photo|PHOTO|photo|{_AGENCY}|and Agencies)(?:\b[^()]{{0,30}})?\s*\)\s*(?=[A-Z\"“(\d]|$)"
)
_TAGS = re.compile(r"Tags?:?\s(?=[A-Z])")
_OPENER = re.compile(
    r"(?<=[\w)])\s(?=(?:A|An|The|At least|More than|Dozens|Hundreds|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Some|"
    r"Several|Nearly|Over|In|On|After|As)\s[\w-]+\s)"
)
_TRIMMED = " \u00a0\t.,:;–—-"


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the head: where it ends and what it is."""

    end: int
    kind: BlockKind


def cut_opening(line: Line, *, title: str | None, is_run_on: bool) -> tuple[Line, ...]:
    """Return the paragraph cut in the parts before its first sentence, each with its kind, and the rest, unsettled."""
    cuts: list[tuple[int, BlockKind | None]] = []
    place = 0
    for part in _parts(line.words, title, is_run_on=is_run_on):
        cuts.append((place, part.kind))
        place = part.end
    if not cuts:
        return (line,)
    return line.parts([*cuts, (place, None)])


def _parts(words: str, title: str | None, *, is_run_on: bool) -> Iterator[_Part]:
    """Yield the parts of the head in order, each ending where the next begins."""
    place, count = 0, 0
    while place < HEAD and count < MOST_PARTS:
        part = _repeated_title(words, place, title)
        part = part or _date(words, place, is_first=place == 0, is_run_on=is_run_on)
        part = part or _dateline(words, place)
        if part is None and is_run_on:
            part = _run_on_part(words, place, title, is_first=place == 0)
        if part is None or part.end >= len(words):
            return
        yield part
        place, count = part.end, count + 1


def _repeated_title(words: str, place: int, title: str | None) -> _Part | None:
    """Return the title where it is printed once more and the next word does not go on with it."""
    if title is None:
        return None
    wanted = [match[0].casefold() for match in tokens(without_site(title))]
    if len(wanted) < 3:
        return None
    end = place
    for match, word in zip(tokens(words[place : place + 4 * len(title) + 40]), wanted, strict=False):
        if match[0].casefold() != word:
            return None
        wanted = wanted[1:]
        end = place + match.end()
    rest = words[end : end + 40].lstrip()
    if wanted or (rest[:1].islower() and rest[:1].isalpha()) or rest[:1] in (",", ";"):
        return None
    while end < len(words) and words[end] in ".!?:\"”’' \u00a0":
        end += 1
    return _Part(end, BlockKind.HEADLINE)


def _date(words: str, place: int, *, is_first: bool, is_run_on: bool) -> _Part | None:
    """Return a date that stands before the first sentence, with its label and its time."""
    head = words[place : place + 90]
    label = _DATE_LABEL.match(head)
    start = label.end() if label is not None else 0
    date = next((date for date in written_dates(head) if date.span.start == start), None)
    if date is None or (date.year is None) or not (is_first or is_run_on):
        return None
    end = date.span.end
    clock = _CLOCK.match(head, end)
    if clock is not None:
        end = clock.end()
    after = head[end:].lstrip(_TRIMMED + "|")
    goes_on = after[:1].islower() and after[:2] != "by"
    if goes_on or not after or (label is None and head[end : end + 1] == ","):
        return None
    return _Part(place + end + len(head[end:]) - len(after), BlockKind.DATELINE)


def _dateline(words: str, place: int) -> _Part | None:
    """Return "PORT ELLA, May 4 (Agency) - " or "Agency - " where it stands."""
    match = _DATELINE.match(words, place, place + 140)
    if match is not None:
        return _Part(match.end(), BlockKind.DATELINE)
    match = _CREDIT.match(words, place, place + 60)
    if match is not None and match[0].rstrip()[-1] in "-–—:":
        return _Part(match.end(), BlockKind.BYLINE)
    return None


def _run_on_part(words: str, place: int, title: str | None, *, is_first: bool) -> _Part | None:
    """Return what only a text that lost its line breaks has before its first sentence."""
    match = _COUNTERS.match(words, place, place + 140) if not is_first else None
    if match is not None:
        return _Part(match.end(), BlockKind.NAVIGATION)
    match = _AGENCY_FIRST.match(words, place, place + 60)
    if match is None and not is_first:
        match = _CREDIT.match(words, place, place + 60)
    if match is not None:
        return _Part(_skip(words, match.end()), BlockKind.BYLINE)
    if not is_first:
        part = _author(words, place, title) or _names(words, place) or _place(words, place) or _tags(words, place)
        if part is not None:
            return part
    return _captioned(words, place)


def _author(words: str, place: int, title: str | None) -> _Part | None:
    """Return "by Ada Lindt": up to the repeated title where one follows, else two words."""
    match = _AUTHOR.match(words, place, place + 20)
    if match is None:
        return None
    starts = [token.start() for token in tokens(words[match.end() : match.end() + 120])][1:7]
    for start in starts:
        if _repeated_title(words, match.end() + start, title) is not None:
            return _Part(match.end() + start, BlockKind.BYLINE)
    return _Part(match.end() + starts[1], BlockKind.BYLINE) if len(starts) > 1 else None


def _names(words: str, place: int) -> _Part | None:
    """Return "Ada Lindt Bo Rask." where nothing but names stands up to a full stop."""
    stop = words.find(".", place, place + 80)
    found = words[place:stop].split() if stop > place else []
    pairs = [" ".join(found[nth : nth + 2]) for nth in range(0, len(found), 2)]
    if 2 <= len(found) <= 8 and all(is_name(pair) or (len(found) % 2 and pair == found[-1]) for pair in pairs):
        return _Part(_skip(words, stop + 1), BlockKind.BYLINE)
    return None


def _place(words: str, place: int) -> _Part | None:
    """Return a place in capitals before a first sentence; an acronym stands in capitals elsewhere too."""
    match = _PLACE.match(words, place, place + 60)
    if match is None or words.find(match[0].split()[0], match.end()) >= 0:
        return None
    return _Part(_skip(words, match.end()), BlockKind.DATELINE)


def _tags(words: str, place: int) -> _Part | None:
    """Return a list of tags, where the first words of a sentence show its end."""
    match = _TAGS.match(words, place, place + 10)
    opener = _OPENER.search(words, place, place + 260) if match is not None else None
    return _Part(_skip(words, opener.start()), BlockKind.NAVIGATION) if opener is not None else None


def _captioned(words: str, place: int) -> _Part | None:
    """Return the sentence before a photographer's credit; a sentence before that one is a part for itself."""
    photo = _PHOTO.search(words, place, HEAD)
    if photo is None:
        return _Part(_tags_ahead(words, place), BlockKind.STANDFIRST) if _tags_ahead(words, place) else None
    ends = [place + end for end in sentence_ends(words[place : photo.start()])]
    ends = [end for end in ends if photo.start() - end > 25]  # "... August 3. (Agency)" ends no sentence
    if len(ends) > 1:
        return None
    if ends:
        return _Part(_skip(words, ends[-1]), BlockKind.STANDFIRST)
    return _Part(photo.end(), BlockKind.CAPTION)


def _tags_ahead(words: str, place: int) -> int:
    """Return where a list of tags begins after the first sentence, or 0."""
    end = next(sentence_ends(words[place:HEAD]), None)
    if end is None:
        return 0
    start = _skip(words, place + end)
    return start if _TAGS.match(words, start) is not None else 0


def _skip(words: str, place: int) -> int:
    while place < len(words) and words[place].isspace():
        place += 1
    return place
