"""What does an error of SQLite mean for the person at the keyboard, and what should they do next?"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from testimonia.errors import LedgerError

ADVICE = {
    sqlite3.SQLITE_BUSY: "another program is writing to it. Wait until that is done, or close it there, and try again; "
    "nothing was lost or damaged.",
    sqlite3.SQLITE_LOCKED: "another part of this program is using it. Finish that first, then try again.",
    sqlite3.SQLITE_READONLY: "it was opened for reading, or its file or folder cannot be written. "
    "Open it for writing, or copy it to a folder of your own.",
    sqlite3.SQLITE_FULL: "the disk is full. Free some space and run the command again; it goes on where it stopped.",
    sqlite3.SQLITE_NOTADB: "it is not a ledger. Give the path of a file that testimonia wrote.",
    sqlite3.SQLITE_CORRUPT: "the file is damaged. Take it from a backup, or read the articles again into a new one.",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened. Check that its folder exists and that you may write there.",
    sqlite3.SQLITE_IOERR: "the disk reports an error. Check the disk, or copy the ledger elsewhere and try again.",
    sqlite3.SQLITE_CONSTRAINT: "what was to be added contradicts itself or what is there. Nothing of it was added.",
}
PRIMARY_CODE = 0xFF  # SQLite's extended codes keep the plain code in their low byte


@contextmanager
def explained(place: str) -> Iterator[None]:
    """Re-raise what SQLite raises within as a LedgerError that names the place and says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & PRIMARY_CODE
        advice = ADVICE.get(code, "SQLite cannot do what was asked. Check the file with `testimonia verify`.")
        raise LedgerError(f"{place}: {advice} (SQLite says: {error})") from error
