"""How does a read article enter the ledger? Whole or not at all, and only once.

Adding commutes: whatever the order in which articles come, the ledger holds the same. Two articles of one id are the
same text under the same name; the ledger keeps one of them, at the path that comes first in the alphabet.
"""

from __future__ import annotations

from itertools import islice
from pathlib import PurePosixPath

from testimonia.errors import LedgerError
from testimonia.ledger.database import Database
from testimonia.ledger.inserting import insert
from testimonia.ledger.soundness import problems
from testimonia.records import ReadArticle, Skipped

SHOWN_PROBLEMS = 3


def knows(database: Database, fingerprint: str) -> bool:
    """Return whether an input with this fingerprint has been read, or skipped for a reason."""
    known = "SELECT 1 FROM input WHERE fingerprint = ? UNION ALL SELECT 1 FROM skipped WHERE fingerprint = ?"
    return database.row(known, [fingerprint, fingerprint]) is not None


def add(database: Database, read_article: ReadArticle, *, fingerprint: str) -> bool:
    """Add an article with all that was found in it; return whether it is new.

    Raises LedgerError where something in it does not hold.
    """
    article = read_article.article
    with database.transaction():
        if database.row("SELECT 1 FROM input WHERE fingerprint = ?", [fingerprint]):
            return False
        _reject_unsound(database, read_article)
        new = database.row("SELECT 1 FROM article WHERE id = ?", [article.id]) is None
        if new:
            insert(database, read_article)
        else:
            moved = "UPDATE article SET path = CAST(? AS TEXT) WHERE id = ? AND path > CAST(? AS TEXT)"
            database.run(moved, [article.path, article.id, article.path])
        database.run("INSERT INTO input VALUES (?, ?)", [fingerprint, article.id])
        _unskip(database, article.path, fingerprint)
    return new


def skip(database: Database, skipped: Skipped, *, fingerprint: str | None) -> bool:
    """Write down that an input, or a part of one, was not read; return whether that is new."""
    with database.transaction():
        _unskip(database, skipped.place, fingerprint)
        row = "INSERT OR IGNORE INTO skipped VALUES (CAST(? AS TEXT), CAST(? AS TEXT), ?)"
        return database.run(row, [skipped.place, skipped.reason, fingerprint]) > 0


def _reject_unsound(database: Database, read_article: ReadArticle) -> None:
    """Raise a LedgerError that lists the first few things that do not hold in the article."""
    found = list(islice(problems(read_article), SHOWN_PROBLEMS))
    if found:
        raise LedgerError(f"{database.place}: {'; '.join(found)}. Nothing of this article was added.")


def _unskip(database: Database, place: str, fingerprint: str | None) -> None:
    """Forget why an earlier version of this input was skipped, and that a folder around it could not be read."""
    earlier = "DELETE FROM skipped WHERE place = CAST(? AS TEXT) AND fingerprint IS NOT ?"
    database.run(earlier, [place, fingerprint])
    folders = [[str(folder)] for folder in PurePosixPath(place).parents]
    database.run_many("DELETE FROM skipped WHERE place = CAST(? AS TEXT) AND fingerprint IS NULL", folders)
