"""Kinds: quotation marks decide, whichever they are and wherever they are cut; without any, the first person."""

from __future__ import annotations

import pytest

from testimonia.attribution.kinds import kind
from testimonia.records import StatementKind

DIRECT, INDIRECT, MIXED = StatementKind.DIRECT, StatementKind.INDIRECT, StatementKind.MIXED


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('"We saw it open at noon,"', DIRECT),
        ("«We saw it open at noon»", DIRECT),
        ('"We saw it," "and it was open at noon"', DIRECT),
        ('that it was open "for reasons of safety" at noon', MIXED),
        ('he hoped that it might bring "comfort and relief to those who wait on the quay"', MIXED),
        ('"vandals"', MIXED),
        ("it was open at noon", INDIRECT),
        ("the keeper's gate and the guard's boat were open", INDIRECT),
    ],
)
def test_marks_decide(content: str, expected: StatementKind) -> None:
    assert kind(content) is expected


def test_marks_around_the_content_make_it_direct() -> None:
    assert kind("It was open at noon", before="“", after=",” she") is DIRECT


def test_the_first_person_is_the_speakers_where_marks_are_lost() -> None:
    assert kind("I dont know where well live") is DIRECT
    assert kind("I do not know where it is", own_voice=True) is INDIRECT


def test_contractions_of_speech_tell_only_before_the_speaker() -> None:
    assert kind("Theres no water in the well", fronted=True) is DIRECT
    assert kind("theres no water in the well") is INDIRECT
    assert kind("Were tired of the well", fronted=True) is DIRECT
    assert kind("Were the wells open?", fronted=True) is INDIRECT
