from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.cli.terminal import plain, shortened


@given(st.text())
def test_no_text_keeps_a_character_that_steers_a_terminal(text: str) -> None:
    shown = plain(text)
    assert not any(unicodedata.category(character) in {"Cc", "Cs"} for character in shown)
    assert not any("\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069" for character in shown)


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_a_text_without_such_characters_stays_as_it_is(text: str) -> None:
    assert plain(text) == text


def test_the_marks_that_persian_and_arabic_need_are_kept() -> None:
    assert plain("می\u200cخواهم") == "می\u200cخواهم"


@given(st.text(), st.integers(min_value=2, max_value=40))
def test_a_shortened_text_is_no_longer_than_asked_for(text: str, width: int) -> None:
    assert len(shortened(text, width)) <= width


@pytest.mark.parametrize(
    ("text", "short"), [("the lamps were out", "the lamps…"), ("thelampswereout", "thelampswe…"), ("lamps", "lamps")]
)
def test_a_long_text_is_cut_at_a_word_where_there_is_one(text: str, short: str) -> None:
    assert shortened(text, 11) == short
