"""Unheard acts: denials and accusations that the reader left out are found by their verb and its tree."""

from __future__ import annotations

import pytest

from testimonia.attribution.said import Said
from testimonia.attribution.unheard_acts import with_unheard_acts
from testimonia.language.readings import Attribution
from testimonia.records import Span
from tests.attribution.trees import said


def heard(words: str, *attributions: Attribution) -> list[tuple[list[str], list[str], list[str]]]:
    """Return source, cue and content of all attributions of a sentence of `trees.txt` after the acts are added."""
    statement = said(words)

    def of_text(spans: tuple[Span, ...]) -> list[str]:
        return [span.of(statement.text) for span in spans]

    found = with_unheard_acts(statement.text, attributions, statement.sentences, least_confidence=0.4)
    return [(of_text(one.source), of_text(one.cue), of_text(one.content)) for one in found]


def of(statement: Said, confidence: float) -> Attribution:
    return Attribution(statement.source, statement.cue, statement.content, confidence)


@pytest.mark.parametrize(
    ("words", "source", "cue", "content"),
    [
        ("Marren denied any part in the closure .", ["Marren"], "denied", ["any part in the closure"]),
        ("Marren did not deny that the gate was open .", ["Marren"], "did not deny", ["that the gate was open"]),
        ("Marren was accused of opening the gate .", [], "was accused", ["Marren", "of opening the gate"]),
        (
            "Marren was accused by the guard of opening the gate .",
            ["the guard"],
            "was accused",
            ["Marren", "of opening the gate"],
        ),
        ("The denial by the ministry that it was late .", ["the ministry"], "denial", ["that it was late"]),
    ],
)
def test_the_tree_shows_who_does_what(words: str, source: list[str], cue: str, content: list[str]) -> None:
    assert heard(words) == [(source, [cue], content)]


def test_an_act_that_was_heard_is_not_added() -> None:
    words = "Marren denied any part in the closure ."
    assert len(heard(words, of(said(words), 0.9))) == 1


def test_an_act_that_was_hardly_heard_is() -> None:
    words = "Marren denied any part in the closure ."
    assert len(heard(words, of(said(words), 0.1))) == 2


@pytest.mark.parametrize("words", ["Marren told families to leave the quay .", "The guard said no gate had moved ."])
def test_other_verbs_are_left_to_the_reader(words: str) -> None:
    assert heard(words) == []
