"""How does a pile become a ledger? Every input that the ledger does not know yet travels, and is written down at once.

Inputs travel in worker processes where there are many; the ledger has one writer, this process. What was written stays:
a run that is killed goes on where it stopped when it is started again.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from testimonia.attribution.confidence import LEAST
from testimonia.attribution.readers import open_reader
from testimonia.journey import travel
from testimonia.ledger.store import Ledger
from testimonia.reading.inputs import Input, count_inputs, find_inputs
from testimonia.records import ReadArticle, Skipped
from testimonia.workers import Workers

FEW = 8  # inputs up to which starting worker processes costs more than it saves


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a reading is: inputs done or known before, of how many where that is known, and the last one's place."""

    done: int
    total: int | None
    place: str


def read(  # noqa: PLR0913  # each is something that a user may ask for
    paths: str | Path | Sequence[str | Path],
    *,
    ledger: str | Path | None = None,
    workers: int | None = None,
    reader: str | Path | None = None,
    least_confidence: float = LEAST,
    progress: Callable[[Progress], None] | None = None,
    stdin: BinaryIO | None = None,
) -> Ledger:
    """Read files and folders ("-": JSON lines on `stdin`) into a ledger, and return it open.

    `ledger` is the file to make or to add to (None: one in memory); `workers` the number of processes (None: one for
    each processor, if there are more than a few inputs); `reader` another model folder, or another package's reader as
    `package.module:factory` (see `attribution/readers.py`); `least_confidence` the probability of being right from
    which on a find is kept as a statement. Inputs that cannot be read are written down as skipped. Raises LedgerError
    and ModelError.
    """
    chosen = [paths] if isinstance(paths, str | Path) else list(paths)
    reading = open_reader(reader)  # a broken one is said before anything is made
    target = Ledger.in_memory() if ledger is None else Ledger.open(ledger, mode="create")
    with ExitStack() as on_failure:
        on_failure.callback(target.close)
        _note(target, "models", reading.name)
        _note(target, "least_confidence", f"{least_confidence:g}")
        unknown = _Unknown(chosen, target, stdin)
        total = count_inputs(chosen) if progress is not None else None
        travelled = _travelled(unknown, workers=workers, reader=reader, least_confidence=least_confidence)
        for done, (place, result, fingerprint) in enumerate(travelled, start=1):
            if isinstance(result, Skipped):
                target.skip(result, fingerprint=fingerprint)
            else:
                assert fingerprint is not None  # only what could not be opened has none
                target.add(result, fingerprint=fingerprint)
            if progress is not None:
                progress(Progress(unknown.known + done, total, place))
        on_failure.pop_all()
    return target


def _note(ledger: Ledger, name: str, value: str) -> None:
    """Write down what a ledger is read with, beside what it was read with before."""
    ledger.set_meta(name, " ".join(sorted({*ledger.meta.get(name, "").split(), value})))


class _Unknown:
    """The inputs that the ledger does not know yet; `known` counts those that were passed because it does."""

    def __init__(self, paths: Sequence[str | Path], ledger: Ledger, stdin: BinaryIO | None) -> None:
        self._found = find_inputs(paths, stdin=stdin)
        self._ledger = ledger
        self.known = 0

    def __iter__(self) -> Iterator[Input | Skipped]:
        for found in self._found:
            if isinstance(found, Skipped) or not self._ledger.knows(found.fingerprint):
                yield found
            else:
                self.known += 1


def _travelled(
    inputs: Iterable[Input | Skipped], *, workers: int | None, reader: str | Path | None, least_confidence: float
) -> Iterator[tuple[str, ReadArticle | Skipped, str | None]]:
    """Yield each input's place, what became of it, and its fingerprint; those found unreadable have none."""
    count = workers if workers is not None else os.cpu_count() or 1
    waiting: list[Input] = []
    pool: Workers | None = None
    with ExitStack() as stack:
        for found in inputs:
            if isinstance(found, Skipped):
                yield found.place, found, None
                continue
            if pool is not None:
                yield from pool.give(found)
                continue
            waiting.append(found)
            if count > 1 and len(waiting) > FEW:
                pool = stack.enter_context(Workers(count, reader=reader, least_confidence=least_confidence))
                for one in waiting:
                    yield from pool.give(one)
                waiting.clear()
        if pool is not None:
            yield from pool.rest()
        for one in waiting:
            travelled = travel(one, reader=reader, threads=count, least_confidence=least_confidence)
            yield one.place, travelled, one.fingerprint
