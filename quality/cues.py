"""Are denials, accusations, rejections, disputes and questions found, and heard as such? `python -m quality.cues`.

Recall on PolNeAR dev of the statements whose annotated cue performs one of these acts, by the lemmas of
`attribution/cues.toml`: content F1 over 0.5 with the right source, matched one to one as the scorer does
(`score_attribution.py` beside the data). Of those found, the share whose stance fits the act. What nobody said by the
words of the cue ("could deny") is not counted: it is passed over on purpose.
"""

from __future__ import annotations

import importlib.util
import json
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from quality.data import gold_scorer, ledger_json, print_measures
from testimonia.attribution.cue_acts import Performed, act_of_words
from testimonia.attribution.stance import stance_of_act

ACTS = ("deny", "accuse", "reject", "dispute", "question")
IMAGINED = re.compile(r"\b(?:would|could|may|might)\s+(?!not\b|never\b|have\b)", re.IGNORECASE)
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Found:
    """An annotated act, and the stance of the statement that was found for it; None where none was."""

    act: Performed
    stance: str | None


def measure(data: Path) -> dict[str, float]:
    """Return the measures by name; `data` is the data folder."""
    gold = data / "polnear" / "dev"
    with tempfile.TemporaryDirectory() as folder:
        ledger = json.loads(ledger_json(gold / "text", Path(folder)).read_text(encoding="utf-8"))
    rows = [row for row in found_acts(gold, ledger) if row.act.name in ACTS]
    counts = Counter(row.act.name for row in rows)
    found = Counter(row.act.name for row in rows if row.stance is not None)
    measures = {f"recall of {act} ({counts[act]})": found[act] / max(1, counts[act]) for act in ACTS}
    measures["recall of all five"] = found.total() / max(1, counts.total())
    fitting = sum(row.stance is not None and row.stance == stance_of_act(row.act) for row in rows)
    measures["stance fits, of those found"] = fitting / max(1, found.total())
    return measures


def found_acts(gold: Path, ledger: Row) -> Iterator[Found]:
    """Yield each annotated statement whose cue performs a known act, with the stance of what was found for it."""
    scorer = _scorer()
    stems = {article["id"]: Path(article["path"]).stem for article in ledger["articles"]}
    for path in sorted((gold / "text").glob("*.txt")):
        annotated = sorted((gold / "attributions").glob(f"{path.stem}_*.ann"))
        if not annotated:
            continue
        text = path.read_bytes().decode("utf-8")
        events = scorer.read_brat(annotated[0])
        statements = [one for one in ledger["statements"] if stems[one["article"]] == path.stem]
        matched = matches(events, statements, scorer.Tokens(text), scorer)
        for place, event in enumerate(events):
            cue = " ".join(text[start:end] for start, end in sorted(event.get("Cue", [])))
            act = act_of_words(cue)
            if act is not None and not IMAGINED.search(cue):
                yield Found(act, statements[matched[place]]["stance"] if place in matched else None)


def matches(events: list[Row], statements: list[Row], tokens: Any, scorer: ModuleType) -> dict[int, int]:  # noqa: ANN401  # the scorer's own class
    """Return for each annotated statement that was found the place of its match, one to one, best content first."""
    gold = [{role: tokens.covered(event.get(role)) for role in scorer.ROLES} for event in events]
    made = [
        (tokens.covered([one["source"]] if one["source"] else []), tokens.covered(one["content"])) for one in statements
    ]
    pairs = [
        (scorer.f1(wanted["Content"], content), i, j)
        for i, wanted in enumerate(gold)
        for j, (source, content) in enumerate(made)
        if wanted["Source"] & source or not (wanted["Source"] or source)
    ]
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for score, i, j in sorted(pairs, reverse=True):
        if score > 0.5 and i not in matched and j not in taken:  # the scorer's threshold
            matched[i] = j
            taken.add(j)
    return matched


def _scorer() -> ModuleType:
    """Return the scorer of the data folder as a module."""
    about = importlib.util.spec_from_file_location("score_attribution", gold_scorer("score_attribution.py"))
    if about is None or about.loader is None:
        raise SystemExit("score_attribution.py does not stand beside the data folder")
    module = importlib.util.module_from_spec(about)
    about.loader.exec_module(module)
    return module


if __name__ == "__main__":
    print_measures(measure)
