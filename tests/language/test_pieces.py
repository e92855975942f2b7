"""Windows: they cover all words, fit the encoder, and keep each word once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from testimonia.language.encoder import load
from testimonia.language.pieces import keepers, pieces, windows
from testimonia.language.words import words

LENGTHS = st.lists(st.integers(min_value=1, max_value=9), max_size=80)


@given(LENGTHS, st.integers(min_value=12, max_value=40))
def test_windows_fit_the_encoder(lengths: list[int], size: int) -> None:
    for window in windows(lengths, size=size, overlap=size // 4):
        assert sum(lengths[window.first : window.last]) <= size - 2


@given(LENGTHS)
def test_every_word_is_kept_of_exactly_one_window_that_holds_it(lengths: list[int]) -> None:
    spans = windows(lengths, size=24, overlap=6)
    kept = keepers(spans)
    assert [i for first, last in kept for i in range(first, last)] == list(range(len(lengths)))
    assert all(window.first <= first <= last <= window.last for window, (first, last) in zip(spans, kept, strict=True))


def test_a_word_that_the_tokenizer_drops_is_one_piece() -> None:
    tokenizer = load().tokenizer
    assert [len(ids) for ids in pieces(words("gate \u0301 gate"), tokenizer)] == [1, 1, 1]


def test_a_word_longer_than_the_tokenizer_takes_is_one_piece() -> None:
    assert [len(ids) for ids in pieces(words("a" * 5000), load().tokenizer)] == [1]
