"""The furniture of a page is known by its wording, and an article's sentences are not taken for it."""

from __future__ import annotations

import pytest

from testimonia.reading.blocks.furniture import furniture_kind
from testimonia.reading.blocks.lines import split_lines


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Read more: Why ferries sink", "promotion"),
        ("MORE ON THE TOPIC:", "promotion"),
        ("Support The Lowland Post", "promotion"),
        ("12 DAYS LEFT UNTIL THE END OF MAY", "promotion"),
        ("Sign up for our newsletter and get the news straight to your inbox.", "promotion"),
        ("3,500 $", "navigation"),
        ("Share   Print   A- A+", "navigation"),
        ("Home > Region > Ostra", "navigation"),
        ("Tags: ferries, Ostra", "navigation"),
        ("© 2031 Lowland Post. All rights reserved.", "navigation"),
        ("ILLUSTRATIVE IMAGE", "caption"),
        ("The handout picture released by the coast guard shows the ferry off Ostra.", "caption"),
        ("[Photo: The quay of Ostra. Ada Lindt]", "caption"),
        ("The opinions expressed in this column are solely those of the author.", "disclaimer"),
        ("Disclaimer: This site gives no advice.", "disclaimer"),
        ("Additional reporting by Ada Lindt", "byline"),
        ("About the author", "biography"),
    ],
)
def test_furniture_is_known_by_its_wording(line: str, kind: str) -> None:
    assert str(furniture_kind(split_lines(line)[0])) == kind


@pytest.mark.parametrize(
    "line",
    [
        "Support for the ferry company fell in May, a poll said on Monday.",
        "Sources told the Post that the ferry was old.",
        "Watch groups say that nobody was warned.",
        "More than forty people were on board, the guard said.",
        "“Read more about ferries before you write,” the captain told reporters.",
        "Related claims by the company were rejected in court.",
        "Image is all that the company thinks of, its critics say.",
        "Follow the water and you find the leak, he said.",
    ],
)
def test_sentences_are_not_taken_for_furniture(line: str) -> None:
    assert furniture_kind(split_lines(line)[0]) is None
