"""Biographies and disclaimers are told from the article, sentence by sentence where they must be."""

from __future__ import annotations

from collections.abc import Callable

HEAD = "Ferry sinks off Ostra\n\nBy Ada Lindt\n\n"
BODY = (
    "The ferry to Ostra sank at noon on Monday, the coast guard said, and the harbour has been closed since then.\n\n"
    "Nobody in the harbour believes that the company will ever put another ferry on the line, a clerk said.\n\n"
)
Mark = Callable[[str], list[tuple[str, str]]]


def test_a_biography_and_a_disclaimer_in_one_paragraph_are_two_blocks(mark: Mark) -> None:
    biography = (
        "Dr. Ada Lindt did her doctorate on harbours in Ostra; she also teaches there. She served for ten years at sea."
    )
    disclaimer = (
        "The views expressed in this article are the author’s own and do not necessarily reflect those of the Post."
    )
    marked = mark(f"{HEAD}{BODY}{biography} {disclaimer}")
    assert marked[-2:] == [("biography", biography), ("disclaimer", disclaimer)]


def test_a_last_paragraph_that_begins_with_the_author_is_a_biography(mark: Mark) -> None:
    assert mark(f"{HEAD}{BODY}Ada Lindt is a pilot and has two boats. She lives in Ostra.")[-1][0] == "biography"


def test_a_last_paragraph_about_somebody_else_is_body(mark: Mark) -> None:
    assert mark(f"{HEAD}{BODY}Bo Rask is a former minister and lives in Ostra, where he keeps a boat.")[-1][0] == "body"


def test_a_disclaimer_above_the_article_is_no_body(mark: Mark) -> None:
    above = (
        "The statements and opinions in this column are solely those of the author. This site gives no medical advice."
    )
    kinds = [kind for kind, _ in mark(f"Ferry sinks off Ostra\n\n{above}\n\n{BODY}")]
    assert kinds == ["headline", "disclaimer", "body", "body"]
