"""Cue acts: the telling word is found among the cue's words, and its negation with it."""

from __future__ import annotations

import pytest

from testimonia.attribution.cue_acts import act_of_words, cue_act
from tests.attribution.trees import said


@pytest.mark.parametrize(
    ("cue", "name"),
    [
        ("denied", "deny"),
        ("has repeatedly denied", "deny"),
        ("issued a denial", "deny"),
        ("dismissed", "reject"),
        ("pushed back against", "reject"),
        ("brushed aside", "reject"),
        ("took issue with", "dispute"),
        ("accusing", "accuse"),
        ("leveled accusations", "accuse"),
        ("pointed a finger at", "accuse"),
        ("holds responsible", "accuse"),
        ("cast serious doubt on", "question"),
        ("called into question", "question"),
        ("was deeply skeptical of", "question"),
        ("suspects", "suspect"),
        ("sounded the alarm", "warn"),
        ("declined to comment on", "decline"),
        ("DENIES", "deny"),
        ("said", "say"),
        ("implored", "wish"),
    ],
)
def test_the_telling_word_names_the_act(cue: str, name: str) -> None:
    act = act_of_words(cue)
    assert act is not None
    assert (act.name, act.negated) == (name, False)


@pytest.mark.parametrize("cue", ["did not deny", "never denied", "didn't deny", "has not denied"])
def test_negated_words_name_an_act_that_is_not_performed(cue: str) -> None:
    act = act_of_words(cue)
    assert act is not None
    assert act.negated


def test_a_cue_without_a_known_word_names_no_act() -> None:
    assert act_of_words("beneath") is None


def test_trying_to_deny_is_denying() -> None:
    act = cue_act(said("The guard did try to deny the report ."))
    assert act is not None
    assert (act.name, act.negated) == ("deny", False)


def test_failing_to_deny_is_not() -> None:
    act = cue_act(said("The guard failed to deny the report ."))
    assert act is not None
    assert act.negated
