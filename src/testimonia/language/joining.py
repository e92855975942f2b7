"""Which words make one syntactic token? Those that the model joins to the word before: "U", ".", "S", ".".

What the treebanks always write as one token is joined whatever the model says: a mark that is repeated ("--", "..."),
and the parts of a number ("4.30", "12:45", "25,000").
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from testimonia.language.encoded import Encoded
from testimonia.language.words import Gap, Word

# The least probability with which a word goes on with a token. Chosen on `syntax/dev.conllu` among 0.3, 0.5, 0.65 and
# 0.8 (`python -m quality.syntax`): token F1 0.9896, 0.9909, 0.9913 and 0.9908.
JOINS = 0.65
# Touching marks of a kind that are one token in at least 98 of 100 cases in `syntax/train.conllu`.
REPEATED = frozenset("-=*!?/<>.+'’_~")
WITHIN_NUMBERS = frozenset(".:,")


def joined(words: Sequence[Word], encoded: Encoded) -> NDArray[np.bool_]:
    """Return for each word whether it belongs to the token of the word before: never where white space parts them."""
    touching = np.fromiter((word.gap is Gap.TOUCHING for word in words), np.bool_, len(words))
    together: NDArray[np.bool_] = (encoded.joins > JOINS) & touching
    for i in np.flatnonzero(touching & ~together).tolist():
        together[i] = words[i].text in REPEATED and words[i - 1].text == words[i].text
    for i in np.flatnonzero(touching[1:-1] & touching[2:]).tolist():
        if _number(words[i].text, words[i + 1].text, words[i + 2].text):
            together[i + 1 : i + 3] = True
    return together


def _number(before: str, mark: str, after: str) -> bool:
    """Return whether the mark stands within a number.

    >>> _number("4", ".", "30"), _number("25", ",", "000"), _number("1", ",", "2")
    (True, True, False)
    """
    within = mark in WITHIN_NUMBERS and before.isdigit() and after.isdigit()
    return within and (mark != "," or len(after) == 3)
