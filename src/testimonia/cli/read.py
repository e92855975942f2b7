"""`testimonia read`: take a pile of articles into a ledger.

What is read from where, and what is found in it, is left to `pile.read`; this asks for it and tells what came of it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli.exits import ExitCode
from testimonia.cli.options import AsJson, LeastConfidence, Quiet, ReaderName, Workers
from testimonia.cli.output import print_json
from testimonia.cli.progress import Bar
from testimonia.cli.sections import counted, skipped_line
from testimonia.cli.terminal import plain, say

if TYPE_CHECKING:
    from testimonia.ledger import Ledger
    from testimonia.records import Skipped

STDIN = Path("-")
MOST_SKIPPED = 10  # what is named on the terminal at once; `testimonia show` names all
EXAMPLES = """\
[bold]Examples[/bold]
testimonia read news/ -o case.ledger
testimonia read one.txt two.html archive.jsonl
zcat archive.jsonl.gz | testimonia read - -o case.ledger
"""


def _existing(paths: list[Path]) -> list[Path]:
    """Return the paths; a mistyped one is told before anything is read."""
    for path in paths:
        if path != STDIN and not path.exists():
            raise typer.BadParameter(f"there is no file or folder {plain(str(path))!r}")
    return paths


def read(  # noqa: PLR0913  # typer makes an option of each parameter
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH", callback=_existing, help="Files, folders, or - for JSON lines."),
    ],
    *,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="LEDGER", help="The ledger to make or to add to.")
    ] = Path("case.ledger"),
    workers: Workers = None,
    reader: ReaderName = None,
    least_confidence: LeastConfidence = None,
    strict: Annotated[bool, typer.Option("--strict", help="End with code 3 unless everything could be read.")] = False,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Read articles into a ledger: text, HTML, and JSON lines with one article each.

    What is in the ledger already is not read again, so the same command goes
    on where an interrupted one stopped. What cannot be read is told with the
    reason, and the rest is read all the same.
    """
    from testimonia import pile
    from testimonia.attribution.confidence import LEAST

    known = _articles_in(output)
    try:
        with Bar(quiet=quiet) as bar:
            ledger = pile.read(
                paths,
                ledger=output,
                workers=workers,
                reader=reader,
                least_confidence=LEAST if least_confidence is None else least_confidence,
                progress=bar.advance,
                stdin=sys.stdin.buffer,
            )
    except KeyboardInterrupt as interrupt:
        kept = counted(_articles_in(output), "article")
        say(f"\nStopped. {output} keeps {kept}; the same command goes on from there.")
        raise typer.Exit(ExitCode.INTERRUPTED) from interrupt
    with ledger:
        counts, skipped = ledger.counts(), ledger.skipped()
        if not quiet:
            _tell(ledger, output, known=known)
    if as_json:
        print_json(
            {
                "ledger": str(output),
                "articles": counts.articles,
                "new": counts.articles - known,
                "statements": counts.statements,
                "skipped": [{"place": one.place, "reason": one.reason} for one in skipped],
            }
        )
    if skipped and (strict or not counts.articles):
        raise typer.Exit(ExitCode.NOT_READ)


def _articles_in(path: Path) -> int:
    from testimonia.ledger import Ledger

    if not path.is_file():
        return 0
    with Ledger.open(path, mode="read") as ledger:
        return ledger.counts().articles


def _tell(ledger: Ledger, path: Path, *, known: int) -> None:
    counts = ledger.counts()
    articles, statements = counted(counts.articles, "article"), counted(counts.statements, "statement")
    say(f"{path}: {articles} ({counts.articles - known:,} new), {statements}")
    _tell_skipped(ledger.skipped(), path)


def _tell_skipped(skipped: tuple[Skipped, ...], path: Path) -> None:
    if not skipped:
        return
    say(f"not read: {len(skipped):,}")
    for one in skipped[:MOST_SKIPPED]:
        say(f"  {skipped_line(one)}")
    if len(skipped) > MOST_SKIPPED:
        say(f"  and {len(skipped) - MOST_SKIPPED:,} more: testimonia show {path} --skipped")
