"""Sentences begin where the model says so, and never run over the edge of a passage."""

from __future__ import annotations

from testimonia.language.joining import joined
from testimonia.language.sentence_starts import sentence_starts
from testimonia.language.words import words
from testimonia.records import Span
from tests.language.encoding import encoding


def test_a_sentence_begins_where_the_model_says_so() -> None:
    found = words("Veska voted. Rain fell.")
    encoded = encoding(found, begins=[0, 3])
    assert sentence_starts(found, encoded, joined(found, encoded)) == [0, 3]


def test_the_first_word_of_a_passage_begins_a_sentence() -> None:
    found = words("Veska votes Rain fell", [Span(0, 11), Span(12, 21)])
    encoded = encoding(found, begins=[])
    assert sentence_starts(found, encoded, joined(found, encoded)) == [0, 2]


def test_no_sentence_begins_inside_a_token() -> None:
    found = words("The U.S. left")
    encoded = encoding(found, begins=[0, 3], joins=[2, 3, 4])
    assert sentence_starts(found, encoded, joined(found, encoded)) == [0]


def test_a_sentence_longer_than_a_window_is_cut_where_one_begins_most_probably() -> None:
    found = words("one two three four five six seven eight")
    encoded = encoding(found, begins=[0], edges=[5])
    encoded.begins[4] = 0.3
    assert sentence_starts(found, encoded, joined(found, encoded)) == [0, 4]


def test_a_line_of_marks_longer_than_a_window_is_cut_as_well() -> None:
    found = words("=" * 30)
    encoded = encoding(found, joins=range(1, 30), edges=[10, 20])
    starts = sentence_starts(found, encoded, joined(found, encoded))
    assert all(after - before <= 10 for before, after in zip(starts, [*starts[1:], 30], strict=True))


def test_a_text_without_words_has_no_sentences() -> None:
    assert sentence_starts([], encoding([]), joined([], encoding([]))) == []
