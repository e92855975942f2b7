"""Which words make one syntactic token? Those that the model joins to the word before: "U", ".", "S", "."."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from testimonia.language.encoded import Encoded
from testimonia.language.words import Gap, Word


def joined(words: Sequence[Word], encoded: Encoded) -> NDArray[np.bool_]:
    """Return for each word whether it belongs to the token of the word before: never where white space parts them."""
    touching = np.fromiter((word.gap is Gap.TOUCHING for word in words), np.bool_, len(words))
    together: NDArray[np.bool_] = (encoded.joins > 0.5) & touching
    return together
