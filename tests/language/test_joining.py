"""Joining: words make one token where the model says so, and where they always do."""

from __future__ import annotations

import pytest

from testimonia.language.joining import joined
from testimonia.language.words import words
from tests.language.encoding import encoding


def _tokens(text: str, joins: list[int]) -> list[str]:
    found = words(text)
    starts = [
        word.span.start
        for word, goes_on in zip(found, joined(found, encoding(found, joins=joins)), strict=True)
        if not goes_on
    ]
    return [text[start:end].strip() for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def test_the_model_joins_words() -> None:
    assert _tokens("The U.S. left", [2, 3, 4]) == ["The", "U.S.", "left"]


def test_white_space_parts_tokens_whatever_the_model_says() -> None:
    assert _tokens("The U. S.", [2, 3, 4]) == ["The", "U.", "S."]


@pytest.mark.parametrize("text", ["--", "...", "4.30", "12:45", "25,000", "1,250,000", "3.1.4"])
def test_repeated_marks_and_numbers_are_one_token(text: str) -> None:
    assert _tokens(f"so {text}", []) == ["so", text]


@pytest.mark.parametrize("text", ["1,2", '""', "4.x"])
def test_other_marks_are_left_to_the_model(text: str) -> None:
    assert _tokens(f"so {text}", []) == ["so", *text]
