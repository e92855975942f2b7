"""Does a paragraph open with the headline once more, and where does its own first sentence begin then?"""

from __future__ import annotations

import re
from dataclasses import dataclass

from testimonia.reading.blocks.wording import tokens
from testimonia.reading.headlines import without_site
from testimonia.records import BlockKind

LEAST_WORDS = 3
MOST_OF_TITLE = 0.6  # of a title's words, where a full stop follows them: the rest is the site's name
LEAST_OF_MOST = 6  # words


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a paragraph's head: where it ends and what it is."""

    end: int
    kind: BlockKind


def repeated_title(words: str, place: int, title: str | None) -> Part | None:
    """Return the title where it is printed once more and the next word does not go on with it."""
    if title is None:
        return None
    wanted = [match[0].casefold() for match in tokens(without_site(title))]
    if len(wanted) < LEAST_WORDS:
        return None
    end, same = place, 0
    for match, word in zip(tokens(words[place : place + 4 * len(title) + 40]), wanted, strict=False):
        if match[0].casefold() != word:
            break
        same += 1
        end = place + match.end()
    rest = words[end : end + 40].lstrip()
    is_whole = same == len(wanted) and not rest[:1].islower() and rest[:1] not in (",", ";")
    is_most = (
        same >= LEAST_OF_MOST
        and same >= MOST_OF_TITLE * len(wanted)
        and re.match(r"\s?\.\s+[A-Z]", words[end : end + 4])
    )
    if not is_whole and not is_most:
        return None
    while end < len(words) and words[end] in ".!?:\"”’' \u00a0":
        end += 1
    return Part(end, BlockKind.HEADLINE)


def after_spaces(words: str, place: int) -> int:
    """Return the place of the next character that is no white space."""
    while place < len(words) and words[place].isspace():
        place += 1
    return place
