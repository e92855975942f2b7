"""How probable a find must be to be kept: as asked for, and passed over with the reason where it is less."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.attribution.confidence import LEAST
from testimonia.attribution.mining import Mined, mine
from testimonia.identity import text_sha256
from testimonia.language.readings import Attribution, Passage, Reading
from testimonia.records import Article, Block, BlockKind, Span

TEXT = "The gate was shut, Quill said."


@dataclass(frozen=True)
class Unsure:
    """A reader that finds the one statement of TEXT, with the confidence that it is given."""

    confidence: float
    name: str = "unsure"

    def read(self, _: str, passages: Sequence[Passage]) -> Reading:
        assert len(passages) == 1
        found = Attribution((Span(19, 24),), (Span(25, 29),), (Span(0, 17),), self.confidence)
        return Reading(attributions=(found,))


def mined(confidence: float, **asked: float) -> Mined:
    """Return what is mined from TEXT where the reader has so much confidence."""
    block = Block(BlockKind.BODY, Span(0, len(TEXT)))
    return mine(Article("a1", "one.txt", TEXT, text_sha256(TEXT), blocks=(block,)), Unsure(confidence), **asked)


def test_a_find_that_is_as_probable_as_asked_for_is_kept_with_its_confidence() -> None:
    assert [one.confidence for one in mined(0.7, least_confidence=0.7).statements] == [0.7]


def test_a_find_that_is_less_probable_is_passed_over_with_the_reason() -> None:
    found = mined(0.6, least_confidence=0.7)
    assert (found.statements, [one.reason for one in found.passed_over]) == ((), ["too uncertain to be one"])


def test_where_nothing_is_asked_for_the_least_confidence_decides() -> None:
    assert mined(LEAST).statements
    assert not mined(LEAST - 0.01).statements
