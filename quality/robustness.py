"""How much is lost on texts that scrapers have damaged? `python -m quality.robustness`, on a fixed part of PolNeAR dev.

Each damage is done to the characters of the articles, the annotated spans move with them, and the damaged pile is read
and scored as any other. The training data are damaged too (`training/damage.py`), but word by word; here the whole way
from file to ledger is asked, blocks and sentences included.
"""

from __future__ import annotations

import re
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from quality.data import data_folder, scored

EVERY = 4  # the articles, in order of name, of which one is taken: 21 of 84
LONG = 3000  # words of an article that is printed as one paragraph
DOUBLE, APOSTROPHES = '“”„«»"', "'’‘"
MEASURE = "linked F1"

Damage = Callable[[str], Sequence[str]]
"""What becomes of each character of a text: one string for each."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with the lines of its stand-off annotation."""

    name: str
    text: str
    lines: tuple[str, ...]


def _lost(marks: str) -> Damage:
    return lambda text: ["" if character in marks else character for character in text]


def _changed(changes: Mapping[str, str]) -> Damage:
    return lambda text: [changes.get(character, character) for character in text]


def capitals(text: str) -> Sequence[str]:
    r"""Set the headline and every third paragraph in capitals.

    >>> "".join(capitals("Gate shut\n\nIt is shut.\n\nIt is.\n\nWhy?"))
    'GATE SHUT\n\nIt is shut.\n\nIt is.\n\nWHY?'
    """
    paragraphs = re.split(r"(\n\s*)", text)
    found: list[str] = []
    for place, paragraph in enumerate(paragraphs):
        found += [character.upper() if place % 6 == 0 else character for character in paragraph]
    return found


def curly(text: str) -> Sequence[str]:
    r"""Make straight marks curly.

    >>> "".join(curly('"It\'s shut," she said'))
    '“It’s shut,” she said'
    """
    found = []
    for before, character in zip(" " + text, text, strict=False):
        opens = before.isspace() or before in "(—-"
        found.append({'"': "“" if opens else "”", "'": "‘" if opens else "’"}.get(character, character))
    return found


DAMAGES: Mapping[str, Damage] = {
    "undamaged": list,
    "headline and paragraphs in capitals": capitals,
    "commas lost": _lost(","),
    "apostrophes lost": _lost(APOSTROPHES),
    "quotation marks lost": _lost(DOUBLE),
    "commas, apostrophes and quotation marks lost": _lost("," + APOSTROPHES + DOUBLE),
    "straight marks": _changed(dict.fromkeys(DOUBLE, '"') | dict.fromkeys(APOSTROPHES, "'")),
    "curly marks": curly,
    "no-break spaces": _changed({" ": "\u00a0"}),
    "one paragraph": _changed({"\n": " ", "\r": " "}),
}


def damaged(article: Annotated, damage: Damage) -> Annotated:
    """Return the article with what becomes of its characters; the annotated spans move along."""
    became = damage(article.text)
    places = [0, *accumulate(len(characters) for characters in became)]
    lines = tuple(_moved(line, places) for line in article.lines)
    return Annotated(article.name, "".join(became), lines)


def _moved(line: str, places: Sequence[int]) -> str:
    r"""Return an annotation line with its offsets where the characters have gone; pieces that are gone are left out.

    >>> _moved("T1\tCue 2 4;5 6\tsaid", [0, 1, 2, 3, 4, 5, 5])
    'T1\tCue 2 4\tsaid'
    """
    found = re.match(r"(T\d+\t\w[\w-]* )([\d ;]+)(.*)", line, re.DOTALL)
    if found is None:
        return line
    pairs = [[places[int(number)] for number in piece.split()] for piece in found[2].strip().split(";")]
    return found[1] + ";".join(f"{start} {end}" for start, end in pairs if start < end) + found[3]


def joined(articles: Sequence[Annotated], *, words: int) -> Annotated:
    """Return one article of one paragraph that holds the first articles up to so many words."""
    text, lines = "", []
    for number, article in enumerate(damaged(one, DAMAGES["one paragraph"]) for one in articles):
        shift = [len(text) + place for place in range(len(article.text) + 1)]
        renamed = (re.sub(r"\b([TE])(\d+)\b(?=[\t ]|$)", rf"\g<1>{number}000\2", line) for line in article.lines)
        lines += [_moved(line, shift) for line in renamed]
        text += article.text.rstrip() + " "
        if len(text.split()) >= words:
            break
    return Annotated("joined", text, tuple(lines))


def articles_in(folder: Path) -> tuple[Annotated, ...]:
    """Return the part of the annotated articles that is measured on."""
    found = []
    for path in sorted((folder / "text").glob("*.txt"))[::EVERY]:
        annotated = sorted((folder / "attributions").glob(path.stem + "_*.ann"))[0]
        lines = annotated.read_text(encoding="utf-8").splitlines()
        found.append(Annotated(path.stem, path.read_bytes().decode("utf-8"), tuple(lines)))
    return tuple(found)


def write(articles: Iterable[Annotated], folder: Path) -> None:
    """Write the articles and their annotations into the folders `text` and `attributions` of a folder."""
    for name in ("text", "attributions"):
        (folder / name).mkdir(parents=True)
    for article in articles:
        (folder / "text" / f"{article.name}.txt").write_text(article.text, encoding="utf-8", newline="")
        annotation = "\n".join(article.lines) + "\n"
        (folder / "attributions" / f"{article.name}_0.ann").write_text(annotation, encoding="utf-8")


def linked(articles: Sequence[Annotated]) -> float:
    """Return F1 of the statements read from the articles: content over 0.5 with the right source."""
    with tempfile.TemporaryDirectory() as folder:
        gold = Path(folder) / "gold"
        write(articles, gold)
        found: float = scored("score_attribution.py", gold, gold / "text")["linked"]["loose"]["f1"]
    return found


def measure(data: Path) -> dict[str, float]:
    """Return the measures by name; `data` is the data folder."""
    articles = articles_in(data / "polnear" / "dev")
    measures = {
        f"{MEASURE}, {name}": linked([damaged(article, damage) for article in articles])
        for name, damage in DAMAGES.items()
    }
    measures[f"{MEASURE}, {LONG} words in one paragraph"] = linked([joined(articles, words=LONG)])
    return measures


def main() -> None:
    """Print the measures with what each damage loses, and how long the long paragraph takes."""
    data = data_folder()
    if data is None:
        print("skipped: TESTIMONIA_DATA names no folder")
        return
    measures = measure(data)
    clean = measures[f"{MEASURE}, undamaged"]
    for name, value in measures.items():
        print(f"{name:60} {value:.3f}  {value - clean:+.3f}")
    start = time.monotonic()
    linked([joined(articles_in(data / "polnear" / "dev"), words=LONG)])
    print(
        f"{LONG} words in one paragraph, with the program's start, export and scoring: {time.monotonic() - start:.1f} s"
    )


if __name__ == "__main__":
    main()
