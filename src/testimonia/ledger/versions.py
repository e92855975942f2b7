"""Which version of the tables does a ledger have, and how does it get to the newest?

A version is a numbered file in `migrations/`; each runs in one transaction. A released file is never changed: what is
to be different goes into the next number.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from testimonia.ledger.database import Database

APPLICATION_ID = 0x5453544D  # "TSTM": how SQLite's header says whose file it is
MIGRATIONS = Path(__file__).with_name("migrations")


@cache
def migrations() -> tuple[Path, ...]:
    """Return the migration files in order; the first is version 1."""
    return tuple(sorted(MIGRATIONS.glob("[0-9][0-9][0-9][0-9]_*.sql")))


def newest() -> int:
    """Return the version of the tables that this release writes."""
    return len(migrations())


def version_of(database: Database) -> int:
    """Return the version of the tables in the ledger; 0 is an empty file."""
    return database.number("PRAGMA user_version")


def upgrade(database: Database, *, to: int | None = None) -> None:
    """Bring the ledger to a version (the newest unless told), one migration after the other."""
    for number, path in enumerate(migrations()[:to], start=1):
        if number <= version_of(database):
            continue
        with database.transaction():
            if number <= version_of(database):  # another process was faster
                continue
            for statement in _statements(path.read_text(encoding="utf-8")):
                database.run(statement)
            database.run(f"PRAGMA application_id = {APPLICATION_ID}")
            database.run(f"PRAGMA user_version = {number}")


def _statements(script: str) -> Iterator[str]:
    """Yield the statements of a script, so that they run within our transaction (`executescript` commits it)."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
