"""What happens to one input on its way to the ledger? It is read, mined, and its speakers and claims are named.

The way needs nothing but the input and the model: no other article, no ledger. So it runs in any process, on any
machine.
"""

from __future__ import annotations

from pathlib import Path

from testimonia.actors.resolving import resolve
from testimonia.attribution.mining import mine
from testimonia.claims.wording import claims
from testimonia.errors import ReadingError
from testimonia.language.encoder import load
from testimonia.reading.articles import read_input
from testimonia.reading.inputs import Input
from testimonia.records import Article, ReadArticle, Skipped


def travel(source: Input, *, model: Path | None = None, threads: int = 1) -> ReadArticle | Skipped:
    """Return the article of an input with all that is found in it, or why it was not read."""
    try:
        article = read_input(source)
    except ReadingError as error:
        return Skipped(error.place, error.reason)
    return mined(article, model=model, threads=threads)


def mined(article: Article, *, model: Path | None = None, threads: int = 1) -> ReadArticle:
    """Return the article with its statements, speakers and claims."""
    found, passed_over = mine(article, load(model, threads=threads))
    statements, actors = resolve(article, found)
    return ReadArticle(article, statements, actors, claims(statements), passed_over)
