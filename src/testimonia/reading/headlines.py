"""What is the headline of an article, and what of a page's title is only the site's name?

Which lines of a text are its headline is left to `blocks/headings.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

from testimonia.reading.credit_words import media_words
from testimonia.records import Block, BlockKind

_SEPARATORS = (" | ", " - ", "- ", " – ", " — ", " :: ", " « ", " » ", " · ")
_SITE_WORDS = 5


def headline(text: str, blocks: Sequence[Block]) -> str | None:
    """Return the text of the first headline among the blocks, its white space as single spaces, or None."""
    for block in blocks:
        if block.kind is BlockKind.HEADLINE:
            return " ".join(block.span.of(text).split())
    return None


def without_site(title: str) -> str:
    """Return a page's title without the name of the site, and its sections, that may follow it.

    >>> without_site("Ferry sinks off Ostra | Lowland"), without_site("Ferry sinks off Ostra - World - Lowland Post")
    ('Ferry sinks off Ostra', 'Ferry sinks off Ostra')
    >>> without_site("Ferry sinks - Five Dead")
    'Ferry sinks - Five Dead'
    """
    for separator in _SEPARATORS:
        head, found, tail = title.rpartition(separator)
        if found and len(head.split()) >= 3 and _is_site(tail, separator):
            return _without_sections(head.strip(" -–—|"), separator)
    return title


def _is_site(tail: str, separator: str) -> bool:
    names = tail.split()
    if not 1 <= len(names) <= _SITE_WORDS or any(name[0].islower() for name in names):
        return False
    return separator == " | " or any(name.lower().strip(".,") in media_words() for name in names)


def _without_sections(title: str, separator: str) -> str:
    """Return a title without the single words, sections of the site, that stood before the site's name."""
    head, found, tail = title.rpartition(separator)
    while found and len(head.split()) >= 3 and len(tail.split()) == 1 and tail[:1].isupper():
        title = head.strip()
        head, found, tail = title.rpartition(separator)
    return title
