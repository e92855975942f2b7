"""Stance: told by the act of the cue and its negation, then by what the content's main clause does."""

from __future__ import annotations

import pytest

from testimonia.attribution.said import Said
from testimonia.attribution.stance import stance
from testimonia.records import Span, Stance
from tests.attribution.trees import said

BY_THE_CUE = {
    "Marren denied any part in the closure .": Stance.DENIES,
    "Marren denied that nobody had warned the crew .": Stance.DENIES,
    "Marren expressed doubt about the toll .": Stance.QUESTIONS,
    "Marren asked why the gate was open .": Stance.QUESTIONS,
    "Marren asked families to leave the quay .": Stance.EXPRESSES,
    "Marren told families to leave the quay .": Stance.EXPRESSES,
    "Marren called the report a lie .": Stance.DENIES,
    "The denial by the ministry that it was late .": Stance.DENIES,
    "Marren was adamant that it was late .": Stance.ASSERTS,
    "Marren believes the talks should be held in Dorrun .": Stance.EXPRESSES,
    "Marren believes the board was behind the leak .": Stance.SUSPECTS,
}
BY_THE_NEGATED_CUE = {
    "Marren did not deny that the gate was open .": Stance.ASSERTS,
    "The guard failed to deny the report .": Stance.ASSERTS,
    "The guard could not rule out a second leak .": Stance.ASSERTS,
    "Marren does not believe the report .": Stance.DENIES,
    "The ministry refused to confirm the report .": Stance.DECLINES,
    "The ministry refused to accept the report .": Stance.DENIES,
    "The guard would not comment on the report .": Stance.DECLINES,
    "The guard neither confirmed nor denied the report .": Stance.DECLINES,
    "The guard could not say whether the gate had moved .": Stance.QUESTIONS,
}
BY_THE_CONTENT = {
    "The guard said Veskan boats had not carried out the raid .": Stance.DENIES,
    "The guard said no gate had moved .": Stance.DENIES,
    "Marren said the report was false .": Stance.DENIES,
    "The guard said no injuries were reported .": Stance.ASSERTS,
    "The guard said the convoy had not yet arrived .": Stance.ASSERTS,
    "The guard said the harbour board bears responsibility .": Stance.ACCUSES,
    "The guard said that the regime uses human shields .": Stance.ACCUSES,
    "The guard said the attack was carried out by Veskan agents .": Stance.ACCUSES,
    "The guard said the attack was carried out by a bomber .": Stance.ASSERTS,
    "The guard said it bears responsibility .": Stance.ASSERTS,
    "The guard said the board may be behind the raid .": Stance.SUSPECTS,
    "The guard said the shots appeared to have been fired by Veskan boats .": Stance.SUSPECTS,
    "The guard said the shots were fired by Veskan boats .": Stance.ASSERTS,
    "The guard said the gates may have been opened .": Stance.SUSPECTS,
    "The guard said divers may have been hurt .": Stance.ASSERTS,
    "The guard showed boats lying on the quay .": Stance.ASSERTS,
    "The guard said smugglers were suspected .": Stance.SUSPECTS,
    "The guard said it was not clear whether the gate had moved .": Stance.QUESTIONS,
    "Marren said he hoped that the gate would open .": Stance.EXPRESSES,
    "The guard said the gate must be shut .": Stance.EXPRESSES,
    "The guard said the gate would stay shut if the river rose .": Stance.ASSERTS,
}


@pytest.mark.parametrize(("words", "expected"), BY_THE_CUE.items())
def test_the_act_of_the_cue_decides(words: str, expected: Stance) -> None:
    assert stance(said(words)) is expected


@pytest.mark.parametrize(("words", "expected"), BY_THE_NEGATED_CUE.items())
def test_an_act_that_is_not_performed_is_not_heard(words: str, expected: Stance) -> None:
    assert stance(said(words)) is expected


@pytest.mark.parametrize(("words", "expected"), BY_THE_CONTENT.items())
def test_a_plain_cue_leaves_it_to_the_content(words: str, expected: Stance) -> None:
    assert stance(said(words)) is expected


def test_without_a_parse_the_words_of_the_cue_decide() -> None:
    text = "Marren never denied the report"
    statement = Said(text, (Span(0, 6),), (Span(7, 19),), (Span(20, 30),))
    assert stance(statement) is Stance.ASSERTS
    assert stance(Said("Marren denied it", (Span(0, 6),), (Span(7, 13),), (Span(14, 16),))) is Stance.DENIES


def test_a_question_that_is_quoted_questions() -> None:
    text = 'Marren said: "Who opened the gate?"'
    assert stance(Said(text, (Span(0, 6),), (Span(7, 11),), (Span(13, 35),))) is Stance.QUESTIONS
