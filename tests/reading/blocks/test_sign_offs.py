"""The last sentence ends where it does, whatever an agency or a page's footer puts behind it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TITLE = "Ferry sinks off Ostra with nobody on board"
BODY = "The ferry to Ostra sank at noon the coast guard said. It was old and nobody was on board when it went down."
Mark = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("tail", "kinds"),
    [
        (" --Reuters", ["byline"]),
        ("-AFP", ["byline"]),
        (" (With AFP and Reuters)", ["byline"]),
        (" (Source: Harbour Press Office)", ["byline"]),
        (" Reporting by Ada Lindt; Editing by Bo Rask", ["byline"]),
        (" R. Lindt / B. Rask", ["byline"]),
        (" Ada Lindt", ["byline"]),
        (" 218-11", ["navigation"]),
        (" Read Also", ["navigation"]),
        (" Source LowlandTV and agencies", ["byline"]),
        (" Related News Why ferries sink Subscribe Terms of Use Privacy Policy", ["navigation"]),
    ],
)
def test_what_follows_the_last_sentence_is_cut_off(mark: Mark, tail: str, kinds: list[str]) -> None:
    marked = mark(f"{TITLE}\n\nlowlandpost, 5/4/2031\n\n{BODY}{tail}\n")
    assert [kind for kind, _ in marked] == ["headline", "byline", "body", *kinds]
    assert ("body", BODY) in marked


@pytest.mark.parametrize(
    "last",
    [
        " Most of the towns follow the news of it on the radio and share what they hear with the next one.",
        " The captain said so to the U.S. Coast Guard",
        " Read also what the captain wrote, said the mayor, and judge the company by it. "
        + "Nobody else will do it. " * 8
        + "It ends here.",
    ],
)
def test_sentences_of_the_article_are_never_cut_off(mark: Mark, last: str) -> None:
    assert mark(f"{TITLE}\n\nlowlandpost, 5/4/2031\n\n{BODY}{last}\n")[-1] == ("body", BODY + last)
