"""Do the marks hold when spans overlap and nest, and is the text still the text?"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from testimonia.records import Span, Statement
from testimonia.report.marks import Role, in_reading_order, segments

TEXT = "abcdefghijklmnopqrstuvwxyz"


def spans() -> st.SearchStrategy[Span]:
    places = st.integers(0, len(TEXT))
    return st.tuples(places, places).filter(lambda pair: pair[0] != pair[1]).map(lambda pair: Span(*sorted(pair)))


def statements() -> st.SearchStrategy[Statement]:
    maybe = st.none() | spans()
    return st.builds(
        lambda *parts: Statement("s", "a", *parts), maybe, maybe, st.lists(spans()).map(tuple), st.just("")
    )


def test_numbers_rise_with_the_text_and_the_outer_statement_comes_first() -> None:
    late = Statement("late", "a", Span(0, 2), None, (Span(9, 12),), "")
    inner = Statement("inner", "a", Span(20, 22), None, (Span(3, 5),), "")
    outer = Statement("outer", "a", None, None, (Span(3, 8),), "")
    assert [told.id for told in in_reading_order([late, inner, outer])] == ["outer", "inner", "late"]


@given(st.lists(statements()), st.lists(st.integers(0, len(TEXT))))
def test_segments_in_a_row_are_the_text(told: list[Statement], cuts: list[int]) -> None:
    assert "".join(segment.span.of(TEXT) for segment in segments(len(TEXT), told, cuts=cuts)) == TEXT


@given(st.lists(statements()))
def test_every_segment_lies_wholly_inside_or_outside_each_span(told: list[Statement]) -> None:
    for segment in segments(len(TEXT), told):
        for number, statement in enumerate(told, start=1):
            covering = any(span.overlaps(segment.span) for span in statement.spans())
            assert covering == (number in segment.numbers)
            assert all(span.contains(segment.span) for span in statement.spans() if span.overlaps(segment.span))


@given(st.lists(statements().filter(lambda statement: any(True for _ in statement.spans()))))
def test_every_statement_opens_once(told: list[Statement]) -> None:
    opened = [number for segment in segments(len(TEXT), told) for number in segment.opens]
    assert sorted(opened) == list(range(1, len(told) + 1))


def test_a_statement_within_a_statement_is_one_deeper_and_is_the_one_pointed_at() -> None:
    outer = Statement("s1", "a", Span(0, 2), Span(3, 5), (Span(6, 20),), "")
    inner = Statement("s2", "a", Span(6, 8), Span(9, 11), (Span(12, 20),), "")
    by_start = {segment.span.start: segment for segment in segments(len(TEXT), [outer, inner])}
    assert by_start[6].roles == (Role.SOURCE, Role.CONTENT)
    assert (by_start[6].depth, by_start[12].depth) == (1, 2)
    assert by_start[6].numbers[-1] == by_start[12].numbers[-1] == 2
    assert by_start[12].ends == (1, 2)


def test_a_content_that_its_cue_interrupts_begins_again_under_the_same_number() -> None:
    told = Statement("s1", "a", None, Span(5, 8), (Span(0, 4), Span(9, 12)), "")
    first, *_, second, _ = segments(len(TEXT), [told])
    assert (first.opens, first.begins) == ((1,), ())
    assert (second.opens, second.begins) == ((), (1,))
