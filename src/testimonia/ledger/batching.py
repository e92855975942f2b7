"""How are thousands of articles a minute written without a disk flush for each? In transactions of half a second.

While a batch is open no other process can write; reading goes on. A kill loses at most the work of half a second.
"""

from __future__ import annotations

from time import monotonic

from testimonia.ledger.database import Database

BATCH_SECONDS = 0.5


class Batch:
    """The open transaction of a writer, renewed when it has grown old."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._begin()

    def renew_if_old(self) -> None:
        """Commit what was added, and go on in a new transaction, if this one began long enough ago."""
        if monotonic() - self._begun >= BATCH_SECONDS:
            self._database.run("COMMIT")
            self._begin()

    def finish(self) -> None:
        """Commit what was added. Only whole articles are in it, whatever ended the batch."""
        if self._database.connection.in_transaction:
            self._database.run("COMMIT")

    def _begin(self) -> None:
        self._database.run("BEGIN IMMEDIATE")
        self._begun = monotonic()
