"""Does a text begin with its headline, and if not, how does it get it?

Pages and records keep headline and text apart, and what the headline says must be read too. A plain text file is never
changed; this is for texts that were put together from a page or a record.
"""

from __future__ import annotations

import re

LOOKED_AT = 600  # characters beyond the headline's own length: section labels and share lines may stand before it


def with_headline(text: str, title: str | None) -> str:
    r"""Return the text with the title as its first paragraph, unless it stands near the top already.

    >>> with_headline("The ferry sank.", "Ferry sinks")
    'Ferry sinks\n\nThe ferry sank.'
    >>> with_headline("FERRY SINKS\nThe ferry sank.", "Ferry sinks")
    'FERRY SINKS\nThe ferry sank.'
    """
    if title is None or not _letters(title) or _holds_line(text[: len(title) + LOOKED_AT], title):
        return text
    return f"{title}\n\n{text}"


def _holds_line(head: str, title: str) -> bool:
    """Return whether a paragraph of the head is the title, give or take case, punctuation and a few words behind it."""
    wanted = _letters(title)
    for line in head.splitlines():
        letters = _letters(line)
        if letters.startswith(wanted) and len(letters) < 2 * len(wanted) + 20:
            return True
    return False


def _letters(words: str) -> str:
    return re.sub(r"[\W_]+", "", words.casefold())
