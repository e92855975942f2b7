"""How is the file of a ledger opened, and what if it is something else, too new, locked or on a read-only disk?

A reader never changes the file and leaves nothing beside it. In SQLite's WAL mode many processes read while one writes.
"""

from __future__ import annotations

import os
import sqlite3
from enum import StrEnum
from pathlib import Path

from testimonia.errors import LedgerError
from testimonia.ledger.database import Database, readable
from testimonia.ledger.trouble import explained
from testimonia.ledger.versions import APPLICATION_ID, newest, upgrade, version_of
from testimonia.version import VERSION

OLDEST_SQLITE = (3, 38, 0)  # the first that always has STRICT tables and JSON functions
BUSY_SECONDS = 3.0  # how long to wait for another program's transaction; ours take well under a second


class Mode(StrEnum):
    """What a ledger is opened for: to read it, to add to one that is there, or to make it where it is not there yet."""

    READ = "read"
    WRITE = "write"
    CREATE = "create"


def open_database(path: Path, mode: Mode) -> Database:
    """Open the ledger at a path. Raises LedgerError where it is not there, not a ledger, too new or not usable."""
    if path.is_dir():
        raise LedgerError(f"{path}: this is a folder. Give the path of a ledger file, such as {path / 'case.ledger'}.")
    if mode is not Mode.CREATE and not path.exists():
        raise LedgerError(
            f"{path}: there is no such file. Check the path, or make it with `testimonia read FOLDER -o {path}`."
        )
    database = Database(_connect(_address(path, mode), str(path)), str(path))
    try:
        _prepare(database, mode)
    except BaseException:
        database.connection.close()
        raise
    return database


def memory_database() -> Database:
    """Open an empty ledger that lives as long as its connection."""
    database = Database(_connect("file::memory:", "ledger in memory"), "ledger in memory")
    _prepare(database, Mode.CREATE)
    return database


def _connect(address: str, place: str) -> sqlite3.Connection:
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        needed = ".".join(map(str, OLDEST_SQLITE))
        raise LedgerError(
            f"{place}: this Python comes with SQLite {sqlite3.sqlite_version}, a ledger needs {needed}. "
            "Use a newer Python, or upgrade the system's SQLite."
        )
    with explained(place):
        connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=BUSY_SECONDS)
        connection.text_factory = readable
    return connection


def _address(path: Path, mode: Mode) -> str:
    """Return SQLite's address of the file, with the least rights that the mode needs."""
    address = path.resolve().as_uri()
    if mode is Mode.CREATE:
        return f"{address}?mode=rwc"
    if mode is Mode.WRITE:
        return f"{address}?mode=rw"
    log = Path(f"{path.resolve()}-wal")
    if log.exists():  # somebody writes, or was killed while writing: join, and leave the log to them
        return f"{address}?mode=ro"
    if os.access(path.resolve().parent, os.W_OK):
        return f"{address}?mode=rw"  # query_only below forbids writes; "ro" would leave SQLite's log files behind
    return f"{address}?mode=ro&immutable=1"  # a folder in which SQLite cannot put a log: nobody can write here either


def _prepare(database: Database, mode: Mode) -> None:
    """Check that the file is a ledger of ours, make or upgrade it where the mode allows, and set the connection up."""
    version = _known_version(database, empty_allowed=mode is Mode.CREATE)
    if mode is Mode.READ:
        if version < newest():
            raise LedgerError(
                f"{database.place}: its tables are of version {version}, this testimonia reads {newest()}. Open it "
                f'once for writing, which upgrades it: Ledger.open({database.place!r}, mode="write").'
            )
        database.run("PRAGMA query_only = ON")
        return
    database.run("PRAGMA journal_mode = WAL")
    database.run("PRAGMA synchronous = NORMAL")  # in WAL mode a power cut loses the last moments, never the file
    database.run("PRAGMA foreign_keys = ON")
    upgrade(database)
    if version == 0:
        _sign(database)


def _known_version(database: Database, *, empty_allowed: bool) -> int:
    """Return the version of the ledger's tables. Raises LedgerError where this is no ledger, or a newer one."""
    application = database.number("PRAGMA application_id")
    version = version_of(database)
    empty = database.number("SELECT count(*) FROM sqlite_schema") == 0
    if empty and application == 0 and version == 0 and empty_allowed:
        return 0
    if application != APPLICATION_ID:
        raise LedgerError(f"{database.place}: it is not a ledger. Give the path of a file that testimonia wrote.")
    if version > newest():
        raise LedgerError(
            f"{database.place}: a newer testimonia wrote it (tables of version {version}, this one knows {newest()}). "
            "Upgrade with `pip install --upgrade testimonia`."
        )
    return version


def _sign(database: Database) -> None:
    """Write down what the file is and which release made it; nothing that depends on the hour."""
    rows = [("format", "testimonia ledger"), ("created_by", f"testimonia {VERSION}")]
    database.run_many("INSERT OR IGNORE INTO meta VALUES (?, ?)", rows)
