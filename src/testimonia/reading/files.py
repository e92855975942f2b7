"""Which files lie under a path, and which of them can be opened at all?

Follows links to files and folders, but enters no folder twice, so a loop ends; opens nothing that could hang (pipes,
sockets, devices). Names that are not UTF-8 are opened as they are and shown with escapes. What a file is for is left to
`inputs.py`.
"""

from __future__ import annotations

import gzip
import os
import stat
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from testimonia.records import Skipped

_SPECIAL = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A regular file: where it is, and its place as it is shown and stored."""

    path: Path
    place: str

    def open(self, *, packed: bool) -> BinaryIO:
        """Return the file opened for reading bytes, unpacked on the way if it is packed."""
        return cast(BinaryIO, gzip.open(self.path, "rb")) if packed else self.path.open("rb")


def find_files(path: Path) -> Iterator[FoundFile | Skipped]:
    """Yield the files under a path, sorted by name within each folder, and what cannot be read, with the reason."""
    entered: set[tuple[int, int]] = set()
    waiting = [(path, printable(path.name or str(path)), True)]
    while waiting:
        current, place, named = waiting.pop()
        try:
            status = current.stat()
        except OSError as error:
            yield Skipped(place, _unreachable(current, error))
            continue
        if not stat.S_ISDIR(status.st_mode):
            yield _file(current, place, status.st_mode)
            continue
        key = (status.st_dev, status.st_ino)
        if key in entered:
            yield Skipped(place, "the folder was already read under another name (a link leads back to it)")
            continue
        entered.add(key)
        try:
            inside = sorted(current.iterdir(), key=lambda entry: os.fsencode(entry.name), reverse=True)
        except OSError as error:
            yield Skipped(place, unreadable(error))
            continue
        prefix = "" if named else f"{place}/"
        waiting += [(entry, prefix + printable(entry.name), False) for entry in inside if entry.name[0] != "."]


def printable(name: str) -> str:
    r"""Return a file's name with every byte that is no UTF-8 and every character that does not show as an escape.

    >>> printable("caf\udce9\n.txt")
    'caf\\xe9\\n.txt'
    """
    shown = os.fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode("ascii") for sign in shown)


def unreadable(error: OSError | EOFError | zlib.error) -> str:
    """Return why a file or folder could not be read, in the system's words."""
    if isinstance(error, PermissionError):
        return "no permission to read it; change its rights or read it as another user"
    words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"it could not be read: {words}"


def _unreachable(path: Path, error: OSError) -> str:
    if path.is_symlink():
        return "a link that leads nowhere"
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder"
    return unreadable(error)


def _file(path: Path, place: str, mode: int) -> FoundFile | Skipped:
    for is_special, what in _SPECIAL:
        if is_special(mode):
            return Skipped(
                place, f"it is {what}, not a file; to read JSON lines from a pipe give - and use standard input"
            )
    return FoundFile(path, place)
