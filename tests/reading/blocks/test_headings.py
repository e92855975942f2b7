"""The headline is found among what stands above the article, printed once or twice, and never made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from testimonia.reading.blocks.segments import segment

BODY = (
    "The ferry to Ostra sank at noon, the coast guard said on Monday, and nobody was on board.\n\n"
    "It was the third ferry of the company to sink in a year, its critics said in a letter.\n"
)
Mark = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    "above",
    [
        "",
        "NEWS\n\n",
        "| Welcome to Lowland Space\n\nSunday, May 4, 2031\n\n",
        "in ,\n\n",
        "Region/World\n\n",
        "JUNE 2031\n\n",
        "Home > Region > Ostra\n\n",
        "0 $\n2,500 $\n3 DAYS LEFT UNTIL THE END OF MAY\n\n",
    ],
)
def test_the_headline_is_found_under_the_frame_of_the_page(mark: Mark, above: str) -> None:
    marked = mark(f"{above}Why ferries sink, and who gains by it\n\n{BODY}")
    assert [words for kind, words in marked if kind == "headline"] == ["Why ferries sink, and who gains by it"]
    assert all(kind in ("navigation", "promotion", "headline", "body") for kind, _ in marked)


def test_a_headline_printed_twice_is_headline_twice(mark: Mark) -> None:
    marked = mark(f"Why do ferries sink?\n\nSupport the Post\n\nWhy do ferries sink?\n\n{BODY}")
    assert [kind for kind, _ in marked] == ["headline", "promotion", "headline", "body", "body"]


def test_what_stands_between_headline_and_byline_is_the_standfirst(mark: Mark) -> None:
    marked = mark(f"Sunk? Actually, Yes!\n\nSeven towns voice their worry about old ferries\n\nBy Ada Lindt\n\n{BODY}")
    assert [kind for kind, _ in marked] == ["headline", "standfirst", "byline", "body", "body"]


def test_the_line_that_names_outlet_and_date_is_a_byline(mark: Mark) -> None:
    assert ("byline", "lowlandpost, 4/16/2031") in mark(f"Ferry sinks off Ostra\n\nlowlandpost, 4/16/2031\n\n{BODY}")


def test_a_text_that_begins_with_its_body_has_no_headline(mark: Mark) -> None:
    assert [kind for kind, _ in mark(BODY)] == ["body", "body"]


def test_a_known_title_is_found_by_its_words() -> None:
    text = f"Lowland Post\nFERRY SINKS OFF OSTRA\n{BODY}"
    kinds = [block.kind.value for block in segment(text, title="Ferry sinks off Ostra | Lowland Post")]
    assert kinds[:2] == ["navigation", "headline"]


def test_the_name_of_the_site_is_no_part_of_the_headline(mark: Mark) -> None:
    marked = mark(f"Ferry sinks off Ostra - World - Lowland Post\n\n{BODY}")
    assert marked[:2] == [("headline", "Ferry sinks off Ostra"), ("navigation", "- World - Lowland Post")]
