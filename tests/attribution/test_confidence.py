"""Confidence: what is seen of a find becomes a probability by the calibration of its model, and by no other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from testimonia.attribution.confidence import FILE, FORMAT, MARKS, Calibration, calibration, marks
from testimonia.attribution.decoding import RoleSpan
from testimonia.attribution.linking import Group
from testimonia.errors import ModelError

SOURCE, CUE = RoleSpan("source", 0, 2, 0.9), RoleSpan("cue", 2, 3, 0.8)
CONTENT = RoleSpan("content", 3, 9, 0.7)
FOUND = Group(SOURCE, CUE, (CONTENT,), 0.6, 0.5)


def written(folder: Path, *, format_: int = FORMAT, weights: dict[str, float] | None = None) -> Path:
    """Return a folder with a calibration."""
    weights = dict.fromkeys(MARKS, 1.0) if weights is None else weights
    (folder / FILE).write_text(
        json.dumps({"format": format_, "bias": 0.5, "weights": weights, "within": -1.0}), encoding="utf-8"
    )
    return folder


def test_every_mark_of_a_find_is_named() -> None:
    seen = dict(zip(MARKS, marks(FOUND, shared=False), strict=True))
    assert seen["source link"] == 0
    assert (seen["no source"], seen["source alone"], seen["no cue"]) == (0, 0, 0)
    assert seen["source"] > seen["cue"] > seen["content"] > seen["content link"] > 0


def test_a_find_without_source_and_cue_says_so() -> None:
    seen = dict(zip(MARKS, marks(Group(None, None, (CONTENT,), 0.6), shared=False), strict=True))
    assert (seen["no source"], seen["no cue"], seen["source"], seen["cue"]) == (1, 1, 0, 0)


def test_a_source_that_needs_no_cue_is_told_from_one_that_links_badly() -> None:
    seen = dict(zip(MARKS, marks(Group(SOURCE, None, (CONTENT,), 0.6), shared=False), strict=True))
    assert (seen["source alone"], seen["source link"]) == (1, 0)


def test_what_is_likelier_in_its_parts_is_likelier_as_a_whole() -> None:
    judged = Calibration(0.0, dict.fromkeys(MARKS, 0.5))
    surer = Group(SOURCE, CUE, (CONTENT,), 0.6, 0.9)
    assert 0 < judged.confidence(FOUND, shared=False) < judged.confidence(surer, shared=False) < 1


def test_what_stands_within_another_is_less_probable_than_either_by_so_much_more_as_was_learned() -> None:
    by_itself, cautious = Calibration(0.0, {}), Calibration(0.0, {}, -1.0)
    assert by_itself.confidence_within(0.8, 0.5) == pytest.approx(0.4)
    assert cautious.confidence_within(0.8, 0.5) < 0.4


def test_a_folder_without_a_calibration_has_none(tmp_path: Path) -> None:
    assert calibration(tmp_path) is None


def test_a_calibration_is_read_from_its_folder(tmp_path: Path) -> None:
    assert calibration(written(tmp_path)) == Calibration(0.5, dict.fromkeys(MARKS, 1.0), -1.0)


def test_a_calibration_that_lacks_a_weight_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=FILE):
        calibration(written(tmp_path, weights={"content": 1.0}))


def test_a_calibration_of_another_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="format"):
        calibration(written(tmp_path, format_=FORMAT + 1))
