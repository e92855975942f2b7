"""Subheadings, captions, offers and labels between the paragraphs are told from them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FIRST = "The ferry to Ostra sank at noon on Monday, the coast guard said, and the harbour has been closed since then."
LAST = "Nobody in the harbour believes that the company will ever put another ferry on the line, a clerk said."
KindOf = Callable[[str, str], str]


@pytest.mark.parametrize(
    ("between", "kind"),
    [
        ("Leaving the towns ‘alone’", "subheading"),
        ("Who gains by an empty ferry?", "subheading"),
        ("Divers inspect the wreck of the ferry off the quay of Ostra on May 4, 2031.", "caption"),
        ("The wreck at dawn. Photo: Ada Lindt", "caption"),
        ("The wreck at dawn, seen from the quay. (AFP Photo)", "caption"),
        ("WHY FERRIES SINK AND WHO GAINS BY IT WHEN THEY DO", "promotion"),
        ("4 May 2031", "dateline"),
        ("“The hull had no leak,” he said.", "body"),
        ("Then the lights went out.", "body"),
        ("1. The hull had no leak, and the doors were shut.", "body"),
        ("The wreck was seen on May 4, 2031, the coast guard said in its report.", "body"),
    ],
)
def test_a_line_between_two_paragraphs_has_its_kind(kind_of: KindOf, between: str, kind: str) -> None:
    text = f"Ferry sinks off Ostra\n\nIt was noon, and calm.\n\n{FIRST}\n\n{between}\n\n{LAST}\n"
    assert kind_of(text, between) == kind
    assert (kind_of(text, FIRST), kind_of(text, LAST)) == ("body", "body")


def test_questions_of_an_interview_belong_to_its_body(kind_of: KindOf) -> None:
    questions = [f"What did you see on the {day} day?" for day in ("first", "second", "third")]
    answers = ["The water, ", "The wreck, ", "The quay, "]
    text = "Ferry sinks off Ostra\n\n" + "\n\n".join(
        part for question, answer in zip(questions, answers, strict=True) for part in (question, answer + LAST.lower())
    )
    assert {kind_of(text, question) for question in questions} == {"body"}


@pytest.mark.parametrize("heading", ["You may also like", "More from the Lowland Post", "MORE ON THE TOPIC:"])
def test_a_list_of_offers_below_the_article_is_promotion(kind_of: KindOf, heading: str) -> None:
    text = (
        f"Ferry sinks off Ostra\n\n{FIRST}\n\n{LAST}\n\n{heading}\n* Ferry line closed for a year\n* Why ferries sink\n"
    )
    assert kind_of(text, heading) == "promotion"
    assert kind_of(text, "* Ferry line") == "promotion"
    assert kind_of(text, "* Why") == "promotion"
