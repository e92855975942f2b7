"""Which inputs are there under the paths that a person names, and which cannot be read?

Walks folders, opens files, unpacks `.gz` and cuts JSON lines, one input at a time, so that memory stays small however
large the pile. Everything that is passed over comes out as a `Skipped` with a reason, hidden files aside. What the
bytes mean is left to `articles.py`.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from testimonia.reading.files import FoundFile, find_files, unreadable
from testimonia.reading.records_in_files import MOST_BYTES, FileRecord, json_file_records, json_lines, whole_file
from testimonia.records import Skipped

STDIN = "-"
LEDGERS = (".ledger", ".ledger-wal", ".ledger-shm")
"""How the manual names ledgers, and how SQLite names what it keeps beside an open one."""


class InputFormat(StrEnum):
    """How an input's bytes are to be read."""

    TEXT = "text"
    HTML = "html"
    JSON_LINE = "json_line"


SUFFIXES = {
    ".txt": InputFormat.TEXT,
    ".text": InputFormat.TEXT,
    ".html": InputFormat.HTML,
    ".htm": InputFormat.HTML,
    ".xhtml": InputFormat.HTML,
    ".jsonl": InputFormat.JSON_LINE,
    ".ndjson": InputFormat.JSON_LINE,
    ".json": InputFormat.JSON_LINE,
}


@dataclass(frozen=True, slots=True)
class Input:
    """The bytes of one article: a file, or one line of a file of JSON lines. `place` says where, for people and ids."""

    place: str
    format: InputFormat
    raw: bytes

    @property
    def fingerprint(self) -> str:
        """Return the SHA-256 of format, base name and bytes: what tells whether this input was read before."""
        name = self.place.rpartition("/")[2].encode("utf-8", "surrogatepass")
        head = b"%s\0%d:%s\0" % (self.format.value.encode(), len(name), name)
        return hashlib.sha256(head + self.raw).hexdigest()


def find_inputs(paths: Sequence[str | Path], *, stdin: BinaryIO | None = None) -> Iterator[Input | Skipped]:
    """Yield every input under the paths in a stable order, and every file that is passed over with the reason.

    A folder is walked with its subfolders, sorted by name; "-" stands for JSON lines on `stdin`. Places are relative
    to the folder that was named, with forward slashes; a file's place is its name; a JSON line's is "NAME.jsonl:12",
    a list entry's of a `.json` file "NAME.json:3". `.gz` files are unpacked. Files named `.md` are passed over:
    folders of articles hold a README more often than an article in Markdown. A ledger in a folder is no input at all:
    it is what is made of the folder, and often lies in it.
    """
    for path in paths:
        if str(path) == STDIN:
            yield from _from_stdin(stdin)
            continue
        for found in find_files(Path(path)):
            if isinstance(found, Skipped):
                yield found
            elif _is_input(found, Path(path)):
                yield from _in_file(found)


def count_inputs(paths: Sequence[str | Path]) -> int | None:
    """Return how many inputs `find_inputs` will find, without reading them; None where only reading JSON can tell."""
    if any(str(path) == STDIN for path in paths):
        return None
    found = [file for path in paths for file in find_files(Path(path)) if _is_input(file, Path(path))]
    formats = {_format(file.place) for file in found if not isinstance(file, Skipped)}
    return None if InputFormat.JSON_LINE in formats else len(found)


def _is_input(file: FoundFile | Skipped, path: Path) -> bool:
    return isinstance(file, Skipped) or file.path == path or not file.place.endswith(LEDGERS)


def _format(place: str) -> InputFormat | None:
    return SUFFIXES.get(_suffix(place))


def _suffix(place: str) -> str:
    """Return the ending that tells the format, in lower case: of "a.TXT.gz" it is ".txt"."""
    suffixes = [suffix.lower() for suffix in Path(place).suffixes[-2:]]
    return "".join(suffixes[:-1][-1:] if suffixes[-1:] == [".gz"] else suffixes[-1:])


def _from_stdin(stdin: BinaryIO | None) -> Iterator[Input | Skipped]:
    if stdin is None:
        yield Skipped("stdin", "there is no standard input to read JSON lines from")
        return
    for record in json_lines(stdin):
        yield _as_input(record, "stdin", InputFormat.JSON_LINE)


def _in_file(file: FoundFile) -> Iterator[Input | Skipped]:
    packed = file.place.lower().endswith(".gz")
    suffix, format_ = _suffix(file.place), _format(file.place)
    if format_ is None:
        yield Skipped(file.place, _unknown(suffix))
        return
    try:
        with file.open(packed=packed) as stream:
            records = (
                whole_file(stream, most=MOST_BYTES)
                if format_ is not InputFormat.JSON_LINE
                else json_file_records(stream)
                if suffix == ".json"
                else json_lines(stream)
            )
            for record in records:
                yield _as_input(record, file.place, format_)
    except (OSError, EOFError, zlib.error) as error:
        yield Skipped(file.place, unreadable(error))


def _as_input(record: FileRecord, place: str, format_: InputFormat) -> Input | Skipped:
    where = place if record.number is None else f"{place}:{record.number}"
    if record.raw is None:
        return Skipped(where, record.reason)
    return Input(where, format_, record.raw)


def _unknown(suffix: str) -> str:
    known = ", ".join(SUFFIXES)
    named = f"files ending in {suffix} are not read" if suffix else "a file without an ending is not read"
    return f"{named} (only {known}, each also with .gz); rename it if it is one of these"
