"""Who signed is read from the credit lines, as it is written there, or stays unknown."""

from __future__ import annotations

import pytest

from testimonia.reading.blocks.segments import segment
from testimonia.reading.bylines import byline, is_name, signer

BODY = "The ferry sank at noon, the coast guard of Ostra said on Monday. Nobody was on board.\n"


@pytest.mark.parametrize(
    ("credit", "name"),
    [
        ("By Ada Lindt", "Ada Lindt"),
        ("BY ADA LINDT AND BO RASK", "ADA LINDT AND BO RASK"),
        ("Written by Ada Lindt exclusively for the Lowland Post", "Ada Lindt"),
        ("By Ada Lindt, Lowland Post", "Ada Lindt"),
        ("Ada Lindt |", "Ada Lindt"),
        ("Ada Lindt | March 14, 2030", "Ada Lindt"),
        ("8 May 2031, by Ada Lindt", "Ada Lindt"),
        ("Reporting by Ada Lindt; Editing by Bo Rask", "Ada Lindt"),
        ("lowlandpost, 4/16/2031", None),
        ("The Lowland Post, 4 May 2031", None),
        ("Regional LNA -", None),
    ],
)
def test_the_name_in_a_credit_is_read_as_written(credit: str, name: str | None) -> None:
    assert signer(credit) == name


@pytest.mark.parametrize("words", ["Ada van Lindt", "A. Lindt", "Ada Lindt-Rask"])
def test_names_of_persons_are_known(words: str) -> None:
    assert is_name(words)


@pytest.mark.parametrize("words", ["Ada", "Ferry sinks off Ostra", "Lowland News Agency", "The Quay"])
def test_other_words_are_no_names_of_persons(words: str) -> None:
    assert not is_name(words)


def test_the_author_above_the_article_is_believed_before_a_credit_below_it() -> None:
    text = f"Ferry sinks off Ostra\n\nBy Ada Lindt\n\n{BODY}\nReporting by Bo Rask; Editing by Cy Oland\n"
    assert byline(text, segment(text)) == "Ada Lindt"


def test_an_article_that_nobody_signed_has_no_byline() -> None:
    text = f"Ferry sinks off Ostra\n\n{BODY}"
    assert byline(text, segment(text)) is None
