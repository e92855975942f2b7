"""How do many inputs travel at once? In worker processes, a bounded number of inputs under way, handed back in order.

A worker that dies (killed for its memory, say) takes only the inputs under way with it: each of them is tried once
more in a process of its own, and the one that dies again is skipped with that reason. Workers do not hear
Ctrl-C: the process that started them ends them, and says what there is to say. They end with it, however it ends.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from multiprocessing import resource_tracker
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType
from typing import Self

from testimonia.attribution.confidence import LEAST
from testimonia.journey import travel
from testimonia.reading.inputs import Input
from testimonia.records import ReadArticle, Skipped

AHEAD = 4  # inputs under way for each worker: enough to keep it busy, few enough to hold in memory

Travelled = tuple[str, ReadArticle | Skipped, str | None]


class Workers:
    """A pool of processes; `give` hands an input over and yields what is ready, `rest` yields all that is under way."""

    def __init__(self, count: int, *, reader: str | Path | None, least_confidence: float = LEAST) -> None:
        self._count = count
        self._travel = partial(travel, reader=reader, least_confidence=least_confidence)
        self._under_way: deque[tuple[Input, Future[ReadArticle | Skipped]]] = deque()
        self._processes: list[BaseProcess] = []
        self._pool = self._fresh(count)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            for process in self._processes:
                process.terminate()
        self._pool.shutdown(wait=kind is None, cancel_futures=True)

    def give(self, source: Input) -> Iterator[Travelled]:
        """Hand an input over; yield what became of earlier ones once enough are under way."""
        self._submit(source)
        while len(self._under_way) >= AHEAD * self._count:
            yield self._next()

    def rest(self) -> Iterator[Travelled]:
        """Yield what becomes of all inputs that are still under way."""
        while self._under_way:
            yield self._next()

    def _fresh(self, count: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(count, mp_context=multiprocessing.get_context("spawn"), initializer=_end_with_parent)

    def _submit(self, source: Input) -> None:
        try:
            future = self._sent(source, self._pool)
        except BrokenProcessPool:
            self._replace()
            future = self._sent(source, self._pool)
        self._under_way.append((source, future))

    def _sent(self, source: Input, pool: ProcessPoolExecutor) -> Future[ReadArticle | Skipped]:
        """Send an input to a pool, and remember the processes that the pool starts for it."""
        others = set(multiprocessing.active_children())
        with _deaf_to_ctrl_c():
            future = pool.submit(self._travel, source)
        self._processes += set(multiprocessing.active_children()) - others
        return future

    def _next(self) -> Travelled:
        source, future = self._under_way.popleft()
        try:
            result = future.result()
        except BrokenProcessPool:
            result = self._alone(source)
        return source.place, result, source.fingerprint

    def _replace(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = self._fresh(self._count)

    def _alone(self, source: Input) -> ReadArticle | Skipped:
        """Return what becomes of an input in a process of its own."""
        with self._fresh(1) as pool:
            try:
                return self._sent(source, pool).result()
            except BrokenProcessPool:
                return Skipped(
                    source.place, "reading it ended the process (out of memory?); read it alone, with more memory"
                )


def _end_with_parent() -> None:
    """Let this worker end when the process that started it was killed; nobody else would tell it."""
    threading.Thread(target=_await_parent, daemon=True).start()


def _await_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Let processes that are started within never hear Ctrl-C; this one hears it at the end."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()  # which would end the deafness if it were started within
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
