"""The encoder: one row for each word, whatever the text; a broken model folder is said plainly."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from testimonia.errors import ModelError
from testimonia.language.encoder import load
from testimonia.language.model_folder import packaged_model
from testimonia.language.words import words


def test_every_word_of_a_long_text_gets_a_row() -> None:
    found = words("The mayor said the bridge was closed. " * 200)
    encoded = load().encode(found)
    assert len(encoded.tags) == len(found)
    assert {i for view in encoded.views for i in range(view.first, view.last)} == set(range(len(found)))
    assert np.allclose(np.exp(encoded.tags).sum(axis=1), 1, atol=1e-4)


def test_no_words_give_no_rows() -> None:
    assert load().encode(()).tags.shape == (0, 7)


def test_same_words_give_the_same_numbers() -> None:
    found = words("“The gate is shut,” said the keeper.")
    assert np.array_equal(load().encode(found).tags, load().encode(found).tags)


def test_missing_model_is_said_with_the_files_that_are_needed(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"model\.onnx, relations\.npz, tokenizer\.json, model\.json"):
        load(tmp_path)


def test_model_of_another_format_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(packaged_model(), folder)
    about = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    (folder / "model.json").write_text(json.dumps({**about, "format": 99}), encoding="utf-8")
    with pytest.raises(ModelError, match="format"):
        load(folder)


def test_damaged_model_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(packaged_model(), folder)
    (folder / "model.onnx").write_bytes(b"not a graph")
    with pytest.raises(ModelError, match="cannot be loaded"):
        load(folder)
