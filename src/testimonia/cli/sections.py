"""How does a short account look on a terminal? Counts in a sentence, then lists under headings, greatest first.

Long texts are cut to the terminal's width; in a pipe, to a width that a person can still read. `--json` cuts nothing.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import typer

from testimonia.cli.terminal import plain, shortened

if TYPE_CHECKING:
    from testimonia.cli.overview import Overview
    from testimonia.records import Skipped

PIPE_WIDTH = 160  # of a line where no terminal sets one
Row = tuple[int | None, str]


def print_overview(overview: Overview, *, rows: int) -> None:
    """Print the overview of a ledger, at most so many rows of each list."""
    for line in _sentences(overview):
        typer.echo(line)
    outlets = [(outlet.articles, outlet.name or "outlet unknown") for outlet in overview.outlets]
    speakers = [(s.statements, f"{s.name} ({counted(s.articles, 'article')})") for s in overview.speakers]
    carried = [(c.articles, f"{c.text} ({', '.join(c.outlets) or 'outlet unknown'})") for c in overview.carried]
    _print_list("Articles by outlet", outlets, rows)
    _print_list("Most quoted, by statements", speakers, rows)
    _print_list("Carried by most articles", carried, rows)
    _print_list("Not read", [(None, skipped_line(one)) for one in overview.skipped], rows)


def skipped_line(skipped: Skipped) -> str:
    """Return what was not read, and why, as one line."""
    return f"{plain(skipped.place)}: {plain(skipped.reason)}"


def counted(number: int, one: str) -> str:
    """Return a number with its noun.

    >>> counted(1, "article"), counted(1200, "article")
    ('1 article', '1,200 articles')
    """
    return f"{number:,} {one if number == 1 else one + 's'}"


def _sentences(overview: Overview) -> Iterator[str]:
    known = sum(outlet.name is not None for outlet in overview.outlets)
    yield f"{counted(overview.articles, 'article')} from {counted(known, 'outlet')}, {_dates(overview)}"
    speakers = counted(len(overview.speakers), "speaker")
    yield f"{counted(overview.statements, 'statement')} by {speakers}, {overview.unresolved:,} without a known speaker"


def _dates(overview: Overview) -> str:
    if overview.first_date is None:
        return "dates unknown"
    undated = f", {overview.undated:,} undated" if overview.undated else ""
    return f"{overview.first_date} to {overview.last_date}{undated}"


def _print_list(heading: str, rows: Sequence[Row], most: int) -> None:
    if not rows:
        return
    typer.secho(f"\n{heading}", bold=True)
    numbers = [f"{number:,}" if number is not None else "" for number, _ in rows[:most]]
    column = max(map(len, numbers))
    room = (shutil.get_terminal_size().columns if sys.stdout.isatty() else PIPE_WIDTH) - column - 4
    for number, (_, text) in zip(numbers, rows, strict=False):
        typer.echo(f"  {number:>{column}}  {shortened(text, max(room, 20))}")
    if len(rows) > most:
        typer.echo(f"  {'':>{column}}  and {len(rows) - most:,} more")
