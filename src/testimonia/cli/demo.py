"""`testimonia demo`: read the sample pile that comes with testimonia, so that a newcomer sees what comes of a pile."""

from __future__ import annotations

import shlex
import shutil
import sys
from pathlib import Path
from typing import Annotated

import typer

from testimonia.cli.options import AsJson, Workers
from testimonia.cli.output import print_json, writing
from testimonia.cli.progress import Bar
from testimonia.errors import TestimoniaError

EXAMPLES = """\
[bold]Examples[/bold]
testimonia demo
testimonia demo -o somewhere/else
"""
TITLE = "The Ashel ferry: a sample pile"


def demo(
    *,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FOLDER", help="Where demo.ledger and report.html are written.")
    ] = Path("testimonia-demo"),
    workers: Workers = None,
    as_json: AsJson = False,
) -> None:
    """Read a small sample pile about an invented dispute; write its ledger and report, and say what is in them.

    The two files are written anew each time.
    """
    from testimonia import pile
    from testimonia.cli.overview import overview
    from testimonia.cli.sections import print_overview
    from testimonia.report import page
    from testimonia.sample import sample_pile

    path, page_path = output / "demo.ledger", output / "report.html"
    _clear(path)
    with (
        Bar(quiet=as_json) as bar,
        pile.read([sample_pile()], ledger=path, workers=workers, progress=bar.advance) as ledger,
        writing(page_path, never=path) as file,
    ):
        page.write(ledger, file, title=TITLE)
        summary = overview(ledger)
    if as_json:
        print_json({"ledger": str(path), "report": str(page_path), "articles": summary.articles})
        return
    print_overview(summary, rows=5)
    typer.echo(f"\nReport: {page_path.resolve()}\nLedger: {path.resolve()}")
    typer.echo(f"Next:   {_command()} search {shlex.quote(str(path))} gates")


def _command() -> str:
    """Return how to call testimonia here, where its command may not be on the path."""
    if shutil.which("testimonia"):
        return "testimonia"
    python, here = Path(sys.executable), Path.cwd()
    return f"{shlex.quote(str(python.relative_to(here) if python.is_relative_to(here) else python))} -m testimonia"


def _clear(path: Path) -> None:
    """Remove an earlier ledger with the logs that SQLite may have left beside it, and make sure of the folder."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        for suffix in ("", "-wal", "-shm"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
    except OSError as error:
        raise TestimoniaError(f"{path}: cannot be written ({error.strerror}); choose another place after -o") from error
