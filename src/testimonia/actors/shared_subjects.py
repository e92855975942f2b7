"""Who speaks where a cue has no source of its own? In one sentence, whoever spoke before it.

"Marren blamed the guard, claiming that …" and "Marren blamed the guard and urged …": the subject is not written twice.
Only participles and joined verbs within one sentence are followed; a source in another sentence is not guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from testimonia.records import Statement

PARTICIPLE = re.compile(r"(?:also\s+|later\s+|then\s+)?\w+ing\b", re.IGNORECASE)
JOINED = re.compile(r"\band\s+(?:also\s+|later\s+|then\s+)?$", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.!?][\"”’')]*\s+[\"“‘'(]*[A-Z]|\n\s*\n")
REACH = 300  # characters in which the sentence's earlier source is looked for


def with_shared_subjects(text: str, statements: Sequence[Statement]) -> list[Statement]:
    """Return the statements, those whose cue shares the subject of an earlier one with that one's speakers."""
    found = list(statements)
    for place, statement in enumerate(found):
        if statement.source is None and statement.cue is not None and _shares(text, statement):
            speakers = _before(text, statement.cue.start, found)
            found[place] = replace(statement, speakers=speakers) if speakers else statement
    return found


def _shares(text: str, statement: Statement) -> bool:
    """Return whether the cue is of the kind that leaves its subject out.

    >>> from testimonia.records import Span
    >>> text = "Marren blamed the guard, claiming that it slept."
    >>> _shares(text, Statement("s1", "a1", None, Span(25, 33), (Span(34, 47),), "that it slept"))
    True
    """
    cue = statement.cue
    if cue is None:
        return False
    return (
        PARTICIPLE.match(cue.of(text)) is not None
        or JOINED.search(text[max(0, cue.start - 20) : cue.start]) is not None
    )


def _before(text: str, at: int, statements: Sequence[Statement]) -> tuple[str, ...]:
    """Return the speakers of the nearest source before `at` in the same sentence; none where it is unresolved."""
    sources = [one for one in statements if one.source is not None and at - REACH <= one.source.start < at]
    nearest = max(sources, key=lambda one: one.source.start if one.source else 0, default=None)
    if nearest is None or nearest.source is None or SENTENCE_END.search(text[nearest.source.start : at + 1]):
        return ()
    return nearest.speakers
