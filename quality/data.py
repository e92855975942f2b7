"""Where are the data to measure on, and the scorers? In the folder that TESTIMONIA_DATA names, and beside it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any


def data_folder() -> Path | None:
    """Return the folder that TESTIMONIA_DATA names, or None where it is not set or not there."""
    name = os.environ.get("TESTIMONIA_DATA")
    return Path(name).resolve() if name and Path(name).is_dir() else None


def ledger_json(pile: Path, folder: Path) -> Path:
    """Read a pile into a new ledger in the folder with the installed command, and return the path of its JSON."""
    ledger, exported = folder / "measured.ledger", folder / "measured.json"
    command = [sys.executable, "-m", "testimonia"]
    subprocess.run([*command, "read", "--quiet", str(pile), "-o", str(ledger)], check=True)
    subprocess.run([*command, "export", str(ledger), "--format", "json", "-o", str(exported)], check=True)
    return exported


def scored(scorer: str, gold: Path, pile: Path) -> dict[str, Any]:
    """Return what a scorer of the data folder says of the ledger of a pile, as its `--json` gives it."""
    program = gold_scorer(scorer)
    with tempfile.TemporaryDirectory() as folder:
        exported = ledger_json(pile, Path(folder))
        command = [sys.executable, str(program), str(gold), str(exported), "--json"]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def gold_scorer(name: str) -> Path:
    """Return the path of a scorer, which stands in the folder `score` beside the data folder."""
    data = data_folder()
    if data is None:
        raise SystemExit("set TESTIMONIA_DATA to the data folder")
    return data.parent / "score" / name


def print_measures(measure: Callable[[Path], Mapping[str, float]]) -> None:
    """Print what a module measures on the data folder, or say that there is none."""
    data = data_folder()
    if data is None:
        print("skipped: TESTIMONIA_DATA names no folder")
        return
    for name, value in measure(data).items():
        print(f"{name:52} {value:.3f}")
