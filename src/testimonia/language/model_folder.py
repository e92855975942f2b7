"""What stands in a model folder, and is it what this version can run? The tables are checked before they are used.

A folder holds `model.onnx` (the encoder with its heads), `relations.npz` (the layer that names syntactic relations),
`tokenizer.json`, and `model.json`, which says what the numbers mean. `training/export.py` writes such folders.
"""

from __future__ import annotations

import json
import zipfile
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np

from testimonia.errors import ModelError
from testimonia.language.encoded import NAMES, UPOS, Floats, Relations
from testimonia.language.pieces import WINDOW
from testimonia.language.words import Gap, Shape

FORMAT = 2  # of model.json
FILES = ("model.onnx", "relations.npz", "tokenizer.json", "model.json")
TABLES: dict[str, object] = {
    "format": FORMAT,
    "names": list(NAMES),
    "upos": list(UPOS),
    "window": WINDOW,
    "shapes": [shape.name for shape in Shape],
    "gaps": [gap.name for gap in Gap],
}


def packaged_model() -> Path:
    """Return the folder of the model that ships with the package."""
    return Path(str(resources.files("testimonia") / "models" / "reader"))


def check_complete(folder: Path) -> None:
    """Raise ModelError where the folder lacks a file."""
    missing = [name for name in FILES if not (folder / name).is_file()]
    if missing:
        raise ModelError(f"{folder}: no {', '.join(missing)}; name a folder with {', '.join(FILES)}")


def tables(folder: Path) -> dict[str, Any]:
    """Return what model.json says. Raises ModelError where it is not readable or differs from this version's tables."""
    place = folder / "model.json"
    try:
        about = json.loads(place.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"{place}: not readable as JSON ({error}); reinstall testimonia") from error
    if not isinstance(about, dict):
        raise ModelError(f"{place}: no JSON object; reinstall testimonia")
    wrong = [name for name, expected in TABLES.items() if about.get(name) != expected]
    wrong += [name for name in ("roles", "relations", "steps", "sha256") if not about.get(name)]
    if wrong:
        raise ModelError(f"{place}: {', '.join(wrong)} differ from this version's; use the model that ships with it")
    return about


def steps(folder: Path, about: dict[str, Any]) -> Floats:
    """Return the scores [from, to] of going from one tag to the next. Raises ModelError where they fit no tags."""
    count = 1 + 2 * len(about["roles"])
    try:
        found = np.array(about["steps"], np.float32)
    except (TypeError, ValueError):
        found = np.zeros(0, np.float32)
    if found.shape != (count, count) or not np.isfinite(found).all():
        raise ModelError(
            f"{folder}/model.json: steps are no table of {count} by {count} numbers; use files of one model"
        )
    return found


def relations(folder: Path, labels: tuple[str, ...]) -> Relations:
    """Return the layer that names relations by these labels. Raises ModelError where the file holds no such layer."""
    place = folder / "relations.npz"
    try:
        with np.load(place, allow_pickle=False) as arrays:
            weight, bias = np.asarray(arrays["weight"], np.float32), np.asarray(arrays["bias"], np.float32)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, EOFError, zipfile.BadZipFile) as error:
        raise ModelError(f"{place}: no layer of relations ({error}); reinstall testimonia") from error
    if weight.ndim != 2 or weight.shape[0] != len(labels) or bias.shape != (len(labels),):
        raise ModelError(
            f"{place}: shapes {weight.shape} and {bias.shape} do not fit the {len(labels)} relations of model.json; "
            "use files of one model"
        )
    return Relations(weight, bias, labels)
