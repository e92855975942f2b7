"""Block quotations that lost their layout are known by what stands before and after them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

OPENING = "The ferry to Ostra sank at noon on Monday, and the harbour has been closed since then.\n\n"
CLOSING = "Nobody in the town believes that the wreck can be lifted before the autumn storms begin.\n"
QUOTED = "We have seen no leak in the hull of any ferry. The company keeps its ships as it keeps its word"
Mark = Callable[[str], list[tuple[str, str]]]


def quoted(marked: list[tuple[str, str]]) -> list[str]:
    return [words for kind, words in marked if kind == "quotation"]


@pytest.mark.parametrize(
    "introduction",
    [
        "The head of the company has denied the reports again, saying that its ferries were safe",
        "The company issued the following statement:",
        "Here for example is what Ada Lindt wrote in The Lowland Post on 4 May 2031",
        "Ada Lindt told the harbour board:",
    ],
)
def test_a_paragraph_that_is_introduced_as_words_is_a_quotation(mark: Mark, introduction: str) -> None:
    assert quoted(mark(f"{OPENING}{introduction}\n\n{QUOTED}\n\n{CLOSING}")) == [QUOTED]


def test_the_author_goes_on_with_a_small_letter(mark: Mark) -> None:
    marked = mark(
        f"{OPENING}Her comments show how worried the company is about its ferries\n\n{QUOTED}\n\n"
        f"and she also warned of a loss of trust among the towns of the coast\n\n"
        f"The loss of trust is what would sink us in the end. No ship of ours would ever sail again\n\n{CLOSING}"
    )
    assert [kind for kind, _ in marked] == ["body", "body", "quotation", "body", "quotation", "body"]


def test_a_quotation_of_two_paragraphs_ends_where_the_author_speaks_of_the_claim(mark: Mark) -> None:
    first = "The newspapers of the coast have learned that the ferry was sold a week before it sank off Ostra."
    second = "The news was leaked by a clerk. It was also claimed that the buyer had asked for it to be sunk."
    marked = mark(
        f"{OPENING}Here is what Ada Lindt wrote in The Lowland Post\n\n{first}\n\n{second}\n\n"
        f"There is probably some truth in this claim. The buyer has not been seen since.\n\n{CLOSING}"
    )
    assert quoted(marked) == [first, second]


@pytest.mark.parametrize(
    ("introduction", "following"),
    [
        (
            "The minister went on the radio to announce that the ferry had been found:",
            "Her claim followed reports of a wreck.",
        ),
        (
            "This is shown by two observations, the report said:",
            "1. The hull had no leak. It was as new as on the first day.",
        ),
        ("The captain said:", "“The hull had no leak,” he told the board, “and I would know it.”"),
        (
            "The harbour is quiet, cold and empty",
            "Nobody has come to look at the wreck since the storm, not even children.",
        ),
        ("He said that nobody had been on board.", "We may wonder why the company sent an empty ship out at noon."),
    ],
)
def test_what_the_author_says_is_no_quotation(mark: Mark, introduction: str, following: str) -> None:
    assert quoted(mark(f"{OPENING}{introduction}\n\n{following}\n\n{CLOSING}")) == []
