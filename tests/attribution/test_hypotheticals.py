"""Hypotheticals: what stands under a condition, is imagined, awaited or asked for was said by nobody."""

from __future__ import annotations

import pytest

from testimonia.attribution.hypotheticals import hypothetical
from testimonia.attribution.said import Said
from testimonia.records import Span
from tests.attribution.trees import said


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("It would surprise nobody if the ministry claims the rescue .", "under a condition"),
        ("Unless the guard says that it was a raid , nobody will pay .", "under a condition"),
        ("The ministry may say that it was late .", "imagined, not made"),
        ("The ministry would never say that it was late .", "imagined, not made"),
        ("The ministry was expected to announce the closure .", "awaited, not made"),
        ("Did the ministry say that it was late ?", "asked for, not made"),
    ],
)
def test_what_nobody_said_is_told_with_its_reason(words: str, reason: str) -> None:
    assert hypothetical(said(words)) == reason


@pytest.mark.parametrize(
    "words",
    [
        "The ministry would later say that it was late .",
        "The guard would not comment on the report .",
        "The guard could not say whether the gate had moved .",
        "The guard said the gate would stay shut if the river rose .",
    ],
)
def test_what_was_said_stands(words: str) -> None:
    assert hypothetical(said(words)) is None


def test_without_a_parse_every_statement_stands() -> None:
    text = "If Marren says so"
    assert hypothetical(Said(text, (Span(3, 9),), (Span(10, 14),), (Span(15, 17),))) is None
