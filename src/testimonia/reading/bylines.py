"""Who signed an article? Which name stands in a credit line?

Which lines are credits is left to `blocks/credits.py`, which outlet a line names to `outlets.py`, and which date to
`published.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from testimonia.reading.credit_words import impersonal_words, particles
from testimonia.records import Block, BlockKind

NAME_WORDS = 5
MARK = re.compile(
    r"(?i)^\W{0,3}(?:(?:written|posted|published|reported|compiled|story|text|words|interview|analysis|opinion|report)\s+)?"
    r"by:?\s+(?=\W?\w)"
)
INNER_MARK = re.compile(r"(?:^|[\s|,·•–—-])(?:[Bb]y|BY)\s+(?=[A-Z])")
_AFTER_NAME = re.compile(
    r"(?:[|•·/»,;(–—@\d]|\s-\s|\b(?i:exclusively|special\s+to|on|at|published|updated|posted)\b|\b(?:for|in)\s+[A-Z]).*$",
    re.DOTALL,
)
_NAME = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*")


def is_name(words: str) -> bool:
    """Return whether the words are nothing but a person's name, two to five words that begin with capitals.

    >>> is_name("Ada van Lindt"), is_name("Ferry sinks"), is_name("The Lowland Post")
    (True, False, False)
    """
    parts = words.strip(" .,|").split()
    if not 2 <= len(parts) <= NAME_WORDS or any(part.strip(".,").lower() in impersonal_words() for part in parts):
        return False
    if sum(len(part) > 1 and part.isupper() and "." not in part for part in parts) == 1:
        return False  # "Regional NNA": an acronym beside a word
    return all(part.lower() in particles() or _NAME.fullmatch(part.strip(",")) is not None for part in parts)


def byline(text: str, blocks: Sequence[Block]) -> str | None:
    """Return the name or names in the first credit that has one, as written there, or None."""
    is_above = True  # the article's own credit; below it stand agencies and helpers too
    for block in blocks:
        is_above = is_above and block.kind is not BlockKind.BODY
        if block.kind is not BlockKind.BYLINE:
            continue
        name = signer(" ".join(block.span.of(text).split()))
        if name is not None and (is_above or is_name(name)):
            return name
    return None


def signer(credit: str) -> str | None:
    """Return who is named in a credit, or None.

    >>> (
    ...     signer("Written by Ada Lindt exclusively for The Post"),
    ...     signer("8 May 2031, by Ada Lindt"),
    ...     signer("post, 4/5/2031"),
    ... )
    ('Ada Lindt', 'Ada Lindt', None)
    """
    match = MARK.match(credit) or INNER_MARK.search(credit)
    rest = credit[match.end() :] if match is not None else credit
    name = _AFTER_NAME.sub("", rest).strip(' .,;:|-–—()"')
    if not name:
        return None
    if match is not None:
        return name if name[0].isupper() and len(name.split()) <= 12 else None
    return name if is_name(name) else None
