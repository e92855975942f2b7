"""Nearness: texts of one meaning stand near, each text for itself; a folder that does not fit is said plainly."""

from __future__ import annotations

import json
import shutil
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from testimonia.errors import ModelError
from testimonia.language.model_folder import packaged_model
from testimonia.language.similarity import Similarity, packaged_similarity

GATE = "The keeper opened the gate of the Teshke barrage at noon."
REWORDED = "At midday the barrage's gate at Teshke was opened by its keeper."
FAIR = "Bread prices at the autumn fair rose again this year."


@cache
def similarity() -> Similarity:
    return Similarity.load()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the packaged folder."""
    return Path(shutil.copytree(packaged_similarity(), tmp_path / "model"))


def test_reworded_text_is_nearer_than_one_on_another_matter() -> None:
    gate, reworded, fair = similarity().vectors([GATE, REWORDED, FAIR])
    assert gate @ reworded > 0.7
    assert gate @ fair < 0.3


def test_vectors_have_length_one() -> None:
    found = similarity().vectors([GATE, "…", "no"])
    assert found.dtype == np.float32
    assert np.allclose(np.linalg.norm(found, axis=1), 1, atol=1e-5)


def test_vector_of_a_text_does_not_depend_on_its_neighbours() -> None:
    alone = similarity().vectors([GATE])[0]
    among = similarity().vectors([FAIR, "no", GATE, FAIR * 20, GATE])
    assert np.array_equal(alone, among[2])
    assert np.array_equal(alone, among[4])


def test_no_texts_give_no_vectors() -> None:
    assert similarity().vectors([]).shape == (0, similarity().width)


@pytest.mark.parametrize("text", ["", " \n\t ", "\0"])
def test_text_without_words_is_near_to_nothing(text: str) -> None:
    assert not similarity().vectors([text]).any()


def test_half_of_a_surrogate_pair_does_no_harm() -> None:
    found = similarity().vectors([GATE, GATE + " \ud83d"])
    assert found[0] @ found[1] > 0.8


def test_only_the_beginning_of_a_long_text_counts() -> None:
    long = "The gate was shut. " * 60
    found = similarity().vectors([long, long + FAIR])
    assert np.array_equal(found[0], found[1])


def test_missing_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"model\.onnx, model\.json"):
        Similarity.load(tmp_path)


def test_model_of_another_format_is_refused(folder: Path) -> None:
    _change(folder, format=99)
    with pytest.raises(ModelError, match="format"):
        Similarity.load(folder)


def test_model_made_for_another_tokenizer_is_refused(folder: Path) -> None:
    _change(folder, vocabulary="0" * 64)
    with pytest.raises(ModelError, match="another tokenizer"):
        Similarity.load(folder)


def test_folder_may_bring_its_own_tokenizer(folder: Path) -> None:
    shutil.copy(packaged_model() / "tokenizer.json", folder)
    assert np.array_equal(Similarity.load(folder).vectors([GATE]), similarity().vectors([GATE]))


def test_damaged_tokenizer_is_refused(folder: Path) -> None:
    (folder / "tokenizer.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ModelError, match="no tokenizer"):
        Similarity.load(folder)


def test_unreadable_tables_are_refused(folder: Path) -> None:
    (folder / "model.json").write_text("not json", encoding="utf-8")
    with pytest.raises(ModelError, match="not readable as JSON"):
        Similarity.load(folder)


def test_damaged_graph_is_refused(folder: Path) -> None:
    (folder / "model.onnx").write_bytes(b"not a graph")
    with pytest.raises(ModelError, match="cannot be loaded"):
        Similarity.load(folder)


def test_graph_of_another_model_is_refused(folder: Path) -> None:
    shutil.copy(packaged_model() / "model.onnx", folder)
    with pytest.raises(ModelError, match="does not take pieces"):
        Similarity.load(folder)


def _change(folder: Path, **changes: object) -> None:
    place = folder / "model.json"
    place.write_text(json.dumps({**json.loads(place.read_text(encoding="utf-8")), **changes}), encoding="utf-8")
