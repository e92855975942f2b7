"""`testimonia report`: write the ledger as one HTML page. What is on the page is left to `report/`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from testimonia.cli.options import LedgerFile, Quiet
from testimonia.cli.output import STDOUT, writing
from testimonia.cli.terminal import say

EXAMPLES = """\
[bold]Examples[/bold]
testimonia report case.ledger
testimonia report case.ledger -o report.html --title "The ferry"
"""


def report(
    ledger: LedgerFile,
    *,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", show_default="LEDGER.html", help="Where to write the page."),
    ] = None,
    title: Annotated[str | None, typer.Option(help="The page's title.", show_default="the ledger's name")] = None,
    limit: Annotated[
        int | None, typer.Option(min=1, show_default="2000", help="Show this many articles, the earliest first.")
    ] = None,
    articles: Annotated[
        list[str] | None, typer.Option("--article", metavar="ID", help="Show this article; may be given again.")
    ] = None,
    quiet: Quiet = False,
) -> None:
    """Write a report: one HTML page with every article and its statements, which works offline and prints well."""
    from testimonia.ledger import Ledger
    from testimonia.report import page
    from testimonia.report.selection import MOST_ARTICLES

    path = output or ledger.with_suffix(".html")
    with Ledger.open(ledger, mode="read") as opened, writing(path, never=ledger) as file:
        page.write(opened, file, title=title or ledger.stem, articles=articles or None, limit=limit or MOST_ARTICLES)
    if path != STDOUT and not quiet:
        say(f"wrote {path}")
