"""How near does the ledger of the sample pile come to the hand-made one? `python -m quality.sample [FOLDER]`.

The annotations are `tests/sample/annotations/*.toml`; the scorer stands beside the data (`score_ledger.py`). With
FOLDER the gold folder and the exported ledger are left there: `gold/NAME.txt`, `gold/gold.json`, `measured.json`.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from quality.data import ledger_json, print_measures
from quality.hand_made import named
from testimonia.sample import sample_pile
from tests.sample.annotations import expected_articles, links
from tests.sample.articles import sample_texts
from tests.sample.resolving import gold_ledger, gold_name


def measure(data: Path) -> dict[str, float]:
    """Return the measures by name; `data` is the data folder, which has the scorer beside it."""
    with tempfile.TemporaryDirectory() as folder:
        found = _scored(Path(folder), data.parent / "score" / "score_ledger.py")
    return named(found)


def write_gold(folder: Path) -> Path:
    """Write the articles' texts and `gold.json` into the folder `gold` of a folder, and return its path."""
    gold = folder / "gold"
    gold.mkdir(parents=True, exist_ok=True)
    texts = sample_texts()
    for place, text in texts.items():
        (gold / gold_name(place)).write_text(text, encoding="utf-8", newline="")
    document = gold_ledger(expected_articles(), links(), texts)
    (gold / "gold.json").write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return gold


def write_ledger(folder: Path) -> Path:
    """Read the pile and export its ledger, with each article under the name of its text in the gold folder."""
    exported = ledger_json(sample_pile(), folder)
    document: dict[str, Any] = json.loads(exported.read_text(encoding="utf-8"))
    for article in document["articles"]:
        article["path"] = gold_name(article["path"])
    exported.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return exported


def _scored(folder: Path, program: Path) -> dict[str, Any]:
    command = [sys.executable, str(program), str(write_gold(folder)), str(write_ledger(folder)), "--json"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def main() -> None:
    """Write the two ledgers where a folder is given; print the measures, or say that there is no scorer."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, help="leave the gold folder and the ledger here")
    args = parser.parse_args()
    if args.folder is not None:
        write_gold(args.folder)
        write_ledger(args.folder)
    print_measures(measure)


if __name__ == "__main__":
    main()
