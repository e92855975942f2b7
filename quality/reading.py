"""How well are an article's paragraphs told from the page around them? `python -m quality.reading`.

Body-word F1 on `lines/lines.json` of the data folder: lines of news pages, each marked as body or not, `main` as a
noisy extraction leaves them and `full` as the whole page has them. The words that the reader keeps are held against
those of the hand-made body, as multisets, mean over pages; everything kept is the measure to beat. Headline and
standfirst are no body there, subheadings are. The rules were written looking at one half of the sites ("seen"); only
the other half ("unseen") says what they are worth. That no body is lost is also measured by the attributions
annotated in clean articles (PolNeAR dev): the share that stands in mined blocks. For the articles in `seeds/` beside
the data folder the kinds of blocks are counted.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from statistics import mean
from typing import Any, TypeAlias

from quality.data import data_folder, print_measures
from testimonia.reading.blocks.segments import segment
from testimonia.records import MINED_KINDS, BlockKind

Page: TypeAlias = Mapping[str, Any]

BODY_KINDS = frozenset({BlockKind.BODY, BlockKind.QUOTATION, BlockKind.SUBHEADING})


def measure(data: Path) -> dict[str, float]:
    """Return the measures by name; `data` is the data folder."""
    measures = {}
    for extraction, pages in json.loads((data / "lines" / "lines.json").read_text(encoding="utf-8")).items():
        for half in ("seen", "unseen"):
            chosen = [page for page in pages if half_of(page["site"]) == half]
            for name, value in _measure_pages(chosen).items():
                measures[f"{extraction} pages, {half} sites, {name}"] = value
    measures["attributions that stand in mined blocks"] = mined_share(data / "polnear" / "dev")
    return measures


def mined_share(folder: Path) -> float:
    """Return the share of the annotated cues of clean articles that stand in a block that is mined."""
    found: list[bool] = []
    for annotated in sorted((folder / "attributions").glob("*.ann")):
        text = (folder / "text" / f"{annotated.stem.rpartition('_')[0]}.txt").read_bytes().decode("utf-8")
        mined = [block.span for block in segment(text) if block.kind in MINED_KINDS]
        for line in annotated.read_text(encoding="utf-8").splitlines():
            cue = re.match(r"T\d+\tCue (\d+) ", line)
            if cue is not None:
                found.append(any(span.start <= int(cue[1]) < span.end for span in mined))
    return mean(found)


def half_of(site: str) -> str:
    """Return which half of the sites a site is in, by its hash."""
    return "unseen" if int(hashlib.sha256(site.encode()).hexdigest(), 16) % 2 else "seen"


def body_words(page: Page, kinds: Iterable[BlockKind]) -> Counter[str]:
    """Return the words of the blocks of these kinds in a page's lines."""
    text = "\n".join(page["lines"])
    wanted = frozenset(kinds)
    return words(" ".join(block.span.of(text) for block in segment(text) if block.kind in wanted))


def words(text: str) -> Counter[str]:
    """Return the words of a text with their counts."""
    return Counter(re.findall(r"\w+", text.lower()))


def scores(found: Counter[str], gold: Counter[str]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of one multiset of words against another."""
    shared = sum((found & gold).values())
    precision = shared / max(1, sum(found.values()))
    recall = shared / max(1, sum(gold.values()))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def _measure_pages(pages: Sequence[Page]) -> dict[str, float]:
    kept = [scores(words("\n".join(page["lines"])), words(page["gold"]))[2] for page in pages]
    found = [scores(body_words(page, BODY_KINDS), words(page["gold"])) for page in pages]
    precision, recall, f1 = (mean(column) for column in zip(*found, strict=True))
    return {
        "body-word F1": f1,
        "body-word precision": precision,
        "body-word recall": recall,
        "F1 with everything kept": mean(kept),
    }


def main() -> None:
    """Print the measures and the kinds of blocks of the seeds, or say that there are no data."""
    print_measures(measure)
    data = data_folder()
    for path in sorted((data.parent / "seeds").glob("*.txt")) if data is not None else ():
        kinds = Counter(block.kind.value for block in segment(path.read_bytes().decode("utf-8")))
        print(f"{path.name}: " + ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items())))


if __name__ == "__main__":
    main()
