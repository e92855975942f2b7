"""How far along is long work?

A bar on standard error tells, where a person is watching; in a pipe and under --quiet there is nothing.
"""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Self

from testimonia.cli.terminal import shortened

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress

    from testimonia.pile import Progress

PLACE_WIDTH = 40


class Bar:
    """A progress bar; `advance` takes what the pile reports."""

    def __init__(self, *, quiet: bool) -> None:
        self._bar = None if quiet or not sys.stderr.isatty() else _rich_bar()

    def __enter__(self) -> Self:
        if self._bar is not None:
            self._bar.start()
            self._bar.add_task("", total=None, place="")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._bar is not None:
            self._bar.stop()

    def advance(self, progress: Progress) -> None:
        """Show how many inputs are done, of how many where that is known, and which one was the last."""
        if self._bar is not None:
            place = shortened(progress.place, PLACE_WIDTH)
            self._bar.update(self._bar.task_ids[0], completed=progress.done, total=progress.total, place=place)


def _rich_bar() -> RichProgress:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(compact=True),
        TextColumn("{task.fields[place]}", markup=False),  # a file's name is not ours to interpret
    )
    return Progress(*columns, console=Console(stderr=True), transient=True)
