"""Which lines are credits: a byline, an agency's or an outlet's name with a date, a mere date?

"By Ada Lindt", "Written by Ada Lindt exclusively for The Post", "Ada Lindt |" and "The Post, 4/16/2031" are bylines;
a line with nothing but a date is a date line. Which name stands in a credit is left to `bylines.py`.
"""

from __future__ import annotations

import re

from testimonia.reading.blocks.lines import Line
from testimonia.reading.bylines import INNER_MARK, MARK, is_name
from testimonia.reading.credit_words import particles
from testimonia.reading.dates import written_dates
from testimonia.records import BlockKind

MOST_WORDS = 18
MOST_LETTERS = 200
_CLOCK = re.compile(
    r"(?i)\b\d{1,2}(?:[:.]?\d\d)?\s*(?:[ap]\.?m\.?)?\b|\b(?:GMT|UTC|[ECMP][SD]T|CES?T|EES?T|IST|BST|KSA|[ap]\.?m\.?)\b"
    r"|[+-]\d\d?:?\d{0,2}\b"
)
_LABELS = re.compile(
    r"(?i)\b(?:first|last|date|of|publication|published|posted|updated|update|modified|created|issued|on|at|time|"
    r"mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)


def credit_kind(line: Line) -> BlockKind | None:
    r"""Return BYLINE for a line that names who wrote or printed the text, DATELINE for a mere date, None for others.

    >>> from testimonia.reading.blocks.lines import split_lines
    >>> [str(credit_kind(line)) for line in split_lines("By Ada Lindt\nMay 4, 2031\nAda went home.")]
    ['byline', 'dateline', 'None']
    """
    if line.count > MOST_WORDS or len(line.words) > MOST_LETTERS:
        return None
    if MARK.match(line.words) and _is_credit(MARK.sub("", line.words), line):
        return BlockKind.BYLINE
    dates = written_dates(line.words)
    if not dates:
        return BlockKind.BYLINE if _is_barred_name(line) else None
    rest = line.words
    for date in reversed(dates):
        rest = rest[: date.span.start] + " " + rest[date.span.end :]
    rest = _LABELS.sub(" ", _CLOCK.sub(" ", rest)).strip(" ,.;:|·•()/–—-")
    if not any(character.isalpha() for character in rest):
        return BlockKind.DATELINE
    if INNER_MARK.search(rest):
        return BlockKind.BYLINE
    is_short = len(rest.split()) <= 8 and line.ending not in ("?", "!")
    return BlockKind.BYLINE if is_short and not _has_prose(rest) else None


def _is_credit(rest: str, line: Line) -> bool:
    """Return whether what follows "by" is a name rather than a sentence."""
    first = rest.split(None, 1)[0] if rest.split() else ""
    return first[:1].isupper() and (line.count <= 6 or not line.is_ended or bool(written_dates(line.words)))


def _is_barred_name(line: Line) -> bool:
    """Return whether the line is a name that a bar sets off from something lost: "Ada Lindt |"."""
    return line.words.rstrip().endswith("|") and is_name(line.words)


def _has_prose(rest: str) -> bool:
    """Return whether the words beside a date are a phrase or a headline rather than names."""
    small = [word for word in rest.split() if word[:1].islower() and word.lower() not in particles()]
    return len(small) > 1
