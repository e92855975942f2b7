from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.language.sentences import sentences
from testimonia.records import Span


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text, [Span(0, len(text))])]


@pytest.mark.parametrize(
    "found",
    [
        ["The weir is open.", "Nobody was hurt."],
        ["“We saw it,” she said.", "“Then it fell.”", "Nobody spoke."],
        ["Is it open?", "It is!", "Really…", "Yes."],
        ["Mr. Aske met Gen. T. Okonjo on Jan. 4 in Korr.", "They talked."],
        ["It cost 3.5 million.", "The U.S. Army paid."],
        ["He asked “why?” and left.", "She stayed."],
        ["堰は開いている。", "誰も負傷しなかった。"],
        ["السد مفتوح؟", "نعم."],
    ],
)
def test_sentences_are_told_apart(found: list[str]) -> None:
    assert split(" ".join(found)) == found


def test_a_sentence_never_runs_across_the_spans() -> None:
    text = "Weir opened\nIt was late. Nobody saw it."
    spans = [Span(0, 11), Span(12, len(text))]
    assert [span.of(text) for span in sentences(text, spans)] == ["Weir opened", "It was late.", "Nobody saw it."]


@given(st.text(min_size=1))
def test_sentences_hold_all_but_white_space_in_order(text: str) -> None:
    found = sentences(text, [Span(0, len(text))])
    assert "".join("".join(span.of(text).split()) for span in found) == "".join(text.split())
    assert all(one.end <= following.start for one, following in pairwise(found))
