"""Where does one article's bytes end and the next one's begin in a file?

A text or a page is the whole file; a file of JSON lines has one per line; a `.json` file holds a list or one object.
Sizes are capped, so that neither an endless line nor a packed bomb fills the memory. What the bytes mean is left to
others.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

MOST_BYTES = 8 * 2**20  # of one article; the longest of real piles have a tenth of this
MOST_JSON_BYTES = 64 * 2**20  # of a `.json` file, which can only be read whole
MOST_STREAM_BYTES = 64 * 2**30  # of a file of JSON lines, unpacked; an archive's largest shards have a tenth of this

_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class FileRecord:
    """The bytes of one article and its number in the file (None: it is the whole file), or why there are none."""

    number: int | None
    raw: bytes | None
    reason: str = ""


def whole_file(stream: BinaryIO, *, most: int) -> Iterator[FileRecord]:
    """Yield the stream's bytes as one record, or the reason why not when there are more than `most`."""
    raw = stream.read(most + 1)
    if len(raw) > most:
        yield FileRecord(None, None, _too_large(most))
    else:
        yield FileRecord(None, raw)


def json_lines(
    stream: BinaryIO, *, most: int = MOST_BYTES, most_in_all: int = MOST_STREAM_BYTES
) -> Iterator[FileRecord]:
    """Yield each line that is not blank, counted from 1; a line of more than `most` bytes is passed over with a
    reason.
    """
    number = taken = 0
    while raw := stream.readline(most + 1):
        number += 1
        taken += len(raw)
        if len(raw) > most and not raw.endswith(b"\n"):
            taken += _drain_line(stream, most, most_in_all - taken)
            yield FileRecord(number, None, _too_large(most))
        elif raw.strip():
            yield FileRecord(number, (raw.removeprefix(_MARK) if number == 1 else raw).strip())
        if taken > most_in_all:
            yield FileRecord(number + 1, None, f"{_too_large(most_in_all)}; the lines from here on were not read")
            return


def json_file_records(stream: BinaryIO) -> Iterator[FileRecord]:
    """Yield each entry of a JSON list, or the one object, or the lines if the file turns out to hold JSON lines."""
    raw = stream.read(MOST_JSON_BYTES + 1)
    if len(raw) > MOST_JSON_BYTES:
        yield FileRecord(None, None, f"{_too_large(MOST_JSON_BYTES)}; save it as JSON lines (.jsonl)")
        return
    try:
        held = json.loads(raw)
    except (ValueError, RecursionError) as error:
        lines = [line for line in raw.removeprefix(_MARK).splitlines() if line.strip()]
        if len(lines) > 1 and _is_object(lines[0]):
            for number, line in enumerate(lines, start=1):
                yield FileRecord(number, line)
        else:
            yield FileRecord(None, None, f"not JSON: {error}")
        return
    entries = held if isinstance(held, list) else [held]
    for number, entry in enumerate(entries, start=1):
        yield FileRecord(number, json.dumps(entry, ensure_ascii=True).encode("ascii"))


def _drain_line(stream: BinaryIO, most: int, left: int) -> int:
    """Read to the end of the line without keeping it, and return how many bytes that was."""
    drained = 0
    while drained <= left and (piece := stream.readline(most)):
        drained += len(piece)
        if piece.endswith(b"\n"):
            break
    return drained


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _too_large(most: int) -> str:
    return f"it has more than {most / 2**20:,.0f} MiB, more than an article or a list of articles has"
