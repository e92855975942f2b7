"""How fast does a ledger take articles in, answer a search, and answer while another process writes?

Writes a ledger of invented articles of the usual size into a temporary folder. A second process reads it all the while.
`add` is timed by the writer's own processor time too, because the reader may share its processor.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from io import StringIO
from pathlib import Path
from statistics import median

from testimonia.export import csv, json
from testimonia.identity import content_id, text_sha256
from testimonia.ledger import Ledger
from testimonia.ledger.search import match_expression
from testimonia.records import Actor, ActorKind, Article, Block, BlockKind, Claim, ReadArticle, Span, Statement
from testimonia.verification import verify

SYLLABLES = ("ka", "lo", "mi", "ru", "sen", "tor", "va", "bel", "nor", "dra", "shi", "pe", "gul", "an", "is", "et")
PARAGRAPHS = 30
STATEMENTS = 15
READER = """
import sys, time
from testimonia.ledger import Ledger
seconds = []
with Ledger.open(sys.argv[1]) as ledger:
    print("open", flush=True)
    while not select.select([sys.stdin], [], [], 0.02)[0]:
        begun = time.perf_counter()
        ledger.search(sys.argv[2], limit=20)
        len(ledger)
        seconds.append(time.perf_counter() - begun)
middle = sorted(seconds)[len(seconds) // 2]
print(f"{len(seconds)} reads, median {middle * 1000:.1f} ms, slowest {max(seconds) * 1000:.0f} ms")
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure the ledger.")
    parser.add_argument("--articles", type=int, default=5000)
    parser.add_argument("--verify", action="store_true", help="time the verification too, which takes longest")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case.ledger"
        Ledger.open(path, mode="create").close()
        measure_writing(path, options.articles)
        with Ledger.open(path) as ledger:
            measure_reading(ledger, verifying=options.verify)


def measure_writing(path: Path, count: int) -> None:
    """Add the articles while a second process reads, and print how both fared."""
    script = "import select\n" + READER
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", script, str(path), "sentor kalo"]
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as reader:
        assert reader.stdin is not None
        assert reader.stdout is not None
        reader.stdout.readline()
        wall, own, rows = add(path, count)
        reader.stdin.write("\n")
        reader.stdin.flush()
        report = reader.stdout.readline().strip()
    print(f"add: {count / wall:,.0f} articles/s, {rows / wall:,.0f} rows/s; of own processor time {count / own:,.0f}/s")
    print(f"a second process meanwhile: {report}")
    print(f"size: {path.stat().st_size / 2**20:,.0f} MiB, {path.stat().st_size / count / 1024:.1f} KiB an article")


def add(path: Path, count: int) -> tuple[float, float, int]:
    """Add so many articles; return the seconds by the clock, those of the processor, and how many rows were written."""
    wall = own = 0.0
    with Ledger.open(path, mode="write") as ledger, ledger.batch():
        for number, read_article in enumerate(read_articles(count)):
            clock, processor = time.perf_counter(), time.process_time()
            ledger.add(read_article, fingerprint=str(number))
            wall += time.perf_counter() - clock
            own += time.process_time() - processor
        tables = ledger.database.rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%search%'"
        )
        rows = sum(ledger.database.number(f"SELECT count(*) FROM {name}") for (name,) in list(tables))
    return wall, own, rows


def measure_reading(ledger: Ledger, *, verifying: bool) -> None:
    """Print how long searches and exports take."""
    for words in ("sentor", "sentor kalo", '"sentor kalo"', "sent*"):
        found = ledger.database.number("SELECT count(*) FROM statement_search(?)", [match_expression(words)])
        seconds = timed(partial(ledger.search, words, limit=20), 99)
        print(f"search {words}: {seconds * 1000:.2f} ms, {found:,} found")
    seconds = timed(partial(ledger.search_articles, "sentor kalo", limit=20), 99)
    print(f"search articles, sentor kalo: {seconds * 1000:.2f} ms")
    print(f"export JSON: {timed(lambda: json.write(ledger, StringIO()), 1):.1f} s")
    print(f"export CSV: {timed(lambda: csv.write(ledger, StringIO()), 1):.1f} s")
    if verifying:
        print(f"verify: {timed(lambda: verify(ledger), 1):.1f} s")


def timed(work: Callable[[], object], rounds: int) -> float:
    """Return the median seconds that the work takes."""
    seconds = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - begun)
    return median(seconds)


def read_articles(count: int) -> Iterator[ReadArticle]:
    """Yield invented articles of some five thousand characters, the same ones every time."""
    chance = random.Random(1)
    words = ["".join(chance.choices(SYLLABLES, k=chance.choice((2, 2, 3, 4)))) for _ in range(20_000)]
    actors = [Actor(f"p{n}", " ".join(chance.sample(words, 2)).title(), ActorKind.PERSON) for n in range(2000)]
    for number in range(count):
        yield _read_article(f"{number:06}.txt", words, actors, chance)


def _read_article(path: str, words: list[str], actors: list[Actor], chance: random.Random) -> ReadArticle:
    speakers = chance.sample(actors, STATEMENTS)
    lines = [" ".join(chance.choices(words, k=24)) + "." for _ in range(PARAGRAPHS - STATEMENTS)]
    lines += [f"{actor.name} said {' '.join(chance.choices(words, k=20))}." for actor in speakers]
    text = "\n\n".join(lines)
    key = content_id("a", path, text)
    blocks, statements, start = [], [], 0
    for number, line in enumerate(lines, start=STATEMENTS - PARAGRAPHS):
        blocks.append(Block(BlockKind.BODY, Span(start, start + len(line))))
        if number >= 0:
            statements.append(_statement(key, text, start, len(line), speakers[number]))
        start += len(line) + 2
    article = Article(key, path, text, text_sha256(text), lines[0], "The Sentor Post", blocks=tuple(blocks))
    claims = tuple(Claim(content_id("c", one.quote), one.quote, (one.id,), 1, one.speakers) for one in statements)
    return ReadArticle(article, tuple(statements), tuple(speakers), claims)


def _statement(article: str, text: str, start: int, length: int, actor: Actor) -> Statement:
    source = Span(start, start + len(actor.name))
    cue = Span(source.end + 1, source.end + 5)
    content = Span(cue.end + 1, start + length - 1)
    key = content_id("s", article, str(start))
    return Statement(key, article, source, cue, (content,), content.of(text), speakers=(actor.id,))


if __name__ == "__main__":
    main()
