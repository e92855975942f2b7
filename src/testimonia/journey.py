"""What happens to one input on its way to the ledger? It is read, mined, and its speakers and claims are named.

The way needs nothing but the input and the name of a reader: no other article, no ledger. So it runs in any process, on
any machine.
"""

from __future__ import annotations

from pathlib import Path

from testimonia.actors.resolving import resolve
from testimonia.attribution.confidence import LEAST
from testimonia.attribution.mining import mine
from testimonia.attribution.readers import open_reader
from testimonia.claims.wording import claims
from testimonia.errors import ReadingError
from testimonia.reading.articles import read_input
from testimonia.reading.inputs import Input
from testimonia.records import Article, ReadArticle, Skipped


def travel(
    source: Input, *, reader: str | Path | None = None, threads: int = 1, least_confidence: float = LEAST
) -> ReadArticle | Skipped:
    """Return the article of an input with all that is found in it, or why it was not read."""
    try:
        article = read_input(source)
    except ReadingError as error:
        return Skipped(error.place, error.reason)
    return mined(article, reader=reader, threads=threads, least_confidence=least_confidence)


def mined(
    article: Article, *, reader: str | Path | None = None, threads: int = 1, least_confidence: float = LEAST
) -> ReadArticle:
    """Return the article with its statements, speakers and claims."""
    found = mine(article, open_reader(reader, threads=threads), least_confidence=least_confidence)
    statements, actors = resolve(article, found.statements)
    return ReadArticle(article, statements, actors, claims(statements), found.passed_over)
