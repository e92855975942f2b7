"""`testimonia show`: a short account of a ledger in the terminal.

What it counts is left to `overview.py`, and how that looks to `sections.py`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli.options import AsJson, LedgerFile
from testimonia.cli.output import print_json
from testimonia.cli.terminal import plain

if TYPE_CHECKING:
    from testimonia.records import Article, Skipped

EXAMPLES = """\
[bold]Examples[/bold]
testimonia show case.ledger
testimonia show case.ledger --articles
testimonia show case.ledger --skipped --json
"""


def show(
    ledger: LedgerFile,
    *,
    rows: Annotated[int, typer.Option("--rows", "-n", min=1, help="Show at most this many rows of each list.")] = 10,
    articles: Annotated[bool, typer.Option("--articles", help="List every article instead, with its id.")] = False,
    skipped: Annotated[bool, typer.Option("--skipped", help="List everything that was not read instead.")] = False,
    as_json: AsJson = False,
) -> None:
    """Show in short what a ledger holds.

    Outlets, dates, who is quoted most, what most articles carry, and what
    could not be read.
    """
    from testimonia.cli.overview import overview
    from testimonia.cli.sections import print_overview
    from testimonia.ledger import Ledger

    if articles and skipped:
        raise typer.BadParameter("give --articles or --skipped, not both")
    with Ledger.open(ledger, mode="read") as opened:
        if articles:
            _show_articles(opened.articles(), as_json=as_json)
        elif skipped:
            _show_skipped(opened.skipped(), as_json=as_json)
        elif as_json:
            print_json(asdict(overview(opened)))
        else:
            print_overview(overview(opened), rows=rows)


def _show_articles(articles: Iterable[Article], *, as_json: bool) -> None:
    if as_json:
        print_json(
            [
                {
                    "id": article.id,
                    "path": article.path,
                    "title": article.title,
                    "outlet": article.outlet,
                    "published": article.published.date,
                }
                for article in articles
            ]
        )
        return
    for article in articles:
        date, outlet = article.published.date or "unknown", article.outlet or "unknown"
        typer.echo(f"{article.id}  {date:<10}  {plain(outlet)}  {plain(article.path)}  {plain(article.title or '')}")


def _show_skipped(skipped: Iterable[Skipped], *, as_json: bool) -> None:
    from testimonia.cli.sections import skipped_line

    if as_json:
        print_json([asdict(one) for one in skipped])
        return
    for one in skipped:
        typer.echo(skipped_line(one))
