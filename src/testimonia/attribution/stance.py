"""How does the speaker stand to the content, and how firmly is it put? Told by the cue, then the content's opening.

A first reading by words alone: the scope of negations and modals is left to syntax, which this version does not have.
"""

from __future__ import annotations

import re

from testimonia.attribution.lexicon import lexicon
from testimonia.records import Firmness, Stance

NEGATION = re.compile(r"\b(?:not|never|n['’]t|nobody|neither|without)\b", re.IGNORECASE)
NOTHING_HAPPENED = re.compile(r"^[\s\"“‘']*(?:that\s+)?(?:no|none|nobody|no one|nothing)\b", re.IGNORECASE)
TURNED = (Stance.DENIES, Stance.ACCUSES)  # who does not deny asserts; who does not accuse asserts too
OPENING = 60  # characters of a content in which its main clause's verb is looked for
NOTHING_SAID = re.compile(
    r"\b(?:not|n['’]t)\s+(?:immediately\s+|yet\s+)?(?:comment|respond|reply|return|say)", re.IGNORECASE
)


def stance(cue: str | None, content: str) -> Stance:
    """Return how the speaker stands to the content.

    >>> stance("denied", "any part in the closure").value
    'denies'
    >>> stance("said", "that its engineers had not opened the sluice").value
    'denies'
    >>> stance("insisted", "that no gate had moved").value
    'denies'
    >>> stance("declined to comment on", "the report").value
    'declines'
    >>> stance("declined", "to comment").value
    'declines'
    >>> stance("said", "the sluice was opened at noon").value
    'asserts'
    """
    words = lexicon()
    if cue is not None:
        if NOTHING_SAID.search(cue):
            return Stance.DECLINES
        declined = dict(words.stances)[Stance.DECLINES].search(f"{cue} {content[:OPENING]}")
        if declined is not None and declined.start() < len(cue):  # "declined" is the cue, "to comment" its content
            return Stance.DECLINES
        for found, pattern in words.stances:
            if pattern.search(cue):
                return Stance.ASSERTS if found in TURNED and NEGATION.search(cue) else found
    if cue is None or words.plain.search(cue):
        if NOTHING_HAPPENED.match(content):
            return Stance.DENIES
        for found, pattern in words.contents:
            if pattern.search(content[:OPENING]):
                return found
    return Stance.ASSERTS


def firmness(cue: str | None, content: str) -> Firmness:
    """Return how firmly the speaker puts the content, by the weakest word of the cue and of the content's opening.

    >>> firmness("said", "the toll may rise further").value
    'possible'
    >>> firmness("believes", "that the gate was left open").value
    'probable'
    >>> firmness("said", "the gate was left open").value
    'certain'
    """
    heard = f"{cue or ''} {content[:OPENING]}"
    for found, pattern in lexicon().firmness:
        if pattern.search(heard):
            return found
    return Firmness.CERTAIN
