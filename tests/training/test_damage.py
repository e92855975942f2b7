"""Damage as scrapers do it: what is lost, and that labels stay with their words."""

from __future__ import annotations

import random

import pytest

from testimonia.language.words import Gap, Shape, words
from training import damage
from training.labelled import Labelled

TEXT = "Gate shut at quay.\n\n“There's no boat,” Oda Marren said. The board didn't answer."
NEVER = {name: (marks, 0.0) for name, (marks, _) in damage.LOST.items()}


def run(text: str = TEXT) -> Labelled:
    found = words(text)
    return Labelled(found, {"tags": [0] * len(found)})


def texts(labelled: Labelled) -> list[str]:
    return [word.text for word in labelled.words]


@pytest.fixture
def only(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Switch all damage off; a test switches on what it looks at."""
    monkeypatch.setattr(damage, "LOST", NEVER)
    for name in ("STRAIGHT", "ONE_PARAGRAPH", "NO_BLANK", "CAPITALS", "SMALL", "PARAGRAPH_CAPITALS"):
        monkeypatch.setattr(damage, name, 0.0)
    return monkeypatch


def test_nothing_happens_where_nothing_is_drawn(only: pytest.MonkeyPatch) -> None:
    assert only is not None
    assert damage.damaged(run(), chance=random.Random(1)) == run()


def test_lost_apostrophes_merge_words(only: pytest.MonkeyPatch) -> None:
    only.setattr(damage, "LOST", NEVER | {"apostrophes": (damage.APOSTROPHES, 1.0)})
    found = texts(damage.damaged(run(), chance=random.Random(1)))
    assert "Theres" in found
    assert "didnt" in found


def test_curly_marks_become_straight(only: pytest.MonkeyPatch) -> None:
    only.setattr(damage, "STRAIGHT", 1.0)
    assert texts(damage.damaged(run(), chance=random.Random(1))).count('"') == 2


def test_one_paragraph_keeps_its_own_beginning(only: pytest.MonkeyPatch) -> None:
    only.setattr(damage, "ONE_PARAGRAPH", 1.0)
    gaps = [word.gap for word in damage.damaged(run(), chance=random.Random(1)).words]
    assert gaps.count(Gap.PARAGRAPH) == 1
    assert gaps[0] is Gap.PARAGRAPH


def test_blank_after_a_stop_is_lost(only: pytest.MonkeyPatch) -> None:
    only.setattr(damage, "NO_BLANK", 1.0)
    only.setattr(damage, "OF_STOPS", 1.0)
    board = next(word for word in damage.damaged(run(), chance=random.Random(1)).words if word.text == "The")
    assert board.gap is Gap.TOUCHING


def test_capitals_change_the_shape_too(only: pytest.MonkeyPatch) -> None:
    only.setattr(damage, "CAPITALS", 1.0)
    first, *_ = damage.damaged(run(), chance=random.Random(1)).words
    assert (first.text, first.shape) == ("GATE", Shape.UPPER)


def test_headline_alone_is_set_in_capitals(only: pytest.MonkeyPatch) -> None:
    only.setattr(damage, "HEADLINE_CAPITALS", 1.0)
    only.setattr(damage, "HEADLINE_STOP", 1.0)
    found = texts(damage.headline(run(), chance=random.Random(1)))
    assert found[:5] == ["GATE", "SHUT", "AT", "QUAY", "“"]


def test_no_break_space_is_read_as_a_blank_and_needs_no_damage() -> None:
    assert [word.gap for word in run("the\u00a0gate").words] == [word.gap for word in run("the gate").words]


def test_labels_stay_in_step_through_all_damage() -> None:
    found = words(TEXT)
    marked = Labelled(found, {"tags": [1 if word.text == "Marren" else 0 for word in found]})
    for seed in range(200):
        seen = damage.damaged(marked, chance=random.Random(seed))
        tagged = [word.text.lower() for word, tag in zip(seen.words, seen.labels["tags"], strict=True) if tag]
        assert tagged == ["marren"]
