"""Blocks are runs of the text, in order, and hold every character that is not white space, whatever the text is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.reading.blocks.segments import segment
from testimonia.records import Block

FRAGMENTS = st.sampled_from(
    [
        "Ferry sinks off Ostra",
        "By Ada Lindt",
        "OSTRA (Reuters) - The ferry sank at noon, the coast guard said on Sunday.",
        "Nobody was on board, a spokesman for the harbour told reporters, and the wreck would be lifted.",
        "The harbour master announced that",
        "The spokesman made the following statement:",
        "Read more: Why ferries sink",
        "Photo: Ada Lindt",
        "21 Comments",
        "Leave a Reply",
        "1. They always sink.",
        "3 days ago",
        "Share   Print   |",
        "4 May 2031",
        "lowlandpost, 4/16/2031",
        "The views expressed in this article are the author's own.",
        "--Reuters",
        "Ada Lindt is a writer. She lives in Ostra.",
        "Tags Ferry Ostra",
        "\u200b",
        "渡轮沉没。",
        "غرقت العبارة.",
    ]
)
BREAKS = st.sampled_from(["\n", "\n\n", "\r\n\r\n", " ", "\r", "\u2028", "\x0c", "\t", "\u00a0"])
PAGES = st.lists(st.tuples(FRAGMENTS, BREAKS), max_size=14).map(lambda parts: "".join(a + b for a, b in parts))


def assert_partition(text: str, blocks: tuple[Block, ...]) -> None:
    covered = [False] * len(text)
    last = 0
    for block in blocks:
        assert last <= block.span.start < block.span.end <= len(text)
        last = block.span.end
        words = block.span.of(text)
        assert words == words.strip()
        covered[block.span.start : block.span.end] = [True] * len(words)
    assert all(seen or character.isspace() for seen, character in zip(covered, text, strict=True))


@given(PAGES)
def test_the_blocks_of_a_page_partition_it(text: str) -> None:
    assert_partition(text, segment(text))


@given(st.text())
def test_the_blocks_of_any_text_partition_it(text: str) -> None:
    assert_partition(text, segment(text))


@given(PAGES, st.text(max_size=40))
def test_a_known_title_never_breaks_the_partition(text: str, title: str) -> None:
    assert_partition(text, segment(text, title=title))


@given(PAGES)
def test_the_same_text_has_the_same_blocks(text: str) -> None:
    assert segment(text) == segment(text)


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        ".",
        " ",
        "(",
        "A ",
        "a. ",
        "[\n",
        "Tags ",
        "by ",
        "!\"'",
        "AB, ",
        "\n \n",
        "(AP",
        "| ",
        "of A ",
        "said ",
        "\u00a0.",
    ],
)
def test_hostile_repetitions_are_read_through_once(piece: str) -> None:
    """Work that grew with the square of the length would take hours here, not a second."""
    text = piece * (150_000 // len(piece))
    assert_partition(text, segment(text))


@pytest.mark.parametrize("joint", [" ", "\n", "\n\n"])
def test_long_runs_of_paragraphs_are_read_through_once(joint: str) -> None:
    text = joint.join(
        ["The ferry sank at noon and nobody said why or", "when it would be lifted, said a guard."] * 3000
    )
    assert_partition(text, segment(text))
