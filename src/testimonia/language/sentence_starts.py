"""Where do sentences begin? Where the model says so; a passage's first word always does.

A sentence never runs over a passage's edge, and one with more words than a window sees is cut where a sentence begins
most probably. Sentences by punctuation alone, for texts that no model reads, are found in `sentences.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from testimonia.language.encoded import Encoded
from testimonia.language.words import Gap, Word

# The least probability with which a word begins a sentence. Chosen on `syntax/dev.conllu` among 0.3, 0.35, 0.4, 0.45
# and 0.5: sentence F1 0.847, 0.851, 0.852, 0.848 and 0.847 (`python -m quality.syntax`).
BEGINS = 0.4


def sentence_starts(words: Sequence[Word], encoded: Encoded, within: NDArray[np.bool_]) -> list[int]:
    """Return the indices of the words that begin a sentence, in order.

    `within` says of each word whether it goes on with the token of the word before (see `joining.py`).
    """
    if not words:
        return []
    begins = np.where(within, 0.0, encoded.begins)
    begins[[word.gap is Gap.PARAGRAPH for word in words]] = 1.0
    begins[0] = 1.0
    starts = [int(start) for start in np.flatnonzero(begins >= BEGINS)]
    seen = max(view.last - view.first for view in encoded.views)
    return [
        cut
        for first, last in zip(starts, [*starts[1:], len(words)], strict=True)
        for cut in (first, *_cuts(begins, first, last, seen))
    ]


def _cuts(begins: NDArray[np.float64], first: int, last: int, longest: int) -> list[int]:
    """Return where the sentence `[first, last)` is cut so that no part is longer, or much shorter than half of that."""
    cuts: list[int] = []
    while last - first > longest:
        nearest = first + max(longest // 2, 1)
        first = nearest + int(begins[nearest : first + longest].argmax()) if longest > 1 else nearest
        cuts.append(first)
    return cuts
