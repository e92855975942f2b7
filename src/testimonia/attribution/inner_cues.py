"""Does a cue within a content say that another says, asks, believes or shows something? Told by its lemmas.

The lemmas stand in `inner_cues.toml`. What is found around the cue is left to `nesting.py`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib import resources

from testimonia.language.readings import Token

NOT_SAID = frozenset(("would", "will", "could", "should", "can", "may", "might", "must", "shall", "to"))
"""First words of cues that tell what somebody may say, or is to say."""
NOT = frozenset(("not", "never", "fail"))
WANTS = frozenset(("for", "on", "upon"))  # after "call": wanting, not saying


def may_cue(token: Token) -> bool:
    """Return whether the token may be the cue of a statement of another's."""
    return any(token.lemma.lower() in lemmas for lemmas in _lemmas().get(token.upos, ()))


def says(cue: Sequence[Token]) -> bool:
    """Return whether a cue says that something is said or believed.

    >>> from testimonia.records import Span
    >>> def cue(*words: tuple[str, str]) -> list[Token]:
    ...     return [Token(Span(0, 1), upos, lemma, 0, "dep") for lemma, upos in words]
    >>> says(cue(("have", "AUX"), ("deny", "VERB"))), says(cue(("move", "VERB")))
    (True, False)
    >>> says(cue(("would", "AUX"), ("deny", "VERB"))), says(cue(("call", "VERB"), ("for", "ADP")))
    (False, False)
    >>> says(cue(("never", "ADV"), ("say", "VERB"))), says(cue(("not", "PART"), ("believe", "VERB")))
    (False, True)
    """
    lemmas = [token.lemma.lower() for token in cue]
    if not any(map(may_cue, cue)) or lemmas[0] in NOT_SAID:
        return False
    if "call" in lemmas and WANTS & set(lemmas):
        return False
    believed = any(lemma in _beliefs() for lemma in lemmas)
    return believed or not NOT & set(lemmas)


@cache
def _tables() -> dict[str, frozenset[str]]:
    source = resources.files("testimonia") / "attribution" / "inner_cues.toml"
    return {name: frozenset(lemmas) for name, lemmas in tomllib.loads(source.read_text(encoding="utf-8")).items()}


def _beliefs() -> frozenset[str]:
    return _tables()["beliefs"]


@cache
def _lemmas() -> dict[str, tuple[frozenset[str], ...]]:
    """Return the lemmas of cues by their part of speech."""
    return {"VERB": (_tables()["verbs"], _beliefs()), "NOUN": (_tables()["nouns"],)}
