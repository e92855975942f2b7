"""A line of a text is a unit, except where a text was broken at a fixed width."""

from __future__ import annotations

import textwrap

import pytest

from testimonia.reading.blocks.lines import split_lines
from testimonia.records import BlockKind


@pytest.mark.parametrize("break_", ["\n", "\r\n", "\r", "\u2028", "\x85"])
def test_every_sort_of_line_break_ends_a_line(break_: str) -> None:
    lines = split_lines(f"  Ferry late{break_}{break_}The ferry was late. ")
    assert [(line.words, line.gap) for line in lines] == [("Ferry late", 0), ("The ferry was late.", 1)]


def test_paragraphs_broken_at_a_fixed_width_are_put_together() -> None:
    paragraphs = [
        "the ferry to Ostra sank at noon on Monday and the coast guard said that nobody had been on board at the time "
        * 3,
        "it was the third ferry of the company to sink in a year and the second one to sink in the harbour of Ostra "
        * 3,
    ]
    text = "\n\n".join(textwrap.fill(paragraph.strip().capitalize() + ".", 72) for paragraph in paragraphs)
    assert [line.words.count("\n") > 2 for line in split_lines(text)] == [True, True]


def test_paragraphs_of_one_line_each_stay_apart() -> None:
    text = "The ferry sank at noon, the guard said.\nNobody was on board.\nIt was old.\nIt will be lifted."
    assert len(split_lines(text)) == 4


def test_a_line_is_cut_without_the_white_space_between_its_parts() -> None:
    line = split_lines("OSTRA -  The ferry sank.")[0]
    parts = line.parts([(0, BlockKind.DATELINE), (7, None)])
    assert [(part.kind, part.words) for part in parts] == [(BlockKind.DATELINE, "OSTRA -"), (None, "The ferry sank.")]
