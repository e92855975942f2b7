"""Firmness: told by the modals and adverbs of the content's main clause, and by the cue."""

from __future__ import annotations

import pytest

from testimonia.attribution.firmness import firmness
from testimonia.records import Firmness
from tests.attribution.trees import said


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The guard said the toll may rise .", Firmness.POSSIBLE),
        ("The guard said the toll was expected to rise .", Firmness.PROBABLE),
        ("The guard said the van supposedly was stolen .", Firmness.PROBABLE),
        ("The guard said the van that may have been stolen was found .", Firmness.CERTAIN),
        ("The guard said nobody could say who did it .", Firmness.CERTAIN),
        ("The guard could not say whether the gate had moved .", Firmness.POSSIBLE),
        ("Marren believes the board was behind the leak .", Firmness.PROBABLE),
        ("Marren said she feared a leak .", Firmness.POSSIBLE),
        ("Marren said he thought that it might rain .", Firmness.POSSIBLE),
        ("Marren said the report was false .", Firmness.CERTAIN),
    ],
)
def test_the_weakest_word_of_main_clause_and_cue_decides(words: str, expected: Firmness) -> None:
    assert firmness(said(words)) is expected
