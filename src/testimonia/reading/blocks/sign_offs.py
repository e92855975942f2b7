"""What stands at the end of an article's last paragraph that is none of its sentences?

An agency's credit ("--Agency", "(With Agency)"), the reporters and editors, initials, a counter, "Read Also", a
page's whole footer run on: each is cut off as a part of its own, so that the last sentence ends where it does.
"""

from __future__ import annotations

import re

from testimonia.reading.blocks.furniture import agency_pattern
from testimonia.reading.blocks.lines import Line
from testimonia.reading.blocks.wording import sentence_ends
from testimonia.records import BlockKind

TAIL = 6000  # characters of a run-on paragraph in which a page's footer may stand
CREDIT_TAIL = 900
FOOTER_PHRASES = 2
FOOTER_SENTENCES = 40
MOST_OFFERED = 160
MOST_INITIALS = 40  # characters of "R. Lindt / Rask / B. Oland"

_AGENCY = agency_pattern()
_SIGNED = re.compile(
    rf"\s?[-–—]{{1,3}}\s?{_AGENCY}\.?$|\(\s?{_AGENCY}(?:\s?[/,+&]\s?{_AGENCY}|\sand\s{_AGENCY})*\s?\)$"
)
_SOURCE = re.compile(r"(?:\((?:[Ww]ith|Source|SOURCE|By)\b[^()]{2,80}\)|\bSources?:?\s[A-Z][^.]{2,60})(?:\s?Twitter)?$")
_STAFF = re.compile(
    r"(?<=[.!?\"”)])\s(?:Additional reporting|Reporting|Writing|Editing|Compiled|Translated)\s(?:and\s\w+\s)?by\s[A-Z]"
)
_OFFER = re.compile(
    r"(?<=[.!?\"”)])\s?(?:Read Also|Read also|READ ALSO|Last Update:|Agencies contributed to this (?:story|report)\.|"
    r"This article is an edited translation|English [Bb]ulletin|Twitter$)"
)
_COUNTER = re.compile(r"(?<=[.!?\"”)])\s\d{1,5}(?:[-–]\d{1,4})?$")
_INITIAL = re.compile(r"[A-Z][\w.'’-]*")
_FRAMES = (
    *(
        "Related News",
        "Related Articles",
        "Related",
        "Read Also",
        "Read More",
        "More News",
        "Also Read",
        "Most Popular",
    ),
    *("Tags", "Topics", "Community standards", "Discussion", "Comment via", "Comments", "Leave a Reply", "Share on"),
    *(
        "Subscribe",
        "SUBSCRIBE",
        "Sign Up",
        "Newsletter",
        "Follow us",
        "Follow Us",
        "FOLLOW",
        "Like Follow",
        "Watch Live",
    ),
    *("Copyright", "All Rights Reserved", "All rights reserved", "Terms of Use", "Terms of Service", "Privacy Policy"),
    *("Cookie Policy", "Contact Us", "About Us", "Careers", "Advertise", "Press Releases", "Latest News", "Instagram."),
)


def cut_sign_off(line: Line, *, is_run_on: bool) -> tuple[Line, ...]:
    """Return the paragraph without what follows its last sentence, and that in parts with their kinds."""
    cuts: list[tuple[int, BlockKind | None]] = []
    end = len(line.words)
    while len(cuts) < 5:
        found = _last_part(line.words[:end], is_run_on=is_run_on)
        if found is None or not line.words[: found[0]].strip():
            break
        cuts.append(found)
        end = found[0]
    return line.parts([(0, line.kind), *reversed(cuts)]) if cuts else (line,)


def _last_part(words: str, *, is_run_on: bool) -> tuple[int, BlockKind] | None:
    """Return where the last part begins that is no sentence of the article, and its kind."""
    stripped = words.rstrip()
    start = max(0, len(stripped) - CREDIT_TAIL)
    for pattern, kind in (
        (_SIGNED, BlockKind.BYLINE),
        (_SOURCE, BlockKind.BYLINE),
        (_OFFER, BlockKind.NAVIGATION),
        (_COUNTER, BlockKind.NAVIGATION),
        (_STAFF, BlockKind.BYLINE),
    ):
        match = pattern.search(stripped, start)
        if pattern is _OFFER and match is not None and (not is_run_on or len(stripped) - match.start() > MOST_OFFERED):
            match = None  # an offer in the midst of the text, with paragraphs after it
        if match is not None:
            return match.start(), kind
    return _footer(stripped) if is_run_on else None


def _footer(words: str) -> tuple[int, BlockKind] | None:
    """Return the words after the last sentence where they are initials or a page's footer."""
    start = max(0, len(words) - TAIL)
    tail = words[start:]
    ends = [end for end in sentence_ends(tail) if _ends_prose(tail[:end])]
    if not ends:
        return None
    rest = tail[ends[-1] :].strip()
    if rest and len(rest) <= MOST_INITIALS and rest[-1] not in ".!?" and _are_initials(rest):
        return start + ends[-1], BlockKind.BYLINE
    ends = ends[-FOOTER_SENTENCES:]
    for end, following in zip(ends, [*ends[1:], len(tail)], strict=True):
        if _is_footer(tail[end:following]):
            return start + end, BlockKind.NAVIGATION
    return None


def _are_initials(words: str) -> bool:
    parts = words.replace("/", " ").split()
    return len(parts) <= 6 and all(_INITIAL.fullmatch(part) for part in parts)


def _ends_prose(words: str) -> bool:
    """Return whether a full stop ends a sentence and no initial: a small word or a number stands before it."""
    last = words.rstrip(" .!?…\"”’')]").rpartition(" ")[2]
    return len(last) > 2 and (last[-1].islower() or last[-1].isdigit())


def _is_footer(words: str) -> bool:
    """Return whether the words hold several of a page's own phrases, each printed as a label."""
    return sum(f"{frame} " in f"{words} " for frame in _FRAMES) >= FOOTER_PHRASES
