"""Which statements did nobody make? Those under a condition, or put into a mouth for the future.

"It would surprise nobody if the ministry claims the rescue" is no statement of the ministry's. Such finds are not
kept as statements, but passed over with a reason. A first reading by the words before the source; scope is left to
syntax.
"""

from __future__ import annotations

import re

from testimonia.records import Span

CONDITION = re.compile(r"\b(?:if|unless|should|whether|were|lest|suppose|supposing)\s+(?:\w+\s+){0,1}$", re.IGNORECASE)
IMAGINED = re.compile(r"^(?:would|might|could)\s+(?:also\s+|then\s+|even\s+|soon\s+)?(?:\w+)", re.IGNORECASE)
LOOK_BACK = 30  # characters before the source in which a condition is looked for


def hypothetical(text: str, *, source: Span | None, cue: Span | None) -> str | None:
    """Return why nobody made this statement, or None where it stands as made.

    >>> text = "It would surprise nobody if the ministry claims the rescue."
    >>> hypothetical(text, source=Span(28, 40), cue=Span(41, 47))
    'under a condition'
    >>> hypothetical("The ministry claims the rescue.", source=Span(0, 12), cue=Span(13, 19)) is None
    True
    """
    first = min((span.start for span in (source, cue) if span is not None), default=None)
    if first is None or (source is not None and cue is not None and cue.start < source.start):
        return None
    if CONDITION.search(text[max(0, first - LOOK_BACK) : first]):
        return "under a condition"
    if cue is not None and IMAGINED.match(cue.of(text)) and not re.search(r"\bnot\b|n['’]t\b", cue.of(text)):
        return "imagined, not made"
    return None
