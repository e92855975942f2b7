"""How does a slow page stop without stopping the pile?

By an alarm in the process's main thread, where the system has one (Linux, macOS), which is where worker processes
read. Elsewhere (Windows, other threads) nothing can interrupt a running call, so the caps on bytes alone bound the
work; that is said by `can_limit`.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

REPEAT_SECONDS = 0.5  # a library's bare `except` may swallow the first alarm


class TimeIsUp(BaseException):
    """End the work under a time limit; not an Exception, so that a library's `except Exception` lets it through."""


def can_limit() -> bool:
    """Return whether a time limit takes effect here."""
    return hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise TimeIsUp in the block when it runs for longer than so many seconds, where `can_limit`."""
    if not can_limit():
        yield
        return
    previous = signal.signal(signal.SIGALRM, _ring)
    remaining, interval = signal.setitimer(signal.ITIMER_REAL, seconds, REPEAT_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, remaining, interval)
        signal.signal(signal.SIGALRM, previous)


def _ring(_signal: int, _frame: FrameType | None) -> None:
    raise TimeIsUp
