"""Which reader reads a pile? The one that ships, one of another model folder, or one from another package.

A reader is named by a folder, or as `package.module:factory`: something to call without arguments that returns a
`Reader` (`language/readings.py`). A name goes to every process that reads, which opens the reader for itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from testimonia.attribution.encoder_reader import load_reader
from testimonia.errors import ModelError
from testimonia.language.readings import Reader, Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimonia.language.readings import Passage
    from testimonia.records import Span

FACTORY = re.compile(r"(?P<module>[^\W\d]\w*(?:\.[^\W\d]\w*)*):(?P<factory>[^\W\d]\w*)")


@lru_cache(maxsize=2)
def open_reader(named: str | Path | None = None, *, threads: int = 1) -> Reader:
    """Return the reader that is named (None: the one that ships); the shipped kind runs on so many threads.

    Raises ModelError where there is none of that name, or where it is no reader.
    """
    factory = FACTORY.fullmatch(str(named)) if named is not None else None
    if factory is None or Path(str(named)).is_dir():
        return load_reader(None if named is None else Path(named), threads=threads)
    return _Checked(_made(factory["module"], factory["factory"]), str(named))


def _made(module: str, factory: str) -> Reader:
    """Return what the factory of another package makes."""
    named = f"{module}:{factory}"
    try:
        made = getattr(import_module(module), factory)()
    except Exception as error:  # another package's code may raise anything
        raise ModelError(
            f"{named}: gives no reader ({type(error).__name__}: {error}); install its package or name another reader"
        ) from error
    name = getattr(made, "name", None)
    if not callable(getattr(made, "read", None)) or not isinstance(name, str) or name.split() != [name]:
        raise ModelError(
            f"{named}: gives a {type(made).__name__}, which is no reader; a reader has `name`, a word, "
            "and `read(text, passages)`"
        )
    reader: Reader = made
    return reader


@dataclass(frozen=True, slots=True)
class _Checked:
    """A reader of another package: what it says is checked, because a ledger is built on it."""

    reader: Reader
    named: str

    @property
    def name(self) -> str:
        """Return what identifies the reader."""
        return self.reader.name

    def read(self, text: str, passages: Sequence[Passage]) -> Reading:
        """Return what the reader says. Raises ModelError where it says no `Reading`, or one with impossible spans."""
        reading = self.reader.read(text, passages)
        if not isinstance(reading, Reading):
            raise ModelError(f"{self.named}: `read` returned a {type(reading).__name__}, not a Reading")
        for span in _spans(reading):
            if not 0 <= span.start < span.end <= len(text):
                raise ModelError(f"{self.named}: [{span.start}, {span.end}) is no span of a text of {len(text)}")
        if not all(one.content for one in reading.attributions):
            raise ModelError(f"{self.named}: an attribution without content; every attribution needs one")
        return reading


def _spans(reading: Reading) -> list[Span]:
    tokens = [token.span for sentence in reading.sentences for token in sentence.tokens]
    said = [span for one in reading.attributions for span in (*one.source, *one.cue, *one.content)]
    return [*tokens, *(name.span for name in reading.names), *said]
