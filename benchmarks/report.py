"""How large and how quick is the report of a big pile?

    python benchmarks/report.py --articles 2000 --statements 10

Makes a ledger of invented articles, writes the report, and opens it in a headless Chromium where one is installed.
Prints one line of JSON: processor seconds to write, megabytes of file and memory, and in the browser milliseconds until
the table can be used, until all is loaded, and for a search, a sort and a step to the next statement.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import tempfile
import time
from pathlib import Path

from testimonia.identity import content_id, text_sha256
from testimonia.ledger import Ledger
from testimonia.records import (
    Actor,
    ActorKind,
    Article,
    Block,
    BlockKind,
    DateEvidence,
    Precision,
    PublishedDate,
    ReadArticle,
    Span,
    Statement,
)
from testimonia.report import write

_FILLER = "The rain over the harbour went on until the evening and the ferries kept to the inner basin all day. "
_BROWSER = """
const timed = (act) => {
  const start = performance.now();
  act();
  document.body.offsetHeight;
  return performance.now() - start;
};
const typed = (words) => () => { form.elements.words.value = words; applyFilters(); };
const ready = performance.getEntriesByName("table-ready")[0].startTime;
const loaded = performance.getEntriesByType("navigation")[0].loadEventEnd;
return {table_ready: ready, loaded, first_search: timed(typed("quay speaker 17")), search: timed(typed("speaker 4")),
        sort: timed(() => document.querySelector("[data-sort=quote]").click()), next_statement: timed(() => step(1)),
        found: found.length};
"""


def main() -> None:
    """Measure one report and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--statements", type=int, default=10, help="in each article")
    wanted = parser.parse_args()
    ledger = Ledger.in_memory()
    with ledger.batch():
        for number in range(wanted.articles):
            ledger.add(_article(number, wanted.statements), fingerprint=str(number))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "report.html")
        start = time.process_time()
        with file.open("w", encoding="utf-8") as opened:
            write(ledger, opened, limit=None)
        figures = {
            "articles": wanted.articles,
            "statements": ledger.counts().statements,
            "write_processor_seconds": round(time.process_time() - start, 2),
            "file_megabytes": round(file.stat().st_size / 1e6, 1),
            "peak_memory_megabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3),
        }
        print(json.dumps(figures | {"browser_milliseconds": _in_browser(file)}))


def _article(number: int, statements: int) -> ReadArticle:
    """Return an article of `statements` paragraphs, each of which holds one statement and some filler."""
    actors = [_speaker((number * 7 + each) % 900) for each in range(statements)]
    text, told = "", []
    key = content_id("a", str(number))
    for each, actor in enumerate(actors):
        start = len(text)
        text += f"{actor.name} said that crane {each} of quay {number} had stood still since the morning of the storm. "
        source, cue = (
            Span(start, start + len(actor.name)),
            Span(start + len(actor.name) + 1, start + len(actor.name) + 5),
        )
        content = Span(cue.end + 6, len(text) - 2)
        told.append(
            Statement(f"s{number}-{each}", key, source, cue, (content,), content.of(text), speakers=(actor.id,))
        )
        text += _FILLER * 3 + "\n\n"
    published = PublishedDate(f"2041-{number % 12 + 1:02}-{number % 28 + 1:02}", Precision.DAY, DateEvidence.METADATA)
    article = Article(
        id=key,
        path=f"pile/{number:06}.txt",
        text=text,
        sha256=text_sha256(text),
        title=f"Quay {number} in the storm",
        outlet=f"Paper {number % 40}",
        published=published,
        language="en",
        blocks=(Block(BlockKind.BODY, Span(0, len(text))),),
    )
    return ReadArticle(article, tuple(told), tuple({actor.id: actor for actor in actors}.values()))


def _speaker(number: int) -> Actor:
    name = f"Speaker {number}"
    return Actor(content_id("p", name), name, ActorKind.PERSON)


def _in_browser(file: Path) -> dict[str, float] | None:
    """Return how long the page takes in a headless Chromium, or None where none is installed."""
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not (chromium and driver):
        return None
    from selenium import webdriver  # noqa: PLC0415  # only where there is a browser

    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for switch in ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"):
        options.add_argument(switch)
    browser = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    try:
        browser.get(file.as_uri())
        figures: dict[str, float] = browser.execute_script(_BROWSER)
    finally:
        browser.quit()
    return {name: round(value) for name, value in figures.items()}


if __name__ == "__main__":
    main()
