"""Which characters do the bytes of a file stand for?

The text comes out exactly as decoded: line endings, spaces and odd characters stay; only a byte order mark at the very
start is dropped, because it is no part of the text. What is no text at all is refused with a reason. Finding files and
limiting their size is left to `inputs.py`.
"""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

from testimonia.errors import ReadingError

_MARKS = (  # the four-byte marks first: the mark of UTF-32-LE begins with that of UTF-16-LE
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGICS = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"{\\rtf", "a rich text document"),
)
FALLBACK = "cp1252"  # the commonest legacy encoding of the web, by far
_SAMPLE_BYTES = 65_536  # what the encoding is guessed from; more makes no difference to the guess and costs seconds
_MOST_CONTROLS = 0.01  # share of control characters above which "text" is something else
_CONTROLS = dict.fromkeys((*range(9), 11, *range(14, 32), 127))  # all but tab, line feed, form feed, carriage return


def decode(raw: bytes, place: str) -> str:
    """Return the text that the bytes stand for, without a leading byte order mark and otherwise unchanged.

    A byte order mark decides; else strict UTF-8; else UTF-16 where every second byte is zero; else the encoding that
    charset-normalizer finds the most likely; else Windows-1252. Raises ReadingError for what is empty or is no text.
    """
    for magic, name in _MAGICS:
        if raw.startswith(magic):
            raise ReadingError(place, f"not a text: it is {name}; save or extract its text and read that")
    text = _decoded(raw, place)
    controls = len(text) - len(text.translate(_CONTROLS))
    if "\0" in text or controls > _MOST_CONTROLS * len(text):
        raise ReadingError(place, "not a text: it holds binary data; remove the file or convert it to text")
    if not text or text.isspace():
        raise ReadingError(
            place, "empty: there is nothing in it but white space; save the text again or remove the file"
        )
    return text


def _decoded(raw: bytes, place: str) -> str:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strictly(raw[len(mark) :], encoding, place)
    unmarked = _unmarked_utf_16(raw)
    if unmarked is not None:
        return _strictly(raw, unmarked, place)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(raw)


def _unmarked_utf_16(raw: bytes) -> str | None:
    """Return the byte order of UTF-16 without a mark, which shows in Western text as a zero in every second byte."""
    head = raw[: _SAMPLE_BYTES - _SAMPLE_BYTES % 2]
    pairs = len(head) // 2
    zeros = {"utf-16-be": head[::2].count(0), "utf-16-le": head[1::2].count(0)}
    for encoding, other in (("utf-16-be", "utf-16-le"), ("utf-16-le", "utf-16-be")):
        if len(raw) % 2 == 0 and pairs > 1 and zeros[encoding] > 0.7 * pairs and zeros[other] == 0:
            return encoding
    return None


def _strictly(raw: bytes, encoding: str, place: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        reason = f"it begins as {encoding}, but byte {error.start} is no such text; save it again as UTF-8"
        raise ReadingError(place, reason) from error


def _guessed(raw: bytes) -> str:
    """Return the text in the most likely legacy encoding; Windows-1252 with replacements is the last resort."""
    for encoding in (_likeliest(raw), FALLBACK):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode(FALLBACK, "replace")


def _likeliest(raw: bytes) -> str:
    """Return the encoding that explains the bytes best; where several do it equally well, the commonest on the web."""
    matches = from_bytes(raw[:_SAMPLE_BYTES])
    best = matches.best()
    if best is None:
        return FALLBACK
    equals = (match for match in matches if (match.chaos, match.coherence) == (best.chaos, best.coherence))
    return FALLBACK if any(FALLBACK in match.could_be_from_charset for match in equals) else best.encoding
