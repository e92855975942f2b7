"""Passive subjects: who is accused is part of the content, and who accuses stands behind "by"."""

from __future__ import annotations

from testimonia.attribution.passive_subjects import with_passive_subjects
from testimonia.attribution.said import Said
from testimonia.language.readings import Attribution
from tests.attribution.trees import said


def mended(words: str) -> tuple[Said, Attribution]:
    statement = said(words)
    given = Attribution(statement.source, statement.cue, statement.content, 0.9)
    return statement, with_passive_subjects(statement.text, [given], statement.sentences)[0]


def test_the_accused_is_no_source_but_content() -> None:
    statement, found = mended("Marren was accused of opening the gate .")
    assert found.source == ()
    assert [span.of(statement.text) for span in found.content] == ["Marren", "opening the gate"]


def test_the_accuser_stands_behind_by() -> None:
    statement, found = mended("Marren was accused by the guard of opening the gate .")
    assert [span.of(statement.text) for span in found.source] == ["the guard"]


def test_who_is_told_something_stays_the_source() -> None:
    statement, found = mended("Marren was told that it was late .")
    assert found.source == statement.source
