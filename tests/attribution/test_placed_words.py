"""Placed words: passages in a row, headlines as zones of their own, and runs of words as characters."""

from __future__ import annotations

from testimonia.attribution.decoding import RoleSpan
from testimonia.attribution.placed_words import LONG, characters, cut_between_zones, joined, parts, place
from testimonia.language.readings import Passage
from testimonia.records import Span

TEXT = "Gate shut\n\nIt was noon. An advertisement. Nobody came."
HEADLINE, FIRST, SECOND = Passage(Span(0, 9), apart=True), Passage(Span(11, 23)), Passage(Span(42, 54))


def run(first: int, last: int) -> RoleSpan:
    return RoleSpan("content", first, last, 0.9)


def test_a_headline_is_a_zone_of_its_own_and_the_rest_is_one() -> None:
    assert place(TEXT, [HEADLINE, FIRST, SECOND]).zones == [1, 1, 0, 0, 0, 0, 0, 0, 0]


def test_two_headlines_are_two_zones() -> None:
    second = Passage(FIRST.span, apart=True)
    assert place(TEXT, [HEADLINE, second]).zones == [1, 1, 2, 2, 2, 2]


def test_a_span_over_a_headline_and_the_text_is_cut_between_them() -> None:
    placed = place(TEXT, [HEADLINE, FIRST])
    assert cut_between_zones([run(0, 4)], placed) == [run(0, 2), run(2, 4)]


def test_characters_leave_out_what_is_not_read() -> None:
    placed = place(TEXT, [FIRST, SECOND])
    pieces = characters(run(2, 6), placed, TEXT)
    assert [piece.of(TEXT) for piece in pieces] == ["noon.", "Nobody came"]


def test_pieces_with_only_a_mark_between_them_are_one() -> None:
    text = "It was shut, at noon"
    assert joined([Span(13, 20), Span(0, 11)], text) == (Span(0, 20),)


def test_pieces_of_two_paragraphs_stay_two() -> None:
    text = "It was shut\nat noon"
    assert len(joined([Span(0, 11), Span(12, 19)], text)) == 2


def test_a_long_text_is_read_in_parts_cut_between_passages() -> None:
    text = "gate " * (LONG + 10)
    placed = place(text, [Passage(Span(0, 50)), Passage(Span(50, LONG * 5)), Passage(Span(LONG * 5, len(text)))])
    assert [len(part.words) for part in parts(placed)] == [LONG, 10]
