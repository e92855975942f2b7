"""Model folders: every file is checked before anything is computed with it, and what is wrong is said."""

from __future__ import annotations

import json
import pickle
import shutil
from pathlib import Path

import numpy as np
import pytest

from testimonia.errors import ModelError
from testimonia.language.encoder import load
from testimonia.language.model_folder import FILES, packaged_model


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the model that ships."""
    return Path(shutil.copytree(packaged_model(), tmp_path / "model"))


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(ModelError, match=f"no {name}"):
        load(folder)


@pytest.mark.parametrize("name", FILES)
def test_a_garbled_file_is_named(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"\x00garbled")
    with pytest.raises(ModelError, match=name):
        load(folder)


@pytest.mark.parametrize(
    "table", ["format", "names", "upos", "shapes", "gaps", "window", "relations", "roles", "steps"]
)
def test_a_missing_table_is_named(folder: Path, table: str) -> None:
    about = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    del about[table]
    (folder / "model.json").write_text(json.dumps(about), encoding="utf-8")
    with pytest.raises(ModelError, match=table):
        load(folder)


def test_relations_of_another_model_are_refused(folder: Path) -> None:
    np.savez(folder / "relations.npz", weight=np.zeros((3, 192), np.float32), bias=np.zeros(3, np.float32))
    with pytest.raises(ModelError, match="use files of one model"):
        load(folder)


@pytest.mark.parametrize("steps", [[[0.0]], "7 by 7", [[float("nan")] * 7] * 7])
def test_steps_that_fit_no_tags_are_refused(folder: Path, steps: object) -> None:
    about = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    (folder / "model.json").write_text(json.dumps({**about, "steps": steps}), encoding="utf-8")
    with pytest.raises(ModelError, match="steps are no table of 7 by 7"):
        load(folder)


def test_nothing_is_unpickled_from_relations(folder: Path) -> None:
    (folder / "relations.npz").write_bytes(pickle.dumps({"weight": 1}))
    with pytest.raises(ModelError, match="no layer of relations"):
        load(folder)
