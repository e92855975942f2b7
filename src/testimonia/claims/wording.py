"""Which statements carry one claim? In this version: those whose contents say the same words.

Word for word is all that is asked: case, punctuation, quotation marks and an opening "that" do not count. Paraphrases,
spellings and figures are another room's matter. The claim's id depends on those words alone, so that an article can be
added without looking at the others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from testimonia.identity import content_id
from testimonia.records import Claim, Statement

WORD = re.compile(r"\w+")
SHORTEST = 5  # words: fewer ("the report", "it was true") recur without carrying one claim


def wording(statement: Statement) -> str:
    """Return the words that the claim's id is made of; of a short content, with the statement's own id.

    >>> from testimonia.records import Span
    >>> wording(Statement("s1", "a1", None, None, (Span(0, 40),), "that “the gate was opened at noon”"))
    'the gate was opened at noon'
    """
    found = [word.lower() for word in WORD.findall(" ".join(statement.pieces()))]
    if found[:1] == ["that"]:
        found = found[1:]
    return " ".join(found) if len(found) >= SHORTEST else " ".join([*found, statement.id])


def claims(statements: Sequence[Statement]) -> tuple[Claim, ...]:
    """Return the claims of one article's statements, in order of their first statement.

    A claim's origins are the speakers themselves: folding relays and copies across articles is not done here.
    """
    members: dict[str, list[Statement]] = {}
    for statement in statements:
        members.setdefault(content_id("c", wording(statement)), []).append(statement)
    return tuple(
        Claim(
            id=claim,
            text=" … ".join(found[0].pieces()),
            statements=tuple(one.id for one in found),
            reports=len({one.article for one in found}),
            origins=tuple(dict.fromkeys(actor for one in found for actor in one.speakers)),
        )
        for claim, found in members.items()
    )
