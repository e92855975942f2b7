"""In which language is a text written?

The decision is py3langid's, on the first 500 characters; this file adds when not to answer.
"""

from __future__ import annotations

from functools import cache
from typing import Protocol

from py3langid.langid import MODEL_FILE, LanguageIdentifier

LOOKED_AT = 500  # characters; more does not change the answer for news and costs time
FEWEST_LETTERS = 20  # below this, names and numbers decide the answer
LOWEST_CONFIDENCE = 0.5


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]: ...


def language(text: str) -> str | None:
    """Return the ISO 639-1 code of the text's language, or None where there is too little to tell.

    >>> language("The ferry company denied on Monday that the captain had been warned.")
    'en'
    >>> language("12:30") is None
    True
    """
    head = text.strip()[:LOOKED_AT]
    if sum(character.isalpha() for character in head) < FEWEST_LETTERS:
        return None
    code, confidence = _identifier().classify(head)
    return code if confidence >= LOWEST_CONFIDENCE else None


@cache
def _identifier() -> _Identifier:
    """Return the identifier, loaded once and not before it is needed (it takes most of a second)."""
    identifier: _Identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return identifier
