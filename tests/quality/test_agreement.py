"""Which finds are right: the content over half, the right source, and each annotated attribution once."""

from __future__ import annotations

from dataclasses import dataclass

from quality.agreement import pairs
from testimonia.records import Span

TEXT = "Marren said the gate was shut at noon. Quill denied it."


@dataclass(frozen=True)
class Told:
    """An attribution of the text, by its words."""

    who: str
    what: str

    @property
    def source(self) -> tuple[Span, ...]:
        return (spot(self.who),) if self.who else ()

    @property
    def content(self) -> tuple[Span, ...]:
        return (spot(self.what),)


def spot(words: str) -> Span:
    """Return where words stand in the text."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


MARREN, QUILL = Told("Marren", "the gate was shut at noon"), Told("Quill", "it")


def test_what_has_most_of_the_content_and_the_source_is_right() -> None:
    assert pairs(TEXT, [MARREN, QUILL], [QUILL, Told("Marren", "the gate was shut")]) == {0: 1, 1: 0}


def test_half_of_the_content_is_not_enough() -> None:
    assert pairs(TEXT, [MARREN], [Told("Marren", "at noon")]) == {}


def test_the_wrong_source_is_not_right_and_none_only_where_none_is_annotated() -> None:
    assert pairs(TEXT, [MARREN], [Told("Quill", MARREN.what)]) == {}
    assert pairs(TEXT, [MARREN], [Told("", MARREN.what)]) == {}
    assert pairs(TEXT, [Told("", MARREN.what)], [Told("", MARREN.what)]) == {0: 0}


def test_one_annotated_attribution_is_found_once_by_the_find_that_is_most_alike() -> None:
    assert pairs(TEXT, [MARREN], [Told("Marren", "the gate was shut"), MARREN]) == {1: 0}
