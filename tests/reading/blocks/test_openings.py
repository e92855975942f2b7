"""The first sentence begins where it does, however much a lost line break has put before it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TITLE = "Ferry sinks off Ostra with nobody on board"
FIRST = "The ferry to Ostra sank at noon the coast guard said. It was old and nobody was on board when it went down."
Mark = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("head", "kinds"),
    [
        (f"{TITLE} ", ["headline"]),
        (f"{TITLE}. ", ["headline"]),
        (f"Sun 4 May 2031 {TITLE}. ", ["dateline", "headline"]),
        (f"{TITLE} AFP Sunday 4 May 2031 ", ["headline", "byline", "dateline"]),
        ("Published May 4 2031 ", ["dateline"]),
        ("Last updated at May 042031 OSTRA ", ["dateline", "dateline"]),
        (f"Posted on May 4 2031 by Ada Lindt {TITLE} ", ["dateline", "byline", "headline"]),
        (f"May 4 2031 {TITLE}. Ada Lindt Bo Rask. ", ["dateline", "headline", "byline"]),
        ("Sat 04 May 2031 at 1514 Regional NNA - ", ["dateline", "byline"]),
        ("04.05.2031(updated 1456 04.05.2031) Get short URL 0 55 ", ["dateline", *["navigation"] * 4]),
        (
            "4 May 2031 The harbour of Ostra is closed. The wreck lies off the quay. (Reuters) ",
            ["dateline", "standfirst", "caption"],
        ),
        ("4 May 2031 The harbour of Ostra is closed. Tags Ferry Ostra ", ["dateline", "standfirst", "navigation"]),
        ("OSTRA (Reuters) - ", ["dateline"]),
        ("PORT OSTRA, May 4 (Lowland Wire) - ", ["dateline"]),
    ],
)
def test_what_stands_before_the_first_sentence_is_cut_off(mark: Mark, head: str, kinds: list[str]) -> None:
    marked = mark(f"{TITLE}\n\nlowlandpost, 5/4/2031\n\n{head}{FIRST}\n")
    assert [kind for kind, _ in marked] == ["headline", "byline", *kinds, "body"]
    assert marked[-1] == ("body", FIRST)


@pytest.mark.parametrize(
    "first",
    [
        "Ferry sinks off Ostra with nobody on board and nobody to blame, the papers wrote the next morning.",
        "May 4 2031 was a quiet day in the harbour of Ostra until the ferry sank with nobody on board.",
        "LPA (the press agency of the harbours) said on Monday that the ferry of Ostra had been very old.",
        "AFP reported on Monday that the ferry of Ostra had sunk with nobody on board at all, in calm water.",
    ],
)
def test_a_sentence_that_only_begins_like_a_head_stays_whole(mark: Mark, first: str) -> None:
    assert mark(f"{TITLE}\n\nlowlandpost, 5/4/2031\n\n{first}\n")[-1] == ("body", first)


def test_an_article_of_many_paragraphs_loses_only_its_dateline(mark: Mark) -> None:
    marked = mark(f"{TITLE}\n\nOSTRA (AFP) - {FIRST}\n\n{FIRST[::-1].capitalize()}.\n")
    assert [kind for kind, _ in marked] == ["headline", "dateline", "body", "body"]
