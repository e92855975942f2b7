"""How are thousands of articles a minute written without a disk flush for each? In transactions of half a second.

While a batch is open no other process can write; reading goes on. A kill loses at most the work of half a second.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from testimonia.ledger.database import Database

BATCH_SECONDS = 0.5


class Batch:
    """The open transaction of a writer, renewed when it has grown old."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._begun = monotonic()

    def renew_if_old(self) -> None:
        """Commit what was added, and go on in a new transaction, if the last one began long enough ago."""
        if monotonic() - self._begun >= BATCH_SECONDS:
            self._database.run("COMMIT")
            self._database.run("BEGIN IMMEDIATE")
            self._begun = monotonic()


@contextmanager
def opened_batch(database: Database) -> Iterator[Batch]:
    """Open a batch; whatever ends it, the articles that were added whole are kept."""
    database.run("BEGIN IMMEDIATE")
    try:
        yield Batch(database)
    finally:
        if database.connection.in_transaction:
            database.run("COMMIT")
