"""Does a ledger's file hold: its rows, its references, texts, quotes and ids?

Each check yields sentences that say what does not hold and where; a sound ledger yields none. What makes one article
sound is told in `soundness.py`; whether what leaves the ledger is valid too, in `testimonia.verification`.
"""

from __future__ import annotations

from collections.abc import Iterator

from testimonia.errors import LedgerError
from testimonia.identity import content_id
from testimonia.ledger import rows
from testimonia.ledger.database import Database
from testimonia.ledger.soundness import article_problems, statement_problems
from testimonia.ledger.store import Ledger
from testimonia.records import Article


def file_problems(ledger: Ledger) -> Iterator[str]:
    """Yield what SQLite finds damaged in the file, and references that lead nowhere."""
    database = ledger.database
    try:
        for (finding,) in database.rows("PRAGMA integrity_check"):
            if finding != "ok":
                yield f"{database.place}: the file is damaged: {finding}"
        for table, _, target, _ in database.rows("PRAGMA foreign_key_check"):
            yield f"{database.place}: a row of table {table} refers to a row of {target} that is not there"
    except LedgerError as error:
        yield str(error)


def record_problems(ledger: Ledger) -> Iterator[str]:
    """Yield the articles and statements that do not hold, and what no record can be made of."""
    database = ledger.database
    for row in database.rows(f"{rows.ARTICLE} {rows.ARTICLE_ORDER}"):
        try:
            article = rows.article_of(database, row)
        except LedgerError as error:
            yield str(error)
        else:
            yield from _identity_problems(article)
            yield from article_problems(article)
            yield from _statement_problems(database, article)
    try:
        for _ in rows.actors(database):
            pass
    except LedgerError as error:
        yield str(error)


def _statement_problems(database: Database, article: Article) -> Iterator[str]:
    for row in database.rows(f"{rows.STATEMENTS} WHERE a.id = ? {rows.STATEMENT_ORDER}", [article.id]):
        try:
            statement = rows.statement_of(database, row)
        except LedgerError as error:
            yield str(error)
        else:
            yield from statement_problems(article, statement)


def _identity_problems(article: Article) -> Iterator[str]:
    """Yield whether the id is not the one that text and name (a file's name, or an address) give."""
    names = [article.path.rpartition("/")[2], article.url or ""]
    if article.id not in [content_id("a", name, article.text) for name in names]:
        yield f"article {article.id} ({article.path}): its id is not the one that its name and text give"
