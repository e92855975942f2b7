"""How do the files of this room talk to SQLite? Through one small value that translates text and errors.

Which statements are run is left to the files that know why. Transactions are explicit: outside of one, each statement
commits by itself.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from testimonia.ledger.trouble import explained

Row = tuple[Any, ...]
SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Database:
    """One connection, and the name by which the person knows what it leads to."""

    connection: sqlite3.Connection
    place: str

    def rows(self, sql: str, values: Sequence[object] = ()) -> Iterator[Row]:
        """Yield the rows of a query, read as they are asked for."""
        with explained(self.place):
            yield from self.connection.execute(sql, bindable(values))

    def row(self, sql: str, values: Sequence[object] = ()) -> Row | None:
        """Return the first row of a query, or None."""
        return next(self.rows(sql, values), None)

    def number(self, sql: str, values: Sequence[object] = ()) -> int:
        """Return the one number that a query is known to yield."""
        with explained(self.place):
            return int(self.connection.execute(sql, bindable(values)).fetchone()[0])

    def run(self, sql: str, values: Sequence[object] = ()) -> int:
        """Run a statement and return how many rows it changed."""
        with explained(self.place):
            return self.connection.execute(sql, bindable(values)).rowcount

    def run_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Run a statement once for each row of values."""
        with explained(self.place):
            self.connection.executemany(sql, (bindable(row) for row in rows))

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Make what runs within happen whole or not at all; within another transaction, undo only this part."""
        nested = self.connection.in_transaction
        self.run("SAVEPOINT part" if nested else "BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._undo(nested=nested)
            raise
        self.run("RELEASE part" if nested else "COMMIT")

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let all queries within see one state of the ledger, whatever other processes write meanwhile."""
        nested = self.connection.in_transaction
        if not nested:
            self.run("BEGIN")
        try:
            yield
        finally:
            if not nested:
                self._undo(nested=False)

    def _undo(self, *, nested: bool) -> None:
        if not self.connection.in_transaction:  # SQLite has already undone it all, as it does when the disk is full
            return
        if nested:
            self.run("ROLLBACK TO part")
            self.run("RELEASE part")
        else:
            self.run("ROLLBACK")


def bindable(values: Sequence[object]) -> tuple[object, ...]:
    """Return the values as SQLite takes them.

    Text with lone surrogates (a broken JSON escape, an undecodable file name) has no UTF-8; it goes as bytes into a
    `CAST(? AS TEXT)`, and `readable` brings it back unchanged.
    """
    return tuple(
        value.encode("utf-8", "surrogatepass")
        if isinstance(value, str) and not value.isascii() and SURROGATE.search(value)
        else value
        for value in values
    )


def readable(text: bytes) -> str:
    """Return the string that a stored text stands for: the inverse of `bindable`."""
    return text.decode("utf-8", "surrogatepass")
