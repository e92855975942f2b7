"""What has a text that lost its line breaks before its first sentence?

Share counters, an agency, the author, a place in capitals, a list of tags, a photograph's caption, all run together in
one paragraph. What stands before the sentences of any text is left to `openings.py`.
"""

from __future__ import annotations

import re

from testimonia.reading.blocks.furniture import agency_pattern
from testimonia.reading.blocks.repeated_titles import Part, after_spaces, repeated_title
from testimonia.reading.blocks.wording import sentence_ends, tokens
from testimonia.reading.bylines import is_name
from testimonia.records import BlockKind

HEAD = 700  # characters in which the parts before the first sentence may stand

_AGENCY = agency_pattern()
_START = (
    r"(?:A|An|The|At|On|In|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|More|Dozens|Hundreds|Some|Several|Nearly|Over|"
    r"After)"
)
_PLACE = re.compile(
    rf"[A-Z][A-Z'’.-]{{3,}}(?:\s[A-Z][A-Z'’.-]{{2,}}){{0,2}}(?:\s[A-Z][a-z]+(?=\s{_START}\s))?(?=\s[A-Z][\w'’-]*\s|\s\d)"
)
_URL = re.compile(r"Get short URL\s*")
_URL_WITHIN = 160
_LATER_DATELINE = re.compile(
    rf"\b[A-Z]{{4,}}(?:[ -][A-Z]{{2,}}){{0,3}}(?:\s\([A-Z][a-z]+\))?\s\({_AGENCY}\)\s*(?:[-–—]+\s)?(?=[A-Z\"“])"
)
_CREDIT = re.compile(rf"(?:Regional\s+|Politics\s+)?{_AGENCY}\s*(?:[-–—:]+\s|(?=[A-Z\d\"“]))")
_AGENCY_FIRST = re.compile(rf"{_AGENCY}(?=\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d))")
_AUTHOR = re.compile(r"by\s+(?=[A-Z])")
_COUNTERS = re.compile(
    r"(?:(?:Twitter\s|Facebook\s)*[Ff]ont size|\([Uu]pdated[^()]{0,40}\)|Get short URL|Topic\s[^()]{2,90}\(\d+\)|"
    r"\d{1,6}(?=\s+(?:\d|[A-Z\"“]))|title:)\s*"
)
_PHOTO = re.compile(
    rf"\(\s*(?!(?:[Ww]ith|Source|By)\b)(?:[^()]{{0,30}}\b)?(?:Photo|PHOTO|photo|{_AGENCY}|and Agencies)"
    r"(?:\b[^()]{0,30})?\s*\)\s*(?=[A-Z\"“(\d])"
)
_TAGS = re.compile(r"Tags?:?\s(?=[A-Z])")
_OPENER = re.compile(rf"(?<=[\w)])\s(?={_START}\s[\w-]+\s)")


def run_on_part(words: str, place: int, title: str | None, *, is_first: bool) -> Part | None:
    """Return what only a text that lost its line breaks has before its first sentence."""
    match = _COUNTERS.match(words, place, place + 140) if not is_first else None
    match = match or _URL.search(words, place, place + _URL_WITHIN)
    if match is not None:
        return Part(match.end(), BlockKind.NAVIGATION)
    match = _AGENCY_FIRST.match(words, place, place + 60)
    if match is None and not is_first:
        match = _CREDIT.match(words, place, place + 60)
    if match is not None:
        return Part(after_spaces(words, match.end()), BlockKind.BYLINE)
    if not is_first:
        part = _author(words, place, title) or _names(words, place) or _place(words, place) or _tags(words, place)
        if part is not None:
            return part
    return _captioned(words, place)


def _author(words: str, place: int, title: str | None) -> Part | None:
    """Return "by Ada Lindt": up to the repeated title where one follows, else two words."""
    match = _AUTHOR.match(words, place, place + 20)
    if match is None:
        return None
    starts = [token.start() for token in tokens(words[match.end() : match.end() + 120])][1:7]
    for start in starts:
        if repeated_title(words, match.end() + start, title) is not None:
            return Part(match.end() + start, BlockKind.BYLINE)
    return Part(match.end() + starts[1], BlockKind.BYLINE) if len(starts) > 1 else None


def _names(words: str, place: int) -> Part | None:
    """Return "Ada Lindt Bo Rask." where nothing but names stands up to a full stop."""
    stop = words.find(".", place, place + 80)
    found = words[place:stop].split() if stop > place else []
    pairs = [" ".join(found[nth : nth + 2]) for nth in range(0, len(found), 2)]
    if 2 <= len(found) <= 8 and all(is_name(pair) or (len(found) % 2 and pair == found[-1]) for pair in pairs):
        return Part(after_spaces(words, stop + 1), BlockKind.BYLINE)
    return None


def _place(words: str, place: int) -> Part | None:
    """Return a place in capitals before a first sentence; an acronym stands in capitals elsewhere too."""
    match = _PLACE.match(words, place, place + 60)
    if match is None or words.find(match[0].split()[0], match.end()) >= 0:
        return None
    return Part(after_spaces(words, match.end()), BlockKind.DATELINE)


def _tags(words: str, place: int) -> Part | None:
    """Return a list of tags, where the first words of a sentence show its end."""
    match = _TAGS.match(words, place, place + 10)
    opener = _OPENER.search(words, place, place + 260) if match is not None else None
    return Part(after_spaces(words, opener.start()), BlockKind.NAVIGATION) if opener is not None else None


def _captioned(words: str, place: int) -> Part | None:
    """Return the sentence before a photographer's credit; a sentence before that one is a part for itself."""
    later = _LATER_DATELINE.search(words, place, HEAD)
    if later is not None and later.start() > place:
        end = next(sentence_ends(words[place : later.start()]), None)
        return (
            Part(later.start(), BlockKind.CAPTION)
            if end is None
            else Part(after_spaces(words, place + end), BlockKind.STANDFIRST)
        )
    photo = _PHOTO.search(words, place, HEAD)
    if photo is None:
        return Part(_tags_ahead(words, place), BlockKind.STANDFIRST) if _tags_ahead(words, place) else None
    ends = [place + end for end in sentence_ends(words[place : photo.start()])]
    ends = [end for end in ends if photo.start() - end > 25]  # "... August 3. (Agency)" ends no sentence
    if len(ends) > 1:
        return None
    if ends:
        return Part(after_spaces(words, ends[-1]), BlockKind.STANDFIRST)
    return Part(photo.end(), BlockKind.CAPTION)


def _tags_ahead(words: str, place: int) -> int:
    """Return where a list of tags begins after the first sentence, or 0."""
    end = next(sentence_ends(words[place:HEAD]), None)
    if end is None:
        return 0
    start = after_spaces(words, place + end)
    return start if _TAGS.match(words, start) is not None else 0
