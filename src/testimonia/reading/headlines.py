"""What is the headline of an article, and what of a page's title is only the site's name?

Which lines of a text are its headline is left to `blocks/headings.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

from testimonia.records import Block, BlockKind

_SEPARATORS = (" | ", " - ", " – ", " — ", " :: ", " « ", " » ", " · ")


def headline(text: str, blocks: Sequence[Block]) -> str | None:
    """Return the text of the first headline among the blocks, its white space as single spaces, or None."""
    for block in blocks:
        if block.kind is BlockKind.HEADLINE:
            return " ".join(block.span.of(text).split())
    return None


def without_site(title: str) -> str:
    """Return a page's title without the name of the site that may follow it.

    >>> without_site("Ferry sinks off Ostra | The Lowland Post"), without_site("Ferry sinks - five dead, officials say")
    ('Ferry sinks off Ostra', 'Ferry sinks - five dead, officials say')
    """
    for separator in _SEPARATORS:
        head, found, tail = title.rpartition(separator)
        names = tail.split()
        if found and len(head.split()) >= 3 and len(names) <= 5 and all(not word[0].islower() for word in names):
            if separator == " | " or len(names) <= 3:
                return without_site(head.strip())
    return title
