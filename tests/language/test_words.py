"""Words: every character that is not white space belongs to exactly one, and spans give the text back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from testimonia.language.words import Gap, words
from testimonia.records import Span


@given(st.text())
def test_words_hold_every_character_that_is_not_white_space(text: str) -> None:
    found = words(text)
    assert "".join(word.text for word in found) == "".join(text.split())
    assert all(word.span.of(text) == word.text for word in found)


def test_first_word_of_each_part_begins_a_paragraph() -> None:
    found = words("One two three four", [Span(0, 7), Span(8, 18)])
    assert [word.gap for word in found] == [Gap.PARAGRAPH, Gap.BLANK, Gap.PARAGRAPH, Gap.BLANK]


def test_no_break_space_is_a_blank() -> None:
    assert words("the\u00a0mayor")[1].gap is Gap.BLANK


def test_negations_are_parted_from_their_verbs() -> None:
    written = "He won’t, she DIDN'T, we cannot"
    assert [word.text for word in words(written)] == (
        ["He", "wo", "n", "’", "t", ",", "she", "DID", "N", "'", "T", ",", "we", "can", "not"]
    )


def test_words_that_only_look_like_negations_are_left_whole() -> None:
    assert [word.text for word in words("tin'ts toucannot cannots")] == ["tin", "'", "ts", "toucannot", "cannots"]
